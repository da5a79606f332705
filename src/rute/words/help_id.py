"""What the commands say about themselves, in Indonesian. An example is `command  # what for`."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.usage": "Cara pakai",
    "help.examples": "Contoh",
    "help.arguments": "Yang diberikan",
    "help.options": "Pilihan",
    "help.commands": "Perintah",
    "help.try": "Lihat: {command} --help",
    "help.rute": "Rute: jalan yang ditempuh pelanggan, diukur dari yang sungguh mereka lakukan.",
    "help.rute.more": (
        "Satu berkas perjalanan pelanggan yang mudah dibaca menyatakan rute yang diinginkan. Rute "
        "mengukurnya dari data aktivitas Anda, menggambarnya sebagai peta hidup, dan menunjukkan "
        "di mana pelanggan hilang."
    ),
    "help.rute.examples": (
        "rute demo  # setahun data kedai kopi rekaan, untuk melihat-lihat\n"
        "rute start orders.csv  # dari ekspor Anda sendiri menjadi peta, dalam beberapa menit\n"
        "rute map  # peta hidup dari perjalanan pelanggan di folder ini\n"
        "rute PERINTAH --help  # kegunaan sebuah perintah, dengan contoh"
    ),
    "first.demo": "Melihat-lihat usaha rekaan, kira-kira setengah menit:",
    "first.start": "Menggambar peta usaha Anda sendiri, dari ekspor pesanan atau aktivitas:",
    "first.found": "Folder ini punya perjalanan pelanggan: {name}. Petanya:",
    "first.help": "Semua perintah, dengan contoh:",
    "help.demo": "Menulis usaha contoh Kopi Senja dan membuka petanya.",
    "help.demo.more": (
        "Kopi Senja adalah kedai sangrai kopi rekaan di Bandung: setahun aktivitas dari kira-kira "
        "40.000 pelanggan melalui delapan tahap, hasil simulasi, dan setiap halaman menyatakannya. "
        "Kebenarannya diketahui, jadi aman untuk mencoba setiap perintah."
    ),
    "help.demo.examples": (
        "rute demo  # ke folder baru kopi-senja\n"
        "rute demo /tmp/kopi --people 5000  # lebih kecil, di tempat lain\n"
        "rute demo --language id --no-open  # bahasa Indonesia, tanpa peramban"
    ),
    "help.start": "Dari ekspor aktivitas atau pesanan menjadi berkas perjalanan dan petanya.",
    "help.start.more": (
        "Membaca berkas, mencari kolom siapa, kapan dan apa, mencocokkan aktivitas dengan model "
        "tahap, bertanya paling banyak tiga kali, menulis berkas perjalanan pelanggan yang bisa "
        "Anda baca dan ubah, lalu membuka petanya. Data Anda tidak keluar dari komputer ini."
    ),
    "help.start.examples": (
        "rute start  # menawarkan ekspor di folder ini\n"
        "rute start orders.csv  # hanya bertanya yang belum jelas\n"
        "rute start orders.csv --yes  # memakai jawaban yang paling mungkin\n"
        'rute start sales.parquet --person CustomerID --time "Order date"  # disebut di muka'
    ),
    "help.check": "Semua yang salah atau kurang dalam berkas perjalanan, sekaligus.",
    "help.check.more": (
        "Setiap temuan menyebut barisnya dan apa yang perlu dilakukan. Bila datanya ada, nama "
        "aktivitas dan kolom dicocokkan. Berakhir dengan 1 bila ada kesalahan."
    ),
    "help.check.examples": (
        "rute check  # perjalanan pelanggan di folder ini\n"
        "rute check --fix  # memperbaiki salah ketik dan tanda kutip, dan menunjukkannya\n"
        "rute check shop.journey.yaml --json  # untuk penyunting teks atau program lain"
    ),
    "help.map": "Peta hidup: satu halaman yang menunjukkan di mana pelanggan hilang, dan harganya.",
    "help.map.more": (
        "Menulis NAMA.map.html di samping berkas perjalanan, satu berkas yang tidak memerlukan "
        "jaringan, lalu membukanya di peramban. Tanpa data pun peta digambar, tanpa angka. Ada "
        "juga sebagai cerita, kartu, gambar di terminal, poster, halaman, Excel dan Mermaid: "
        "--view dan --save."
    ),
    "help.map.examples": (
        "rute map  # perjalanan pelanggan di folder ini\n"
        "rute map --view story  # hal yang sama dalam kata-kata, bab demi bab\n"
        "rute map --save kartu.png --language en  # untuk grup tim, dalam bahasa Inggris\n"
        "rute map --save peta.pdf  # poster A3; --paper a4: satu tahap sehalaman\n"
        "rute map --from 2026-01-01 --to 2026-03-31  # yang masuk tahap di triwulan pertama\n"
        'rute map --as "empat fase"  # perjalanan yang sama dalam model tahap lain'
    ),
    "help.stages": "Siapa di tahap mana, siapa lanjut tepat waktu, siapa mandek, siapa belum.",
    "help.stages.more": (
        "Sampai = aturan tahap itu pernah terpenuhi. Setiap pelanggan yang sampai dihitung sekali: "
        "sudah lebih jauh, lanjut tepat waktu, lanjut terlambat, mandek, atau masih berjalan "
        "(waktunya belum habis). Persentase hanya menghitung yang waktunya sudah habis."
    ),
    "help.stages.examples": (
        "rute stages  # perjalanan pelanggan di folder ini\n"
        "rute stages --by channel  # satu tabel untuk setiap saluran\n"
        "rute stages --from 2026-06-01 --to 2026-06-30 --save juni.csv  # yang masuk di bulan Juni"
    ),
    "help.funnel": "Dari yang melakukan A, berapa yang melakukan B lalu C, tepat waktu.",
    "help.funnel.more": (
        'Langkah berupa nama aktivitas, atau aturan seperti "product1 or product2" atau "\'Order '
        "Paid' where value over 500000\". Urutannya harus begini, semuanya dalam batas waktu yang "
        "dimulai pada langkah pertama. Yang waktunya belum habis masih berjalan: tidak dihitung "
        "hilang. --order, --optional, --without, --step-within, dan --count menentukan syarat lain."
    ),
    "help.funnel.examples": (
        'rute funnel "Page Viewed" "Cart Filled" "Order Completed" --within "7 days"  '
        "# dengan perjalanan pelanggan di folder ini\n"
        'rute funnel events.csv catalog "product1 or product2" cart payment_done '
        '--within "7 days"  # langsung dari berkas\n'
        "rute funnel events.csv catalog cart payment_done --optional cart --by channel  "
        "# cart dihitung, tidak wajib\n"
        'rute funnel events.csv cart payment_done --without "cart_emptied" --count attempts  '
        "# tiap percobaan, sampai keranjang dikosongkan\n"
        "rute funnel events.csv cart payment_done --order strict --json  # untuk program lain"
    ),
    "help.transitions": "Apa setelah apa: jalan yang benar-benar ditempuh.",
    "help.transitions.more": (
        "Antara titik kontak atau tahap, atau antara aktivitas sebuah berkas. Yang masuk ke sebuah "
        "aktivitas juga keluar lagi: ke berikutnya, atau ke akhir."
    ),
    "help.transitions.examples": (
        "rute transitions  # antara titik kontak perjalanan di folder ini\n"
        "rute transitions --of stages  # antara tahapnya\n"
        "rute transitions events.csv --save routes.csv  # langsung dari berkas"
    ),
    "help.leaks": "Di mana pelanggan hilang, dan nilai yang bisa diselamatkan, paling banyak.",
    "help.leaks.more": (
        "Nilainya = pelanggan yang masuk per bulan × selisih × nilai satu pelanggan yang lanjut. "
        "Selisih dihitung sampai target tahap; tanpa target, sampai saluran, persona, atau bulan "
        "yang paling banyak lanjut, hanya bila bedanya lebih dari kebetulan. Selain itu: nilai "
        "satu poin persen tambahan."
    ),
    "help.leaks.examples": (
        "rute leaks  # perjalanan pelanggan di folder ini, yang terbesar dahulu\n"
        "rute leaks --by channel  # di saluran mana kebocoran terbesar\n"
        "rute leaks --by month  # apakah membaik?\n"
        "rute leaks --json  # untuk program lain"
    ),
    "help.log": "Isi data: baris terbaca, kolom terpilih, baris ditolak, aktivitas yang ada.",
    "help.log.more": (
        "Lihat ini dahulu bila sebuah angka mengejutkan: kolom mana dibaca sebagai apa, berapa "
        "baris ditolak dan mengapa, dan aktivitas apa saja yang ada."
    ),
    "help.log.examples": (
        "rute log  # data dari perjalanan pelanggan di folder ini\n"
        "rute log events.csv  # langsung dari berkas\n"
        "rute log events.csv --person customer --time paid_at  # dengan kolom lain"
    ),
    "argument.journey": "Berkas perjalanan atau foldernya. Tanpa ini: satu-satunya di folder ini.",
    "argument.journey_or_file": (
        "Berkas perjalanan, atau langsung berkas aktivitas (CSV, Parquet, XES)."
    ),
    "argument.funnel": (
        "Langkah-langkah berurutan: nama aktivitas atau aturan. Di depannya boleh ada berkas "
        "aktivitas atau berkas perjalanan; tanpa itu, perjalanan di folder ini yang ditanya."
    ),
    "argument.files": "Satu atau beberapa ekspor: CSV, Excel, JSON, Parquet, XES, atau .sql.",
    "argument.demo": "Folder untuk ditulisi. [kopi-senja]",
    "option.json": "Cetak jawaban sebagai JSON saja ke keluaran standar.",
    "option.save": "Simpan jawaban: akhiran nama menentukan bentuknya ({formats}).",
    "option.from": "Hari pertama, seperti 2026-06-01, menurut zona waktu perjalanan.",
    "option.to": "Hari terakhir, ikut dihitung.",
    "option.by": (
        "Satu jawaban untuk setiap nilai kolom ini, misalnya channel;"
        ' "first channel" untuk nilai pertama tiap orang; persona untuk para persona.'
    ),
    "option.persona": "Hanya persona ini; nobody untuk yang bukan persona mana pun.",
    "option.split": "Gambar sungai dalam pita menurut nilai pertama tiap orang di kolom ini.",
    "option.against": (
        "Bandingkan tiap angka dengan hari sebanyak itu sebelumnya: tepat sebel"
        "umnya, musim serupa, atau lainnya."
    ),
    "option.walk": "Letakkan jalan nyata satu pelanggan di atas rancangan, tanpa nama dan tanggal.",
    "option.as_of": "Jawab menurut akhir hari ini (atau saat ini). [akhir data]",
    "option.data": "Baca data di folder ini, bukan di folder perjalanan.",
    "option.language": "en atau id. [sesuai bahasa berkas perjalanan]",
    "option.person": "Kolom yang menyebut siapa.",
    "option.time": "Kolom yang menyebut kapan.",
    "option.event": "Kolom yang menyebut apa yang terjadi.",
    "option.zone": "Zona waktu untuk waktu tanpa zona, misalnya Asia/Jakarta.",
    "option.currency": "Mata uang, misalnya IDR.",
    "option.within": 'Batas waktu seluruh rangkaian, misalnya "7 days". [30 days]',
    "option.ties": "Aktivitas pada saat yang sama: favourable, strict, atau sequence.",
    "option.of": "touchpoints, stages atau events. [touchpoints; events untuk sebuah berkas]",
    "option.no_open": "Jangan buka peramban.",
    "option.debug": "Tampilkan jejak program bila ada yang gagal.",
    "option.version": "Tampilkan versi.",
    "option.help": "Tampilkan teks ini.",
    "option.yes": "Jangan bertanya: pakai jawaban yang paling mungkin.",
    "option.out": "Berkas perjalanan yang ditulis. [NAMA.journey.yaml di folder ini]",
    "option.force": "Timpa berkas perjalanan yang sudah ada.",
    "option.model": 'Model tahap, misalnya "five stages" atau "value journey".',
    "option.name": "Nama perjalanan pelanggan. [dari nama berkas]",
    "option.people": "Jumlah pelanggan yang disimulasikan. [40.000]",
    "option.seed": "Benih lain menghasilkan tahun yang lain.",
}
