"""Kata-kata pelanggan sendiri di peta, dalam Bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "voices.unread": 'suara ini tidak dapat dibaca: "{text}"',
    "voices.write": (
        "Tulis: KOLOM dari AKTIVITAS dengan KOLOM IZIN adalah yes, misalnya: text dari Review"
        " Given dengan may_quote adalah yes"
    ),
    "voices.one_event": 'suara berasal dari satu aktivitas, bukan dari "{text}"',
    "voices.permission": (
        "tidak ada yang menyatakan bahwa orang-orang ini mengizinkan kata-katanya ditampilkan"
    ),
    "lane.voices": "Suara pelanggan",
    "how.voices": (
        "Suara pelanggan adalah kata-kata mereka sendiri, dari yang mengizinkannya, yang "
        "terbaru; nomor dan alamat di dalamnya disembunyikan."
    ),
    "voices.score": "perasaan {score}",
}
