"""The steps of a campaign, and what a rehearsal of it found, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "step.send": "Kirim {message}",
    "step.by": "Kirim {message} lewat {channel}",
    "step.wait": "Tunggu {length}",
    "step.wait_at": "Tunggu {length}, sampai pukul {clock}",
    "step.until": "Tunggu sampai pukul {clock}",
    "step.wait_for": "Tunggu {rule}, paling lama {most}",
    "step.if": "Jika {rule}",
    "step.split": "Bagi secara acak: {ways}",
    "step.webhook": "Panggil {to}",
    "step.give": "Beri {what}",
    "step.set": "Catat {field}: {value}",
    "step.tell": "Beri tahu {who}: {text}",
    "step.end": "Selesai",
    "step.start.reached": "Sampai di {stage}",
    "step.start.stalled": "Mandek di {stage}",
    "step.start.by hand": "Dimasukkan secara manual, di {stage}",
    "step.start.when": "{when}, di {stage}",
    "step.start.for": "untuk: {rule}",
    "step.start.share": "{share} disisihkan sebagai pembanding",
    "step.start.planned": "sebagian disisihkan sebagai pembanding, sesuai rencana",
    "step.end.goal": "Yang sampai di {stage} langsung keluar, dari langkah mana pun",
    "steps.people": "orang",
    "steps.goes_on": "langsung lanjut",
    "step.yes": "ya",
    "step.no": "tidak",
    "screen.rehearsal": "uji coba {name}",
    "rehearsal.under": "{days} · dicoba pada yang terjadi saat itu; tidak ada yang dikirim",
    "rehearsal.headline": "{enrolled} kali orang masuk ({people} orang), {perday} per hari",
    "rehearsal.headline_messages": "{sent} pesan akan terkirim",
    "rehearsal.headline_capped": "{sent} pesan akan terkirim, {capped} lagi tidak: hari itu "
    "orangnya sudah cukup menerima pesan",
    "rehearsal.who": "Siapa yang akan masuk",
    "rehearsal.arm": "",
    "rehearsal.arm.treated": "menerima kampanye",
    "rehearsal.arm.held out": "kelompok pembanding",
    "rehearsal.arm.everywhere": "tidak dihubungi kampanye mana pun",
    "rehearsal.one.treated": "masuk; menerima kampanye",
    "rehearsal.one.held out": "masuk; menjadi kelompok pembanding",
    "rehearsal.one.everywhere": "masuk; tidak dihubungi kampanye mana pun",
    "rehearsal.enrolled": "Masuk",
    "rehearsal.reached": "Tetap sampai tujuan",
    "rehearsal.share": "Bagian",
    "rehearsal.steps": "Apa yang akan mereka terima",
    "rehearsal.step": "Langkah",
    "rehearsal.came": "Sampai di sini",
    "rehearsal.channel": "Saluran",
    "rehearsal.sent": "Terkirim",
    "rehearsal.capped": "Kena batas",
    "rehearsal.delayed": "Esok pagi",
    "rehearsal.costs": "Biaya",
    "rehearsal.no_channel": "tanpa teks",
    "rehearsal.examples": "Sepuluh contoh jalannya",
    "rehearsal.examples_few": "Contoh jalannya",
    "rehearsal.who_is": "Siapa",
    "rehearsal.entered": "Masuk",
    "rehearsal.alike": "Serupa",
    "rehearsal.way": "Yang terjadi, menurut hari sejak masuk",
    "rehearsal.day": "hari {day}: {what}",
    "rehearsal.act.sent": "{message} ({channel})",
    "rehearsal.act.morning": "{message} ({channel}, pukul {clock})",
    "rehearsal.act.capped": "{message} kena batas",
    "rehearsal.act.goal": "tujuan tercapai",
    "rehearsal.act.end": "selesai",
    "rehearsal.act.split": "jalur {way}",
    "rehearsal.act.still": "masih di “{step}”",
    "rehearsal.act.nothing": "tidak menerima apa-apa",
    "rehearsal.one": "{who}, langkah demi langkah",
    "rehearsal.one_not": "{who} tidak akan masuk pada masa ini.",
    "rehearsal.when": "Kapan",
    "rehearsal.what": "Apa",
    "rehearsal.note.anyway": "Siapa pun yang sampai tujuan, sampai tanpa kampanye ini: beda antara "
    "baris di atas hanya kebetulan. Tambahan berkat kampanye baru terlihat setelah kampanye "
    "berjalan, dibandingkan dengan kelompok pembanding.",
    "rehearsal.note.planned": "Kelompok pembanding direncanakan: {share} dari yang masuk, menurut "
    "data hari ini (rute campaign plan). Besarnya ditetapkan saat kampanye dimulai.",
    "rehearsal.note.addresses": "Alamat, izin, dan kampanye lain baru diperiksa saat pesan "
    "dikirim, bukan di sini: penerimanya bisa lebih sedikit.",
    "rehearsal.note.unseen": "{names}: aktivitas ini tidak ada di data, jadi semua orang "
    "melanjutkan seperti yang tidak melakukannya.",
    "rehearsal.note.costs": "Dengan harga ini, biaya pesan {costs}.",
    "rehearsal.note.no_price": "Harga satu pesan belum diketahui untuk {channels}. Tuliskan, "
    "misalnya --price {first}=400.",
    "rehearsal.note.spent": "Selain itu, biaya kampanye {money} menurut berkas.",
    "rehearsal.note.open": "{n} masih dalam perjalanan ketika masa ini berakhir.",
    "rehearsal.note.by_hand": "Kampanye ini dimulai secara manual, jadi tidak ada yang masuk "
    "sendiri. --existing memasukkan semua sasarannya pada hari pertama.",
    "rehearsal.note.nobody": "Tidak ada yang akan masuk pada masa ini. --existing memasukkan "
    "mereka yang pada hari pertama sudah ada di sana.",
    "rehearsal.note.no_steps": "Kampanye ini tanpa langkah: ia bekerja lewat {sources}, yang "
    "tidak dikirim oleh Rute.",
    "rehearsal.note.caps": "Pemasaran: paling banyak {caps} sehari per orang, tidak ada dari pukul "
    "{start} sampai {end} menurut jam orangnya.",
    "rehearsal.note.caps_day": "Pemasaran: paling banyak {caps} sehari per orang, kapan saja.",
    "rehearsal.cap": "{n} lewat {channel}",
    "rehearsal.no_cap": "berapa pun",
    "progress.rehearsing": "Menguji coba {name}",
    "wrong.question.campaign rehearse": "uji coba",
    "rehearsal.which": "perjalanan ini punya beberapa kampanye: sebutkan mana yang diuji coba",
    "rehearsal.which.do": "Tuliskan namanya di belakang berkas, di antara tanda kutip.",
    "wrong.channels_are": "Saluran yang ada: {names}.",
    "wrong.everywhere": 'bagian "{text}" tidak terbaca',
    "wrong.everywhere.do": "Tuliskan bagian sampai 50%: --everywhere 2%, atau 0",
    "wrong.price": 'harga "{text}" tidak terbaca',
    "wrong.price.do": "Tuliskan saluran dan jumlahnya: --price whatsapp=400",
    "wrong.cap": 'batas "{text}" tidak terbaca',
    "wrong.cap.do": "Tuliskan saluran dan berapa kali sehari: --cap email=1",
    "wrong.quiet": 'jam tenang "{text}" tidak terbaca',
    "wrong.quiet.do": "Tuliskan dua jam, atau none: --quiet 21:00-08:00",
    "help.campaign.rehearse": "Apa yang akan dilakukan kampanye seandainya dulu berjalan.",
    "help.campaign.rehearse.more": (
        "Memasukkan orang yang akan masuk pada masa yang sudah lewat, menyisihkan kelompok "
        "pembanding, dan membawa setiap orang melalui langkah-langkahnya menurut jamnya sendiri: "
        "berapa pesan lewat saluran apa, berapa yang kena batas, berapa biayanya, sampai di mana "
        "orang-orang pada akhirnya. Tidak ada yang dikirim; caranya pun tidak ada. Tanpa NAME, "
        "satu-satunya kampanye di berkas itu. --person menunjukkan jalan satu orang, langkah "
        "demi langkah."
    ),
    "help.campaign.rehearse.examples": (
        'rute campaign rehearse toko.journey.yaml "Paket cicip"  # pada seluruh data\n'
        'rute campaign rehearse toko.journey.yaml "Paket cicip" --from 2026-03-01 '
        "--to 2026-03-31  # pada satu bulan\n"
        'rute campaign rehearse toko.journey.yaml "Paket cicip" --person rina@example.com  # '
        "satu orang, langkah demi langkah\n"
        'rute campaign rehearse toko.journey.yaml "Paket cicip" --price whatsapp=400 --cap '
        "whatsapp=1  # berapa biayanya"
    ),
    "argument.campaign_rehearsed": "Kampanyenya, dengan namanya di berkas perjalanan.",
    "option.rehearse_existing": "Masukkan juga, pada hari pertama, semua orang yang menjadi "
    "sasarannya.",
    "option.one_person": "Jalan satu orang, dengan pengenal apa pun miliknya.",
    "option.price": "Harga satu pesan menurut saluran: whatsapp=400. Boleh beberapa kali.",
    "option.cap": "Berapa pesan sehari untuk satu orang, menurut saluran: email=1.",
    "option.quiet_hours": "Kapan pesan pemasaran tidak dikirim: 21:00-08:00, atau none.",
    "option.everywhere": "Bagian orang yang tidak dihubungi kampanye mana pun: 2%.",
    "steps.version": "versi {version}",
    "steps.id": "Pengenal",
    "argument.campaign_checked": "Kampanyenya, dengan namanya di berkas perjalanan (bila kosong: "
    "semua).",
    "option.picture_of_steps": "Gambar langkah-langkahnya ke dalam berkas: svg, png.",
    "help.campaign.check": "Apa yang salah pada kampanye, dan bagaimana jalannya nanti.",
    "help.campaign.check.more": (
        "Menunjukkan langkah-langkah seperti nanti diambil, masing-masing dengan pengenal "
        "yang dipakai `migrate` dan hasil, dan semua temuan tentang kampanye, pesan, dan "
        "penawarannya: langkah yang tidak pernah dicapai, jeda yang lebih lama dari `dalam`, "
        "saluran tanpa izin atau tanpa teks, berkas yang tidak ada. Dengan data perjalanan, "
        "juga aktivitas yang tidak pernah terjadi. Keluar dengan kode 1 bila ada yang harus "
        "dibetulkan."
    ),
    "help.campaign.check.examples": (
        "rute campaign check toko.journey.yaml  # semua kampanye\n"
        'rute campaign check toko.journey.yaml "Paket cicip" --picture langkah.png  # '
        "satu, beserta gambarnya"
    ),
}
