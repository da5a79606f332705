"""What is said of messages on their way, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "sending.unknown": "proses pengirim mati sebelum sempat mencatat apakah pesan ini terkirim. "
    "Pesan pemasaran tidak dikirim ulang, agar tidak ada yang menerimanya dua kali",
    "sending.skipped.goal": "sudah mencapai tujuan sebelum pesan dikirim",
    "sending.skipped.left": "tidak lagi berada di kampanye ini",
    "sending.skipped.no_address": "tidak ada alamat untuk saluran mana pun yang ada kata-katanya",
    "sending.skipped.no_permission": "belum mengizinkan pemasaran lewat saluran ini, atau sudah "
    "mencabutnya",
    "sending.skipped.stopped": "alamat ini tidak boleh dikirimi apa pun lagi",
    "sending.skipped.capped": "sudah menerima pesan sebanyak batas harian",
    "sending.waits.quiet": "menunggu jam tenang berakhir",
    "sending.waits.held": "menunggu karena kampanye sedang ditahan",
    "sending.became.sent": "terkirim",
    "sending.became.by hand": "siap dikirim manual",
    "sending.became.waiting": "menunggu",
    "sending.became.claimed": "segera dikirim",
    "sending.became.sending": "sedang dikirim",
    "sending.became.skipped": "tidak dikirim",
    "sending.became.failed": "gagal",
    "sending.became.unknown": "tidak diketahui",
}
