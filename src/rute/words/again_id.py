"""Repeats, and counts by orders instead of by people, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "again.title": "Seberapa sering",
    "again.times": "{n}+ kali",
    "again.note": "{n}+ kali: pelanggan yang memenuhi aturan tahap itu setidaknya sebanyak itu; "
    "satu aktivitas tidak dihitung dua kali.",
    "once.title": "Per {field}",
    "once.column": "Per {field}",
    "once.note": "Per {field}: ada {values} dalam data, masing-masing dinilai dari "
    "aktivitasnya sendiri; aktivitas tanpa kolom ini tidak ikut.",
    "fact.again": "Seberapa sering",
    "fact.again_step": "{n}+ kali {people}",
    "fact.once_per": "Per {field}",
    "fact.once_split": "{reached} sampai, {moved} lanjut tepat waktu, {stalled} mandek",
    "fact.once_reached": "{reached} sampai",
    "map.again": "{n} lebih dari sekali",
}
