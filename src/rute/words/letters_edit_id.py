"""Halaman untuk menulis pesan dalam dua bahasa, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "letters.new": "Tulis pesan",
    "channels.messages.edit": "Ubah",
    "letters.about": "Kedua bahasa berdampingan; pelanggan yang bahasanya tidak diketahui menerima "
    "bahasa perjalanan ini. Hasilnya terlihat selagi Anda mengetik, dan tersimpan di rancangan "
    "Anda.",
    "letters.used": "Dikirim oleh: {names}",
    "letters.name": "Nama",
    "letters.purpose": "Tujuan",
    "letters.marketing": "pemasaran: perlu izin mereka",
    "letters.transactional": "tentang pesanan: tidak perlu izin",
    "letters.template": "Templat yang disetujui",
    "letters.category": "Kategorinya",
    "letters.subject": "Judul",
    "letters.body": "Isi",
    "letters.in_file": "Isinya ada di berkas {file}.",
    "letters.inline": "Tulis di sini saja",
    "letters.untold": "Belum ada isi dalam bahasa ini: mereka menerima bahasa yang satunya.",
    "letters.for_whom": "Tampilkan untuk",
    "letters.identifier": "e-mail, nomor, atau nama pelanggan",
    "letters.missed": "Tidak ada pelanggan dengan identitas itu.",
    "letters.somebody": "Ditampilkan untuk pelanggan yang Anda cari.",
    "letters.invented": "Tampilkan untuk pelanggan rekaan",
    "letters.nothing": "Begitu ada isinya, hasilnya terlihat di sini.",
    "letters.create": "Tambahkan ke perjalanan",
    "letters.without": "Keluarkan saluran ini",
    "letters.names": "Yang boleh berdiri di antara kurung kurawal",
    "letters.empty": "pesan ini belum punya isi di sini",
    "letters.empty.do": "Tulis setidaknya dalam satu bahasa, atau keluarkan salurannya.",
}
