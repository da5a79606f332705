"""What login says, in Indonesian."""

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
    "login.steps.no_key": (
        "Folder aplikasi tidak punya secret.key, atau berbeda dari saat proses ini mulai"
    ),
    "login.steps.other_key": (
        "Kode masuk dua langkah tidak dapat diperiksa: kuncinya disimpan dengan secret.key yang "
        "lain dari yang sekarang ada di folder aplikasi"
    ),
    "login.steps.other_key.do": (
        "Pengelola Rute perlu mengembalikan secret.key yang lama ke folder itu; setiap cadangan "
        "memuatnya."
    ),
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
}
