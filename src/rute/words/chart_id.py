"""Teks bagan dalam Bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "chart.stages": "Apa yang terjadi pada pelanggan yang sampai di tiap tahap",
    "chart.funnel": "Berapa yang lanjut, langkah demi langkah",
    "chart.last": "di sini, di tahap terakhir",
    "chart.leaks": "Tempat pelanggan hilang",
    "chart.transitions": "Apa yang menyusul apa",
    "chart.still_open": "di antaranya masih berjalan: waktunya belum habis",
    "chart.at_stake": "Batang: yang bisa diselamatkan sebulan, paling banyak",
    "chart.one_point": "Batang: nilai naik satu poin sebulan, paling banyak",
    "chart.stalled": "Batang: pelanggan yang mandek",
    "chart.read_matrix": "Dari baris ke kolom bernomor itu; makin pekat makin sering",
    "chart.left_out": "{n} yang lebih jarang tidak digambar",
}
