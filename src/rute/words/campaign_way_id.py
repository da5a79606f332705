"""Texts of the rehearsal for one person."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "moving.way.title": "Langkah demi langkah melalui “{name}”",
    "moving.way.all": "Uji coba seluruhnya",
    "moving.way.whose": "Siapa yang ingin dilihat?",
    "moving.way.identifier": "E-mail, telepon, atau id",
    "moving.way.missed": "Tidak ada yang dikenal dengan itu di perjalanan ini.",
    "moving.way.go": "Lihat jalannya",
    "moving.way.list": "Atau salah satu yang akan masuk",
    "moving.way.total": "{n} orang; yang terbaru di atas",
    "moving.way.total.one": "Satu orang",
    "moving.way.nobody": "Tidak ada yang akan masuk dalam kurun waktu ini.",
    "moving.way.page": "Halamannya",
    "moving.way.not.do": "Masukkan juga yang sudah ada di sana, atau pilih waktu lain.",
    "moving.way.as_if": (
        "Seolah-olah ia menerimanya: siapa yang menjadi pembanding baru diundi "
        "saat ia benar-benar masuk. Tidak ada yang dikirim."
    ),
    "moving.way.choose": (
        "Pilih seseorang, lalu lihat apa yang akan dialaminya, sampai ke menitnya."
    ),
    "moving.way.link": "Lihat langkah demi langkah untuk satu orang pilihan Anda",
}
