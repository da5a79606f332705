"""Totals, costs, rates, and how it will be in the end, in Indonesian."""

TEXTS = {
    "word.expected": "lanjut pada akhirnya",
    "word.expected_asleep": "tidak aktif pada saat itu",
    "column.expected": "Pada akhirnya",
    "column.expected_interval": "Pada akhirnya, 95%",
    "map.expected": "pada\u00a0akhirnya sekitar {share} ({interval})",
    "fact.expected": "{share} ({interval}), n {n}, teramati sampai {days} setelah masuk",
    "note.expected": "Pada akhirnya: bagian yang diperhitungkan akan lanjut, cepat atau lambat, "
    "termasuk yang masih menunggu, sejauh data menjangkau.",
}
