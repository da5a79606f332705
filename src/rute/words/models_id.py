"""Stage models, anchors, groups and conversion, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "anchor.aware": "kenal",
    "anchor.interested": "tertarik",
    "anchor.contactable": "bisa dihubungi",
    "anchor.first purchase": "pembelian pertama",
    "anchor.satisfied": "puas",
    "anchor.repeat purchase": "pembelian ulang",
    "anchor.recommends": "merekomendasikan",
    "anchor.brings others": "mengajak orang lain",
    "anchor.unknown": 'tidak ada jangkar "{text}"',
    "anchor.there_are": "Jangkar yang ada: {names}.",
    "anchor.meant": "{meant} {there_are}",
    "anchor.of_model": 'jangkar tahap "{name}" sudah ditentukan model tahapnya: {anchor}',
    "anchor.delete": "Hapus baris ini, atau beri tahap itu nama sendiri.",
    "nest.of_a_group": '"{word}" ditulis pada "{group}", yang berisi tahap lain',
    "nest.of_a_group.do": "Tulislah pada salah satu tahap di dalamnya; hanya tahap itu yang "
    "dihitung dan digambar.",
    "nest.deeper": '"{name}" berisi tahap, padahal ia sendiri ada di dalam "{group}"',
    "nest.deeper.do": 'Tahap hanya bersarang satu tingkat: pindahkan isi "{name}" ke sebelahnya.',
    "nest.elsewhere": 'model tahap menempatkan "{name}" di bagian lain, bukan di "{group}"',
    "nest.elsewhere.do": 'Pindahkan "{name}" ke bagiannya, atau beri nama sendiri.',
    "nest.also_here": '"juga di sini bila" ditulis pada tahap tanpa "sampai bila"',
    "nest.also_here.do": 'Tambahkan "sampai bila": hanya tahap yang punya aturan dihitung.',
    "rules.also_here_when": "juga di sini, tanpa dihitung sampai, bila {rule}",
}
