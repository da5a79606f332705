"""Texts of the pages on which people outside speak of permission, in Indonesian."""

TEXTS = {
    "permission.language": "Bahasa",
    "permission.unknown": "Tautan ini tidak lengkap",
    "permission.unknown.do": (
        "Mungkin sebagian terpotong. Buka langsung dari pesannya, atau balas pesan itu dengan "
        "BERHENTI: itu juga berlaku."
    ),
    "permission.leave": "Berhenti menerima pesan",
    "permission.leave.marketing": "Berhenti menerima kabar dan penawaran dari {name}?",
    "permission.leave.surveys": "Berhenti menerima pertanyaan dari {name}?",
    "permission.leave.sharing": "Minta {name} berhenti membagikan data Anda?",
    "permission.leave.what.marketing": (
        "{name} mengirim kabar dan penawaran ke {address} lewat {channel}. Tekan tombol ini dan "
        "pengiriman langsung berhenti. Tidak perlu masuk akun, tidak ada pertanyaan."
    ),
    "permission.leave.what.surveys": (
        "{name} menanyakan kepuasan Anda ke {address} lewat {channel}. Tekan tombol ini dan "
        "pertanyaan langsung berhenti. Tidak perlu masuk akun."
    ),
    "permission.leave.what.sharing": (
        "{name} dapat membagikan {address} kepada mitra yang lalu menghubungi Anda lewat "
        "{channel}. Tekan tombol ini dan semuanya langsung berhenti. Tidak perlu masuk akun."
    ),
    "permission.leave.somebody.marketing": (
        "Tekan tombol ini, dan mulai sekarang {name} tidak lagi mengirimi Anda kabar dan penawaran "
        "lewat {channel}. Tidak perlu masuk akun, tidak ada pertanyaan."
    ),
    "permission.leave.somebody.surveys": (
        "Tekan tombol ini, dan mulai sekarang {name} tidak lagi menanyai Anda lewat {channel}. "
        "Tidak perlu masuk akun."
    ),
    "permission.leave.somebody.sharing": (
        "Tekan tombol ini, dan mulai sekarang {name} tidak lagi membagikan data Anda untuk pesan "
        "lewat {channel}. Tidak perlu masuk akun."
    ),
    "permission.leave.do.marketing": "Berhenti menerima kabar dan penawaran",
    "permission.leave.do.surveys": "Berhenti menerima pertanyaan",
    "permission.leave.do.sharing": "Berhenti membagikan data saya",
    "permission.left": "Sudah berhenti",
    "permission.left.what.marketing": (
        "{name} tidak lagi mengirimi Anda kabar dan penawaran lewat {channel}."
    ),
    "permission.left.what.surveys": "{name} tidak lagi menanyai Anda lewat {channel}.",
    "permission.left.what.sharing": (
        "{name} tidak lagi membagikan data Anda kepada mitra untuk pesan lewat {channel}."
    ),
    "permission.left.on_its_way": (
        "Pesan yang sudah telanjur dikirim mungkin masih tiba. Pesan tentang pesanan Anda tetap "
        "dikirim."
    ),
    "permission.by_one_click": "Sekali klik di program e-mail",
    "permission.ask.subject": "Mohon konfirmasi: bolehkah {{ journey.name }} menghubungi Anda?",
    "permission.ask.body": (
        "Halo,\n\nseseorang, kemungkinan Anda, menyatakan kepada {{ journey.name }} dengan alamat "
        "ini:\n\n“{{ asked.wording }}”\n\nMohon konfirmasi di sini:\n{{ links.to }}\n\n"
        "Tautan ini berlaku 30 hari. Jika bukan Anda, abaikan saja: Anda tidak akan dihubungi lagi "
        "soal ini, pengingat pun tidak.\n"
    ),
    "permission.confirm": "Benarkah ini yang Anda inginkan?",
    "permission.confirm.what": (
        "Seseorang, kemungkinan Anda, menyatakan kepada {name} dengan {address}:"
    ),
    "permission.confirm.do": "Ya, saya konfirmasi",
    "permission.confirm.not_me": (
        "Bukan Anda? Tutup saja halaman ini: tanpa persetujuan Anda tidak ada yang dikirim."
    ),
    "permission.confirmed": "Terima kasih, sudah dikonfirmasi",
    "permission.confirmed.what": (
        "Mulai sekarang {name} boleh menghubungi {address}, seperti pernyataan Anda:"
    ),
    "permission.confirmed.leave": ("Anda bisa berhenti kapan saja lewat tautan di setiap pesan."),
    "permission.taken_back": "Ini tidak berlaku lagi",
    "permission.taken_back.what": (
        "Sesudah Anda ditanya, ada pernyataan bahwa {name} tidak boleh menghubungi Anda. Jika Anda "
        "tetap menginginkannya, nyatakan sekali lagi di tempat semula."
    ),
    "permission.late": "Tautan ini sudah lewat 30 hari",
    "permission.late.do": (
        "Karena itu tidak ada yang dikonfirmasi dan tidak ada yang dikirim. Jika Anda masih ingin "
        "mendapat kabar dari {name}, nyatakan sekali lagi di tempat semula: tautan baru akan "
        "dikirim."
    ),
    "permission.preferences": "Apa yang ingin Anda terima",
    "permission.preferences.about": (
        "Inilah yang boleh dikirim {name} ke {address}. Centang yang Anda inginkan, hapus centang "
        "yang tidak: langsung berlaku begitu disimpan."
    ),
    "permission.nothing_kept": (
        "{name} tidak menyimpan apa pun tentang alamat ini, dan tidak mengirim apa pun ke sana."
    ),
    "permission.may": "Saya boleh dikirimi",
    "permission.line.marketing": "Kabar dan penawaran",
    "permission.line.surveys": "Pertanyaan seputar kepuasan saya",
    "permission.line.sharing": "Pesan dari mitra",
    "permission.line.given": "Diizinkan sejak {when}",
    "permission.line.not": "Tidak diizinkan sejak {when}",
    "permission.unticked": "Centang dihapus: {wording}",
    "permission.language.of": "Hubungi saya dalam",
    "permission.save": "Simpan",
    "permission.saved": "Tersimpan dan langsung berlaku.",
    "permission.all": "Tidak ingin menerima apa pun",
    "permission.all.about": (
        "Sekali tekan, dan {name} tidak mengirim apa pun lagi selain pesan tentang pesanan Anda."
    ),
    "permission.all.do": "Hentikan semuanya",
    "permission.acts": "Kapan dan bagaimana ini disetujui",
    "permission.stopped": (
        "Saat ini {name} tidak mengirim apa pun ke alamat ini, apa pun yang dicentang."
    ),
    "permission.stopped.why.bounced": "Pesan kembali: alamat ini tidak menerimanya.",
    "permission.stopped.why.complained": "Ada pesan yang dilaporkan tidak diinginkan.",
    "permission.stopped.why.child": "Pemiliknya anak, dan orang tua harus setuju dahulu.",
    "permission.stopped.why.erased": "Datanya sudah dihapus.",
    "permission.stopped.why.marketing": "Dihentikan secara manual.",
    "permission.choose": "Pilih apa yang ingin Anda terima",
    "permission.imprint": "Siapa pengirimnya",
    "permission.imprint.about": (
        "Baris-baris ini tertulis di kaki setiap surat pemasaran dan di halaman tempat orang "
        "memilih atau berhenti. Di kebanyakan negara, hukum meminta nama dan alamat pos di sana."
    ),
    "permission.imprint.name": "Nama usaha",
    "permission.imprint.address": "Alamat pos",
    "permission.imprint.contact": "E-mail, telepon, atau halaman untuk bertanya",
    "permission.imprint.keep": "Bukti izin yang dicabut disimpan",
    "permission.imprint.always": "selama perjalanan pelanggan ini ada",
    "permission.imprint.for": "{n} tahun",
    "permission.imprint.keep.hint": (
        "Anda harus bisa menunjukkan izin selama masih mungkin dipersoalkan, dan tidak menyimpan "
        "lebih dari itu: biarkan penasihat hukum Anda menentukan lamanya. Sesudahnya alamat dan "
        "kalimatnya dihapus; yang tinggal hanya penanda tersandi, supaya yang mencabut tidak "
        "dihubungi lagi."
    ),
    "permission.imprint.none": "Belum tertulis siapa pengirimnya: isi nama dan alamat pos.",
    "permission.imprint.saved": "Tersimpan. Surat berikutnya memuatnya.",
    "permission.imprint.years": "Bukti tidak disimpan selama itu: pilih salah satu yang ditawarkan",
    "journal.imprint_written": "menulis siapa pengirim surat ({name})",
    "channels.by_hand.stop": "Dia minta berhenti",
    "channels.by_hand.stopped": "Dicatat: tidak ada lagi yang dikirim kepadanya di sana.",
    "channels.by_hand.stopped.noted": "Menjawab bahwa tidak mau lagi",
    "journal.said_stop": "mencatat bahwa penerima pesan {number} tidak mau lagi",
    "channels.mail.answers": "Balasan",
    "channels.mail.answers.hint": (
        "Minta penyedia meneruskan surat ke alamat ini: siapa yang membalas STOP atau BERHENTI "
        "langsung berhenti, dan balasannya dihitung."
    ),
}
