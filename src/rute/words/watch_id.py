"""Yang dikatakan saat memantau, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "watch.since": "dipantau sejak {time}",
    "watch.events": "{events} aktivitas",
    "watch.more_events": "{events} aktivitas, {more} sejak itu",
    "watch.no_event": "Belum ada aktivitas.",
    "watch.last": "Aktivitas terakhir {moment}, {age} yang lalu",
    "watch.last_ahead": "Aktivitas terakhir {moment}, yang belum tiba",
    "watch.as_of": "angka per {moment}",
    "watch.here": "Di sini",
    "watch.arrived": "Sejak mulai",
    "watch.just": "Baru saja",
    "watch.rate": "Lanjut tepat waktu",
    "watch.moves": "Yang baru saja terjadi",
    "watch.still": "Belum ada yang berpindah sejak pemantauan dimulai.",
    "watch.some_events": "{n} aktivitas",
    "watch.one_event": "1 aktivitas",
    "watch.fewer_events": "berkurang {n} aktivitas",
    "watch.trouble": "Data tidak dapat dibaca; angka di atas adalah angka sebelumnya.",
    "watch.stop": "Ctrl-C untuk berhenti.",
    "watch.stopped": "Pemantauan dihentikan.",
    "watch.page": "Peta ditulis ke {path} setiap kali ada perubahan.",
    "watch.every": '"{text}" bukan jumlah detik dari 0,1 sampai sehari',
    "watch.every.do": "Misalnya: --every 1",
    "moved.damaged": "Catatan perpindahan pelanggan rusak. Catatan ini tidak dapat dibuat ulang.",
    "moved.damaged.do": "Kembalikan foldernya dari salinan, atau pindahkan agar mulai dari awal.",
    "moved.cursor": "Penanda {cursor} bukan milik catatan perpindahan pelanggan ini.",
    "moved.cursor.do": "Tanyakan tanpa penanda: semua isi catatan diberikan lagi.",
    "option.every": "Jeda dalam detik di antara dua kali melihat data; 1 jika tidak disebut.",
    "option.once": "Lihat sekali, cetak, lalu selesai.",
    "option.page": "Tulis juga peta ke halaman ini setiap ada perubahan; dimuat ulang sendiri.",
    "help.watch": "Peta saat aktivitas berdatangan: siapa di mana, dan siapa yang baru berpindah.",
    "help.watch.more": (
        "Setiap detik melihat apakah perjalanan, data, atau lognya berubah, menghitung ulang "
        "hanya pelanggan yang bersangkutan, lalu menampilkan tahap beserta pelanggan di sana, "
        "yang datang sejak pemantauan dimulai, dan yang baru saja berpindah. Ctrl-C untuk "
        "berhenti. Jika tidak ada yang melihat (pipa, berkas), setiap perubahan menjadi satu "
        "baris."
    ),
    "help.watch.examples": (
        "rute watch  # perjalanan di folder ini\n"
        "rute watch toko.journey.yaml --every 5  # melihat setiap lima detik\n"
        "rute watch --page peta.html  # juga sebagai halaman yang memuat ulang sendiri\n"
        "rute watch --once  # sekali lihat, untuk ditempel ke pesan"
    ),
}
