"""The templates of `rute journey new`, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "templates.title": "Perjalanan pelanggan siap pakai, untuk diubah sampai menjadi milik Anda:",
    "templates.retail": "Jaringan toko dengan toko daring dan aplikasi: anggota dikenali di mana "
    "saja, pembayaran, ulasan, paket gabungan, teman mengajak teman.",
    "templates.finance": "Bank: rekening lewat ponsel, verifikasi video, transaksi pertama, "
    "pinjaman, dan hal yang membuat orang makin percaya.",
    "templates.telecom": "Operator seluler: registrasi NIK dan KK, paket pertama, isi pulsa dan "
    "pelanggan yang pergi, pascabayar, sekeluarga satu jaringan.",
    "templates.shop": "Warung atau toko kecil dengan WhatsApp dan Instagram: pertanyaan, pesanan "
    "lewat chat, pelanggan tetap, tetangga yang bercerita.",
    "templates.seller": "Penjual di Shopee, Tokopedia, dan TikTok Shop: live dan pencarian, "
    "keranjang, paket dan bintang, voucer, afiliasi.",
    "templates.try": "Dari templat menjadi peta hidup dengan angka rekaan:",
    "templates.which": '"{name}" mau dimulai dari templat yang mana?',
    "templates.are": "Yang ada: {names}.",
    "templates.for_instance": "Misalnya: rute journey new {name} --template retail",
    "templates.unknown": 'tidak ada templat "{name}"',
    "templates.see": "Lihat kegunaan masing-masing: rute journey new",
    "templates.no_name": '"{name}" tidak bisa menjadi nama berkas: huruf atau angka, '
    "paling banyak {most}",
    "templates.there": "{files} sudah ada, dan dibiarkan apa adanya",
    "templates.elsewhere": "Beri nama lain, atau sebutkan tempatnya: --out BERKAS.",
    "templates.ending": "nama {file} bukan nama berkas perjalanan: NAMA.journey.yaml",
    "templates.written": "Ditulis: {file}",
    "templates.next": "Gambar petanya:",
    "help.journey.new": "Memulai dari perjalanan siap pakai: ritel, bank, operator, warung, lapak.",
    "help.journey.new.more": (
        "Menulis berkas perjalanan pelanggan berisi persona, titik kontak, titik masalah, sasaran, "
        "dan kampanye dari bidang usahanya, untuk diubah sampai menjadi milik Anda. Tanpa pilihan, "
        "daftar templatnya ditampilkan. Dengan --with-data ikut ditulis setahun pelanggan rekaan, "
        "sehingga semua angkanya terlihat; setiap halaman menyatakan bahwa itu simulasi."
    ),
    "help.journey.new.examples": (
        "rute journey new  # templat apa saja yang ada\n"
        "rute journey new --template telecom --with-data  # dengan setahun pelanggan rekaan\n"
        'rute journey new "Toko Maju" --template retail --language id  # dalam bahasa Indonesia'
    ),
    "argument.business_name": "nama usaha Anda; berkasnya dinamai menurut nama itu",
    "option.template": "retail, finance, telecom, shop, atau seller",
    "option.new_out": "berkas perjalanan yang ditulis, pengganti NAMA.journey.yaml di sini",
    "option.with_data": "simulasikan juga setahun pelanggan, lalu ukur",
}
