"""Seperti apa berkas aktivitas, dan apa yang salah padanya, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "source.formats": "Rute membaca CSV, TSV, Excel (.xlsx, .xls, .ods), JSON, Parquet, XES, "
    "dan .sql, juga satu tabel di dalam .zip.",
    "source.from_zip": "dibaca dari dalam zip: {file}",
    "source.zip_none": "zip ini tidak berisi tabel",
    "source.zip_none_do": "Masukkan CSV atau Excel ke dalam zip, atau pakai langsung berkasnya.",
    "source.zip_many": "zip ini berisi {tables} tabel; Rute tidak tahu mana yang dimaksud",
    "source.zip_holds": "isinya: {names}{more}",
    "source.zip_more": " dan {more} lagi",
    "source.zip_locked": "zip ini dikunci dengan kata sandi",
    "source.zip_locked_do": "Ekstrak dengan kata sandinya, lalu pakai berkas di dalamnya.",
    "source.packed_unknown": "zip ini dikemas dengan cara yang tidak bisa dibuka Rute",
    "source.unpack_it": "Ekstrak dulu, lalu pakai berkas yang diperlukan.",
    "source.export_again": "Ekspor lagi; mungkin berkasnya terpotong.",
    "source.cut_off": "berkasnya terpotong di tengah atau rusak: {why}",
    "source.too_wide": "tabel ini punya {columns} kolom; paling banyak {most} yang bisa dibaca",
    "source.too_wide_do": "Ekspor kolom yang penting saja: siapa, kapan, apa, dan beberapa lagi.",
    "source.workbook_broken": "berkas Excel ini tidak bisa dibaca: rusak, atau memang bukan Excel",
    "source.workbook_locked": "berkas Excel ini dikunci dengan kata sandi",
    "source.workbook_locked_do": "Buka di Excel, simpan tanpa kata sandi, lalu pakai yang itu.",
    "source.workbook_bomb": "berkas Excel ini mengaku berisi {size} MB; tidak ada yang sebesar itu",
    "source.workbook_bomb_do": "Simpan lembarnya sebagai CSV, lalu pakai yang itu.",
    "source.workbook_too_large": "berkas Excel ini perlu memori lebih dari yang disediakan Rute, "
    "atau rusak: satu sel yang letaknya sangat jauh membuat lembarnya raksasa",
    "source.workbook_too_large_do": "Simpan lembarnya sebagai CSV, lalu pakai yang itu.",
    "source.no_sheet": 'tidak ada lembar "{sheet}"; yang ada: {known}',
    "source.sheet_empty": 'lembar "{sheet}" tidak punya baris di bawah judul kolomnya',
    "source.sheets_joined": "lembar dengan judul kolom yang sama, dibaca berurutan: {sheets}",
    "source.sheet_chosen": 'yang dibaca lembar "{sheet}". Yang lain dilewati: {others} '
    "(pilih yang lain dengan --sheet)",
    "source.html_table": "berkas ini halaman web berisi tabel, apa pun nama berkasnya",
    "source.json_broken": "JSON-nya tidak bisa dibaca: {why}",
}
