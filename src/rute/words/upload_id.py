"""What is wrong with a file that somebody sends, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "upload.formats": (
        "Rute membaca CSV, TSV, Excel (.xlsx, .xls, .ods), JSON, Parquet, XES, dan obrolan "
        "WhatsApp (.txt), juga salah satunya di dalam .zip."
    ),
    "upload.ending": "jenis berkas ini tidak berisi baris aktivitas",
    "upload.ending_do": "Ekspor datanya sebagai CSV atau Excel, lalu pakai berkas itu.",
    "upload.is_zip": "ini berkas zip, apa pun namanya",
    "upload.is_zip_do": "Ganti akhiran namanya menjadi .zip agar tabel di dalamnya terbaca.",
    "upload.is_archive": "ini arsip terkompresi, bukan tabel",
    "upload.is_archive_do": "Ekstrak dulu, lalu pakai berkas di dalamnya, atau kemas sebagai .zip.",
    "upload.is_pdf": "ini PDF, dan isi cetaknya tidak bisa dihitung",
    "upload.is_pdf_do": "Cari ekspor CSV atau Excel di tempat asal PDF ini.",
    "upload.is_picture": "ini gambar, video, atau suara, bukan tabel",
    "upload.is_picture_do": "Ekspor baris datanya sebagai CSV atau Excel.",
    "upload.is_program": "ini program, bukan tabel",
    "upload.is_program_do": "Ekspor datanya sebagai CSV atau Excel, lalu pakai berkas itu.",
    "upload.is_letter": "ini dokumen tulisan atau salindia, bukan tabel",
    "upload.is_letter_do": (
        "Salin tabelnya ke lembar kerja, simpan sebagai CSV atau Excel, lalu pakai itu."
    ),
    "upload.is_page": "ini halaman web tanpa tabel, mungkin halaman masuknya",
    "upload.is_page_do": "Masuk dulu di sana, ekspor lagi, dan periksa berkasnya sebelum dipakai.",
    "upload.bomb": "berkas terkompresi ini berisi lebih dari {size} MB, jauh di luar kewajaran",
    "upload.bomb_do": "Buka kompresinya sendiri, periksa isinya, lalu pakai berkas aslinya.",
}
