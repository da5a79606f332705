"""Yang dikatakan tentang kampanye yang berjalan, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # Yang keliru.
    "engine.no_campaign": 'perjalanan ini tidak punya kampanye "{name}"',
    "engine.no_campaign.do": "Tulis satu di bawah `kampanye:` dalam perjalanan, lalu terbitkan.",
    "engine.there_are": "Kampanye: {names}.",
    "engine.no_body": "berkas isi pesan tidak ada: {file}",
    "engine.no_body.do": "Taruh di folder perjalanan, atau tulis isinya langsung di perjalanan.",
    "engine.not_allowed": "peran Anda tidak boleh memulai, menahan, atau menghentikan kampanye",
    "engine.not_allowed.do": "Mintalah kepada pemilik atau pengirim perjalanan ini.",
    "engine.never_started": 'kampanye "{name}" belum pernah dimulai',
    "engine.never_started.do": "Mulai dulu: rute campaign start.",
    "engine.not_start": 'kampanye "{name}" tidak bisa dimulai: {state}',
    "engine.not_hold": 'kampanye "{name}" tidak bisa ditahan: {state}',
    "engine.not_resume": 'kampanye "{name}" tidak bisa dilanjutkan: {state}',
    "engine.not_stop": 'kampanye "{name}" tidak bisa dihentikan: {state}',
    "engine.is.draft": "belum dimulai",
    "engine.is.running": "berjalan",
    "engine.is.held": "ditahan",
    "engine.is.stopping": "sedang diakhiri",
    "engine.is.stopped": "berhenti",
    "engine.draft.do": "Mulai dulu: rute campaign start.",
    "engine.running.do": "Bisa ditahan (rute campaign hold) atau dihentikan (rute campaign stop).",
    "engine.held.do": "Bisa dilanjutkan (rute campaign resume) atau dihentikan (rute campaign "
    "stop).",
    "engine.stopping.do": "Bisa dimulai lagi, atau dihentikan seketika: rute campaign stop "
    "--leave now.",
    "engine.stopped.do": "Bisa dimulai lagi: rute campaign start.",
    "engine.lets_nobody_in": 'kampanye "{name}" sedang tidak menerima siapa pun',
    "engine.lets_nobody_in.do": "Mulai dulu: rute campaign start.",
    "engine.no_old_step": 'tidak ada versi lama yang punya langkah "{step}"',
    "engine.no_new_step": 'versi terbaru tidak punya langkah "{step}"',
    "engine.steps": "Langkah versi lama: {old}.\nLangkah versi terbaru: {new}.",
    "engine.nothing_to_migrate": "tidak ada keterangan langkah mana menuju ke mana",
    "engine.nothing_to_migrate.do": "Sebutkan (--step LAMA=BARU, atau LAMA=leave), atau tulis di "
    "bawah `alihkan:` pada kampanyenya.",
    "engine.not_a_pair": "bukan pasangan langkah: {text}",
    "engine.not_a_pair.do": "Tulis langkah lama, =, lalu langkah baru: --step invite=welcome",
    "engine.no_app": "tidak ada aplikasi di {folder}",
    "engine.no_app.do": "Sebutkan foldernya: --folder FOLDER. `rute serve` membuatnya.",
    "engine.no_journeys": "aplikasi ini belum punya perjalanan",
    "engine.which_journey": "aplikasi ini punya lebih dari satu perjalanan",
    "engine.which_journey.do": "Sebutkan namanya: --journey NAMA",
    "engine.no_journey": 'aplikasi ini tidak punya perjalanan "{name}"',
    "engine.journeys": "Perjalanan: {names}.",
    # Mengapa tidak dikirim.
    "engine.late": "waktunya lewat selagi kampanye ditahan",
    "engine.left": "orangnya sudah keluar dari kampanye",
    "engine.gone": "log tidak lagi mengenal orang ini",
    "engine.merged": "ternyata orang yang sama dengan yang sudah ada dalam kampanye",
    # Jurnal.
    "journal.campaign_started": "memulai kampanye {name} (versi {n})",
    "journal.campaign_held": "menahan kampanye {name}",
    "journal.campaign_resumed": "melanjutkan kampanye {name}",
    "journal.campaign_stopping": "menghentikan kampanye {name}; yang di dalamnya jalan terus "
    "sampai selesai",
    "journal.campaign_stopped": "menghentikan kampanye {name}; semua orang keluar",
    "journal.campaign_migrated": "memindahkan {people} orang ke versi {n} kampanye {name}",
    "journal.campaign_by_hand": "memasukkan {people} orang ke kampanye {name}",
    "journal.campaign_version": "kampanye {name} punya versi {n}: orang baru masuk ke sana",
    "journal.campaign_gone": "kampanye {name} tidak ada lagi dalam perjalanan: tidak menerima "
    "siapa pun",
    # Baris perintah.
    "argument.campaign": "Kampanyenya, dengan nama seperti dalam perjalanan.",
    "argument.campaign_or_all": "Satu kampanye; tanpa ini, semua kampanye perjalanan.",
    "option.app_journey": "Perjalanan mana di aplikasi, dengan nama seperti di alamatnya; tidak "
    "perlu kalau hanya ada satu.",
    "option.campaign_yes": "Lakukan tanpa bertanya.",
    "option.existing": "Masukkan juga semua yang sudah berada di titik awalnya.",
    "option.parked": "Hanya ulangi langkah orang-orang yang disisihkan.",
    "option.leave": "Nasib orang yang masih mengikutinya: diteruskan sampai selesai (finish), atau "
    "keluar seketika (now).",
    "option.migrate_step": "Yang berada di LAMA lanjut di BARU pada versi terbaru, atau keluar "
    "(LAMA=leave); boleh diulang. Bawaan: yang tertulis di bawah `alihkan:` dalam perjalanan.",
    "engine.before_start": "{name}, versi {version}: {share} dari yang masuk dipilih acak sebagai "
    "kelompok pembanding.",
    "engine.before_existing": "{n} orang sudah berada di titik awalnya: mereka langsung masuk.",
    "engine.ask_start": "Mulai {name}?",
    "engine.started": "{name} berjalan. rute campaign status memperlihatkan siapa sampai di mana.",
    "engine.on_the_way": "{name}: {n} orang masih mengikutinya; tidak ada yang melangkah sampai "
    "dilanjutkan, dan tidak ada yang dikirim.",
    "engine.ask_hold": "Tahan {name}?",
    "engine.held": "{name} ditahan. Orang tetap masuk, lalu menunggu.",
    "engine.late_skip": "{n} orang punya langkah yang jatuh tempo sementara itu: pesannya "
    "dilewati, dan mereka lanjut (`terlambat: lewati`).",
    "engine.late_send": "{n} orang punya langkah yang jatuh tempo sementara itu: pesannya dikirim "
    "sekarang (`terlambat: kirim`).",
    "engine.ask_resume": "Lanjutkan {name}?",
    "engine.resumed": "{name} berjalan lagi.",
    "engine.tried_again": "orang yang langkahnya diulang: {n}",
    "engine.before_stop_finish": "{name}: tidak ada lagi yang masuk; {n} orang yang masih ikut "
    "meneruskan sampai selesai.",
    "engine.before_stop_now": "{name}: {n} orang yang masih ikut keluar seketika; {waiting} pesan "
    "yang menunggu tidak dikirim.",
    "engine.ask_stop": "Hentikan {name}?",
    "engine.now_stopping": "{name} sedang diakhiri: selesai ketika orang terakhir keluar.",
    "engine.now_stopped": "{name} berhenti.",
    "engine.before_migrate": "Orang yang masih ikut pada versi lama; yang terbaru versi {n}:",
    "engine.step_moves": "versi {version}, {step}: {n} orang lanjut di {to}",
    "engine.step_leaves": "versi {version}, {step}: {n} orang keluar",
    "engine.step_stays": "versi {version}, {step}: {n} orang tetap di versinya",
    "engine.nobody_to_migrate": "Tidak ada orang di langkah yang disebut.",
    "engine.ask_migrate": "Pindahkan {n} orang?",
    "engine.migrated": "orang yang pindah ke versi {version}: {n}",
    "engine.left_as_it_was": "Tidak ada yang diubah.",
    # Keadaannya.
    "engine.none_started": "Belum ada kampanye perjalanan ini yang pernah dimulai: rute campaign "
    "start.",
    "engine.n": "kampanye yang pernah dimulai: {n}",
    "engine.under": "{state} · versi {version} · kelompok pembanding {share}",
    "engine.head.state": "Keadaan",
    "engine.head.entered": "Masuk",
    "engine.head.on_the_way": "Masih ikut",
    "engine.head.goal": "Sampai",
    "engine.head.held_out": "Pembanding",
    "engine.head.parked": "Disisihkan",
    "engine.head.people": "Orang",
    "engine.head.step": "Langkah",
    "engine.head.id": "Pengenal",
    "engine.head.version": "Versi",
    "engine.head.rows": "Pesan dan tindakan",
    "engine.at_steps": "Sampai di mana mereka",
    "engine.written": "Ditulis untuk mereka",
    "engine.person.active": "sedang berjalan",
    "engine.person.done": "selesai",
    "engine.person.goal": "sampai di tujuan",
    "engine.person.left": "keluar",
    "engine.person.merged": "ternyata orang yang sudah ada di dalam",
    "engine.person.parked": "disisihkan karena galat",
    "engine.person.watched": "kelompok pembanding, masih diamati",
    "engine.outbox.waiting": "akan dikirim",
    "engine.outbox.claimed": "sedang diperiksa",
    "engine.outbox.sending": "sedang dikirim",
    "engine.outbox.by_hand": "menunggu dikirim manual",
    "engine.outbox.sent": "terkirim",
    "engine.outbox.skipped": "dilewati",
    "engine.outbox.failed": "gagal",
    "engine.outbox.unknown": "tidak diketahui terkirim atau tidak",
    "engine.troubled": "{name} terputus, dan dicoba lagi: {why}",
    "engine.some_parked": "{name}: {n} orang disisihkan karena langkahnya menimbulkan galat "
    "({why}). Setelah diperbaiki: rute campaign resume --parked.",
    "engine.too_late": "{name}: {n} orang diketahui terlambat sehingga tidak dimasukkan "
    "(`max event age`).",
    # Dokter.
    "doctor.campaigns.ok": "Kampanye yang berjalan: {n}. Tidak ada yang menunggu atau disisihkan.",
    "doctor.campaign_broke": "Kampanye {name} ({journey}) terputus: {why}",
    "doctor.campaign_broke.do": "Periksa perjalanannya dan catatan prosesnya; dicoba lagi setiap "
    "detik.",
    "doctor.campaign_parked": "{n} orang dalam kampanye {name} ({journey}) disisihkan karena "
    "galat.",
    "doctor.campaign_parked.do": "`rute campaign status` memperlihatkan sebabnya; setelah "
    "diperbaiki: `rute campaign resume --parked`.",
    "doctor.campaign_behind": "Kampanye {name} ({journey}) tertinggal {minutes} menit.",
    "doctor.campaign_behind.do": "Apakah `rute serve` berjalan? Lebih banyak proses `rute work` "
    "pada PostgreSQL berbagi pekerjaan.",
    "doctor.campaign_put_off": "Pesan kampanye {name} ({journey}) yang belum bisa terkirim: {n}. "
    "{why}",
    "doctor.campaign_put_off.do": "Pesan itu dicoba lagi dengan sendirinya, sampai 12 jam. "
    "Pengirimnya diatur di aplikasi, di Pesan › Pengiriman.",
    # Bantuan.
    "help.campaign.start": "Memulai kampanye: mulai sekarang orang masuk.",
    "help.campaign.start.more": "Menyebut berapa yang menjadi kelompok pembanding dan berapa yang "
    "langsung masuk, lalu bertanya sebelum mulai. `rute serve` atau `rute work` kemudian "
    "menggerakkan mereka; yang sudah ikut selesai pada versi yang mereka masuki, bagaimana "
    "pun perjalanannya disunting.",
    "help.campaign.start.examples": (
        "rute campaign start 'Tasting pack' --folder rute-app  # yang datang mulai sekarang\n"
        "rute campaign start 'Tasting pack' --existing --folder rute-app  # juga yang sudah ada"
    ),
    "help.campaign.status": "Siapa sampai di mana dalam kampanye yang berjalan.",
    "help.campaign.status.more": "Berapa yang masuk, sedang berjalan, sampai di tujuan, menjadi "
    "pembanding, atau disisihkan; untuk satu kampanye juga di langkah mana pada versi mana.",
    "help.campaign.status.examples": (
        "rute campaign status --folder rute-app  # semua kampanye\n"
        "rute campaign status 'Tasting pack' --folder rute-app  # langkah demi langkah"
    ),
    "help.campaign.hold": "Menahan kampanye: tidak ada yang melangkah, tidak ada yang dikirim.",
    "help.campaign.hold.more": "Orang tetap masuk dan yang sampai di tujuan tetap dihitung; semua "
    "menunggu sampai kampanye dilanjutkan atau dihentikan.",
    "help.campaign.hold.examples": (
        "rute campaign hold 'Tasting pack' --folder rute-app  # bertanya dulu\n"
        "rute campaign hold 'Tasting pack' --yes --folder rute-app  # tanpa bertanya"
    ),
    "help.campaign.resume": "Melanjutkan kampanye yang ditahan.",
    "help.campaign.resume.more": "Pesan yang waktunya lewat sementara itu dilewati atau dikirim, "
    "seperti kata `terlambat:` pada kampanyenya; jumlahnya disebut dulu.",
    "help.campaign.resume.examples": (
        "rute campaign resume 'Tasting pack' --folder rute-app  # bertanya dulu\n"
        "rute campaign resume 'Tasting pack' --parked --folder rute-app  # hanya yang disisihkan"
    ),
    "help.campaign.stop": "Menghentikan kampanye: tidak ada lagi yang masuk.",
    "help.campaign.stop.more": "Yang masih ikut diteruskan sampai selesai, kecuali diminta keluar "
    "sekarang; yang sudah terkirim tetap terkirim. Kampanye yang berhenti bisa dimulai lagi.",
    "help.campaign.stop.examples": (
        "rute campaign stop 'Tasting pack' --folder rute-app  # yang di dalam jalan terus\n"
        "rute campaign stop 'Tasting pack' --leave now --folder rute-app  # semua keluar"
    ),
    "help.campaign.migrate": "Memindahkan orang dari langkah versi lama ke versi terbaru.",
    "help.campaign.migrate.more": "Yang masih ikut selesai pada versi yang mereka masuki, "
    "kecuali ini diminta. Semua dihitung per versi dan langkah, dan ditanyakan sebelum ada yang "
    "dipindahkan.",
    "help.campaign.migrate.examples": (
        "rute campaign migrate 'Tasting pack' --folder rute-app  # menurut alihkan: di perjalanan\n"
        "rute campaign migrate 'Tasting pack' --step invite=remind --step dreaming=leave  # disebut"
    ),
}
