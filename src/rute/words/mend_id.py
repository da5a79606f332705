"""Kata-kata `rute check` saat memperbaiki."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mend.nothing": "Tidak ada yang pasti dapat diperbaiki di sini.",
    "mend.done": "Diperbaiki di {name}: {n}",
    "mend.would": "Akan diperbaiki di {name}: {n}. Belum ada yang ditulis.",
    "check.one_note": "{n} catatan",
    "find.data": "{where}: {what}",
    "option.fix": "Perbaiki yang sudah pasti: salah ketik kunci dan nama, teks yang perlu dikutip.",
    "option.dry_run": "Tunjukkan apa yang akan diubah --fix, tanpa menulis apa pun.",
    "option.notes": "Tampilkan setiap catatan sendiri-sendiri, dengan barisnya.",
    "option.quiet": "Tampilkan kesalahan dan peringatan saja.",
}
