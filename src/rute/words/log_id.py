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
    "append.cache": (
        "hasil olahan perjalanan ini tersimpan di folder yang sewaktu-waktu bisa dikosongkan"
    ),
    "append.cache.do": (
        "Tidak ada yang ditambahkan. Pindahkan berkas perjalanan ke folder yang bisa Anda tulisi, "
        "supaya lognya tersimpan di sebelahnya."
    ),
    "wrong.question.append": "penambahan aktivitas",
    "screen.add": "ditambahkan",
    "screen.erase": "dihapus",
    "column.known": "Sudah ada",
    "add.under": "Aktivitas baru di log, untuk seterusnya: {new}",
    "add.rejected": (
        "Ditolak: {reasons}. Semuanya disimpan beserta alasannya: lihat dengan rute log."
    ),
    "add.known": (
        "Sudah ada: aktivitas dengan id yang pernah datang, atau baris yang sudah dibawa kiriman "
        "sebelumnya. Yang sudah ada tidak dihitung lagi."
    ),
    "add.no_file": "belum ada berkas yang disebut",
    "add.no_file.do": "Contohnya: rute add pesanan-juni.csv",
    "erase.nobody": "belum ada orang yang disebut",
    "erase.nobody.do": "Contohnya: rute erase budi@contoh.id",
    "erase.would": (
        "akan dihapus: {events} aktivitas, {mentions} sebutan di aktivitas orang lain, {rejects} "
        "baris yang ditolak"
    ),
    "erase.done": (
        "terhapus: {events} aktivitas, {mentions} sebutan di aktivitas orang lain, {rejects} "
        "baris yang ditolak"
    ),
    "erase.would.refused": (
        "Sampai {day}, baris mereka juga akan ditolak dari mana pun datangnya. Belum ada yang "
        "diubah."
    ),
    "erase.done.refused": (
        "Sampai {day}, baris mereka ditolak dari sumber atau pengirim mana pun. Hasil olahan "
        "disusun ulang pada pertanyaan berikutnya."
    ),
    "erase.files": (
        "Rute tidak mengubah berkas Anda. Mereka masih ada di: {files}. Hapus juga di sana, serta "
        "dari halaman dan berkas yang pernah disimpan."
    ),
    "erase.whom": "Yang dicari: {identifiers}.",
    "erase.ask": "Hapus untuk selamanya?",
    "erase.left": "Tidak ada yang dihapus.",
    "progress.erasing": "memeriksa log",
    "log.erased": "{erased} baris dihapus",
    "log.writers": "Penulis log",
    "column.writer": "Penulis",
    "column.segments": "Segmen",
    "column.duplicates": "Salinan",
    "column.erased": "Dihapus",
    "column.received": "Terakhir diterima",
    "column.size": "Di disk",
    "log.from_files": "sumber",
    "log.received_by": "seperti yang sudah diterima sampai {moment}",
    "log.segments_why": (
        "Segmen adalah satu berkas log. Yang kecil digabung dengan sendirinya; setiap baris tetap "
        "di tempatnya untuk seterusnya."
    ),
    "help.add": "Simpan aktivitas ke log untuk seterusnya; berkasnya lalu boleh dihapus.",
    "help.add.more": (
        "Data yang disebut `data:` dalam berkas perjalanan dibaca lagi setiap kali berubah, dan "
        "dilupakan bila hilang. Yang Anda tambahkan tetap ada: misalnya ekspor harian yang "
        "ditimpa setiap malam. Aktivitas yang sudah ada di log tidak dihitung lagi."
    ),
    "help.add.examples": (
        "rute add pesanan-juni.csv  # ke perjalanan di folder ini\n"
        "rute add toko.journey.yaml ekspor/  # semua berkas dalam satu folder\n"
        "rute add today.json --writer website  # setiap pengirim punya bagian log sendiri"
    ),
    "argument.added": (
        "Berkas aktivitas, atau foldernya. Berkas perjalanan boleh disebut lebih dulu; tanpa itu, "
        "satu-satunya yang ada di folder ini."
    ),
    "option.writer": "Masuk ke bagian log milik siapa. [added]",
    "help.erase": "Hapus orang dari semua yang disimpan Rute.",
    "help.erase.more": (
        "Dengan salah satu pengenalnya: user, email, atau nomor telepon. Memperlihatkan apa yang "
        "akan hilang, lalu bertanya. Aktivitas mereka dikosongkan di log, teks baris yang ditolak "
        "dan sebutan lainnya dihapus, berkas lama dibuang, dan selama 90 hari mereka ditolak bila "
        "dibawa lagi oleh sebuah sumber."
    ),
    "help.erase.examples": (
        "rute erase budi@contoh.id --dry-run  # hanya memperlihatkan apa yang akan hilang\n"
        "rute erase toko.journey.yaml c-1042 budi@contoh.id  # dua pengenal satu orang\n"
        'rute erase "0813 2907 4415" --yes  # tanpa bertanya'
    ),
    "argument.erased": (
        "Pengenal orang yang akan dihapus. Berkas perjalanan boleh disebut lebih dulu; tanpa itu, "
        "satu-satunya yang ada di folder ini."
    ),
    "option.erase_yes": "Tidak bertanya apa pun.",
    "option.erase_dry": "Hanya perlihatkan apa yang akan hilang.",
    "option.received_by": "Hanya yang sudah diterima sampai akhir hari ini (atau saat ini).",
    "option.merge": "Gabungkan log menjadi sesedikit mungkin berkas.",
    "option.at": "Tempat bagian log penulis ini: s3://bucket/folder, atau sistem berkas lain.",
    "far.secret": "alamat tidak boleh memuat kata sandi",
    "far.secret.do": (
        "Tidak ada yang ditambahkan. Simpan di tempat yang dibaca sistem berkasnya; untuk S3: "
        "AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY."
    ),
    "far.damaged": "daftar tempat lain milik log tidak bisa dibaca",
    "far.damaged.do": (
        "Tidak ada yang diubah, dan isinya di sana tidak hilang. Hapus berkas itu, lalu sebut lagi "
        "setiap tempat: rute add BERKAS --writer NAMA --at s3://bucket/folder"
    ),
    "far.unreachable": "bagian log ini tidak bisa dijangkau: {why}",
    "far.unreachable.do": (
        "Isinya tetap seperti semula; yang sedang ditambahkan belum masuk, dan boleh dikirim lagi. "
        "Periksa jaringan dan hak aksesnya, lalu jalankan perintah yang sama."
    ),
    "far.unknown": "tidak ada sistem berkas yang dikenal untuk {scheme}://",
    "far.unknown.do": (
        "Tidak ada yang ditambahkan. pip install fsspec, beserta paket yang disebutnya."
    ),
    "far.twice": "dua tempat punya penulis bernama {writer}: {places}",
    "far.twice.do": (
        "Tidak ada yang diubah. Nama penulis hanya boleh ada di satu tempat: hapus salah satu "
        "tempat dari .rute/NAMA/log/places.json."
    ),
}
