"""Journeys carried between the app and files, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "remote.unreachable": "{address} tidak menjawab: {why}",
    "remote.unreachable.do": "Apakah aplikasinya berjalan di sana? Alamat lain: RUTE_URL=https://…",
    "remote.no_app": "{address} menjawab, tetapi bukan sebagai Rute",
    "remote.no_address": '"{given}" bukan alamat sebuah perjalanan',
    "remote.no_address.do": (
        "Misalnya: rute journey pull https://rute.example/j/kopi-senja, atau cukup kopi-senja "
        "bila RUTE_URL sudah diisi"
    ),
    "remote.no_token": "aplikasi perlu tahu siapa yang meminta",
    "remote.no_token.do": (
        "Buat token di halaman “Akun Anda” dalam aplikasi, lalu: export RUTE_TOKEN=…"
    ),
    "remote.no_base": "{file} belum pernah diambil dari aplikasi",
    "remote.no_base.do": "Mulailah dengan: rute journey pull URL --out BERKAS",
    "remote.there": "{file} sudah ada dan belum pernah diambil dari aplikasi ini",
    "remote.there.do": "Sebutkan berkas lain dengan --out, atau timpa dengan --force.",
    "remote.collides": "versi {number} dan berkas Anda mengubah baris yang sama ({n})",
    "remote.collides.do": (
        "Tidak ada yang ditulis. Samakan baris Anda dengan baris mereka, atau ambil semuanya: "
        "rute journey pull {file} --force"
    ),
    "remote.mine": "Anda",
    "remote.theirs": "mereka",
    "remote.pulled": "Versi {number} ada di {file}.",
    "remote.merged": "Versi {number} ada di {file}, dengan perubahan Anda di atasnya.",
    "remote.nothing_to_push": "Tidak ada yang perlu dikirim: berkas ini versi {number}.",
    "remote.pushed": "Terbit sebagai versi {number} dari {slug}.",
    "remote.differs.do": (
        "Tidak ada yang diterbitkan. Ambil dulu perubahan mereka dengan `rute journey pull`, "
        "lalu kirim lagi."
    ),
    "remote.by": "Versi {number}, oleh {who}: {message}",
    "remote.version": "versi {number}",
    "argument.remote": (
        "Alamat perjalanan di aplikasi, nama pendeknya di sana, atau berkas yang pernah diambil."
    ),
    "argument.pushed": "Berkas perjalanan. [yang ada di folder ini]",
    "option.pull_out": "Berkas yang ditulis. [NAMA.journey.yaml]",
    "option.pull_force": "Timpa berkasnya, termasuk perubahan sendiri.",
    "option.said": "Apa yang diubah dan mengapa, untuk daftar versi.",
    "help.journey.pull": "Teks terbit sebuah perjalanan di aplikasi, sebagai berkas.",
    "help.journey.pull.more": (
        "Perlu token dari halaman “Akun Anda” di RUTE_TOKEN. Yang Anda ubah di berkas sejak "
        "terakhir diambil tetap ada selama tidak menyentuh baris yang sama; jika tidak, keduanya "
        "ditunjukkan dan tidak ada yang ditulis."
    ),
    "help.journey.pull.examples": (
        "rute journey pull https://rute.example/j/kopi-senja  # menulis kopi-senja.journey.yaml\n"
        "rute journey pull  # yang diterbitkan orang lain sejak itu, ke berkas di folder ini"
    ),
    "help.journey.push": "Menerbitkan berkas sebagai versi berikutnya di aplikasi.",
    "help.journey.push.more": (
        "Ditolak bila ada yang menerbitkan sejak berkas ini diambil: perubahan mereka "
        "ditunjukkan, dan tidak ada yang diterbitkan. Semua yang salah disebutkan sekaligus."
    ),
    "help.journey.push.examples": (
        'rute journey push -m "Tujuh isian menjadi satu"  # berkas di folder ini\n'
        "rute journey push kopi-senja.journey.yaml  # berkas lain"
    ),
}
