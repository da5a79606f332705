"""What leaves its expected range, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "alert.title": "Peringatan",
    "alert.about": (
        "Tahap yang keluar dari rentang wajar menurut riwayatnya sendiri; dikabarkan sekali "
        "saat keluar, sekali saat kembali."
    ),
    "alert.open": "Sedang di luar rentang",
    "alert.none": "Semua tahap berada dalam rentang wajarnya.",
    "alert.past": "Sebelumnya",
    "alert.began": "Keluar",
    "alert.ended": "Kembali",
    "alert.what": "Apa",
    "alert.since": "sejak {day}",
    "alert.quiet_until": "dibisukan sampai {day}",
    "alert.snooze": "Bisukan selama",
    "alert.whatsapp": "Bagikan lewat WhatsApp",
    "alert.ranges": "Setiap tahap dan rentangnya",
    "alert.of.reached": "pelanggan masuk",
    "alert.of.conversion": "lanjut tepat waktu",
    "alert.of.silence": "aktivitas",
    "alert.range": "wajarnya {low} sampai {high} ({days})",
    "alert.verdict.inside": "sesuai perkiraan",
    "alert.verdict.below": "di bawah rentang",
    "alert.verdict.above": "di atas rentang",
    "alert.few": "pelanggan terlalu sedikit untuk dinilai",
    "alert.new": "riwayatnya masih terlalu pendek",
    "alert.season": "musim khusus di kalender: tidak dinilai",
    "alert.now": "Sekarang",
    "alert.expected": "Wajarnya",
    "alert.title.below": "{stage}: {of} di bawah rentang wajar",
    "alert.title.above": "{stage}: {of} di atas rentang wajar",
    "alert.title.back": "{stage}: {of} kembali wajar",
    "alert.title.silent.left": "Tidak ada aktivitas yang masuk",
    "alert.title.silent.back": "Aktivitas masuk lagi",
    "alert.said.reached.below": (
        "{value} pelanggan masuk ke {stage} ({days}); menurut riwayatnya, wajarnya {low} sampai"
        " {high}."
    ),
    "alert.said.reached.above": (
        "{value} pelanggan masuk ke {stage} ({days}); menurut riwayatnya, wajarnya {low} sampai"
        " {high}."
    ),
    "alert.said.reached.back": (
        "{value} pelanggan masuk ke {stage} ({days}): kembali di antara {low} dan {high}, "
        "seperti wajarnya."
    ),
    "alert.said.conversion.below": (
        "Dari yang masuk ke {stage} ({days}), {value} lanjut tepat waktu; menurut riwayatnya, "
        "wajarnya {low} sampai {high}."
    ),
    "alert.said.conversion.above": (
        "Dari yang masuk ke {stage} ({days}), {value} lanjut tepat waktu; menurut riwayatnya, "
        "wajarnya {low} sampai {high}."
    ),
    "alert.said.conversion.back": (
        "Dari yang masuk ke {stage} ({days}), {value} lanjut tepat waktu: kembali di antara "
        "{low} dan {high}, seperti wajarnya."
    ),
    "alert.silent.left": (
        "Tidak ada aktivitas lebih dari {hours}. Apakah pengumpulan data di situs masih berjalan?"
    ),
    "alert.silent.back": "Aktivitas masuk lagi setelah lebih dari {hours} kosong.",
    "alert.who": "Siapa yang dikabari",
    "alert.by_mail": "Lewat e-mail",
    "alert.nobody": "Belum ada.",
    "alert.tell_me": "Kabari saya lewat e-mail",
    "alert.do_not_tell_me": "Jangan kabari saya lagi",
    "alert.tell_also": "Kabari juga",
    "alert.no_member": "Itu bukan anggota tim.",
    "alert.you_are_told": "Anda akan dikabari lewat e-mail.",
    "alert.you_are_not_told": "Anda tidak akan dikabari lagi.",
    "alert.watching": "Yang dipantau",
    "alert.watch": "Pantau semua tahap",
    "alert.silent_hours": "Jam tanpa aktivitas sama sekali",
    "alert.silent_hint": "Kosong: jangan kabari bila sepi.",
    "alert.is_watched": "Semua tahap dipantau.",
    "alert.not_watched": "Tahap tidak dipantau.",
    "alert.trial_stage": "Uji coba",
}
