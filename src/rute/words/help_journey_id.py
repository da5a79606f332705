"""What the commands of `rute journey` say about themselves, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.journey": "Berkas perjalanan itu sendiri: dibaca, diperiksa, diubah, dibawa ke tempat "
    "lain.",
    "help.journey.more": (
        "Berkas perjalanan adalah teks biasa, dan hanya itulah pegangannya. Perintah-perintah ini "
        "menampilkannya sebagai kerangka, dan mengolahnya tanpa penyunting teks."
    ),
    "help.journey.examples": (
        "rute journey show  # kerangka perjalanan pelanggan di folder ini\n"
        "rute journey check  # semua yang salah atau kurang di dalamnya\n"
        "rute journey PERINTAH --help  # kegunaan sebuah perintah, dengan contoh"
    ),
    "help.journey.show": "Perjalanan sebagai kerangka yang mudah dibaca, atau satu bagian utuh.",
    "help.journey.show.more": (
        "Untuk yang tidak membaca YAML: tahap berurutan dengan aturan, titik kontak, titik "
        "masalah dan peluangnya, lalu persona dan kampanye. Sebut nama tahap, titik kontak, "
        "persona atau kampanye untuk melihat semua yang tertulis tentangnya."
    ),
    "help.journey.show.examples": (
        "rute journey show  # perjalanan pelanggan di folder ini\n"
        "rute journey show shop.journey.yaml Checkout  # satu titik kontak, selengkapnya\n"
        "rute journey show --language en  # dalam bahasa Inggris"
    ),
    "help.journey.check": "Semua yang salah atau kurang dalam berkas perjalanan, sekaligus.",
    "help.journey.check.more": (
        "Sama dengan `rute check`. Setiap temuan menyebut barisnya dan apa yang perlu dilakukan. "
        "Bila datanya ada, nama aktivitas dan kolom dicocokkan. Berakhir dengan 1 bila ada "
        "kesalahan."
    ),
    "help.journey.check.examples": (
        "rute journey check  # perjalanan pelanggan di folder ini\n"
        "rute journey check shop.journey.yaml --json  # untuk penyunting teks atau program lain"
    ),
    "argument.part": "Nama tahap, titik kontak, persona atau kampanye.",
}
