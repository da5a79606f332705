"""Kalimat pembuka peta dalam Bahasa Indonesia. {place} dan {money} ditonjolkan di gambar."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "headline.between": "{a} dan {b}",
    "headline.more_money": "{money} lebih banyak sebulan",
    "headline.target_money": "Yang paling bisa diselamatkan ada di antara {place}: dengan target "
    "{target}, bukan {rate}, hasilnya paling banyak {money}.",
    "headline.target_people": "Yang paling bisa diselamatkan ada di antara {place}: dengan target "
    "{target}, bukan {rate}, {people} pelanggan lagi akan lanjut setiap bulan.",
    "headline.point_money": "Paling banyak pelanggan mandek di antara {place}: {stalled} dari "
    "{reached}. Naik satu poin bernilai paling banyak {money} sebulan.",
    "headline.point_people": "Paling banyak pelanggan mandek di antara {place}: {stalled} dari "
    "{reached}. Naik satu poin berarti {people} pelanggan lagi lanjut setiap bulan.",
    "headline.targets_met": "Semua target yang ditetapkan sudah tercapai.",
    "headline.stall": "Paling banyak pelanggan mandek di antara {place}: {stalled} dari {reached}.",
    "headline.nobody_stalls": "Belum ada yang mandek: semua yang waktunya habis sudah lanjut.",
    "headline.all_open": "Masih terlalu dini untuk mengatakan di mana pelanggan hilang: hampir "
    "belum ada yang waktunya habis, {open} dari {people} masih berjalan.",
    "headline.few_elapsed": "Masih terlalu dini untuk mengatakan di mana pelanggan hilang: di "
    "semua tahap, yang waktunya sudah habis masih terlalu sedikit.",
    "headline.too_few": "Pelanggan terlalu sedikit untuk mengatakan di mana mereka hilang: baru "
    "{people}.",
    "headline.no_people": "Tidak ada pelanggan dalam data yang sampai di suatu tahap: cocokkan "
    "aturan dengan aktivitasnya.",
    "headline.one_stage": "Baru satu tahap yang dihitung, jadi belum terlihat siapa yang lanjut: "
    "beri aturan pada tahap berikutnya.",
    "headline.no_rule": "Belum ada yang dihitung: belum ada tahap yang punya aturan.",
    "headline.designed": "Ini rute sesuai rancangan, dari {a} sampai {b}: belum terukur. Tambahkan "
    "data aktivitas, dan peta ini menunjukkan di mana pelanggan hilang.",
    "headline.designed_one": "Ini rute sesuai rancangan: belum terukur. Tambahkan data aktivitas, "
    "dan peta ini menunjukkan di mana pelanggan hilang.",
    "headline.pain": "“{pain}” terlihat pada {share} dari {n} pelanggan di sana.",
}
