"""Resep untuk ekspor yang dikenal: yang ditemukan dan yang salah, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "recipe.used": "dikenali: {title}",
    "recipe.why": "ini ekspor {title}",
    "recipe.unverified": "judul kolom {title} belum pernah dicocokkan dengan ekspor yang asli: "
    "periksa apakah angkanya masuk akal",
    "recipe.no_marketing": "pembeli dari {title} belum setuju menerima promosi: "
    "jangan kirimi pesan",
    "recipe.only_totals": "ini laporan jumlah ({title}): tidak ada orang di dalamnya",
    "recipe.only_totals_do": "Pakai untuk menghitung satu tahap: counted by: {file} KOLOM, "
    "misalnya {columns}.",
    "recipe.no_person": "tidak ada kolom {headings}, yang seharusnya menyebut siapa pelanggannya",
    "recipe.no_person_do": (
        "Sebutkan kolomnya: --person KOLOM, atau pelanggan: di berkas perjalanan."
    ),
    "recipe.columns": "Kolomnya: {columns}.",
    "recipe.unknown": 'tidak ada resep "{name}"',
    "recipe.known": "Resep yang ada: {names}.",
    "recipe.unknown_do": "Sebutkan salah satunya, sebuah berkas resep (.yaml), atau none.",
    "recipe.too_large": "resep lebih dari 256 kB bukan resep",
    "recipe.unreadable": "resepnya tidak bisa dibaca: {why}",
    "recipe.no_keys": "resepnya tidak berisi kunci apa pun",
    "recipe.wrong": "ada kesalahan di resep ini",
    "recipe.line": "baris {line}: {what}",
    "recipe.and": "{one}\n{more}",
    "recipe.missing": '"{word}" belum ada',
    "recipe.nothing_happens": '"events", atau "time" dan "event", harus menyebut apa yang terjadi',
    "recipe.both_ways": '"events" dan "event" tidak bisa dipakai bersama',
    "recipe.events_shape": '"events" harus berisi nama, masing-masing dengan "at: KOLOM"',
    "recipe.no_at": '"{name}" harus menyebut kapan terjadinya: at: KOLOM',
    "recipe.where_shape": 'syarat ditulis "column: KOLOM" dengan "is: [NILAI, …]", '
    '"starts with: […]" atau "given: yes"',
    "recipe.texts": "di sini harus ada teks, atau daftar teks",
    "recipe.no_key": '"{word}" bukan kunci {part}; yang ada {known}',
    "recipe.must_be": '"{word}" harus salah satu dari: {known}',
    "whatsapp.customer": "obrolan WhatsApp: pelanggannya {name}, yang lain pihak toko "
    "(ubah dengan person:)",
    "whatsapp.empty": "tidak ada yang menulis di obrolan ini",
    "whatsapp.no_sender": 'tidak ada "{name}" yang menulis di obrolan ini',
    "whatsapp.senders": "Yang menulis: {names}.",
}
