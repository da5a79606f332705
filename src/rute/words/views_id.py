"""Texts of the map's views in Indonesian: personas, the split river, change, fixes, the walk."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "persona.unknown": 'persona "{name}" tidak ada',
    "persona.known": "Persona yang ada: {names}.",
    "persona.none": "perjalanan ini belum punya persona",
    "persona.write_one": "Tulis persona di bawah `persona:` dalam berkas perjalanan, dengan "
    "`ditemukan dari:` supaya bisa dihitung.",
    "persona.only_drawn": 'persona "{name}" hanya digambar, tidak dihitung: belum ada aturan '
    "yang menemukan orangnya",
    "persona.give_rule": "Beri `ditemukan dari:` dalam berkas perjalanan, misalnya: "
    "ditemukan dari: first channel is web",
    "persona.no_journey": "berkas aktivitas saja tidak mengenal persona",
    "persona.of": "dari {name}",
    "persona.drawn_headline": "{name} digambar, tidak dihitung: jalannya melalui semua tahap "
    "dalam kata-kata, tanpa angka.",
    "persona.choose": "Perjalanan siapa",
}
