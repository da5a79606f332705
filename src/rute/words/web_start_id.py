"""The first hour, data and settings, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "web_start.welcome": "Mau mulai dari mana?",
    "web_start.welcome.more": (
        "Peta tentang bagaimana pelanggan Anda sebenarnya datang, bertahan, dan kembali. Pilih "
        "salah satu; semuanya hanya perlu beberapa menit."
    ),
    "web_start.file": "Mulai dari berkas",
    "web_start.file.more": (
        "Lepaskan ekspor pesanan, obrolan, atau aktivitas aplikasi. Rute mengenali isinya, "
        "mengajukan paling banyak tiga pertanyaan, lalu menggambar peta Anda."
    ),
    "web_start.templates": "Mulai dari templat",
    "web_start.templates.more": (
        "Perjalanan pelanggan siap pakai untuk bidang usaha Anda, tinggal disesuaikan."
    ),
    "web_start.templates.go": "Lihat templatnya",
    "web_start.demo": "Lihat-lihat dulu",
    "web_start.demo.more": (
        "Setahun Kopi Senja, penyangrai kopi yang tidak pernah ada: 20.000 pelanggan rekaan, "
        "semua halaman terisi."
    ),
    "web_start.demo.go": "Buka demo",
    "web_start.simulated": "simulasi",
    "web_start.or": "Atau mulai dengan",
    "web_start.text.go": "teks perjalanan pelanggan",
    "web_start.empty.go": "perjalanan kosong",
    "web_start.begun": "Sudah dimulai, belum selesai",
    "web_start.begun.more": "Berkas disimpan sehari, menunggu Anda kembali.",
    "web_start.drop": "Lepaskan berkas di sini, atau pilih",
    "web_start.drop.more": (
        "CSV, Excel, JSON, Parquet … sampai {largest} MB per berkas, {most} sekaligus"
    ),
    "web_start.send": "Kirim",
    "web_start.waits": "menunggu",
    "web_start.broken_off": (
        "Sambungan terputus. Pilih berkas yang sama lagi: pengiriman dilanjutkan dari titik "
        "terakhir."
    ),
    "web_start.go_on_without": "Lanjutkan tanpa berkas itu",
    "web_start.gallery": "Templat",
    "web_start.gallery.more": (
        "Masing-masing perjalanan lengkap dengan persona, titik kontak, titik masalah, dan "
        "kampanye bidangnya."
    ),
    "web_start.template.alt": "Peta yang digambar templat ini",
    "web_start.other_ways": "Cara mulai yang lain",
    "web_start.other_templates": "Templat lain",
    "web_start.trade.retail": "Jaringan toko dan toko daring",
    "web_start.trade.finance": "Bank",
    "web_start.trade.telecom": "Operator seluler",
    "web_start.trade.shop": "Warung atau toko kecil",
    "web_start.trade.seller": "Penjual di marketplace",
    "web_start.business": "Nama usaha Anda",
    "web_start.with_numbers": (
        "Dengan setahun pelanggan rekaan, agar semua angkanya terlihat (setiap halaman diberi "
        "tanda simulasi)"
    ),
    "web_start.use": "Pakai templat ini",
    "web_start.see_text": "Baca sebagai teks",
    "web_start.no_name": "perjalanan perlu nama",
    "web_start.no_name.do": "Ketik nama usaha Anda, atau nama perjalanannya.",
    "web_start.text": "Perjalanan dari teksnya",
    "web_start.text.more": (
        "Tempelkan berkas perjalanan, atau pilih berkasnya. Bila ada yang salah, semuanya "
        "ditunjukkan dan tidak ada yang hilang."
    ),
    "web_start.text.file": "Berkas",
    "web_start.text.forms": (
        "Berkas perjalanan (.yaml), atau yang ditulis Rute sebagai .xlsx, .csv, .json, atau .mmd."
    ),
    "web_start.text.paste": "Atau teksnya",
    "web_start.text.make": "Buat perjalanan",
    "web_start.text_too_large": "berkas ini lebih besar dari perjalanan mana pun",
    "web_start.no_text": "teksnya belum ada: pilih berkas, atau tempelkan",
    "web_start.empty": "Perjalanan kosong",
    "web_start.empty.more": (
        "Tahap dari sebuah model dengan beberapa titik kontak, untuk digambar sebelum ada data."
    ),
    "web_start.empty.model": "Tahap yang mana?",
    "web_start.empty.make": "Buat perjalanan",
    "web_start.intake": "Apakah ini isi berkas Anda?",
    "web_start.intake.add": "Data tambahan untuk {name}",
    "web_start.intake.replace": "Berkas baru pengganti {name}",
    "web_start.step.file": "Berkas Anda",
    "web_start.step.map": "Peta",
    "web_start.step.own": "Perjalanan Anda",
    "web_start.cancel": "Batalkan",
    "web_start.how_far": "Sudah sampai mana?",
    "web_start.known_as": "ekspor {title}",
    "web_start.report": "jumlah tanpa orang ({title})",
    "web_start.remove": "hapus",
    "web_start.not_whole": (
        "Berkas ini belum sampai seluruhnya. Pilih lagi di bawah: pengiriman dilanjutkan dari "
        "titik terakhir."
    ),
    "web_start.every_row": "setiap baris adalah satu",
    "web_start.change_columns": "Kurang tepat? Tentukan arti kolomnya",
    "web_start.by_itself": "biar Rute yang menentukan",
    "web_start.row": "Atau: setiap baris itu apa",
    "web_start.not_known_as": "Jangan dibaca sebagai ekspor yang dikenal",
    "web_start.sheet": "Lembar",
    "web_start.sheet_chosen": 'lembar "{sheet}" yang dibaca; yang lain dilewati: {others}',
    "web_start.use_columns": "Pakai kolom ini",
    "web_start.column": "Kolom",
    "web_start.examples": "Nilai pertama",
    "web_start.taken_for": "Dianggap",
    "web_start.more_columns": "dan {n} kolom lagi",
    "web_start.role.person": "Siapa",
    "web_start.role.time": "Kapan",
    "web_start.role.event": "Apa",
    "web_start.role.value": "Nilai uang",
    "web_start.role.channel": "Saluran",
    "web_start.role.source": "Sumber",
    "web_start.role.medium": "Medium",
    "web_start.role.campaign": "Kampanye",
    "web_start.role.currency": "Mata uang",
    "web_start.role.id": "ID aktivitas",
    "web_start.role.order": "Pesanan",
    "web_start.role.quantity": "Jumlah",
    "web_start.role.unit_price": "Harga satuan",
    "web_start.role.sequence": "Urutan",
    "web_start.role.anonymous": "Perangkat",
    "web_start.role.email": "E-mail",
    "web_start.role.phone": "Telepon",
    "web_start.role.card": "Kartu anggota",
    "web_start.role.alias": "Nama lama",
    "web_start.joined": (
        "Berkas-berkas ini saling terkait dan digabung dengan kueri yang bisa dibaca dan "
        "diubah: {names}"
    ),
    "web_start.apart": "Dilewati, karena barisnya tentang hal lain: {names}",
    "web_start.questions": "Sebelum dibaca",
    "web_start.questions.more": "Jawaban yang paling mungkin sudah terisi. Ubah yang keliru.",
    "web_start.zone.hint": "WIB, WITA, WIT, atau nama seperti Asia/Singapore",
    "web_start.currency.hint": "Tiga huruf seperti IDR atau USD; - bila nilainya bukan uang",
    "web_start.row.hint": "Misalnya: Order Paid",
    "web_start.read": "Baca dan gambar peta saya",
    "web_start.where_to": "Ke mana aktivitasnya disimpan?",
    "web_start.how.log": "Ke log aktivitas, untuk seterusnya",
    "web_start.how.log.more": (
        "Rute menyimpan aktivitasnya; yang sudah ada di log tidak dihitung dua kali. Berkasnya "
        "tidak diperlukan lagi."
    ),
    "web_start.how.data": "Sebagai berkas perjalanan ini",
    "web_start.how.data.more": (
        "Teks perjalanan menyebutnya, dan bisa diganti dengan ekspor yang lebih baru."
    ),
    "web_start.replace": "Berkas baru menggantikan yang lama",
    "web_start.take": "Masukkan",
    "web_start.add_more": "Tambah berkas",
    "web_start.look": "Periksa berkas",
    "web_start.draft": "Peta Anda, seperti kata datanya",
    "web_start.draft.alt": "Peta {name}",
    "web_start.back": "Kembali",
    "web_start.name": "Nama perjalanan",
    "web_start.make": "Jadikan perjalanan saya",
    "web_start.stages": "Mengapa tahap ini",
    "web_start.other_model": "Dengan tahap dari",
    "web_start.as_recognised": "yang dikenali",
    "web_start.draw_again": "Gambar lagi",
    "web_start.heard": "Yang dibaca",
    "web_start.looking": "memeriksa berkas Anda",
    "web_start.reading": "membaca {name}",
    "web_start.building": "menyusun aktivitas setiap pelanggan",
    "web_start.drawing": "menggambar peta",
    "web_start.simulating": "membuat setahun pelanggan rekaan",
    "web_start.packing": "mengemas",
    "web_start.deleting": "menghapus",
    "web_start.columns_do": (
        "Tentukan di bawah kolom mana yang menyebut siapa dan kapan, atau ekspor berkasnya "
        "dengan kolom itu: nomor pelanggan, e-mail, atau telepon, dan tanggal."
    ),
    "web_start.totals_do": (
        "Tambahkan juga berkas berisi baris per pelanggan, misalnya pesanan: jumlah ini lalu "
        "dipakai untuk menghitung tahap pertama."
    ),
    "web_start.no_files": "tidak ada berkas yang dikirim",
    "web_start.no_files.do": "Pilih satu atau beberapa berkas dulu.",
    "web_start.no_size": "ukuran berkas tidak disebutkan",
    "web_start.too_many": "lebih dari {most} berkas sekaligus",
    "web_start.too_many.do": (
        "Buat perjalanan dari berkas ini dulu; data lain bisa ditambahkan nanti."
    ),
    "web_start.too_large": "berkas ini lebih besar dari {most} MB",
    "web_start.too_large.do": (
        "Ekspor kolom yang lebih sedikit atau masa yang lebih pendek, kemas sebagai .gz atau "
        "Parquet, atau minta pengelola Rute menaikkan RUTE_UPLOAD_MB."
    ),
    "web_start.request_too_long": (
        "Ini lebih dari {most} MB, terlalu besar untuk sekali kirim. Bagi menjadi beberapa berkas "
        "yang lebih kecil. Saat membuat perjalanan dari berkas, berkas besar dikirim bertahap "
        "selama JavaScript aktif."
    ),
    "web_start.disk_full": "disk tidak cukup untuk berkas ini",
    "web_start.disk_full.do": (
        "Minta pengelola Rute menyediakan tempat. Yang sudah sampai disimpan selama sehari."
    ),
    "web_start.out_of_order": "ada potongan yang tidak menyambung dengan sebelumnya",
    "web_start.more_than_said": "yang sampai lebih banyak dari ukuran yang disebutkan",
    "web_start.no_such_zone": 'tidak ada zona waktu "{answer}"',
    "web_start.no_such_zone.do": "Tulis WIB, WITA, atau WIT, atau nama seperti Asia/Jakarta.",
    "web_start.no_such_currency": 'tidak ada mata uang "{answer}"',
    "web_start.no_such_currency.do": "Tulis tiga hurufnya, misalnya IDR.",
    "web_start.none_usable": "tidak satu pun berkas ini berisi aktivitas yang bisa dibaca",
    "web_start.none_usable.do": "Lihat keterangan setiap berkas, lalu perbaiki kolomnya.",
    "web_start.no_such_data": "perjalanan ini tidak lagi menyebut data {name}",
    "web_start.data.more": (
        "Dari apa perjalanan ini dihitung, kolom mana dianggap apa, dan apa yang dilewati."
    ),
    "web_start.add": "Tambah data",
    "web_start.no_file_yet": "belum ada berkas",
    "web_start.events": "aktivitas",
    "web_start.people": "pelanggan",
    "web_start.rejected": "baris dilewati",
    "web_start.see_rejects": "lihat",
    "web_start.sources": "Berkas yang disebut perjalanan ini",
    "web_start.not_there": "tidak ada",
    "web_start.no_events": "jumlah, kurs, atau teks, tanpa pelanggan",
    "web_start.bring_it": "bawa berkasnya",
    "web_start.missing": (
        "Perjalanan ini menyebut berkas yang belum ada di sini, jadi belum bisa dihitung"
    ),
    "web_start.missing.do": "Bawa masing-masing berkas di bawah, atau hapus dari teksnya.",
    "web_start.replace_it": "ganti",
    "web_start.read_so": "{rows} baris, {events} aktivitas.",
    "web_start.left_out_rows": "{n} baris dilewati.",
    "web_start.writers": "Yang masuk ke log aktivitas",
    "web_start.writer": "Dari",
    "web_start.writer.campaigns": "kampanye",
    "web_start.writer.messages": "surat dan pesan",
    "web_start.writer.permission": "izin dari pelanggan",
    "web_start.writer.added": "berkas yang ditambahkan",
    "web_start.known": "sudah ada",
    "web_start.last_received": "terakhir diterima",
    "web_start.no_data": "Belum ada data",
    "web_start.no_data.more": (
        "Peta digambar sesuai rancangan. Tambahkan ekspor, atau biarkan toko Anda mengirim "
        "aktivitas (Sumber): angkanya muncul sendiri."
    ),
    "web_start.exports": "Ekspor yang dikenali",
    "web_start.export.ga4": "Google Analytics 4",
    "web_start.export_how.ga4": (
        "Dari BigQuery: ekspor tabel events_… sebagai JSON per baris atau Parquet. Waktu, "
        "sesi, dan user id dibaca apa adanya."
    ),
    "web_start.export.mixpanel": "Mixpanel",
    "web_start.export_how.mixpanel": (
        "Export → Events sebagai JSON per baris. distinct_id adalah siapa, time kapan, event apa."
    ),
    "web_start.export.shopify": "Shopify",
    "web_start.export_how.shopify": (
        "Orders → Export → All orders, CSV biasa. Setiap pesanan memberi saat dibuat, dibayar, "
        "dikirim, dan dikembalikan."
    ),
    "web_start.export.woocommerce": "WooCommerce",
    "web_start.export_how.woocommerce": (
        "Analytics → Orders → Download, atau pesanan dari REST API sebagai JSON."
    ),
    "web_start.export.marketplace": "Shopee, Tokopedia, TikTok Shop, Lazada",
    "web_start.export_how.marketplace": (
        "Seller center → Pesanan → Ekspor, Excel atau CSV. Pembeli dari marketplace tidak "
        "boleh dikirimi pesan pemasaran."
    ),
    "web_start.export.contacts": "Kontak",
    "web_start.export_how.contacts": (
        "CSV berisi e-mail atau telepon dan tanggal ditambahkan. Belum ada izin untuk "
        "mengirimi siapa pun sampai dasarnya dicatat di halaman Pelanggan."
    ),
    "web_start.rejects": "Baris yang dilewati",
    "web_start.rejects.more": (
        "Seratus yang pertama, seperti tertulis di berkasnya. Perbaiki ekspornya lalu ganti "
        "berkasnya."
    ),
    "web_start.no_rejects": "Tidak ada baris yang dilewati.",
    "web_start.file_of": "Berkas",
    "web_start.line": "Baris",
    "web_start.why": "Mengapa",
    "web_start.as_written": "Seperti tertulis",
    "web_start.settings.more": (
        "Setiap perubahan adalah versi baru dari teks perjalanan, dan bisa dibatalkan di sana."
    ),
    "web_start.address": "Alamatnya tetap",
    "web_start.language": "Bahasa perjalanan",
    "web_start.language.hint": (
        "Bahasa teksnya; setiap orang membaca aplikasi dalam bahasanya sendiri."
    ),
    "web_start.zone": "Zona waktu",
    "web_start.money": "Mata uang",
    "web_start.money.hint": "Tiga huruf, misalnya IDR",
    "web_start.save": "Simpan",
    "web_start.saved": "Disimpan sebagai versi baru.",
    "web_start.pack": "Bawa semuanya",
    "web_start.pack.more": (
        "Satu zip berisi teks dengan semua versinya, berkas, dan log aktivitas. Isinya data "
        "pribadi: simpan baik-baik."
    ),
    "web_start.pack.go": "Kemas",
    "web_start.download": "Unduh zip",
    "web_start.archive": "Arsipkan",
    "web_start.archive.more": "Tetap dihitung, tetapi tidak tampil di daftar perjalanan.",
    "web_start.archived": "Perjalanan ini diarsipkan.",
    "web_start.archive.go": "Arsipkan",
    "web_start.unarchive.go": "Kembalikan ke daftar",
    "web_start.archived_ones": "Diarsipkan",
    "web_start.all_archived": "Semua perjalanan Anda diarsipkan.",
    "web_start.delete": "Hapus",
    "web_start.delete.more": (
        "Teks, berkas, log aktivitas, dan semua hitungannya hilang bagi semua orang. Bawa dulu "
        "semuanya bila perlu."
    ),
    "web_start.delete.type": "Ketik {name} untuk menghapusnya",
    "web_start.delete.go": "Hapus perjalanan ini",
    "web_start.other_name": "itu bukan nama perjalanan ini",
    "web_start.other_name.do": "Ketik {name}, persis seperti itu.",
    "web_start.deleted": "{name} sudah dihapus.",
    "web_start.new": "Perjalanan baru",
    "web_start.being_read": "Angkanya sedang dihitung.",
    "web_start.tour": "Cara membaca peta ini",
    "web_start.tour.1": "Sungai adalah orang.",
    "web_start.tour.1.more": (
        "Di tempat menyempit mereka hilang; cabang cokelat adalah yang mandek."
    ),
    "web_start.tour.2": "Mulai dari kalimat pertama.",
    "web_start.tour.2.more": (
        "Di sana tertulis kebocoran terbesar dan kerugiannya. Halaman Kebocoran menunjukkan "
        "sebabnya dan apa yang bisa dilakukan."
    ),
    "web_start.tour.3": "Jadikan milik Anda.",
    "web_start.tour.3.more": (
        "Ganti nama tahap, tambahkan titik kontak dan titik masalah di Ubah; undang tim Anda "
        "di Tim."
    ),
    "web_start.tour.end": "Mengerti",
    "web.place.settings": "Setelan",
    "work.kind.start.look": "Memeriksa berkas Anda",
    "work.kind.start.read": "Membaca berkas Anda",
    "work.kind.start.add": "Memasukkan data Anda",
    "work.kind.start.demo": "Kopi Senja, simulasi",
    "work.kind.start.template": "Templat dengan pelanggan rekaan, simulasi",
    "work.kind.start.pack": "Mengemas perjalanan",
    "work.kind.start.delete": "Menghapus perjalanan",
    "journal.data_added": "memasukkan {events} aktivitas dari {name} ke log",
    "journal.data_named": "menambahkan berkas {name}",
    "journal.data_replaced": "mengganti berkas {name}",
    "journal.archived": "mengarsipkan perjalanan",
    "journal.unarchived": "mengembalikan perjalanan ke daftar",
    "journal.packed": "mengemas semuanya untuk dibawa",
    "journal.deleted": "menghapus perjalanan {name}",
}
