"""Templates of messages and what is wrong with them, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "letter.doubt": "{where}: {said}",
    "letter.where.line": "{file}, baris {line}",
    "letter.where.typed": "baris {line}",
    "letter.where.body": "isinya",
    "letter.where.subject": "judulnya",
    "letter.where.file": "{file}",
    "letter.where.message": 'pesan "{name}" lewat {channel}',
    "letter.no_file": 'tidak ada berkas "{file}" di folder perjalanan ini',
    "letter.not_text": 'berkas "{file}" bukan teks UTF-8',
    "letter.large": "templatnya lebih panjang dari {most} huruf",
    "letter.liquid": "templat tidak bisa dibaca ({said})",
    "letter.open": "{name} dibuka tetapi tidak pernah ditutup",
    "letter.open.do": "Tulis {name} di tempat bagian itu berakhir.",
    "letter.closes_nothing": "{name} menutup bagian yang tidak dibuka",
    "letter.nested": "Yang dibuka terakhir ditutup lebih dulu.",
    "letter.no_filter": 'templat tidak mengenal filter "{name}"',
    "letter.no_tag": 'templat tidak mengenal tag "{name}"',
    "letter.range": "templat tidak bisa menghitung rentang seperti (1..9)",
    "letter.too_much": (
        "templat mengulang atau memanjangkan lebih dari yang dibutuhkan sebuah pesan"
    ),
    "letter.mjml": "ini bukan MJML ({said})",
    "letter.no_mjml": '{where}: MJML tidak mengenal "{name}", jadi bagian itu akan kosong',
    "letter.include": "templat tidak bisa menyertakan berkas lain",
    "letter.no_words": "pesan ini belum punya kata-kata sendiri",
    "letter.no_subject": "Belum ada judul (subject).",
    "letter.no_subject_of": 'e-mail "{name}" belum punya judul (subject)',
    "letter.unknown": '{where}: tidak ada yang bernama "{name}"; tempatnya akan kosong',
    "letter.names_are": "Yang ada: {names}.",
    "letter.no_deeper": "Hanya kolom milik pelanggan yang bisa ditulis, seperti person.first_name.",
    "letter.picture": ('gambar "{name}" tidak disertakan: pembaca e-mail tidak bisa mengambilnya'),
    "letter.picture.do": (
        "Taruh gambar di tempat yang bisa dibuka siapa saja, lalu tulis alamat lengkapnya, "
        "seperti https://toko.example/gambar.png."
    ),
    "letter.leave": "Saya tidak mau menerima pesan seperti ini lagi",
    "letter.not_looked_at": (
        "isi pesan belum diperiksa: yang menggambarnya ada di aplikasi (rute[web])"
    ),
}
