"""The help of commands that change a journey file, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.journey.set": "Menulis satu isi berkas perjalanan, atau membuangnya.",
    "help.journey.set.more": (
        "PLACE menyebut tempatnya: bagian dan nama dengan / di antaranya, seperti pada "
        "kerangka `rute journey show`; isi daftar dihitung dari 1. Hanya baris yang perlu "
        "yang berubah; komentar tetap ada, dan yang akan menjadi kesalahan tidak ditulis."
    ),
    "help.journey.set.examples": (
        'rute journey set toko.journey.yaml tahap/Keputusan/sasaran "45% sebelum 2026-12-31"'
        "  # ditulis di tempatnya\n"
        'rute journey set . "tahap/Keputusan/titik kontak/Kasir/saluran" toko --dry-run'
        "  # menunjukkan barisnya saja\n"
        "rute journey set . tahap/Keputusan/sasaran --remove  # membuang barisnya"
    ),
    "help.journey.rename": (
        "Mengganti nama tahap, titik kontak, persona, kampanye … dan semua yang menyebutnya."
    ),
    "help.journey.rename.more": (
        "Aturan, kampanye, dan kata-kata persona yang menyebutnya ikut berubah; "
        "selebihnya tetap sama sampai ke setiap huruf."
    ),
    "help.journey.rename.examples": (
        'rute journey rename toko.journey.yaml tahap/Keputusan "Pesanan pertama"'
        "  # kampanye menuju ke sana ikut\n"
        'rute journey rename . "persona/Fitri si Pemesan Ponsel" Fitri --dry-run'
        "  # menunjukkan barisnya saja"
    ),
    "argument.journey_changed": "Berkas perjalanan yang diubah, atau foldernya.",
    "argument.place": "Apa yang diubah, misalnya tahap/Keputusan/sasaran.",
    "argument.words": "Isi yang baru.",
    "argument.new_name": "Nama yang baru.",
    "option.only_show": "Tunjukkan baris yang akan berubah, tanpa menulis apa pun.",
    "option.remove": "Buang, dengan semua isinya.",
    "help.journey.convert": "Berkas perjalanan dalam tahap model lain.",
    "help.journey.convert.more": (
        "Tahap dipertemukan lewat artinya: angka berkas yang baru sama dengan yang "
        "ditunjukkan `--as`, dan komentarnya menyebut asal setiap tahap. Berkas lama "
        "tetap seperti semula."
    ),
    "help.journey.convert.examples": (
        'rute journey convert --as "empat fase"'
        "  # NAMA-four-phases.journey.yaml di sampingnya\n"
        'rute journey convert toko.journey.yaml --as "perjalanan nilai" --out nilai.journey.yaml'
        "  # dengan nama pilihan Anda"
    ),
    "convert.needs_model": "sebutkan model tahapnya",
    "help.journey.schema": "JSON Schema berkas perjalanan, untuk penyunting teks.",
    "help.journey.schema.more": (
        "Dengannya penyunting teks melengkapi kunci dan kata, menjelaskannya, dan "
        "menandai salah tulis selagi Anda mengetik. Cara menyalakannya: "
        "docs/reference/penyunting.md."
    ),
    "help.journey.schema.examples": (
        "rute journey schema --out journey.schema.json"
        "  # untuk penyunting teks Anda\n"
        "rute journey schema --language id"
        "  # penjelasan dalam bahasa Indonesia"
    ),
    "option.schema_out": "Tulis ke sini, tidak dicetak.",
    "schema.written_like": "Tulislah seperti ini: {example}",
}
