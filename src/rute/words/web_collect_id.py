"""Penerimaan aktivitas, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "collect.http.no_such_path": "Tidak ada apa-apa di alamat ini. Aktivitas dikirim ke /v1/track, "
    "/v1/identify, /v1/page, /v1/screen, /v1/group, /v1/alias, atau /v1/batch.",
    "collect.http.only_post": "Aktivitas dikirim dengan POST.",
    "collect.http.no_key": "Kunci tulis tidak ada. Kirimkan sebagai nama pengguna pada otorisasi "
    "Basic, sebagai Bearer, atau sebagai writeKey di dalam isi.",
    "collect.http.unknown_key": "Kunci tulis ini tidak dikenal atau sudah dicabut. Buat kunci baru "
    "di halaman Sumber data.",
    "collect.http.too_large": "Isi kiriman lebih dari 500 kB. Kirim lebih sedikit aktivitas "
    "sekaligus.",
    "collect.http.event_too_large": "Aktivitas ini lebih dari 32 kB.",
    "collect.http.bad_gzip": "Isi kiriman disebut terkompresi, tetapi tidak dapat dibuka.",
    "collect.http.bad_json": "Isi kiriman tidak terbaca sebagai JSON.",
    "collect.http.no_batch": 'Kiriman kelompok memuat aktivitasnya sebagai daftar di "batch".',
    "collect.http.too_many": "Ada lebih dari 10.000 aktivitas dalam kiriman ini. Kirim lebih "
    "sedikit sekaligus.",
    "collect.http.too_often": "Kunci ini mengirim lebih banyak aktivitas daripada yang "
    "diperbolehkan. Kirim lagi setelah sekian detik yang disebut Retry-After.",
    "collect.http.busy": "Disk sedang tertinggal. Kirim lagi sebentar lagi.",
    "collect.http.unready": "Saat ini tidak ada yang dapat diterima; kiriman ini tidak disimpan. "
    "Kirim lagi setelah sekian detik yang disebut Retry-After.",
    "collect.trouble.full": "Disk penuh: tidak ada yang dapat diterima ({why}).",
    "collect.trouble.read_only": "Folder tidak dapat ditulisi: tidak ada yang dapat diterima "
    "({why}).",
    "collect.trouble.broken": "Disk tidak menerima kiriman ({why}).",
    "collect.trouble.keys": "Basis data tidak dapat ditanya siapa yang boleh mengirim; pengirim "
    "yang sudah dikenal tetap boleh.",
    "collect.trouble.log": "Log perjalanan {journey} tidak menerima apa pun; aktivitasnya "
    "menunggu: {why}",
    "collect.trouble.stumbled": "Aktivitas belum dapat dimasukkan ke log dan masih menunggu: {why}",
    "collect.trouble.damaged": "{n} bagian rusak di berkas penerimaan; berkasnya disimpan sebagai "
    "*.damaged.",
    "journal.key_made": "membuat kunci tulis {name}",
    "journal.key_revoked": "mencabut kunci tulis {name}",
    "reject.no such type": "jenis pesan tidak dikenal",
    "reject.larger than 32 kB": "lebih dari 32 kB",
    "reject.too many event names": "terlalu banyak nama aktivitas yang berbeda",
}
