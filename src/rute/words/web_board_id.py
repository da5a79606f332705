"""The board of pains, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "board.found": "Ditemukan",
    "board.doing": "Sedang diperbaiki",
    "board.fixed": "Sudah diperbaiki",
    "board.measured": "Terukur sesudahnya",
    "board.about": (
        "Semua titik masalah dalam perjalanan: siapa yang memperbaiki, kapan, dan keadaannya "
        "sebelum dan sesudah."
    ),
    "board.none": "Belum ada titik masalah yang ditulis",
    "board.none_do": (
        "Tambahkan hal yang menyulitkan pelanggan pada tahap atau titik kontak, lalu ia muncul "
        "di sini."
    ),
    "board.add": "Buka editor",
    "board.mine": "Punya saya",
    "board.all": "Semua",
    "board.late": "Terlambat: {n}",
    "board.nobodys": "belum ada penanggung jawab",
    "board.overdue": "terlambat: {day}",
    "board.nothing": "Kosong.",
    "board.change": "Ubah",
    "board.fix": "Apa perbaikannya",
    "board.owner": "Siapa yang mengerjakan",
    "board.since": "Berlaku sejak",
    "board.column": "Di kolom mana",
    "board.status.idea": "gagasan",
    "board.status.planned": "direncanakan",
    "board.status.doing": "dikerjakan",
    "board.status.done": "selesai",
    "board.status.dropped": "dibatalkan",
    "board.seen": "{share} dari {n} pelanggan mengalaminya.",
    "board.of_stalled": (
        "Dari {stalled} pelanggan yang mandek antara {stage} dan {to}, {people} mengalaminya."
    ),
    "board.at_stake": "Yang dipertaruhkan di sana: paling banyak {amount} per bulan.",
    "board.before_after": (
        "Sebelum {before} (dari {n_before}), sesudah {after} (dari {n_after}): {change} "
        "({bounds} poin). Ini bersamaan dengan perbaikannya; belum terbukti karena perbaikan "
        "itu."
    ),
    "board.why.ahead": "Baru berlaku di hari yang akan datang.",
    "board.why.too_soon": "Masih terlalu dini untuk diukur.",
    "board.why.no_data_before": "Tidak ada data sebelumnya untuk dibandingkan.",
    "board.why.no_rule": (
        "Titik masalah ini belum punya aturan (terlihat dari), jadi tidak bisa diukur."
    ),
    "board.why.too_few": "Pelanggan terlalu sedikit untuk diukur.",
    "board.why.no_date": "Tulis sejak kapan berlaku, lalu keadaan sebelum dan sesudahnya diukur.",
    "board.no_fix": "Tulis dulu apa perbaikannya untuk: {pain}",
    "board.no_fix.do": "Isi perbaikannya, lalu pindahkan kartunya.",
    "board.gone": "Titik masalah ini sudah tidak ada dalam perjalanan",
    "board.gone.do": "Teksnya sudah diubah orang lain: lihat papan sekali lagi.",
    "board.edited": "Papan: {pain}",
    "board.how": (
        "Kartu dipindahkan dengan diseret atau lewat formulirnya. Setiap perpindahan adalah "
        "suntingan teks perjalanan dan menjadi versinya. Terukur sesudahnya terisi sendiri bila"
        " datanya cukup di kedua sisi hari itu."
    ),
}
