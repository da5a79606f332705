"""Yang kembali lewat e-mail: kotak surat yang dibaca dan kendalanya, dalam Bahasa Indonesia."""

TEXTS = {
    "mailbox": "Surat yang kembali",
    "mailbox.about": (
        "Server e-mail hanya mengabari lewat surat: “alamat tidak ada”, “ini spam”, atau sebuah "
        "balasan. Biarkan Rute mencarinya di kotak masuk tempat surat itu datang. Tidak ada yang "
        "diubah, dihapus, atau ditandai sudah dibaca di sana, dan isi surat yang tidak menyangkut "
        "kiriman Anda tidak disimpan."
    ),
    "mailbox.host": "Server surat masuk (IMAP)",
    "mailbox.host.hint": "Gmail dan Workspace: imap.gmail.com. cPanel: mail.domain-anda.",
    "mailbox.security": "Dienkripsi dengan",
    "mailbox.security.ssl": "TLS sejak awal (port 993)",
    "mailbox.security.tls": "STARTTLS (port 143)",
    "mailbox.port": "Port, bila lain",
    "mailbox.user": "Nama pengguna",
    "mailbox.user.hint": "Biasanya alamat e-mail lengkap.",
    "mailbox.password": "Kata sandi",
    "mailbox.password.hint": "Gmail meminta sandi aplikasi 16 huruf, bukan sandi biasa.",
    "mailbox.folder": "Folder",
    "mailbox.folder.hint": "Surat masuk ada di INBOX.",
    "mailbox.marked": "Beri tanda pada alamat pengembalian tiap surat",
    "mailbox.marked.hint": (
        "Surat yang gagal kembali ke nama+tanda@domain, sehingga server yang tidak mengutip "
        "apa-apa pun dipahami. Server e-mail Anda harus menerima alamat seperti itu (cPanel dan "
        "Workspace menerimanya): kirim surat ke diri sendiri setelah mengaktifkannya."
    ),
    "mailbox.try": "Simpan dan coba",
    "mailbox.stop": "Berhenti membaca",
    "mailbox.works": "Berhasil. Surat yang masuk ke {folder} dalam sepekan terakhir: {n}.",
    "mailbox.in_vain": "Disimpan, tetapi belum dapat dibaca: lihat “Surat yang kembali”.",
    "mailbox.stopped": "Kotak surat tidak dibaca lagi. Kata sandinya sudah dihapus.",
    "mailbox.looked": "Terakhir dibaca {when}",
    "mailbox.not_yet": "Dibaca dalam satu menit.",
    "mailbox.found": "Sudah diperiksa: {letters}",
    "mailbox.found.bounced": "tidak sampai: {n}",
    "mailbox.found.complained": "dianggap spam: {n}",
    "mailbox.found.answered": "balasan: {n}",
    "mailbox.found.stopped": "minta berhenti: {n}",
    "mailbox.cannot": "Saat ini tidak dapat dibaca; dicoba lagi setiap lima menit.",
    "mailbox.incomplete": "Kotak surat memerlukan server, nama pengguna, dan kata sandi",
    "mailbox.incomplete.do": "Isi ketiganya; kata sandi tetap seperti semula bila dikosongkan.",
    "mailbox.bad_host": "{text} bukan nama server",
    "mailbox.bad_host.do": "Tulis namanya saja, misalnya imap.gmail.com, dan port di sampingnya.",
    "mailbox.not_an_address": (
        "Tanda memerlukan nama pengguna berupa alamat e-mail dengan paling banyak 24 karakter "
        "sebelum @; {text} bukan"
    ),
    "mailbox.certificate": (
        "Sertifikat {host}:{port} tidak sah: {why}. Pakai nama yang tercantum di sertifikat; di "
        "cPanel itu sering nama servernya sendiri, terlihat di Connect Devices."
    ),
    "mailbox.no_tls": (
        "{host}:{port} tidak memakai TLS di sana ({why}). Pilih STARTTLS untuk port 143, TLS untuk "
        "port 993."
    ),
    "mailbox.no_starttls": "{host}:{port} tidak menawarkan STARTTLS. Pakai TLS di port 993.",
    "mailbox.hung_up": "{host}:{port} memutus percakapan ({why}).",
    "mailbox.silent": "{host}:{port} tidak menjawab pada waktunya. Apakah port-nya benar?",
    "mailbox.away": "{host}:{port} tidak dapat dihubungi: {why}. Apakah port-nya benar?",
    "mailbox.not_understood": "{host}:{port} menjawab tidak seperti server e-mail: {why}",
    "mailbox.login": (
        "Server menolak kata sandi {user}. Nama pengguna biasanya alamat e-mail lengkap. "
        "Jawabannya: {why}"
    ),
    "mailbox.app_password": (
        "Google menolak kata sandi {user}. Yang diminta adalah sandi aplikasi: di Akun Google "
        "aktifkan Verifikasi 2 Langkah, buat sandinya di myaccount.google.com/apppasswords, lalu "
        "masukkan 16 hurufnya di sini. Jawabannya: {why}"
    ),
    "mailbox.no_passwords": (
        "Microsoft tidak lagi menerima kata sandi untuk IMAP, juga untuk {user}. Teruskan surat "
        "yang masuk ke sana ke kotak surat lain (dengan aturan di Outlook), lalu baca yang itu."
    ),
    "mailbox.no_folder": "Tidak ada folder “{folder}”. Yang ada: {names}.",
    "inbox.mailbox": "Kotak surat untuk balasan sedang tidak dapat dibaca.",
    "inbox.mailbox.see": "Lihat sebabnya",
    "answers.theirs": "Balasannya",
    "inbox.answered": "Membalas “{message}”",
    "inbox.stop": "Minta berhenti",
    "inbox.stopped": "Dicatat: tidak dikirimi e-mail lagi.",
    "suppressed.said": "Catatan (opsional)",
    "suppressed.lift.why": "Mengapa boleh dihubungi lagi?",
    "suppressed.lift.for_instance": "minta sendiri di toko",
    "suppressed.no_why": "Tidak ada yang dikeluarkan dari daftar tanpa alasan",
    "suppressed.no_why.do": "Sebutkan singkat mengapa ia boleh dihubungi lagi.",
    "journal.people_lifted_because": (
        "mengeluarkan catatan {number} ({reason}) dari daftar yang tidak boleh dihubungi: {why}"
    ),
    "fate.sent": "terkirim: {n}",
    "fate.refused": "ditolak servernya: {n}",
    "fate.bounced": "tidak sampai: {n}",
    "fate.complained": "dianggap spam: {n}",
    "fate.replied": "balasan: {n}",
    "records": "Agar surat sampai",
    "records.about": (
        "Catatan di DNS domain Anda menyatakan surat mana yang benar-benar dari Anda. Tanpa itu "
        "surat dianggap spam. Catatan dibuat di tempat domain dikelola, sering kali Zone Editor "
        "di cPanel."
    ),
    "records.public": (
        "Surat dari {address} atas nama toko sering dianggap spam, karena pihak lain tidak boleh "
        "mengirim untuk domain itu. Pakai alamat di domain milik Anda sendiri."
    ),
    "records.name": "Nama",
    "records.type": "Jenis",
    "records.value": "Nilai",
    "records.look": "Periksa apakah sudah ada",
    "records.there": "Sudah ada.",
    "records.missing": "Belum ada. Catatan baru bisa perlu beberapa jam sampai terlihat.",
    "records.two": "Ada dua atau lebih: server lalu mengabaikan semuanya. Jadikan satu.",
    "records.other": "Ada, tetapi tidak menyebut siapa yang mengirim untuk Anda: {text}",
    "records.unknown": "DNS sedang tidak menjawab.",
    "records.spf.title": "SPF: siapa boleh mengirim",
    "records.spf": (
        "Satu domain punya satu catatan SPF: bila sudah ada, masukkan bagian setelah v=spf1 ke "
        "dalamnya, jangan membuat yang kedua."
    ),
    "records.spf.hosting": (
        "cPanel menulisnya sendiri di Email Deliverability, dengan alamat servernya; biasanya yang "
        "ini cukup. Satu domain hanya punya satu catatan SPF."
    ),
    "records.dkim.title": "DKIM: surat ditandatangani",
    "records.dkim.google": (
        "Google Admin › Apps › Gmail › Authenticate email membuat catatannya untuk {domain}; "
        "setelah itu tekan Start authentication di sana."
    ),
    "records.dkim.microsoft": (
        "Microsoft Defender › Policies › Email authentication › DKIM membuat dua catatan untuk "
        "{domain}."
    ),
    "records.dkim.hosting": (
        "cPanel › Email Deliverability membuat catatannya untuk {domain}: tekan Repair."
    ),
    "records.dkim.mailgun": "Terlihat di Mailgun › Sending › Domains › {domain} › DNS records.",
    "records.dkim.postmark": (
        "Terlihat di Postmark › Sender Signatures › {domain} › DNS Settings, bersama Return-Path."
    ),
    "records.dkim.sendgrid": (
        "SendGrid › Settings › Sender Authentication membuat tiga catatan CNAME untuk {domain}; "
        "itu sekaligus menggantikan SPF."
    ),
    "records.dkim.brevo": "Terlihat di Brevo › Senders, Domains › Domains › {domain}.",
    "records.dkim.ses": "Terlihat di Amazon SES › Identities › {domain}: tiga catatan CNAME.",
    "records.dmarc.title": "DMARC: bagaimana dengan yang lain",
    "records.dmarc": (
        "Diminta Gmail dan Yahoo dari pengirim dalam jumlah besar. p=none hanya mengamati; ubah "
        "menjadi quarantine setelah SPF dan DKIM berjalan baik beberapa pekan."
    ),
    "journal.mailbox_set": "menentukan kotak surat yang dibaca: {name}",
    "journal.mailbox_stopped": "menghentikan pembacaan kotak surat {name}",
}
