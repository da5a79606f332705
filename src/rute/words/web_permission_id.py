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
}
