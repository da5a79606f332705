"""Teks tentang log aktivitas: apa yang ditambahkan, digabung, dan dihapus para penulisnya."""

TEXTS = {
    "column.person": "Pengenal",
    "log.crowds": (
        "Tidak ikut dihitung: lebih dari {most} aktivitas bukan milik satu orang, melainkan mesin "
        "atau akun bersama (`aktivitas per orang paling banyak` di berkas perjalanan)"
    ),
    "log.damaged": (
        "daftar tulisan {writer} tidak bisa dibaca, atau ditulis oleh Rute yang lebih baru"
    ),
    "log.damaged.do": (
        "Tidak ada yang diubah: semua segmennya masih utuh di sana. Pasang Rute terbaru, atau "
        "kembalikan {file} dari cadangan Anda."
    ),
    "log.bad_writer": '"{name}" tidak bisa menjadi nama penulis',
    "log.bad_writer.do": (
        'Pakai huruf kecil, angka, "-", "_", dan ".", paling banyak 64, dan bukan "files": nama '
        "itu untuk data yang disebut dalam berkas perjalanan."
    ),
    "append.missing": "baris-baris ini tidak punya kolom {columns}",
    "append.there": "Yang ada: {columns}",
    "append.missing.do": (
        "Tidak ada yang ditambahkan. Setiap baris perlu user, time, dan name; boleh ada id, "
        "channel, source, medium, campaign, value, currency, dan properties."
    ),
    "append.no_row": "baris {number} bukan pasangan nama kolom dan nilainya",
    "reject.erased on request": "dihapus atas permintaan",
    "erase.damaged": "daftar orang yang sudah dihapus tidak bisa dibaca",
    "erase.damaged.do": (
        "Tidak ada yang dibaca atau ditambahkan, supaya tidak ada yang muncul lagi tanpa sengaja. "
        "Kembalikan berkas itu dari cadangan; atau hapus, bila dalam 90 hari terakhir tidak ada "
        "yang dihapus."
    ),
}
