"""Letters, and the page about them, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mail.bad_url": '"{start}…" bukan alamat server e-mail',
    "mail.bad_url.do": (
        "Tulis RUTE_MAIL_URL sebagai smtp://user:password@mail.example:587?from=rute@example.com "
        "(atau smtps:// untuk port 465); karakter seperti @ dalam kata sandi ditulis %40. Bila "
        "dikosongkan, surat disimpan di folder mail."
    ),
    "mail.no_from": "Alamat server e-mail tidak menyebut pengirim surat",
    "mail.bad_security": (
        'Alamat server e-mail meminta keamanan "{security}"; yang ada: tls, ssl, none'
    ),
    "mail.refused": "Server e-mail menolak surat ke {domain}: {said}",
    "mail.refused.do": (
        "Periksa alamatnya, dan apakah server mengizinkan Rute mengirim atas nama pengirim ini."
    ),
    "mail.leaving": "Surat sedang dikirim",
    "mail.title": "Surat",
    "mail.trial": "Kirimi saya surat uji coba",
    "mail.trial.sent": "Surat uji coba ke {to} sedang dikirim.",
    "mail.trial.subject": "Surat uji coba dari Rute",
    "mail.trial.text": ("E-mail dari Rute sudah sampai. Anda memintanya di halaman Surat {name}."),
    "mail.by_server": "Surat dikirim lewat server e-mail {host}.",
    "mail.by_folder": (
        "Belum ada server e-mail, jadi surat disimpan di {folder}; Anda bisa membaca dan "
        "meneruskannya dari sini. Agar terkirim, jalankan Rute dengan"
    ),
    "mail.when": "Waktu",
    "mail.to": "Kepada",
    "mail.subject": "Perihal",
    "mail.state": "Keadaan",
    "mail.state.waiting": "menunggu",
    "mail.state.sent": "terkirim",
    "mail.state.written": "di folder",
    "mail.state.failed": "gagal terkirim",
    "mail.none": "Belum ada surat.",
    "mail.for": "Untuk {to}",
    "mail.hand_on": (
        "Surat ini tidak dikirim karena belum ada server e-mail. Silakan teruskan sendiri."
    ),
    "mail.stop": "Berhenti menerima surat ini",
    "mail.again": "Coba kirim lagi yang belum terkirim",
    "mail.again.begun": "Surat yang sedang dicoba lagi: {n}.",
    "mail.way.away": "Server e-mail {host} (port {port}) tidak menjawab: {why}.",
    "mail.way.no_such_host": 'Tidak ada komputer bernama "{host}".',
    "mail.way.hung_up": "Server e-mail {host} (port {port}) memutus sambungan.",
    "mail.way.turned_away": "Server e-mail {host} (port {port}) menolak komputer ini ({code}).",
    "mail.way.certificate": (
        "Sertifikat server e-mail {host} (port {port}) tidak tepercaya: {why}. Tidak ada yang "
        "dikirim, kata sandi pun tidak. Tulis nama yang tertera di sertifikatnya; sertifikat dari "
        "otoritas Anda sendiri dipercaya bila SSL_CERT_FILE menunjuk berkasnya."
    ),
    "mail.way.no_tls": (
        "Server e-mail {host} tidak memakai TLS sejak awal di port {port} ({why}). smtps:// untuk "
        "port 465; selain itu tulis smtp://."
    ),
    "mail.way.no_starttls": (
        "Server e-mail {host} (port {port}) tidak menawarkan enkripsi, jadi tidak dipakai. Coba "
        "smtps:// dengan port 465; ?security=none hanya untuk jaringan Anda sendiri."
    ),
    "mail.way.no_login": (
        "Server e-mail {host} (port {port}) tidak menerima nama pengguna dan kata sandi di sini; "
        "banyak server hanya menerimanya lewat sambungan terenkripsi."
    ),
    "mail.way.login": (
        "Server e-mail {host} (port {port}) tidak menerima kata sandi {user} ({code}). Karakter "
        "seperti @ di dalamnya ditulis %40; sebagian server meminta kata sandi khusus aplikasi."
    ),
    "mail.nobody_took_it": "tidak diterima server mana pun selama tiga hari",
}
