"""What every page of the app says, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "web.skip": "Langsung ke isi",
    "web.places": "Bagian perjalanan ini",
    "web.account": "Akun Anda",
    "web.journeys": "Perjalanan",
    "web.logout": "Keluar",
    "web.back": "Kembali",
    "web.again": "Lihat lagi",
    "web.waiting": "Sebentar",
    "web.waiting.more": "Angka sedang dihitung. Halaman ini berlanjut sendiri.",
    "web.refused": "Itu tidak berhasil",
    "web.forbidden": "Tidak dengan peran Anda",
    "web.place.map": "Peta",
    "web.place.leaks": "Kebocoran",
    "web.place.people": "Pelanggan",
    "web.place.week": "Minggu ini",
    "web.place.board": "Masalah & perbaikan",
    "web.place.edit": "Ubah",
    "web.place.versions": "Versi",
    "web.place.sources": "Sumber",
    "web.place.data": "Data",
    "web.place.team": "Tim",
    "web.place.journal": "Jurnal",
    "web.role.owner": "pemilik",
    "web.role.editor": "penyunting",
    "web.role.sender": "pengirim",
    "web.role.analyst": "analis",
    "web.role.viewer": "pembaca",
    "web.may_not.see_numbers": "Peran Anda di sini ({role}) tidak melihat angka.",
    "web.may_not.comment": "Peran Anda di sini ({role}) tidak memberi komentar.",
    "web.may_not.analyse": (
        "Peran Anda di sini ({role}) melihat peta dan angkanya, bukan halaman ini."
    ),
    "web.may_not.see_people": (
        "Peran Anda di sini ({role}) melihat angka, bukan pelanggan satu per satu."
    ),
    "web.may_not.edit": "Peran Anda di sini ({role}) tidak mengubah perjalanan.",
    "web.may_not.send": "Peran Anda di sini ({role}) tidak memulai kampanye.",
    "web.may_not.manage": ("Hanya pemilik perjalanan yang bisa melakukan ini; peran Anda: {role}."),
    "web.may_not.do": "Mintalah kepada pemilik perjalanan: halaman Tim menyebut siapa orangnya.",
    "web.database_kind": (
        'RUTE_DATABASE_URL diawali "{kind}", dan itu bukan basis data yang dikenal Rute'
    ),
    "web.database_kind.do": (
        "Tulis postgresql://pengguna:sandi@host:5432/nama, atau kosongkan: maka dipakai berkas "
        "di dalam folder."
    ),
    "web.outside": 'Perjalanan ini menyebut "{entry}", yang berada di luar foldernya sendiri',
    "web.outside.do": "Tambahkan berkasnya di halaman Data, lalu sebut seperti tertulis di sana.",
    "web.differs": "Ada yang menerbitkan versi {number} sejak Anda mulai",
    "web.differs.do": "Lihat apa yang mereka ubah, lalu terbitkan lagi di atasnya.",
    "web.no_slug": 'Sudah terlalu banyak perjalanan bernama "{name}"',
    "journal.created": "membuat perjalanan {name}",
    "journal.published": "menerbitkan versi {number}",
}
