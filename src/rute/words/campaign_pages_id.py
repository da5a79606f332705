"""Halaman kampanye di aplikasi, dalam bahasa Indonesia."""

from __future__ import annotations

EXAMPLE = """\
kampanye:
  Paket cicip:
    memindahkan: Beri kontak & izin to Coba beli
    mengajak: Beli paket cicip
    dari: [email]
    mulai bila: sampai
    dalam: 14 hari
    kelompok pembanding: direncanakan
    langkah:
      - kirim: undangan-cicip
      - tunggu: 2 hari
      - kirim: cerita-kebun"""

TEXTS: dict[str, str] = {
    "moving.title": "Kampanye",
    "moving.about": "Setiap kampanye mengajak satu hal dan membawa orang dari satu tahap ke tahap "
    "berikutnya. Hasilnya dibuktikan dengan orang yang tidak mendapat apa-apa, dipilih acak.",
    "moving.write": "Tulis kampanye",
    "moving.none": "Belum ada kampanye",
    "moving.none.about": "Kampanye berawal dari tempat pelanggan hilang. Lihat kebocoran "
    "perjalanan Anda: di sampingnya tertulis apa yang bisa membantu. Atau tulis sendiri di "
    "perjalanan, seperti ini:",
    "moving.none.leaks": "Lihat di mana pelanggan hilang",
    "moving.example": EXAMPLE,
    "moving.to": "ke",
    "moving.gone": "tidak ada lagi di perjalanan",
    "moving.entered": "Masuk",
    "moving.active": "Sedang berjalan",
    "moving.sent": "Pesan terkirim",
    "moving.reached": "Sampai tujuan",
    "moving.reached.note": "Yang sampai tujuan mencapainya selama ikut kampanye, termasuk "
    "kelompok pembanding; berapa yang sampai berkat kampanye tertulis pada tambahannya.",
    "moving.done": "Selesai sampai akhir",
    "moving.left": "Keluar sebelum selesai",
    "moving.apart": "Kelompok pembanding",
    "moving.parked": "Orang yang disisihkan karena galat: {n}",
    "moving.parked.one": "Satu orang disisihkan karena galat",
    "moving.merged": "Ternyata orang yang sudah ikut",
    "moving.elsewhere": "Memindahkan orang lewat {sources}, yang tidak dikirim oleh Rute: beri "
    "tanda kampanye pada tautan dan kodenya, maka yang datang lewat sana akan dihitung.",
    "moving.no_steps": "Belum ada langkahnya: tulis apa yang dikirim dan kapan.",
    "moving.counting": "Tambahan berkat kampanye sedang dihitung …",
    "moving.results": "Hasil",
    "moving.start": "Mulai",
    "moving.start_again": "Mulai lagi",
    "moving.hold": "Tahan",
    "moving.resume": "Lanjutkan",
    "moving.stop": "Hentikan",
    "moving.edit": "Ubah",
    "moving.migrate": "Pindahkan mereka",
    "moving.again": "Coba lagi langkah mereka",
    "moving.not_now": "Nanti saja",
    "moving.helps": "Membantu pelanggan dengan {what}",
    "moving.tab.one": "Keadaannya",
    "moving.tab.people": "Pelanggan",
    "moving.tab.rehearse": "Uji coba",
    "moving.tab.results": "Hasil",
    "moving.tab.write": "Tulis",
    "moving.trouble": "Terputus dan sedang dicoba lagi: {why}",
    "moving.late": "Langkah {n} orang jatuh tempo selama kampanye ditahan.",
    "moving.late.one": "Langkah satu orang jatuh tempo selama kampanye ditahan.",
    "moving.late.send": "Pesan mereka dikirim begitu kampanye dilanjutkan.",
    "moving.late.skip": "Pesan itu dilewati saat kampanye dilanjutkan, dan orangnya jalan terus.",
    "moving.held.note": "Kampanye ditahan: orang tetap masuk dan menunggu, tidak ada langkah yang "
    "diambil, tidak ada yang dikirim.",
    "moving.stopping.note": "Kampanye sedang berakhir: tidak ada lagi yang masuk, dan selesai "
    "setelah orang terakhir keluar.",
    "moving.can_migrate": "Ada orang di versi lama, dan perjalanan menulis ke mana mereka boleh "
    "melanjutkan.",
    "moving.steps": "Langkah",
    "moving.older": "Masih di versi lama",
    "moving.older.people": "{n} orang",
    "moving.older.people.one": "satu orang",
    "moving.older.at": "{n} di “{step}” versi {version}",
    "moving.before": "Sebelum dimulai",
    "moving.before.about": "Sebelum mulai, Anda ditanya sekali lagi dan diberi tahu siapa yang "
    "masuk, siapa yang jadi pembanding, dan siapa yang tidak boleh dikirimi pesan.",
    "moving.before.no_steps": "Tidak ada langkah di sini, jadi tidak ada yang perlu dimulai.",
    "moving.written": "Pesan dan tindakan",
    "moving.what": "Apa",
    "moving.became": "Jadinya bagaimana",
    "moving.kind": "",
    "moving.kind.send": "Pesan",
    "moving.kind.webhook": "Panggilan ke program lain",
    "moving.kind.give": "Hadiah atau penawaran",
    "moving.kind.set": "Catatan tentang pelanggan",
    "moving.kind.tell": "Pesan untuk tim",
    "moving.reasons": "Mengapa sebagian tidak dikirim",
    "moving.no_reason": "alasannya tidak tercatat",
    "moving.parked.do": "Langkah mereka menimbulkan galat, jadi tidak diambil. Perbaiki sebabnya, "
    "terbitkan, lalu coba lagi: tidak ada yang menerima dua kali.",
    "moving.unknown": "Tidak diketahui apakah terkirim",
    "moving.unknown.do": "Prosesnya berhenti di antara mengirim dan mencatat. Pesan pemasaran "
    "tidak diulang. Periksa di server surel atau penyedianya; selebihnya tidak perlu apa-apa.",
    "moving.taken_back": "Masuk karena hal yang ternyata berbeda",
    "moving.taken_back.about": "Aktivitas yang datang terlambat membatalkan alasan mereka masuk. "
    "Yang sudah dikirim tetap terkirim.",
    "moving.too_late": "Terlambat diketahui",
    "moving.too_late.n": "{n} orang memenuhi syarat masuk, tetapi terlambat diketahui "
    "(`max event age`).",
    "moving.too_late.n.one": "Satu orang memenuhi syarat masuk, tetapi terlambat diketahui "
    "(`max event age`).",
    "moving.acts": "Yang dilakukan",
    "moving.somebody": "seseorang",
    "moving.people.which": "Pelanggan yang mana",
    "moving.people.all": "semua yang masuk",
    "moving.people.show": "Tampilkan",
    "moving.people.n": "{n} orang",
    "moving.people.n.one": "Satu orang",
    "moving.people.at": "di “{step}”",
    "moving.people.who": "Siapa",
    "moving.people.state": "Keadaannya",
    "moving.people.step": "Langkah",
    "moving.people.entered": "Masuk",
    "moving.people.next": "Berikutnya, atau selesai",
    "moving.people.waits": "saat mereka melakukan yang ditunggu",
    "moving.people.none": "Tidak ada.",
    "moving.start.title": "Mulai “{name}”?",
    "moving.start.audience": "Sudah di sana",
    "moving.start.a_week": "Masuk per minggu",
    "moving.start.share": "Kelompok pembanding",
    "moving.start.visible": "Dampak terkecil yang terlihat",
    "moving.start.weeks": "Minggu sampai terlihat",
    "moving.start.no_holdout": "Tidak ada kelompok pembanding, jadi tidak ada yang bisa "
    "dibuktikan: hasilnya hanya “sampai setelahnya”. Tulis `kelompok pembanding: direncanakan` "
    "untuk tahu tambahannya.",
    "moving.start.planner": "Kata perencana:",
    "moving.start.reach": "Siapa yang bisa dihubungi",
    "moving.start.channel": "Saluran",
    "moving.start.addressed": "Punya alamat",
    "moving.start.allowed": "Dan mengizinkan",
    "moving.start.not_asked": "tidak perlu",
    "moving.start.unreached": "{n} dari yang sudah di sana tidak bisa dihubungi: tidak ada alamat, "
    "atau tidak memberi izin pemasaran. Mereka melewati langkah-langkahnya tanpa pesan.",
    "moving.start.unreached.one": "Satu dari yang sudah di sana tidak bisa dihubungi: tidak ada "
    "alamat, atau tidak memberi izin pemasaran.",
    "moving.start.sampled": "({n} orang diperiksa.)",
    "moving.start.all_reached": "Semua yang sudah di sana bisa dihubungi.",
    "moving.start.sends_nothing": "Tidak mengirim pesan kepada siapa pun.",
    "moving.start.limits": "Yang berlaku untuk semua kampanye",
    "moving.start.cap": "Paling banyak {n} per hari untuk setiap orang lewat {channel}",
    "moving.start.no_cap": "Tidak ada batas pesan per hari di salurannya",
    "moving.start.quiet": "Tidak ada pemasaran antara {start} dan {end}, menurut jam pelanggan",
    "moving.start.everywhere": "{share} dari semua orang tidak mendapat kampanye apa pun, dipilih "
    "acak (sekitar {n} dari yang sudah di sana)",
    "moving.start.late.send": "Yang jatuh tempo selama ditahan dikirim saat dilanjutkan",
    "moving.start.late.skip": "Yang jatuh tempo selama ditahan dilewati",
    "moving.start.existing": "Siapa yang ikut",
    "moving.start.existing.no": "Hanya orang yang datang mulai sekarang",
    "moving.start.existing.yes": "Juga {n} orang yang sudah di sana, langsung.",
    "moving.start.existing.yes.one": "Juga satu orang yang sudah di sana, langsung.",
    "moving.start.existing.held": "Sekitar {n} di antaranya menjadi pembanding.",
    "moving.start.existing.held.one": "Sekitar satu di antaranya menjadi pembanding.",
    "moving.start.undo": "Bisa ditahan atau dihentikan kapan saja; yang sudah dikirim tetap "
    "terkirim.",
    "moving.start.go": "Mulai sekarang",
    "moving.start.no_steps": "Tidak ada langkahnya: tidak ada yang bisa dimulai.",
    "moving.stop.title": "Hentikan “{name}”?",
    "moving.stop.here": "{n} orang sedang berjalan. Bagaimana dengan mereka?",
    "moving.stop.here.one": "Satu orang sedang berjalan. Bagaimana dengannya?",
    "moving.stop.finish": "Mereka meneruskan sampai akhir; tidak ada lagi yang masuk",
    "moving.stop.now": "Mereka keluar sekarang; {n} pesan yang menunggu tidak dikirim",
    "moving.stop.undo": "Kampanye bisa dimulai lagi nanti. Yang sudah keluar tidak kembali dengan "
    "sendirinya.",
    "moving.stop.go": "Hentikan",
    "moving.stop.not": "Kampanye ini tidak sedang berjalan.",
    "moving.migrate.title": "Pindahkan orang di “{name}” ke versi terbaru?",
    "moving.migrate.about": "Seperti tertulis pada `alihkan:` di perjalanan. Versi {version} yang "
    "terbaru.",
    "moving.migrate.from": "Mereka di",
    "moving.migrate.to": "Melanjutkan di",
    "moving.migrate.people": "Orang",
    "moving.migrate.stays": "tetap di versinya",
    "moving.migrate.leaves": "keluar",
    "moving.migrate.undo": "Ini tidak bisa dibatalkan.",
    "moving.migrate.go": "Pindahkan {n} orang",
    "moving.migrate.go.one": "Pindahkan satu orang",
    "moving.migrate.nobody": "Tidak ada orang di langkah yang disebut.",
    "moving.rehearse.title": "Uji coba “{name}”",
    "moving.rehearse.about": "Apa yang akan terjadi seandainya kampanye berjalan pada yang "
    "sungguh dilakukan pelanggan Anda? Tidak ada yang dikirim.",
    "moving.rehearse.from": "Dari",
    "moving.rehearse.until": "Sampai",
    "moving.rehearse.go": "Uji coba",
    "moving.rehearse.first": "Uji coba dulu",
    "moving.rehearse.all": "Bila kosong: semua data.",
    "moving.rehearse.existing": "Ikutkan juga yang sudah di sana pada hari pertama",
    "moving.rehearse.found": "Hasil uji coba",
    "moving.rehearse.when": "Diuji coba {when}",
    "moving.rehearse.ways": "Jalan yang akan ditempuh beberapa orang",
    "moving.rehearse.ways.about": "Nama-namanya dibuat untuk halaman ini. Buka salah satunya "
    "untuk melihat langkah demi langkah.",
    "moving.rehearse.alike": "{n} orang menempuh jalan yang sama",
    "moving.rehearse.alike.one": "tidak ada orang lain yang menempuh jalan yang sama",
    "moving.rehearse.none": "Belum diuji coba",
    "moving.rehearse.none.about": "Pilih waktunya, atau kosongkan untuk semua data. Perlu "
    "beberapa detik sampai satu menit.",
    "moving.rehearse.going": "Menguji coba {name}",
    "work.kind.campaigns.rehearse": "Uji coba kampanye",
    "moving.result.title": "Hasil “{name}”",
    "moving.result.course": "Tambahan berkat kampanye, seperti diketahui tiap hari",
    "moving.result.gone": "Kampanye ini tidak ada lagi di perjalanan",
    "moving.result.none": "Belum ada yang masuk",
    "moving.result.none.about": "Begitu berjalan, orang yang mendapatnya dibandingkan dengan yang "
    "sengaja tidak mendapat, dipilih acak.",
    "moving.result.soon": "Dengan laju masuknya orang sekarang, sekitar {n} minggu lagi.",
    "moving.result.soon.one": "Dengan laju masuknya orang sekarang, sekitar satu minggu lagi.",
    "moving.rehearse.price": "Biaya satu pesan lewat {channel}",
    "moving.price": 'harga "{text}" tidak terbaca',
    "moving.price.do": "Tulis jumlahnya, misalnya 400, atau kosongkan.",
    "in_app.rehearsal.note.planned": "Kelompok pembanding direncanakan: {share} dari yang masuk, "
    "menurut data hari ini. Ditetapkan saat kampanye dimulai.",
    "in_app.rehearsal.note.no_price": "Biaya pesan belum diketahui untuk {channels}: isi di atas, "
    "lalu dijumlahkan.",
    "in_app.rehearsal.note.by_hand": "Kampanye ini dimulai secara manual, jadi tidak ada yang "
    "masuk sendiri. Ikutkan yang sudah di sana pada hari pertama untuk melihat langkahnya.",
    "in_app.rehearsal.note.nobody": "Tidak ada yang akan masuk pada waktu ini. Ikutkan yang sudah "
    "di sana pada hari pertama, atau pilih waktu yang lebih panjang.",
    "moving.did.started": "“{name}” sedang berjalan.",
    "moving.did.held": "Ditahan. “Lanjutkan” membuatnya berjalan lagi.",
    "moving.did.resumed": "Berjalan lagi.",
    "moving.did.stopping": "Tidak ada lagi yang masuk; yang sedang ikut meneruskan sampai akhir.",
    "moving.did.stopped": "Dihentikan; semua sudah keluar.",
    "moving.did.migrated": "Orang yang dipindahkan: {n}",
    "moving.did.tried_again": "Orang yang langkahnya dicoba lagi: {n}",
    "journal.campaign_tried_again": "mencoba lagi langkah {people} orang yang disisihkan di "
    "kampanye {name}",
}
