"""What funnel, transitions and feeling note beside their numbers, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "measured.no_touchpoint": "Tidak termasuk pelanggan yang tidak bertemu satu titik kontak pun "
    "yang punya aturan: {n}.",
    "measured.unusable_answers": "Jawaban yang tidak dihitung karena {field} bukan angka dari "
    "{low} sampai {high}: {n}.",
}
