"""Channels: what sends, and what became of it, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "channel.none": 'Belum ada yang bisa dikirim lewat "{channel}"',
    "channel.no_words": 'Pesan ini belum punya kata-kata untuk saluran "{channel}"',
    "channel.no_address": "Ini bukan alamat yang diterima server e-mail",
    "channel.no_sender": "Alamat pengirim surat belum ditentukan",
    "channel.no_server": "Belum ada server e-mail",
    "channel.said": "Kata server e-mail: {said}",
    "channel.was_refused": "Sudah pernah dicoba; jawabannya tercatat pada kiriman itu",
}
