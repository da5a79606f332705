"""Letters, and the page about them, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mail.bad_url": 'RUTE_MAIL_URL ("{start}…") bukan alamat server e-mail',
    "mail.bad_url.do": (
        "Tulis smtp://user:password@mail.example:587?from=rute@example.com (atau smtps:// untuk "
        "port 465); karakter seperti @ dalam kata sandi ditulis %40. Bila dikosongkan, surat "
        "disimpan di folder mail."
    ),
    "mail.no_from": "RUTE_MAIL_URL tidak menyebut pengirim surat",
    "mail.bad_security": ('RUTE_MAIL_URL meminta keamanan "{security}"; yang ada: tls, ssl, none'),
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
    "mail.nobody_took_it": "tidak diterima server mana pun selama tiga hari",
}
