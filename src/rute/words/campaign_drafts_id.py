"""Kampanye dan perbaikan yang dirancang untuk sebuah kebocoran, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.campaign.draft": "Kampanye untuk orang yang hilang, atau perbaikan, siap dimasukkan.",
    "help.campaign.draft.more": (
        "Untuk kebocoran terbesar, atau yang disebut: kampanye bagi semua orang yang mandek di "
        "sana, dengan satu ajakan dari model tahap, sumber yang memang ada di perjalanan dan sudah "
        "diizinkan, satu pesan, satu pengingat, dan kelompok pembanding. Di atasnya tertulis "
        "berapa orang sasarannya sekarang dan dampak terkecil yang dapat terlihat. Bila satu "
        "masalah tampak pada sebagian besar dari mereka, perbaikannya didahulukan. Bacalah dan "
        "ubahlah; tidak ada yang dikirim."
    ),
    "help.campaign.draft.examples": (
        "rute campaign draft  # untuk kebocoran terbesar perjalanan di folder ini\n"
        "rute campaign draft toko.journey.yaml --leak 2 --write  # yang berikutnya, ke berkas\n"
        "rute campaign draft --fix --write  # perbaikannya, bila disarankan"
    ),
    "option.leak_drafted": "Kebocoran ke berapa, mulai dari yang harus dibenahi dulu. [1]",
    "option.draft_write": "Masukkan ke berkas perjalanan; komentar tetap ada.",
    "option.draft_fix": "Perbaikannya, bukan kampanyenya.",
    "drafts.no_leak": "Tidak ada kebocoran ke-{n}.",
    "drafts.there_are": "Kebocoran dengan orang yang hilang dan data yang cukup: {n}",
    "drafts.none": "Belum ada kebocoran dengan orang yang hilang dan data yang cukup.",
    "drafts.none.do": "Tunggu sampai waktu mereka untuk lanjut habis: rute leaks",
    "drafts.no_fix": "Tidak ada satu masalah yang tampak pada sebagian besar orang yang hilang "
    "antara {a} dan {b}.",
    "drafts.no_fix.do": "Pakai kampanyenya: hilangkan --fix.",
    "drafts.nothing_to_write": "Perbaikan “{fix}” sudah ada di berkas. Selesaikanlah.",
    "drafts.no_stage": "Tidak ada langkah lanjut dari {stage} di rancangan Anda.",
    "drafts.no_stage.do": "Nama tahapnya lain dari yang dihitung: terbitkan dulu.",
    "screen.drafts": "rancangan untuk kebocoran",
    "drafts.column.leak": "Kebocoran",
    "drafts.column.draft": "Kampanye",
    "drafts.column.first": "Mulai dengan",
    "drafts.column.audience": "Sasaran kini",
    "drafts.column.a_week": "Per minggu",
    "drafts.column.visible": "Dampak terkecil yang terlihat",
    "drafts.first.fix": "perbaikan: {what}",
    "drafts.first.campaign": "kampanyenya",
    "drafts.counted": "dihitung, tidak dibuktikan",
    "drafts.note": "Rancangan adalah awal: rute campaign draft --leak N menampilkannya lengkap.",
    "drafts.says.leak": "Kebocoran {rank}: {n} orang hilang antara {a} dan {b}.",
    "drafts.says.audience": "Sasarannya {n} orang bila dimulai sekarang.",
    "drafts.says.visible": (
        "Dengan sekitar {n} orang per minggu, dampak mulai {points} poin terlihat dalam {weeks} "
        "minggu, {share} di antaranya sebagai pembanding."
    ),
    "drafts.says.small": (
        "Dengan sekitar {n} orang per minggu, dampak di bawah +{points} poin tidak akan terlihat "
        "dalam {weeks} minggu."
    ),
    "drafts.says.nothing": (
        "Dengan sekitar {n} orang per minggu, dampak apa pun tidak akan terlihat dalam {weeks} "
        "minggu."
    ),
    "drafts.says.at_once": (
        "Bila dimulai untuk semua yang ada sekarang, dampak mulai {points} poin terlihat begitu "
        "waktu mereka habis."
    ),
    "drafts.says.choose": "Pilih perbaikan atau sasaran yang lebih besar.",
    "drafts.says.counted": (
        "Tidak ada pembanding karena Rute tidak dapat mengirim ke sana: yang datang lewat "
        "tautannya dihitung, tidak dibuktikan."
    ),
    "drafts.says.fix": (
        "Benahi dulu: “{pain}” tampak pada {share} orang yang hilang di sini ({n} orang). Keduanya "
        "muncul bersama; belum terbukti itu sebabnya."
    ),
    "drafts.says.costs": "Paling banyak {money} per bulan dipertaruhkan di sini.",
    "drafts.says.owner": "Penanggung jawab: {owner}",
    "drafts.says.begun": "Perbaikan “{fix}” sudah ada di berkas: selesaikanlah.",
    "drafts.says.beside": "Sudah ada: {names}. Keduanya menjangkau orang yang sama.",
    "drafts.says.address": "Periksa tujuan tautannya: tulis halaman yang menjawab ajakan itu.",
    "drafts.says.link": "Pesannya belum membawa tautan: tulis `tautan:` dan alamatnya.",
    "drafts.says.price": "Tulis harga penawarannya, yang kecil saja.",
    "drafts.says.owner_missing": "Sebutkan siapa yang menjawab balasan.",
    "drafts.says.more": "Masih ada {n} lagi: --leak 2 dan seterusnya.",
    "drafts.name": "Lanjut ke {stage}",
    "drafts.moves": "{a} ke {b}",
    "drafts.asks": "Ambil langkah berikutnya: {stage}",
    "drafts.helps": "jawaban atas hal yang masih mengganjal",
    "drafts.stalled": "mandek",
    "drafts.planned": "direncanakan",
    "drafts.entry": "perkenalan",
    "drafts.marketing": "pemasaran",
    "drafts.status": "direncanakan",
    "drafts.web": "situs",
    "drafts.offer": "Coba pertama",
    "drafts.reminder": "pengingat",
    "drafts.team": "Tim",
    "drafts.tell": "{who}, jawab balasannya hari ini",
    "drafts.fix": "Hilangkan penyebab “{pain}”",
    "drafts.hello": "Halo",
    "drafts.close": "Bila ada yang kurang jelas, balas pesan ini. Ada orang yang membacanya.",
    "drafts.leave": "Balas BERHENTI dan kami tidak akan menghubungi lagi.",
    "drafts.letter.interested.subject": "Ada yang ingin Anda tanyakan?",
    "drafts.letter.interested": (
        "Beberapa waktu lalu Anda sempat melihat-lihat. Mungkin masih ada pertanyaan, dan kami "
        "senang menjawabnya."
    ),
    "drafts.letter.contactable.subject": "Sesuatu yang berguna untuk disimpan",
    "drafts.letter.contactable": (
        "Anda sudah meluangkan waktu melihat-lihat. Kami menyiapkan hal-hal yang biasanya ingin "
        "diketahui orang sebelum memutuskan."
    ),
    "drafts.letter.first purchase.subject": "Cara kecil untuk mencoba",
    "drafts.letter.first purchase": (
        "Anda sudah mengenal kami, tetapi memutuskan tetap sebuah langkah. Jadi ini langkah "
        "kecilnya: coba dulu, tanpa janji apa pun."
    ),
    "drafts.letter.satisfied.subject": "Apakah semuanya berjalan baik?",
    "drafts.letter.satisfied": (
        "Anda sudah membeli dari kami, dan kami ingin Anda puas memakainya. Bila ada yang tidak "
        "sesuai harapan, kami bantu."
    ),
    "drafts.letter.repeat purchase.subject": "Sudah waktunya lagi?",
    "drafts.letter.repeat purchase": (
        "Sudah agak lama sejak pesanan terakhir Anda. Bila Anda suka, memesan lagi cukup semenit; "
        "bila tidak, ceritakan mengapa."
    ),
    "drafts.letter.recommends.subject": "Bagaimana pengalaman Anda?",
    "drafts.letter.recommends": (
        "Anda sudah cukup lama mengenal kami. Orang yang sedang menimbang ingin mendengar dari "
        "orang seperti Anda, dengan kata-kata Anda sendiri."
    ),
    "drafts.letter.brings others.subject": "Siapa lagi yang akan suka?",
    "drafts.letter.brings others": (
        "Terima kasih sudah bercerita baik tentang kami. Bila ada teman yang membutuhkan hal yang "
        "sama, Anda bisa mengajaknya."
    ),
    "drafts.letter.other.subject": "Mau lanjut bersama?",
    "drafts.letter.other": (
        "Anda sudah menempuh sebagian jalan bersama kami, lalu menjadi sepi. Bila ada yang "
        "menghalangi, kami ingin membantu."
    ),
    "drafts.letter.reminder.subject": "Pengingat singkat, dan yang terakhir",
    "drafts.letter.reminder": (
        "Beberapa hari lalu kami menulis kepada Anda. Kalau terlewat: tawarannya masih berlaku. "
        "Ini pesan terakhir kami tentang hal ini."
    ),
}
