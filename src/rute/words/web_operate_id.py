"""Yang dikatakan saat aplikasi dijalankan: perintah, pekerjaan, dan halaman kegagalan."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.serve": "Aplikasinya: halaman, pengumpulan aktivitas, dan angka langsung, satu proses.",
    "help.serve.more": (
        "Semuanya ada di satu folder (`--folder`, atau RUTE_FOLDER, atau rute-app di sini), yang "
        "dibuat saat pertama dijalankan bersama tautan untuk pemiliknya. Tidak perlu yang lain; "
        "dengan RUTE_DATABASE_URL=postgresql://… beberapa proses berbagi satu basis data dan "
        "satu folder. Ctrl-C menghentikan, setelah permintaan yang berjalan dijawab."
    ),
    "help.serve.examples": (
        "rute serve  # aplikasi di komputer ini, http://127.0.0.1:8321\n"
        "rute serve --demo  # dengan perjalanan contoh, dibuka di peramban\n"
        "rute serve --journey toko.journey.yaml  # menerbitkan berkas dengan datanya\n"
        "rute serve --host 0.0.0.0  # untuk orang lain juga: RUTE_URL menyebut alamatnya"
    ),
    "help.work": "Hanya menjalankan pekerjaan aplikasi: boleh berapa pun, di samping `rute serve`.",
    "help.work.more": (
        "Impor, laporan, surel, dan penghapusan adalah pekerjaan. `rute serve` juga "
        "menjalankannya; beberapa proses pada satu basis data membaginya, dan pekerjaan proses "
        "yang mati diambil proses lain. Atur RUTE_FOLDER dan RUTE_DATABASE_URL seperti untuk "
        "`rute serve`."
    ),
    "help.work.examples": (
        "rute work  # dua pekerjaan sekaligus\n"
        "rute work --jobs 4 --folder /srv/rute  # empat, untuk aplikasi di folder itu"
    ),
    "option.app_folder": "Tempat semua milik aplikasi (bawaan: RUTE_FOLDER, atau rute-app).",
    "option.host": "Alamat yang didengarkan; 0.0.0.0 untuk semua alamat komputer ini.",
    "option.port": "Porta yang didengarkan; 8321 jika tidak disebut.",
    "option.serve_journey": "Terbitkan berkas perjalanan ini dengan datanya, lalu buka.",
    "option.serve_demo": "Terbitkan perjalanan contoh, setahun kedai sangrai kopi simulasi.",
    "option.serve_once": "Lihat aplikasi sekali setelah berjalan, lalu selesai: untuk pengujian.",
    "option.jobs": "Berapa pekerjaan sekaligus.",
    "serve.up": "Rute berjalan di {address}; semuanya ada di {folder}",
    "serve.invitation": "Buka tautan ini untuk menjadi pemilik. Hanya berlaku sekali:\n  {link}",
    "serve.sign_in": "Buka tautan ini: Anda langsung masuk, satu kali.\n  {link}",
    "serve.journey": "Perjalanannya: {link}",
    "serve.looked": "{page} sudah dilihat: ada, {size} kB. Tidak ada yang menonton; selesai.",
    "serve.stop": "Ctrl-C menghentikan.",
    "serve.no_app": "Aplikasi belum terpasang: {missing}",
    "serve.no_app.do": 'Pasang dengan: pip install "rute[web]"',
    "work.up": "Bekerja: pekerjaan dijalankan begitu datang.",
    "operate.no_folder": "Folder aplikasi tidak dapat dibuat atau ditulisi: {why}",
    "operate.no_folder.do": (
        "Pilih yang lain dengan --folder, atau izinkan pengguna ini menulis di sana (chown, chmod)."
    ),
    "operate.no_database": "Basis data tidak menjawab: {why}",
    "operate.no_database.do": (
        "Periksa RUTE_DATABASE_URL, dan apakah basis data berjalan serta mengizinkan pengguna "
        "ini. `rute doctor` mencobanya langkah demi langkah."
    ),
    "operate.port_taken": "Porta {port} di {host} tidak dapat dipakai: {why}",
    "operate.port_taken.do": (
        "Mungkin aplikasi sudah berjalan. Hentikan, atau pilih porta lain: --port {other}"
    ),
    "operate.server_ended": "Peladen berhenti sendiri; sebabnya tertulis di atas.",
    "operate.not_shown": "Halaman {page} menjawab {status}, bukan menampilkan diri",
    "operate.not_found": "Tidak ada apa-apa di sini",
    "operate.not_found.what": "Halaman ini tidak ada, atau bukan untuk Anda.",
    "operate.not_found.do": "Periksa alamatnya, atau mulai dari daftar perjalanan Anda.",
    "operate.not_allowed": "Itu tidak diizinkan",
    "operate.not_allowed.what": "Akun Anda tidak boleh melakukan ini.",
    "operate.not_allowed.do": "Mintalah kepada pemilik perjalanan.",
    "operate.not_understood": "Itu tidak dapat dipahami",
    "operate.not_understood.what": "Kiriman peramban tidak dapat dibaca.",
    "operate.not_understood.do": "Kembali dan coba lagi.",
    "operate.form_expired": "Formulir ini sudah terlalu lama",
    "operate.form_expired.what": (
        "Halaman terbuka terlalu lama, atau Anda masuk lagi sejak itu. Tidak ada yang berubah."
    ),
    "operate.form_expired.do": "Kembali, muat ulang halaman, lalu kirim formulirnya sekali lagi.",
    "operate.broken": "Ada yang rusak di pihak kami",
    "operate.broken.what": (
        "Ini kesalahan kami dan sudah dicatat. Tidak ada yang tersimpan setengah jadi."
    ),
    "operate.broken.do": (
        "Coba lagi; jika terulang, beri tahu pengelola aplikasi ini nomor di bawah."
    ),
    "operate.unready": "Sebentar lagi kembali",
    "operate.unready.what": (
        "Aplikasi sedang tidak dapat menjangkau basis datanya. Aktivitas yang datang tetap "
        "disimpan."
    ),
    "operate.unready.do": "Halaman ini mencoba lagi sendiri setiap beberapa detik.",
    "operate.home": "Ke daftar perjalanan Anda",
    "operate.number": "Nomor permintaan ini: {number}",
    "work.kind": "Pekerjaan",
    "work.waiting": "Menunggu giliran",
    "work.running": "Sedang berjalan",
    "work.done": "Selesai",
    "work.failed": "Tidak berhasil",
    "work.cancelled": "Dihentikan",
    "work.cancel": "Hentikan",
    "work.cancelling": "Sedang dihentikan …",
    "work.retry": "Coba lagi",
    "work.unexpected": "Terputus di luar dugaan ({kind}).",
    "work.died": "Proses yang menjalankannya berakhir sebelum selesai, {n} kali.",
    "operate.status": "Keadaan aplikasi",
    "operate.status.what": (
        "Apa yang berjalan, sampai mana angkanya, dan apa yang perlu ditangani. "
        "Perintah rute doctor memeriksa lebih dalam."
    ),
    "operate.process": "Proses ini",
    "operate.version": "Versi",
    "operate.name": "Komputer dan proses",
    "operate.since": "Berjalan sejak",
    "operate.part.database": "Basis data",
    "operate.part.folder": "Folder",
    "operate.part.arrivals": "Berkas kedatangan",
    "operate.part.collect": "Pengumpulan",
    "operate.part.live": "Angka langsung",
    "operate.part.work": "Pekerjaan",
    "operate.state.ok": "baik",
    "operate.state.away": "tidak menjawab",
    "operate.state.full": "penuh",
    "operate.state.not_writable": "tidak dapat ditulisi",
    "operate.state.nearly_full": "hampir penuh",
    "operate.state.late": "terlambat",
    "operate.state.off": "tidak berjalan di sini",
    "operate.reach": "Sampai mana angkanya",
    "operate.journey": "Perjalanan",
    "operate.looked": "Terakhir dilihat",
    "operate.last_event": "Aktivitas terbaru",
    "operate.not_read": "belum dibaca",
    "operate.trouble": "data terbarunya tidak dapat dibaca",
    "operate.disk": "Disk dan cadangan",
    "operate.free": "Ruang kosong",
    "operate.mb": "{n} MB",
    "operate.waits": "Menunggu masuk log",
    "operate.last_backup": "Cadangan terakhir",
    "operate.never": "belum pernah: jalankan rute backup BERKAS",
    "operate.jobs": "Pekerjaan",
    "operate.jobs_wait": "{n} menunggu giliran, di seluruh aplikasi.",
    "operate.at_work": "Sedang berjalan",
    "operate.failed_jobs": "Tidak berhasil",
    "operate.no_jobs": "Tidak ada pekerjaan perjalanan Anda yang berjalan atau gagal.",
    "operate.rhythms": "Dilakukan berulang",
    "operate.task": "Tugas",
    "operate.last_run": "Terakhir",
    "operate.by": "Oleh",
    "operate.error": "Yang salah",
    "work.rhythm.accounts.tidy": "Menutup sesi dan undangan yang sudah habis waktunya",
    "work.rhythm.campaigns.tidy": "Melupakan catatan kampanye yang sudah ada di log",
    "work.rhythm.channels.happened": "Mencatat nasib pesan ke dalam log",
    "work.rhythm.channels.mailboxes": "Mencari surat yang kembali",
    "work.rhythm.channels.forget": "Melupakan alamat dan surat lama",
    "work.rhythm.people.erased_outside": "Melupakan orang yang dihapus dengan `rute erase`",
    "work.rhythm.people.brought": "Membuang daftar kontak yang tidak dicatat siapa pun",
    "work.rhythm.permission.forget": "Membuang bukti izin yang sudah cukup lama disimpan",
    "work.rhythm.mail.forget": "Melupakan surat lama",
    "work.rhythm.collect.damaged": "Membuang sisa kiriman rusak yang lama",
    "work.rhythm.start.tidy": "Menghapus unggahan yang tertinggal",
    "work.rhythm.people.permission": "Membawa izin ke dalam log",
    "work.rhythm.weekly.alerts": "Memantau tahap untuk peringatan",
    "work.rhythm.weekly.reports": "Mengirim laporan terjadwal",
}
