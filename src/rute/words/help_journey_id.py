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
    "help.journey.export": "Perjalanan sebagai buku kerja, CSV, JSON atau diagram Mermaid.",
    "help.journey.export.more": (
        "Buku kerja (.xlsx) bisa diubah oleh orang yang tidak menulis YAML, lalu diimpor kembali; "
        ".csv berisi satu fakta per baris, .json untuk program, .mmd adalah diagram `journey` "
        "Mermaid. Apa pun yang tidak tertampung akan disebut."
    ),
    "help.journey.export.examples": (
        "rute journey export  # NAMA.xlsx di samping berkas perjalanan di folder ini\n"
        "rute journey export shop.journey.yaml --to shop.csv  # satu fakta per baris\n"
        "rute journey export --to mmd  # diagram untuk wiki"
    ),
    "help.journey.import": "Berkas perjalanan dari buku kerja, CSV, JSON atau diagram Mermaid.",
    "help.journey.import.more": (
        "Membaca hasil `rute journey export`, diubah atau tidak, dan diagram `journey` Mermaid "
        "buatan orang lain. Semua yang salah disebut sekaligus, dan tidak ada yang ditulis."
    ),
    "help.journey.import.examples": (
        "rute journey import shop.xlsx  # menulis shop.journey.yaml di sampingnya\n"
        "rute journey import map.mmd --out shop.journey.yaml  # dari sebuah diagram"
    ),
    "option.to_form": "Berkas yang ditulis, atau bentuknya saja: xlsx, csv, json atau mmd. [xlsx]",
    "argument.carried": "Perjalanan pelanggan sebagai .xlsx, .csv, .json atau .mmd.",
    "argument.part": "Nama tahap, titik kontak, persona atau kampanye.",
}
