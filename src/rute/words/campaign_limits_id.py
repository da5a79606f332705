"""The limits of all campaigns, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "moving.limits": "Batas semua kampanye",
    "moving.limits.short": "Batas",
    "moving.limits.change": "Ubah batas ini",
    "moving.limits.about": (
        "Yang tidak boleh dilakukan kampanye mana pun, berapa pun yang berjalan bersamaan. "
        "Tanda terima dan pesan transaksi lainnya tidak dibatasi."
    ),
    "moving.limits.caps": "Jumlah pesan yang boleh diterima seseorang dalam sehari",
    "moving.limits.caps.hint": (
        "Dari semua kampanye, dalam satu hari menurut jam orang itu. Kosong: tanpa batas. Yang "
        "melebihi batas tidak dikirim."
    ),
    "moving.limits.quiet": "Jam tenang",
    "moving.limits.quiet.hint": (
        "Menurut jam orang itu sendiri, jika zona waktunya diketahui. Pesan yang jatuh di "
        "dalamnya menunggu sampai selesai. Kosong: tidak ada jam tenang."
    ),
    "moving.limits.from": "Dari",
    "moving.limits.until": "Sampai",
    "moving.limits.apart": "Orang yang tidak dijangkau kampanye mana pun, dalam persen",
    "moving.limits.apart.hint": (
        "Dipilih secara acak dan selalu sama: dengan membandingkan mereka terlihat tambahan "
        "dari semua kampanye. Jika bagiannya diperbesar, yang sudah di dalamnya tetap di dalam."
    ),
    "moving.limits.keep": "Simpan",
    "moving.limits.usual": "Kembali ke yang lazim",
    "moving.limits.no_number": "ini bukan angka yang bisa dipakai: {text}",
    "moving.limits.no_number.do": "Tulis angka dari 0 sampai {most}, atau kosongkan.",
    "moving.limits.no_time": "ini bukan jam: {text}",
    "moving.limits.no_time.do": "Tulis seperti 21:00, atau kosongkan.",
    "moving.did.limits": "Batas ini berlaku mulai sekarang.",
    "moving.channel.email": "E-mail",
    "moving.channel.whatsapp": "WhatsApp",
    "moving.channel.sms": "SMS",
    "moving.channel.push": "Notifikasi",
    "moving.channel.letter": "Surat",
    "journal.limits_set": "menetapkan batas semua kampanye",
}
