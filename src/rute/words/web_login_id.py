"""What login and its letters say, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "login.title": "Masuk",
    "login.sign_in": "Masuk",
    "login.forgotten": "Lupa kata sandi?",
    "login.no_account": (
        "Akun dibuat lewat undangan. Mintalah pemilik perjalanan untuk mengundang Anda."
    ),
    "login.inactive": "Akun ini ditutup",
    "login.inactive.more": "Mintalah pemilik perjalanan Anda untuk membukanya kembali.",
    "login.closed": "Hanya lewat undangan",
    "login.again": "Benar ini Anda?",
    "login.again.why": "Ini mengubah cara Anda masuk. Ketik kata sandi sekali lagi.",
    "login.again.code": (
        "Ini mengubah cara Anda masuk. Ketik kode yang tampil di aplikasi autentikator Anda."
    ),
    "login.again.other": "Pakai kode saja",
    "login.again.password": "Pakai kata sandi saja",
    "login.go_on": "Lanjutkan",
    "login.change": "Ganti kata sandi",
    "login.change.do": "Simpan kata sandi",
    "login.set": "Buat kata sandi",
    "login.set.why": (
        "Selama ini Anda masuk tanpa kata sandi. Kata sandi menjadi jalan masuk kedua."
    ),
    "login.reset": "Lupa kata sandi",
    "login.reset.how": (
        "Ketik alamat e-mail akun Anda. Kami kirim tautan untuk membuat kata sandi baru."
    ),
    "login.reset.do": "Kirim tautan",
    "login.reset.sent": "Periksa e-mail Anda",
    "login.reset.sent.more": "Jika ada akun dengan alamat itu, tautannya sedang dikirim ke sana.",
    "login.reset.sent.none": (
        "Belum ada e-mail setelah beberapa menit? Periksa folder spam, atau tanyakan kepada "
        "pemilik perjalanan Anda."
    ),
    "login.reset.new": "Buat kata sandi baru",
    "login.reset.old": "Tautan ini sudah tidak berlaku",
    "login.reset.old.more": "Tautan ini sudah dipakai, atau sudah terlalu lama.",
    "login.reset.again": "Minta tautan baru",
    "login.reset.done": "Kata sandi baru Anda tersimpan",
    "login.second": "Langkah kedua",
    "login.second.how": (
        "Ketik kode yang tampil di aplikasi autentikator Anda, atau salah satu kode cadangan."
    ),
    "login.second.cancel": "Batalkan",
    "login.steps": "Verifikasi dua langkah",
    "login.steps.is_on": "Aktif: selain kata sandi, Anda perlu kode dari ponsel.",
    "login.steps.is_off": (
        "Tidak aktif: siapa pun yang tahu kata sandi Anda bisa masuk sebagai Anda."
    ),
    "login.steps.on": "Aktifkan verifikasi dua langkah",
    "login.steps.on.do": "Aktifkan",
    "login.steps.off": "Nonaktifkan verifikasi dua langkah",
    "login.steps.off.do": "Nonaktifkan",
    "login.steps.off.more": "Setelah ini, kata sandi saja cukup untuk masuk.",
    "login.steps.app": (
        "Buka aplikasi autentikator di ponsel Anda, misalnya Aegis, Google Authenticator, atau "
        "pengelola kata sandi Anda."
    ),
    "login.steps.scan": "Pindai gambar ini dengan aplikasi itu.",
    "login.steps.picture": "Kode QR untuk aplikasi autentikator Anda",
    "login.steps.type": "Atau ketik kunci ini:",
    "login.steps.enter": "Ketik kode yang ditampilkannya.",
    "login.codes": "Kode cadangan",
    "login.codes.keep": (
        "Cetak kode ini atau simpan di tempat aman: kode hanya ditampilkan sekali ini. "
        "Masing-masing bisa dipakai satu kali untuk masuk bila ponsel Anda hilang."
    ),
    "login.codes.hidden": "Kode Anda sudah pernah ditampilkan. Jika hilang, buat yang baru.",
    "login.codes.kept": "Sudah saya simpan",
    "login.codes.new": "Kode cadangan baru",
    "login.codes.new.do": "Buat kode baru",
    "login.codes.new.more": "Kode lama tidak berlaku lagi.",
    "login.good_password": (
        "Paling sedikit 8 karakter; gabungan tiga atau empat kata mudah diingat."
    ),
    "login.field.login": "E-mail",
    "login.field.email": "E-mail",
    "login.field.name": "Nama",
    "login.field.password": "Kata sandi",
    "login.field.oldpassword": "Kata sandi saat ini",
    "login.field.password1": "Kata sandi baru",
    "login.field.password2": "Kata sandi baru, sekali lagi",
    "login.field.remember": "Tetap masuk di perangkat ini",
    "login.field.code": "Kode",
    "login.error.account.account_inactive": "Akun ini ditutup.",
    "login.error.account.email_password_mismatch": "Alamat dan kata sandi ini tidak cocok.",
    "login.error.account.enter_current_password": "Ini bukan kata sandi Anda saat ini.",
    "login.error.account.incorrect_code": (
        "Kode ini salah atau sudah tidak berlaku. Pakai kode yang tampil sekarang."
    ),
    "login.error.account.incorrect_password": "Ini bukan kata sandi Anda.",
    "login.error.account.invalid_login": "Data masuk ini tidak benar.",
    "login.error.account.invalid_password_reset": "Tautan ini sudah tidak berlaku.",
    "login.error.account.invalid_or_expired_key": "Tautan ini sudah tidak berlaku.",
    "login.error.account.too_many_login_attempts": (
        "Terlalu banyak percobaan. Tunggu lima menit, atau buat kata sandi baru."
    ),
    "login.error.account.rate_limited": "Terlalu banyak percobaan. Tunggu satu menit.",
    "login.error.mfa.incorrect_code": (
        "Kode ini salah atau sudah tidak berlaku. Pakai kode yang tampil sekarang."
    ),
    "login.error.mfa.cannot_delete_authenticator": (
        "Verifikasi dua langkah tidak bisa dinonaktifkan di sini."
    ),
    "login.error.mfa.cannot_generate_recovery_codes": "Aktifkan dulu verifikasi dua langkah.",
    "login.error.mismatch": "Kedua kata sandi berbeda.",
    "login.told.password_changed": "Kata sandi baru Anda tersimpan.",
    "login.told.password_set": "Kata sandi Anda tersimpan.",
    "login.told.totp_activated": "Verifikasi dua langkah aktif.",
    "login.told.totp_deactivated": "Verifikasi dua langkah tidak aktif.",
    "login.told.recovery_codes_generated": "Kode cadangan baru sudah dibuat.",
    "letter.password_reset_key.subject": "Buat kata sandi baru untuk Rute",
    "letter.password_reset_key.body": (
        "Halo {name},\n\nlewat tautan ini Anda bisa membuat kata sandi baru:\n\n{url}\n\nJika "
        "bukan Anda yang memintanya, abaikan saja: kata sandi Anda tetap sama.\n"
    ),
    "letter.password_changed.subject": "Kata sandi Rute Anda sudah diganti",
    "letter.password_changed.body": (
        "Halo {name},\n\nkata sandi Anda baru saja diganti. Jika bukan Anda yang melakukannya, "
        "segera minta yang baru: {url}\n"
    ),
    "letter.password_reset.subject": "Kata sandi Rute Anda sudah diganti",
    "letter.password_reset.body": (
        "Halo {name},\n\nkata sandi baru saja dibuat lewat tautan yang dikirim kepada Anda. "
        "Jika bukan Anda yang melakukannya, segera minta yang lain: {url}\n"
    ),
    "letter.password_set.subject": "Kata sandi dibuat untuk akun Rute Anda",
    "letter.password_set.body": (
        "Halo {name},\n\nakun Anda kini punya kata sandi. Jika bukan Anda yang melakukannya, "
        "segera minta yang baru: {url}\n"
    ),
    "letter.totp_activated.subject": "Verifikasi dua langkah aktif",
    "letter.totp_activated.body": (
        "Halo {name},\n\nmulai sekarang Rute juga meminta kode dari ponsel Anda. Jika bukan "
        "Anda yang melakukannya, segera buat kata sandi baru: {url}\n"
    ),
    "letter.totp_deactivated.subject": "Verifikasi dua langkah tidak aktif",
    "letter.totp_deactivated.body": (
        "Halo {name},\n\nmulai sekarang kata sandi saja cukup untuk masuk ke Rute. Jika bukan "
        "Anda yang melakukannya, segera buat kata sandi baru: {url}\n"
    ),
    "letter.recovery_codes_generated.subject": "Kode cadangan baru dibuat",
    "letter.recovery_codes_generated.body": (
        "Halo {name},\n\nkode cadangan Rute Anda yang lama tidak berlaku lagi. Jika bukan Anda "
        "yang melakukannya, segera buat kata sandi baru: {url}\n"
    ),
    "letter.invitation.subject": "{by} mengundang Anda ke {journey}",
    "letter.invitation.body": (
        "Halo,\n\n{by} mengundang Anda ke perjalanan pelanggan {journey} di Rute. Tautan ini "
        "berlaku sekali, dalam {days} hari:\n\n{url}\n\nJika Anda tidak tahu ini tentang apa, "
        "abaikan saja.\n"
    ),
    "letter.email.subject": "Alamat baru Anda untuk Rute",
    "letter.email.body": (
        "Halo {name},\n\nlewat tautan ini alamat ini menjadi alamat untuk masuk. Tautan "
        "berlaku sekali, dalam {hours} jam:\n\n{url}\n\nJika bukan Anda yang memintanya, "
        "abaikan saja.\n"
    ),
    "letter.email_taken.subject": "Alamat ini sudah punya akun di Rute",
    "letter.email_taken.body": (
        "Halo,\n\n{name} ingin memakai alamat ini di Rute, tetapi alamat ini sudah punya akun "
        "sendiri. Tidak ada yang diubah.\n"
    ),
    "letter.email_changed.subject": "Alamat Rute Anda sudah diganti",
    "letter.email_changed.body": (
        "Halo {name},\n\nAnda kini masuk ke Rute dengan alamat lain. Jika bukan Anda yang "
        "melakukannya, segera beri tahu pemilik perjalanan Anda.\n"
    ),
}
