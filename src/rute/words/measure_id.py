"""What measures note beside their numbers, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "measured.per_month": "Per bulan: rata-rata {days}.",
    "measured.worth_all": "Nilai dihitung dari semua orang yang sudah cukup lama diamati, kapan "
    "pun mereka masuk.",
    "measured.worth_unknown": "Setelah {stages}: belum ada yang lanjut dan sudah diamati selama "
    "{within}, jadi nilainya belum diketahui. `worth within` yang lebih pendek akan "
    "menunjukkannya.",
}
