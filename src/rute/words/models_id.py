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
    "find.no_anchor": 'tidak ada jangkar "{text}"',
    "anchor.there_are": "Jangkar yang ada: {names}.",
    "find.anchor_of_model": 'jangkar tahap "{name}" sudah ditentukan model tahapnya: {anchor}',
    "find.anchor_of_model.fix": "Hapus baris ini, atau beri tahap itu nama sendiri.",
    "find.of_a_stage_inside": '"{word}" ditulis pada "{group}", yang berisi tahap lain',
    "find.of_a_stage_inside.fix": "Tulislah pada salah satu tahap di dalamnya; hanya itu "
    "yang dihitung dan digambar.",
    "find.nested_deeper": '"{name}" berisi tahap, padahal ia sendiri ada di dalam "{group}"',
    "find.nested_deeper.fix": 'Tahap hanya bersarang satu tingkat: pindahkan isi "{name}" '
    "ke sebelahnya.",
    "find.nested_elsewhere": 'model tahap menempatkan "{name}" di bagian lain, bukan di "{group}"',
    "find.nested_elsewhere.fix": 'Pindahkan "{name}" ke bagiannya, atau beri nama sendiri.',
    "find.also_here_alone": '"juga di sini bila" ditulis pada tahap tanpa "sampai bila"',
    "find.also_here_alone.fix": 'Tambahkan "sampai bila": hanya tahap yang punya aturan dihitung.',
    "rules.also_here_when": "juga di sini, tanpa dihitung sampai, bila {rule}",
    "model.five stages": "lima tahap",
    "model.four phases": "empat fase",
    "model.before during after": "sebelum saat setelah",
    "model.end to end": "ujung ke ujung",
    "model.value journey": "perjalanan nilai",
    "convert.no_model": 'tidak ada model tahap "{name}"',
    "convert.models": "Model yang ada: {names}.",
    "convert.no_anchor": "{name} tidak bisa ditampilkan dalam model tahap lain: tidak ada tahap "
    "yang punya jangkar",
    "convert.no_anchor.do": "Sebutkan arti tiap tahap buatan Anda, misalnya: "
    "jangkar: pembelian pertama",
    "convert.from_stages": "Dari: {stages}",
    "convert.shown": "Ditampilkan dalam model tahap “{model}”. Tahap dipertemukan lewat artinya "
    "(jangkarnya), bukan namanya; yang sampai di jangkar milik kedua model dihitung sama.",
    "convert.list": "{first}; {rest}",
    "convert.holds": "{stage} memuat {stages}",
    "convert.folded": "Digabung: {items}. Titik kontak, titik masalah, dan kampanyenya ikut; batas "
    "waktu sebuah tahap adalah gabungan semua yang dimuatnya.",
    "convert.by": "{stage} dari {stages}",
    "convert.stands_in": "Dihitung dari momen yang lebih jauh, karena tidak ada tahap terhitung "
    "di jangkarnya sendiri: {items}.",
    "convert.targets": "Target langkah yang kini berada di dalam satu tahap tidak ditampilkan: "
    "{items}.",
    "convert.alone": "Tanpa padanan di perjalanan ini, jadi digambar dan tidak dihitung: {items}.",
    "convert.left_behind": "Tidak dihitung karena tidak punya jangkar: {items}. Isinya a"
    "da di tahap sebelumnya.",
    "convert.campaign": "{campaign} (di {stage})",
    "convert.inside": "Kampanye yang kini memindahkan orang di dalam satu tahap: {items}.",
    "convert.came_from": "Berasal dari",
    "convert.nothing": "tidak ada di perjalanan ini",
    "option.as": 'Tampilkan perjalanan dalam model tahap lain, misalnya "empat fase".',
    "find.inside_a_stage": '"{name}" memindahkan orang di dalam {stage}, bukan ke tahap berikutnya',
    "find.inside_a_stage.fix": "Kampanye menuju tahap yang lebih lanjut.",
    "learn.about": "Tentang tahap ini",
    "learn.question": "Tanyakan pada tim",
    "learn.touchpoints": "Titik kontak yang umum",
    "learn.channels": "Saluran",
    "learn.offers": "Yang bisa ditawarkan",
    "learn.calls_to_action": "Ajakan bertindak",
    "learn.disciplines": "Bidang yang melayani",
    "learn.pains": "Masalah yang umum",
    "learn.completeness": "Tidak boleh absen",
    "campaign.inside": "di dalam tahap ini",
    "column.part": "Bagian",
    "models.title": "Model tahap",
    "models.under": "Berdampingan menurut arti tahapnya (jangkar), bukan menurut namanya.",
    "column.anchor": "Jangkar",
    "learn.window": "Mandek setelah",
    "option.show_model": 'Satu model dengan semua teksnya, misalnya "perjalanan nilai".',
    "help.models": "Kelima model tahap berdampingan, atau satu dengan semua teksnya.",
    "help.models.more": (
        "Setiap tahap dengan artinya, pertanyaan untuk tim, titik kontak, penawaran, ajakan "
        "bertindak, dan masalah yang umum: untuk memilih dan untuk belajar."
    ),
    "help.models.examples": (
        "rute models  # kelimanya berdampingan\n"
        'rute models --show "perjalanan nilai"  # satu dengan semua teksnya\n'
        'rute models --show "five stages" --language en  # dalam bahasa Inggris'
    ),
}
