"""Pages of channels, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "web.place.channels": "Pesan",
    "channels.saved": "Tersimpan.",
    "channels.keep": "Simpan",
    "channels.tab.by_hand": "Kirim manual",
    "channels.tab.inbox": "Kotak masuk",
    "channels.tab.messages": "Pesan",
    "channels.tab.lists": "Tautan & daftar",
    "channels.tab.settings": "Pengiriman",
    "channels.by_hand": "Perlu dikirim manual",
    "channels.by_hand.about": (
        "Buka WhatsApp, kirim, lalu kembali dan tandai. Tidak ada yang terkirim sendiri."
    ),
    "channels.by_hand.left": "Sisa {n}",
    "channels.by_hand.open": "Buka WhatsApp",
    "channels.by_hand.sent": "Sudah dikirim",
    "channels.by_hand.skip": "Lewati",
    "channels.by_hand.back": "Batalkan",
    "channels.by_hand.was_sent": "{name} sudah mengirim:",
    "channels.by_hand.was_skipped": "{name} melewati:",
    "channels.by_hand.too_late": "Itu sudah tidak bisa diubah.",
    "channels.by_hand.none": "Tidak ada yang menunggu",
    "channels.by_hand.none.about": (
        "Pesan WhatsApp dari kampanye muncul di sini begitu waktunya tiba."
    ),
    "channels.inbox": "Kotak masuk tim",
    "channels.inbox.about": "Yang diminta kampanye dari Anda dan tim, dan balasan orang.",
    "channels.inbox.person": "Lihat orangnya",
    "channels.inbox.done": "Selesai",
    "channels.inbox.again": "Buka lagi",
    "channels.inbox.were_done": "Sudah selesai",
    "channels.inbox.what": "Tugas",
    "channels.inbox.by": "Oleh",
    "channels.inbox.none": "Belum ada tugas",
    "channels.inbox.none.about": "Kampanye menaruh tugas di sini lewat langkah seperti ini:",
    "channels.inbox.example": "telepon yang bertanya",
    "channels.lists": "Tautan & daftar",
    "channels.lists.about": (
        "Untuk yang tidak dikirim Rute sendiri: tautan untuk sumber lain, berkas untuk "
        "percetakan dan call center."
    ),
    "channels.links": "Tautan kampanye",
    "channels.links.about": (
        "Tiap sumber punya tautan sendiri, supaya ketahuan siapa datang dari mana."
    ),
    "channels.links.source": "Sumber",
    "channels.links.link": "Tautan",
    "channels.links.by_itself": "Tautan dalam pesan ditandai Rute dengan sendirinya.",
    "channels.links.code": "Kode:",
    "channels.links.none": "Belum ada kampanye yang menyebut tujuan tautannya.",
    "channels.links.without": "Kampanye ini punya sumber di luar Rute, tetapi belum punya tautan:",
    "channels.files": "Berkas per hari",
    "channels.files.day": "Hari",
    "channels.files.channel": "Saluran",
    "channels.files.lines": "Baris",
    "channels.files.take": "Unduh",
    "channels.files.none": "Belum ada kampanye yang menulis ke daftar.",
    "channels.messages": "Pesan",
    "channels.messages.about": "Isi pesan kampanye, seperti yang diterima pelanggan.",
    "channels.messages.wrong": "Perlu diperbaiki",
    "channels.messages.none": "Belum ada pesan",
    "channels.messages.none.about": "Pesan ditulis di bawah “pesan” dalam teks perjalanan.",
    "channels.messages.language": "Bahasa",
    "channels.messages.person": "Seperti diterima oleh",
    "channels.messages.invented": "Pelanggan contoh",
    "channels.messages.show": "Tampilkan",
    "channels.messages.desk": "Di komputer",
    "channels.messages.phone": "Di ponsel",
    "channels.messages.text": "Sebagai teks biasa",
    "channels.language.en": "Bahasa Inggris",
    "channels.language.id": "Bahasa Indonesia",
    "channels.purpose.marketing": "Pemasaran: perlu izin",
    "channels.purpose.transactional": "Transaksi: tidak perlu izin",
    "channels.settings": "Pengiriman",
    "channels.settings.about": "Siapa pengirimnya, lewat server mana, seberapa cepat.",
    "channels.mail": "E-mail",
    "channels.mail.way": "Dikirim lewat",
    "channels.mail.choose": "Pilih",
    "channels.way.app": "Server e-mail aplikasi ini",
    "channels.way.smtp": "Server e-mail sendiri",
    "channels.mail.name": "Nama pengirim",
    "channels.mail.name.hint": "Seperti terlihat di kotak surat pelanggan.",
    "channels.mail.address": "Alamat pengirim",
    "channels.mail.address.hint": (
        "Server harus diizinkan mengirim atas nama domainnya (SPF, DKIM)."
    ),
    "channels.mail.reply_to": "Balasan ditujukan ke",
    "channels.mail.pixel": "Catat siapa membuka e-mail",
    "channels.mail.pixel.hint": (
        "Lewat gambar tak terlihat. Banyak aplikasi e-mail mengambilnya tanpa ada yang "
        "membaca, dan ini mengawasi orang lebih dari yang dibutuhkan kebanyakan kampanye: "
        "klik tautan lebih bisa dipercaya."
    ),
    "channels.mail.hook": "Alamat untuk dipanggil penyedia",
    "channels.mail.hook.hint": (
        "Masukkan di halaman penyedia, supaya kabar e-mail yang gagal dan keluhan sampai "
        "ke sini. Alamat ini rahasia."
    ),
    "channels.key.server": "Server e-mail",
    "channels.key.server.do": (
        "Isi Server e-mail dengan smtp://user:password@mail.example:587 (atau smtps:// untuk "
        "port 465); karakter seperti @ dalam nama pengguna dan kata sandi ditulis %40. Pengirim "
        "diisi di Alamat pengirim, atau sebagai ?from=halo@kopisenja.example di ujungnya."
    ),
    "channels.key.api_key": "Kunci API",
    "channels.key.sender_domain": "Domain",
    "channels.key.server_token": "Token server",
    "channels.key.webhook_signing_key": "Kunci tanda tangan webhook",
    "channels.key.tracking_webhook_verification_key": "Kunci verifikasi webhook",
    "channels.key.known": "tersimpan; ketik untuk mengganti",
    "channels.bad_address": "“{text}” bukan alamat e-mail",
    "channels.bad_address.do": "Tulis seperti halo@kopisenja.example, atau kosongkan.",
    "channels.test.do": "Kirimi saya surat uji coba",
    "channels.test.subject": "Surat uji coba dari {name}",
    "channels.test.text": (
        "Begini surat dari {name} sampai di kotak surat.\n\nKalau Anda bisa membacanya, "
        "pengiriman berjalan."
    ),
    "channels.test.sent": "Surat uji coba sedang menuju {to}.",
    "channels.test.later": "Surat uji coba belum bisa dikirim.",
    "channels.test.refused": "Surat uji coba ditolak.",
    "channels.test.nobody": (
        "Akun Anda belum punya alamat e-mail untuk dikirimi surat percobaan. Isi alamatnya di "
        "halaman akun Anda, buka tautan dalam surat yang datang, lalu coba lagi."
    ),
    "channels.test.unknown": "Tidak diketahui apakah surat uji coba sampai.",
    "channels.test.by_hand": "Sudah siap dikirim.",
    "channels.each": "Tiap saluran",
    "channels.each.about": (
        "Dalam uji coba tidak ada yang terkirim: isinya ditulis ke folder aplikasi."
    ),
    "channels.rate": "Paling banyak per menit",
    "channels.rate.none": "tanpa batas",
    "channels.trial": "Uji coba",
    "channels.signing": "Panggilan bertanda tangan",
    "channels.signing.about": (
        "Panggilan ke program lain ditandatangani, supaya penerimanya tahu itu dari sini."
    ),
    "channels.signing.show": "Tampilkan kunci rahasia",
    "channels.name.email": "E-mail",
    "channels.name.whatsapp": "WhatsApp",
    "channels.name.webhook": "Webhook",
    "channels.name.team inbox": "Kotak masuk tim",
    "channels.name.file": "Daftar",
    "channels.name.letter": "Surat",
    "channels.name.phone": "Telepon",
    "channels.name.sms": "SMS",
    "channels.name.telegram": "Telegram",
    "channels.name.line": "LINE",
    "channels.name.push": "Notifikasi",
    "channels.name.qr": "QR",
    "journal.mail_set": "mengatur pengiriman e-mail: {name}",
    "journal.channel_tried": "menjadikan saluran “{name}” uji coba",
    "journal.channel_set": "mengatur pengiriman saluran “{name}”",
    "journal.secret_shown": "melihat kunci rahasia tanda tangan panggilan",
    "journal.list_taken": "mengunduh daftar {name}",
}
