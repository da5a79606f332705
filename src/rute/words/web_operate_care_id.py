"""Yang dikatakan dokter, pencadangan, dan pemulihan, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.doctor": "Mengatakan apa yang salah pada aplikasi, dan apa yang harus dilakukan.",
    "help.doctor.more": (
        "Memeriksa folder, ruang, kunci rahasia, basis data, jam, surel, alamat, apa yang "
        "menunggu masuk log, setiap perjalanan, pekerjaan, dan cadangan; tidak mengubah apa "
        "pun. Kode keluarnya 1 jika ada yang salah, sehingga dapat dipantau penjadwal."
    ),
    "help.doctor.examples": (
        "rute doctor  # untuk aplikasi di folder ini\n"
        "rute doctor --folder /srv/rute --json  # untuk program pemantau"
    ),
    "help.backup": "Seluruh aplikasi dalam satu berkas, diambil saat aplikasi berjalan.",
    "help.backup.more": (
        "Basis data, kunci rahasia, perjalanan dengan log dan berkasnya, serta yang sudah "
        "dikumpulkan tetapi belum masuk log. Yang dapat dibuat ulang ditinggalkan. Berkas "
        "bernama sama diganti setelah yang baru utuh."
    ),
    "help.backup.examples": (
        "rute backup rute.tar  # untuk aplikasi di folder ini\n"
        "rute backup /backups/rute.tar --folder /srv/rute  # untuk penjadwal malam"
    ),
    "help.restore": "Aplikasi dari cadangan: seluruhnya, atau tidak sama sekali.",
    "help.restore.more": (
        "Setiap bita diperiksa dahulu. Foldernya harus kosong atau belum ada; dengan "
        "RUTE_DATABASE_URL basis datanya harus belum pernah dipakai. Angkanya kemudian sama "
        "dengan saat cadangan dibuat."
    ),
    "help.restore.examples": (
        "rute restore rute.tar --folder pulih  # ke folder baru\n"
        "rute restore /backups/rute.tar  # ke RUTE_FOLDER"
    ),
    "argument.backup": "Berkas yang akan ditulis.",
    "argument.restore": "Cadangan yang akan dipulihkan.",
    "doctor.state.ok": "baik",
    "doctor.state.doubt": "periksa",
    "doctor.state.wrong": "salah",
    "doctor.well": "Tidak ada yang salah.",
    "doctor.wrong": "{n} hal salah.",
    "doctor.folder.ok": "Folder {place} dapat ditulisi.",
    "doctor.no_folder_yet": "Tidak ada aplikasi di {place}.",
    "doctor.no_folder_yet.do": (
        "Jalankan sekali (rute serve), atau sebut foldernya: --folder, RUTE_FOLDER."
    ),
    "doctor.not_writable": "Folder {place} tidak dapat ditulisi: {why}.",
    "doctor.not_writable.do": (
        "Serahkan kepada pengguna yang menjalankan Rute (chown), atau pasang agar dapat "
        "ditulisi. Sampai saat itu aktivitas ditolak."
    ),
    "doctor.space.ok": "Ruang kosong {free}.",
    "doctor.no_space": "Ruang kosong tinggal {free}.",
    "doctor.no_space.do": (
        "Kosongkan ruang atau pakai disk yang lebih besar. Jika penuh, aktivitas ditolak (503) "
        "dan tetap disimpan pengirimnya."
    ),
    "doctor.little_space": "Ruang kosong {free}, kurang dari seperdua puluh disk.",
    "doctor.little_space.do": "Rencanakan disk yang lebih besar.",
    "doctor.secret.ok": "Kunci rahasia ada, dan hanya pemiliknya yang dapat membacanya.",
    "doctor.no_secret": "Tidak ada kunci rahasia di {place}.",
    "doctor.no_secret.do": (
        "Kembalikan dari cadangan. Tanpa itu semua orang keluar, dan tautan di surel yang "
        "terkirim tidak berfungsi."
    ),
    "doctor.short_secret": "Kunci rahasia di {place} terlalu pendek.",
    "doctor.short_secret.do": (
        "Kembalikan dari cadangan, atau hapus: yang baru dibuat saat dijalankan lagi."
    ),
    "doctor.open_secret": "Orang lain dapat membaca kunci rahasia {place}.",
    "doctor.open_secret.do": (
        "Jalankan chmod 600. Jika mungkin sudah dibaca orang, hapus: semua orang lalu masuk lagi."
    ),
    "doctor.database.ok": "Basis data menjawab dan mutakhir ({kind}).",
    "doctor.no_database": "Basis data tidak menjawab: {why}",
    "doctor.no_database.do": (
        "Periksa RUTE_DATABASE_URL, apakah basis data berjalan, dan apakah pengguna ini boleh "
        "masuk. Jika tanpa itu, apakah foldernya ada?"
    ),
    "doctor.behind": "Basis data tertinggal {n} langkah dari versi Rute ini.",
    "doctor.behind.do": "Langkah itu dilakukan saat rute serve atau rute work dijalankan lagi.",
    "doctor.clock.ok": "Jamnya benar, sejauh yang terlihat.",
    "doctor.old_clock": "Jam komputer ini tertinggal bertahun-tahun.",
    "doctor.old_clock.do": (
        "Setel (timedatectl set-ntp true): waktu aktivitas dan masa berlaku tautan bergantung "
        "padanya."
    ),
    "doctor.skewed_clock": "Jam komputer ini dan jam basis data berbeda {seconds} detik.",
    "doctor.skewed_clock.do": (
        "Biarkan keduanya mengikuti peladen waktu; jika tidak, dua proses dapat menjalankan "
        "satu pekerjaan."
    ),
    "doctor.address.ok": "Orang membukanya di {url}.",
    "doctor.no_address": "RUTE_URL bukan alamat: {url}",
    "doctor.no_address.do": "Tulis seperti yang diketik orang: https://rute.example.com",
    "doctor.here_only": "Dibuka di {url}, hanya dari komputer ini.",
    "doctor.here_only.do": (
        "Jika orang lain perlu membukanya, isi RUTE_URL dengan alamat yang mereka ketik; tautan"
        " di surel diawali alamat itu."
    ),
    "doctor.open_address": "Orang membukanya di {url}, tanpa enkripsi.",
    "doctor.open_address.do": (
        "Pasang proksi dengan sertifikat di depannya, dan isi RUTE_URL dengan https://…"
    ),
    "doctor.debug_on": "RUTE_DEBUG menyala: halaman kesalahan memperlihatkan kode dan pengaturan.",
    "doctor.debug_on.do": "Matikan di mana pun orang lain dapat membuka aplikasi.",
    "doctor.mail.ok": "Peladen surel {host} menerima surat.",
    "doctor.no_mail": "Tidak ada peladen surel: surat ditulis ke folder mail.",
    "doctor.no_mail.do": (
        "Isi RUTE_MAIL_URL (smtp://pengguna:sandi@host:587?from=anda@example.com) agar surat "
        "sampai."
    ),
    "doctor.bad_mail": "{why}.",
    "doctor.mail_away": "{why}",
    "doctor.letters_here": (
        "Surat tujuh hari terakhir yang belum terkirim: {waiting} menunggu, {failed} gagal."
    ),
    "doctor.letters_here.do": (
        "Halaman Surat perjalanannya mengatakan sebabnya satu per satu, dan mencobanya lagi."
    ),
    "doctor.mail_away.do": (
        "Periksa RUTE_MAIL_URL dan apakah komputer ini dapat menjangkaunya. Surat menunggu, dan"
        " dicoba lagi."
    ),
    "doctor.arrivals.ok": "Kiriman yang menunggu masuk log: {size}.",
    "doctor.late_arrivals": "Kiriman sebesar {size} sudah {minutes} menit menunggu masuk log.",
    "doctor.late_arrivals.do": (
        "Apakah rute serve berjalan? Catatannya mengatakan mengapa tidak dapat menulis. "
        "Sementara itu kiriman aman."
    ),
    "doctor.damaged_arrivals": (
        "{n} bagian dari yang ditulis lebih dahulu tidak dapat dibaca, dan disimpan sebagai "
        "*.damaged."
    ),
    "doctor.damaged_arrivals.do": (
        "Periksa disknya. Yang ada sebelum dan sesudahnya sudah masuk log."
    ),
    "doctor.journeys.ok": "Perjalanan yang dapat dibaca beserta lognya: {n}.",
    "doctor.unreadable": "Perjalanan {name} tidak dapat dibaca: {why}",
    "doctor.unreadable.do": (
        "Buka di aplikasi, yang menunjukkan apa yang harus dilakukan; angka terakhirnya tetap ada."
    ),
    "doctor.jobs.ok": "Pekerjaan dijalankan begitu datang.",
    "doctor.stuck_jobs": "{n} pekerjaan sudah menunggu lebih dari sepuluh menit.",
    "doctor.stuck_jobs.do": "Jalankan rute serve atau rute work; keduanya menjalankan pekerjaan.",
    "doctor.failed_jobs": "{n} pekerjaan gagal dalam sehari terakhir.",
    "doctor.failed_jobs.do": (
        "Sebabnya ada di halaman masing-masing, dan dapat dicoba lagi di sana; daftarnya di "
        "/operate."
    ),
    "doctor.backup.ok": "Cadangan terakhir belum seminggu.",
    "doctor.no_backup": "Belum pernah ada cadangan.",
    "doctor.no_backup.do": "rute backup BERKAS, dan biarkan penjadwal melakukannya tiap malam.",
    "doctor.old_backup": "Cadangan terakhir sudah {days} hari.",
    "doctor.old_backup.do": "rute backup BERKAS, dan biarkan penjadwal melakukannya tiap malam.",
    "backup.made": "{file}: {n} bagian, {size} MB",
    "backup.guard": (
        "Isinya data orang dan kunci rahasia: simpan di tempat yang hanya dapat Anda baca."
    ),
    "backup.no_app": "tidak ada aplikasi di sini untuk dicadangkan",
    "backup.no_app.do": "Sebut foldernya: --folder, atau RUTE_FOLDER.",
    "backup.newer": "cadangan ini dibuat oleh Rute {version}, yang lebih baru daripada yang ini",
    "backup.newer.do": "Perbarui Rute dahulu.",
    "backup.damaged": "ini bukan cadangan Rute, atau sudah rusak",
    "backup.damaged.do": "Tidak ada yang diubah. Pakai salinan lain.",
    "restore.not_empty": "foldernya sudah berisi",
    "restore.not_empty.do": "Pulihkan ke folder baru (--folder), atau pindahkan yang ini dahulu.",
    "restore.other": "jenis basis data cadangan ini berbeda dari yang diatur",
    "restore.postgresql.do": "Ini cadangan PostgreSQL: isi RUTE_DATABASE_URL dengan yang kosong.",
    "restore.sqlite.do": "Ini cadangan SQLite: pulihkan tanpa RUTE_DATABASE_URL.",
    "restore.used": "basis data ini sudah dipakai orang",
    "restore.used.do": "Isi RUTE_DATABASE_URL dengan yang kosong (createdb …).",
    "restore.done": "Dipulihkan ke {folder}: aplikasi seperti pada {made}",
    "restore.next": "Jalankan dengan: {command}",
}
