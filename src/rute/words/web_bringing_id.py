"""Texts of bringing contacts with their basis, in Indonesian."""

TEXTS = {
    "people_bring.title": "Kontak beserta dasar hukumnya",
    "people_bring.about": (
        "Daftar milik Anda sendiri, satu baris satu alamat: yang ada di dalamnya hanya boleh "
        "dihubungi untuk hal yang dibuktikan barisnya. Tidak ada yang dicatat sebelum Anda melihat "
        "akibatnya."
    ),
    "people_bring.file": "Daftarnya, berupa CSV",
    "people_bring.file.hint": (
        "Paling besar 20 MB dan 100.000 baris; dipisah koma, titik koma, atau tab."
    ),
    "people_bring.look": "Lihat dahulu",
    "people_bring.seen": "Akibat {name}",
    "people_bring.go": "Catat izin-izin ini",
    "people_bring.nothing": "Tidak ada hal baru yang bisa dicatat di dalamnya.",
    "people_bring.marketplaces": (
        "Yang ternyata hanya dikenal dari marketplace dikecualikan, kecuali dasar hukumnya "
        "persetujuan. Berkas dihapus begitu dicatat, atau setelah satu jam."
    ),
    "people_bring.twice": "{n} mengulang isi baris lain: yang terakhir berlaku",
    "people_bring.wrong": "Baris yang tidak bisa dicatat: {n}",
    "people_bring.wrong.kind": "{what}: {n}, pertama di baris {line}",
    "people_bring.line": "Baris {line}: {what}",
    "people_bring.lines": "Baris mana saja",
    "people_bring.more": "dan {n} lagi",
    "people_bring.how": "Apa yang harus tertulis di daftar",
    "people_bring.how.about": (
        "Baris pertama memuat nama kolom, dalam bahasa Inggris atau Indonesia, urutannya bebas. "
        "Semuanya diperlukan: bersama-sama kolom itulah buktinya."
    ),
    "people_bring.column": "Kolom",
    "people_bring.holds": "Isinya",
    "people_app.column.address": "alamat",
    "people_app.column.channel": "saluran",
    "people_app.column.purpose": "tujuan",
    "people_app.column.basis": "dasar hukum",
    "people_app.column.when": "kapan",
    "people_app.column.where": "di mana",
    "people_app.column.wording": "kalimat",
    "people_app.column_holds.address": "alamat e-mail atau nomor telepon",
    "people_app.column_holds.channel": "e-mail, WhatsApp, SMS, atau telepon",
    "people_app.column_holds.purpose": "pemasaran, survei, atau berbagi dengan mitra",
    "people_app.column_holds.basis": "persetujuan, perjanjian, atau kepentingan yang sah",
    "people_app.column_holds.when": "hari dinyatakan: 2026-03-20",
    "people_app.column_holds.where": "tempat dinyatakan: formulir di kasir, halaman situs",
    "people_app.column_holds.wording": "kalimat yang disetujui, kata demi kata",
    "people_bring.sample": (
        "alamat,saluran,tujuan,dasar hukum,kapan,di mana,kalimat\n"
        'ani@toko.example,e-mail,pemasaran,persetujuan,2026-03-20,kasir,"Ya, kirimi saya kabar."'
    ),
    "people_bring.every_reason": "semua alasan",
    "people_bring.no_file": "Belum ada berkas yang dipilih",
    "people_bring.no_file.do": "Pilih daftarnya, lalu tekan tombolnya lagi.",
    "people_bring.empty": "Tidak ada baris di bawah nama kolom",
    "people_bring.empty.do": "Tambahkan satu baris untuk setiap alamat, lalu unggah lagi.",
    "people_bring.many": "Daftar ini berisi {n} baris; sekali unggah paling banyak {most}",
    "people_bring.large": "Berkasnya lebih besar dari {most} MB",
    "people_bring.split": "Bagi menjadi beberapa berkas, lalu unggah satu per satu.",
    "people_bring.workbook": "Ini buku kerja, bukan berkas CSV",
    "people_bring.workbook.do": "Simpan sebagai CSV (UTF-8) di program asalnya.",
    "people_bring.no_text": "Ini bukan berkas teks",
    "people_bring.quotes": "Mulai baris {line} tidak terbaca: tanda kutipnya tidak berpasangan",
    "people_bring.columns": "Daftar ini kekurangan kolom: {names}",
    "people_bring.columns_are": "Baris pertamanya memuat: {names}",
    "people_bring.columns.do": (
        "Tulis namanya di baris pertama; tabel di halaman sebelumnya memuat semuanya."
    ),
    "people_bring.meant": "Maksud Anda: {names}?",
    "people_bring.not_there": 'Alamat ini tidak bisa dihubungi lewat "{channel}"',
    "people_bring.no_day": "Tidak tertulis kapan ini disetujui",
    "people_bring.gone": "Berkasnya sudah tidak ada (disimpan satu jam): unggah lagi.",
    "people_app.came.wrong": "baris tidak bisa dicatat",
    "journal.people_brought": "mencatat {people} izin dari daftar kontak",
}
