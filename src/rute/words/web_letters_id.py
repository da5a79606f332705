"""What letters about accounts say, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mail.password_reset_key.subject": "Buat kata sandi baru untuk Rute",
    "mail.password_reset_key.text": (
        "Halo {name},\n\nAnda, atau orang lain, meminta kata sandi baru untuk akun Anda. "
        "Tautan ini berlaku sekali, dalam satu jam."
    ),
    "mail.password_reset_key.button": "Buat kata sandi baru",
    "mail.password_reset_key.foot": "Jika bukan Anda, abaikan saja: kata sandi Anda tetap sama.",
    "mail.password_changed.subject": "Kata sandi Rute Anda sudah diganti",
    "mail.password_changed.text": (
        "Halo {name},\n\nkata sandi Anda baru saja diganti. Jika bukan Anda yang melakukannya, "
        "segera minta yang baru."
    ),
    "mail.password_changed.button": "Bukan saya",
    "mail.password_reset.subject": "Kata sandi Rute Anda sudah diganti",
    "mail.password_reset.text": (
        "Halo {name},\n\nkata sandi baru saja dibuat lewat tautan yang dikirim kepada Anda. "
        "Jika bukan Anda yang melakukannya, segera minta yang lain."
    ),
    "mail.password_reset.button": "Bukan saya",
    "mail.password_set.subject": "Kata sandi dibuat untuk akun Rute Anda",
    "mail.password_set.text": (
        "Halo {name},\n\nakun Anda kini punya kata sandi. Jika bukan Anda yang melakukannya, "
        "segera minta yang baru."
    ),
    "mail.password_set.button": "Bukan saya",
    "mail.totp_activated.subject": "Verifikasi dua langkah aktif",
    "mail.totp_activated.text": (
        "Halo {name},\n\nmulai sekarang Rute juga meminta kode dari ponsel Anda. Jika bukan "
        "Anda yang melakukannya, segera buat kata sandi baru."
    ),
    "mail.totp_activated.button": "Bukan saya",
    "mail.totp_deactivated.subject": "Verifikasi dua langkah tidak aktif",
    "mail.totp_deactivated.text": (
        "Halo {name},\n\nmulai sekarang kata sandi saja cukup untuk masuk ke Rute. Jika bukan "
        "Anda yang melakukannya, segera buat kata sandi baru."
    ),
    "mail.totp_deactivated.button": "Bukan saya",
    "mail.recovery_codes_generated.subject": "Kode cadangan baru dibuat",
    "mail.recovery_codes_generated.text": (
        "Halo {name},\n\nkode cadangan Rute Anda yang lama tidak berlaku lagi. Jika bukan Anda "
        "yang melakukannya, segera buat kata sandi baru."
    ),
    "mail.recovery_codes_generated.button": "Bukan saya",
    "mail.invitation.subject": "{by} mengundang Anda ke {name}",
    "mail.invitation.text": (
        "Halo,\n\n{by} mengundang Anda ikut mengerjakan perjalanan pelanggan {name} di Rute. "
        "Tautan ini berlaku sekali, dalam {days} hari."
    ),
    "mail.invitation.button": "Bergabung",
    "mail.invitation.foot": "Jika Anda tidak tahu ini tentang apa, abaikan saja.",
    "mail.new_address.subject": "Alamat baru Anda untuk Rute",
    "mail.new_address.text": (
        "Halo {name},\n\nlewat tautan ini, alamat ini menjadi alamat Anda untuk masuk. Tautan "
        "berlaku sekali, dalam {hours} jam."
    ),
    "mail.new_address.button": "Pakai alamat ini",
    "mail.new_address.foot": "Jika bukan Anda yang memintanya, abaikan saja.",
    "mail.address_taken.subject": "Alamat ini sudah punya akun di Rute",
    "mail.address_taken.text": (
        "Halo,\n\n{name} ingin memakai alamat ini di Rute, tetapi alamat ini sudah punya akun "
        "sendiri. Tidak ada yang diubah."
    ),
    "mail.address_changed.subject": "Alamat Rute Anda sudah diganti",
    "mail.address_changed.text": (
        "Halo {name},\n\nAnda kini masuk ke Rute dengan alamat lain. Jika bukan Anda yang "
        "melakukannya, segera beri tahu pemilik perjalanan Anda."
    ),
}
