"""Outgoing calls, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "hook.bad_url": "Ini bukan alamat yang bisa dipanggil",
    "hook.https": "Hanya alamat https:// di port 443 atau 8443 yang dipanggil",
    "hook.https.do": (
        "Tulis alamat lengkapnya, misalnya https://toko.example/hooks/rute, tanpa nama pengguna "
        "dan kata sandi."
    ),
    "hook.no_host": 'Tidak ada server bernama "{host}"',
    "hook.no_host.do": "Periksa ejaan alamatnya.",
    "hook.private": (
        'Alamat "{host}" menuju jaringan pribadi; Rute tidak memanggil siapa pun di sana'
    ),
    "hook.private.do": (
        "Pakai alamat publik. Untuk jaringan Anda sendiri, pengelola Rute mengatur "
        "RUTE_OWN_NETWORKS, misalnya 10.1.0.0/16."
    ),
    "hook.networks": 'RUTE_OWN_NETWORKS ("{text}") bukan daftar jaringan',
    "hook.networks.do": "Tulis misalnya 10.1.0.0/16, 192.168.7.20 atau kosongkan.",
    "hook.not_taken": "{host} menjawab {status}",
    "hook.no_answer": "{host} tidak menjawab ({kind})",
    "hook.title": "Program lain (webhook)",
    "hook.none": "Belum ada.",
    "hook.address": "Alamat",
    "hook.hint": "Alamat https:// publik yang menerima POST berisi JSON.",
    "hook.add": "Tambah",
    "hook.try": "Coba",
    "hook.trial_begun": "Panggilan sedang dikirim; hasilnya sebentar lagi muncul di sini.",
    "hook.secret": "Kunci rahasia yang menandatangani panggilan. Hanya ditampilkan sekali ini:",
}
