"""What campaigns changed, and how sure that is, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.campaign.results": "Apa yang ditambahkan kampanye, dan seberapa yakin kita.",
    "help.campaign.results.more": (
        "Membandingkan orang yang menerima kampanye dengan kelompok pembanding yang dipilih acak: "
        "siapa yang sampai di tahap berikutnya tepat waktu, apa pun yang sempat dikirim. Tiap "
        "orang dihitung sekali, pada keikutsertaan pertamanya, dan hanya setelah waktunya habis. "
        "Rentangnya tetap berlaku kapan pun Anda melihatnya: walau dilihat setiap hari, kampanye "
        "yang tidak berdampak dinyatakan berhasil kurang dari sekali dalam dua puluh. Tanpa NAME: "
        "semua kampanye dalam satu tabel."
    ),
    "help.campaign.results.examples": (
        "rute campaign results  # semua kampanye dari perjalanan di folder ini\n"
        'rute campaign results shop.journey.yaml "Tasting pack"  # satu kampanye, selengkapnya\n'
        'rute campaign results shop.journey.yaml "Tasting pack" --save lift.svg  # hari demi hari'
    ),
    "help.campaign.plan": "Berapa orang yang menjadi pembanding, dan kapan hasilnya terlihat.",
    "help.campaign.plan.more": (
        "Menurut siapa yang akan masuk dalam setengah tahun terakhir, dan berapa yang tetap sampai "
        "tanpa kampanye. Yang menjadi pembanding adalah bagian terkecil yang cukup untuk melihat "
        "selisih terkecil yang berarti pada waktunya, paling banyak separuh; bila itu pun tidak "
        "cukup, disebutkan selisih terkecil yang akan terlihat. Kampanye dengan `kelompok "
        "pembanding: direncanakan` mulai dengan bagian ini."
    ),
    "help.campaign.plan.examples": (
        'rute campaign plan "Tasting pack"  # dari perjalanan di folder ini\n'
        'rute campaign plan shop.journey.yaml "Tasting pack" --smallest 3 --weeks 12  # 3 poin'
    ),
    "argument.planned": "Nama kampanye; di depannya berkas perjalanan, bila ada beberapa.",
    "option.smallest": "Selisih terkecil yang berarti, dalam poin. [seperlima dari yang sampai]",
    "option.weeks": "Berapa minggu Anda bersedia menunggu. [8]",
    "proof.smallest": '"{text}" bukan selisih dalam poin.',
    "proof.smallest.do": "Tulis angka sampai 100: --smallest 3",
    "screen.results": "apa yang diubah kampanye",
    "screen.result": "apa yang diubah {name}",
    "proof.about": "{start} → {end} dalam {within}",
    "proof.about_assumed": "{start} → {end} dalam {within} (anggapan)",
    "proof.says.moves": (
        "Kampanye ini menggerakkan orang: {lift} poin lebih banyak yang sampai di {stage} "
        "berkatnya ({low} sampai {high}). Sejauh ini itu sekitar {moved} orang."
    ),
    "proof.says.holds back": (
        "Kampanye ini justru menahan orang: {lift} poin lebih sedikit yang sampai di {stage} "
        "karenanya ({low} sampai {high}). Hentikan, atau ubah."
    ),
    "proof.says.unknown": (
        "Belum diketahui: selisihnya sejauh ini {lift} poin, dan nilai sebenarnya bisa di mana "
        "saja antara {low} dan {high}."
    ),
    "proof.needed": "Jika tetap begini, perlu sekitar {n} orang lagi untuk yakin.",
    "proof.needed_many": (
        "Jika tetap begini, tidak ada jumlah orang yang terjangkau yang akan membuatnya pasti."
    ),
    "proof.says.too early": (
        "Belum diketahui: waktu untuk sampai di {stage} belum habis bagi orang di kedua kelompok."
    ),
    "proof.says.uneven": (
        "Tidak ada kesimpulan: {held} dari {of} orang menjadi pembanding, padahal seharusnya "
        "{planned}. Itu bukan kebetulan semata, jadi kedua kelompok mungkin tidak setara. "
        "Periksa apakah ada keikutsertaan yang hilang dari log, atau orang yang terlewat dari "
        "salah satu kelompok."
    ),
    "proof.says.no holdout": (
        "Tidak ada kelompok pembanding, jadi tambahannya tidak diketahui: {share} sampai di "
        "{stage} sesudahnya."
    ),
    "proof.says.counted": (
        "Dihitung, tidak dibuktikan: dari yang datang lewat tautan dan kodenya, {share} sampai di "
        "{stage}. Berapa yang tetap akan datang tanpa itu tidak diketahui."
    ),
    "proof.verdict.counted": "dihitung, tidak dibuktikan",
    "proof.arm.came": "Datang lewat kampanye",
    "proof.way.unsaid": "sumber tidak disebut",
    "proof.way.code": "lewat kode",
    "proof.column.spent": "Biaya",
    "proof.column.each": "Per orang",
    "proof.fact.came": "Datang lewat tautan dan kodenya",
    "proof.fact.cost_came": "Biaya per orang yang datang",
    "proof.fact.cost_entered": "Biaya per orang yang masuk",
    "proof.fact.cost_reached": "Biaya per orang yang sampai di {stage}",
    "proof.note.came": (
        "Tiap orang dihitung sekali, saat pertama kali datang lewat tautan bertanda "
        "kampanye atau kodenya."
    ),
    "proof.says.nobody": "Belum ada orang yang ikut.",
    "proof.verdict.moves": "menggerakkan orang",
    "proof.verdict.holds back": "menahan orang",
    "proof.verdict.unknown": "belum diketahui",
    "proof.verdict.too early": "belum diketahui",
    "proof.verdict.uneven": "kelompok timpang",
    "proof.verdict.no holdout": "sampai sesudahnya",
    "proof.verdict.nobody": "belum ada orang",
    "proof.arm.treated": "Menerima",
    "proof.arm.held_out": "Pembanding",
    "proof.column.group": "Kelompok",
    "proof.column.campaign": "Kampanye",
    "proof.column.moves": "Dari → ke",
    "proof.column.enrolled": "Orang",
    "proof.column.held_out": "Pembanding",
    "proof.column.waiting": "Masih berjalan",
    "proof.column.over": "Waktu habis",
    "proof.column.reached": "Sampai",
    "proof.column.share": "Bagian",
    "proof.column.range": "95%",
    "proof.column.without": "Tanpa",
    "proof.column.lift": "Tambahan, poin",
    "proof.column.moved": "Orang tergerak",
    "proof.column.verdict": "Kesimpulan",
    "proof.column.what": "Dampaknya",
    "proof.column.so_far": "Sejauh ini",
    "proof.column.version": "Versi",
    "proof.column.holdout": "Bagian pembanding",
    "proof.fact.after": "Sampai di {stage} sesudahnya",
    "proof.of_all": "{share} dari {n} orang yang waktunya habis",
    "proof.under": "Waktunya {within} · {as_of}",
    "proof.under_assumed": "Waktunya {within}, karena tidak ditulis · {as_of}",
    "proof.fact.lift": "Tambahan yang sampai di {stage}",
    "proof.fact.moved": "Orang yang tergerak",
    "proof.fact.cost": "Biaya",
    "proof.fact.cost_each": "Biaya per orang yang tergerak",
    "proof.fact.money": "Tambahan per orang, dalam {within}",
    "proof.fact.leads": "Tambahan pada “{rule}”",
    "proof.fact.leads_shares": "Melakukannya: menerima, pembanding",
    "proof.fact.planned": "Sampai di {stage} lewat kampanye",
    "proof.fact.held_out": "Sampai di {stage}, walau jadi pembanding",
    "proof.fact.accidental": "Sampai di {stage} dengan sendirinya",
    "proof.points": "{n} poin",
    "proof.of": "{n} ({share})",
    "proof.strata": "Versi dan pembanding, digabung dan tidak pernah dijumlahkan",
    "proof.everywhere": "Semua kampanye bersama-sama",
    "proof.everywhere.about": (
        "Dibandingkan dengan {share} yang tidak dijangkau kampanye apa pun: tiap orang pada "
        "keikutsertaan pertamanya, menurut tujuan kampanye itu."
    ),
    "proof.everywhere.moves": (
        "Bersama-sama, semuanya menggerakkan orang: {lift} poin lebih banyak yang sampai di tahap "
        "berikutnya ({low} sampai {high}), sejauh ini sekitar {moved} orang."
    ),
    "proof.everywhere.holds back": (
        "Bersama-sama, semuanya justru menahan orang: {lift} poin lebih sedikit yang sampai di "
        "tahap berikutnya ({low} sampai {high})."
    ),
    "proof.everywhere.unknown": (
        "Belum diketahui: selisihnya sejauh ini {lift} poin, dan nilai sebenarnya bisa di mana "
        "saja antara {low} dan {high}."
    ),
    "proof.everywhere.too early": "Belum diketahui: terlalu sedikit orang yang waktunya habis.",
    "proof.everywhere.uneven": (
        "Tidak ada kesimpulan: {held} dari {of} orang tidak dijangkau kampanye apa pun, padahal "
        "seharusnya {planned}."
    ),
    "proof.note.once": (
        "Tiap orang dihitung sekali, pada keikutsertaan pertamanya, di kelompok tempat ia "
        "terpilih, apa pun yang dikirim; hanya yang waktunya sudah habis."
    ),
    "proof.note.look": (
        "Rentangnya berlaku seberapa sering pun Anda melihatnya, dan menunjukkan tambahan di luar "
        "semua hal lain yang sedang berjalan."
    ),
    "proof.note.reached_after": (
        "“Sampai sesudahnya” bukan bukti: sebagian akan datang sendiri. Kelompok pembanding "
        "menunjukkan berapa."
    ),
    "chart.proof": "tambahan berkat kampanye",
    "chart.proof_read": (
        "Bagian orang yang sampai di {stage} berkat kampanye, dalam poin, seperti yang diketahui "
        "tiap hari; pita menunjukkan rentangnya, seberapa sering pun Anda melihatnya"
    ),
    "chart.proof_zero": "nihil",
    "chart.proof_all": (
        "Orang yang sampai di tahap berikutnya berkat kampanye, dalam poin, dan rentangnya"
    ),
    "chart.proof_none": "Belum ada yang bisa digambar",
    "screen.plan": "siapa yang menjadi pembanding {name}",
    "proof.column.plan": "Yang diperlukan",
    "proof.plan.a_week": "Orang yang masuk per minggu",
    "proof.plan.seen": "menurut {n} minggu terakhir",
    "proof.plan.base": "Tetap sampai di {stage} dalam {within}",
    "proof.plan.wanted": "Selisih terkecil yang ingin terlihat",
    "proof.plan.share": "Bagian pembanding",
    "proof.plan.people": "Orang sampai terlihat",
    "proof.plan.weeks": "Minggu sampai terlihat",
    "proof.plan.visible": "Selisih terkecil yang terlihat dalam {weeks} minggu",
    "proof.plan.says.enough": (
        "Jadikan {share} pembanding: selisih {wanted} poin terlihat dalam sekitar {weeks} minggu."
    ),
    "proof.plan.says.not_enough": (
        "Jadikan {share} pembanding: selisih {wanted} poin perlu lebih dari {horizon} minggu; yang "
        "terkecil yang terlihat dalam waktu itu {visible} poin."
    ),
    "proof.plan.says.never": (
        "Terlalu sedikit orang yang masuk: dalam {horizon} minggu tidak ada selisih yang akan "
        "terlihat, berapa pun pembandingnya. Beri waktu lebih lama, atau orang lebih banyak."
    ),
    "proof.plan.says.nobody": (
        "Sejauh ini belum ada yang akan masuk, jadi belum ada yang bisa direncanakan: {share} "
        "menjadi pembanding."
    ),
    "proof.plan.note": (
        "Terlihat pada empat dari lima kampanye yang dampaknya sebesar itu. Yang bisa terlihat "
        "lebih awal disebutkan lebih awal: lihatlah kapan pun Anda mau."
    ),
    "arc.moved": "{n} orang tergerak",
    "arc.moved_one": "1 orang tergerak",
    "arc.unknown": "belum diketahui",
    "arc.uneven": "kelompok timpang: tidak ada kesimpulan",
    "arc.holds_back": "menahan {n} orang",
    "arc.reached_after": "{n} sampai sesudahnya",
    "campaign.measured": "Terukur",
    "campaign.treated": "Menerima dan pembanding",
    "campaign.two_groups": "{treated} dan {held}",
    "how.arc.moved": "Busur utuh: kampanye yang menggerakkan orang, dibandingkan dengan kelompok "
    "pembanding yang dipilih acak; makin tebal, makin banyak orang yang digerakkannya.",
    "how.arc.back": "Busur cokelat utuh: kampanye yang sesudahnya lebih sedikit orang yang lanjut.",
    "how.arc.unknown": "Busur tipis kelabu: kampanye yang dampaknya belum diketahui.",
    "how.arc.after": "Busur bertitik: kampanye tanpa kelompok pembanding; yang sampai sesudahnya "
    "dihitung, tetapi belum terbukti berkat kampanye.",
    "campaign.everybody": "tambahannya diukur untuk semua orang bersama-sama",
}
