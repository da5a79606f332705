"""Percakapan `rute start`, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "start.apart": "Tidak disertakan: {name}. Barisnya bukan tentang pesanan ini; lihat "
    "sendiri: rute start {name}",
    "start.empty_folder": "tidak ada berkas di {folder} yang tampak seperti ekspor",
    "start.empty_folder_do": "Sebutkan berkasnya: rute start BERKAS.",
    "start.no_file": "tidak ada berkas di sini yang tampak seperti ekspor",
    "start.no_file_do": (
        "Sebutkan berkasnya, atau seret ke jendela ini: rute start BERKAS. Untuk "
        "melihat-lihat dulu: rute demo"
    ),
    "start.only_file": "Ditemukan di sini: {name}",
    "start.all_files": "semua",
    "start.ask_files": "Yang mana? Tulis nomornya, atau lokasi berkas lain",
    "start.happens": "Yang terjadi: {events}.",
    "start.ask_row": "Setiap baris di {name} itu apa?",
    "start.again": "ubah jawaban",
    "start.left_out": ("Dilewati, karena sendirian tidak menyebut siapa dan kapan: {name} ({why})"),
    "start.report": (
        "{name}: jumlah tanpa orang ({title}). Dipakai untuk menghitung tahap pertama."
    ),
    "start.linked": (
        "Berkas-berkas ini saling terkait: {names}. Cara menggabungkannya "
        "tertulis di {path}; silakan diubah."
    ),
    "start.sql_exists": "{path} sudah ada, dan mungkin berisi pekerjaan Anda",
    "start.sql_exists_do": "Pindahkan dulu, atau mulai dari awal dengan --force",
    "start.nobody_do": (
        "Peta perlu baris yang menyebut siapa (nomor pelanggan, e-mail, telepon) "
        "dan kapan (tanggal). Ekspor berkasnya dengan kedua kolom itu. Tanpa itu,"
        " perjalanan bisa digambar tetapi tidak bisa diukur: rute journey new"
    ),
    "link.top": "Ditulis `rute start`: hanya bersama-sama berkas ini menyebut siapa melakukan apa, "
    "dan kapan.\n"
    "Ini kueri biasa: ubah seperlunya, lalu jalankan `rute map` lagi.",
    "start.looking": "melihat berkasnya",
    "option.row": "Setiap baris itu apa, bila tidak ada kolom aktivitas: misalnya Order Paid.",
    "option.sheet": "Lembar Excel yang dipakai, bila bukan yang terisi paling banyak.",
    "option.recipe": "Baca ekspor menurut resep ini: namanya, berkasnya, atau none.",
}
