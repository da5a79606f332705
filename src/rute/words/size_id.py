"""Teks tentang apa yang terlalu banyak untuk disimpan."""

TEXTS = {
    "wrong.too_many_values": (
        'kolom "{name}" berisi terlalu banyak nilai yang berbeda untuk dibandingkan: lebih dari '
        "{most}, atau lebih dari satu gigabita teks"
    ),
    "wrong.too_many_values.do": (
        "Tidak ada yang diubah. Pakailah kolom lain dalam aturan, atau kelompokkan dulu nilainya "
        "dalam sumber `.sql`."
    ),
}
