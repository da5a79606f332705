"""What friction and delight say, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.friction": "Apa yang seiring dengan lebih sedikit, atau lebih banyak, yang lanjut.",
    "help.friction.more": (
        "Membandingkan pelanggan yang menjumpai suatu titik kontak dengan yang serupa tetapi "
        "tidak: tahap, bulan masuk, dan persona (atau saluran) yang sama, masih di sana selama "
        "itu sejak masuk, terakhir aktif selama itu juga. Selain itu: berulang dalam hitungan "
        "menit, bolak-balik, langkah yang lambat, nilai rendah. Yang dikatakan hanya apa yang "
        "seiring, bukan penyebabnya."
    ),
    "help.friction.examples": (
        "rute friction  # titik kontak pada perjalanan di folder ini\n"
        "rute friction --of events  # nama aktivitas: juga yang tidak disebut titik kontak\n"
        "rute friction --persona Rani --json  # pelanggan satu persona, untuk program lain"
    ),
    "option.friction_of": (
        "Yang dijumpai: touchpoints atau events. [touchpoints, bila ada aturannya]"
    ),
    "wrong.question.friction": "hambatan",
    "friction.kind": 'Hambatan dicari di antara touchpoints atau events, bukan "{text}".',
    "friction.two_stages": (
        "Tidak ada yang bisa lanjut: kurang dari dua tahap pada perjalanan ini yang punya aturan."
    ),
    "friction.two_stages.do": "Beri `tercapai bila` pada dua tahap.",
    "screen.friction": "hambatan dan hal yang menyenangkan",
    "friction.less": "Hambatan: seiring dengan lebih sedikit yang lanjut",
    "friction.more": "Menyenangkan: seiring dengan lebih banyak yang lanjut",
    "friction.unclear": "Terlihat, tetapi bisa saja kebetulan",
    "friction.met": "{item}",
    "friction.again": "{item}, lagi dalam hitungan menit",
    "friction.back": "{item}, ke {other} lalu kembali",
    "friction.slow": "{item} ke {other}, lebih dari {time}",
    "friction.low rating": "{item}: nilai rendah",
    "column.what": "Apa",
    "column.moved_on": "Lanjut",
    "column.the_like": "Yang serupa",
    "column.points": "Poin",
    "friction.at.again": "lagi dalam hitungan menit",
    "friction.at.back": "ke {other} lalu kembali",
    "friction.at.slow": "ke {other} lebih dari {time}",
    "friction.at.low rating": "nilai rendah",
    "friction.place": "di {stage}",
    "friction.fact.friction": "Hambatan yang ditemukan",
    "friction.fact.delight": "Hal menyenangkan yang ditemukan",
    "friction.fact.value": (
        "{share} dari {n} pelanggan lanjut dari {stage} tepat waktu, {like} dari yang serupa"
    ),
    "how.friction": "Panah pada titik kontak ditemukan dari data: ↘ seiring dengan lebih sedikit "
    "yang lanjut, ↗ lebih banyak, daripada yang serupa dan saat itu belum menjumpainya; belum "
    "tentu penyebabnya. ▼ dan ▲ pada lajur adalah tulisan tim.",
    "suggest.friction.do": "Amati “{touchpoint}” bersama pelanggan yang baru menjumpainya: apa "
    "yang menahan mereka di sana?",
    "suggest.friction.because": "{pattern} {goes}. Apakah itu penyebabnya, perubahan yang "
    "dicobakan pada sebagian pelanggan secara acak akan menjawabnya.",
    "suggest.delight.do": "Coba bawa lebih banyak pelanggan ke “{touchpoint}”: sebagian secara "
    "acak, lalu bandingkan.",
    "suggest.delight.because": "{pattern} {goes}. Apakah itu penyebabnya, perbandingan itu akan "
    "menjawabnya.",
    "story.touch.found": "{pattern}: {goes}.",
    "friction.short_less": "seiring {points} ({low}–{high}) poin lebih sedikit yang lanjut",
    "friction.short_more": "seiring {points} ({low}–{high}) poin lebih banyak yang lanjut",
    "friction.goes_less": (
        "seiring dengan {points} poin lebih sedikit yang lanjut ({low} sampai {high}), n = {n}"
    ),
    "friction.goes_more": (
        "seiring dengan {points} poin lebih banyak yang lanjut ({low} sampai {high}), n = {n}"
    ),
    "note.friction.like": (
        "Yang serupa: pelanggan di tahap yang sama, masuk pada bulan yang sama, masih di sana "
        "selama itu sejak masuk, terakhir menjumpai sesuatu selama itu juga, dan saat itu belum "
        "menjumpainya."
    ),
    "note.friction.like_in": (
        "Yang serupa: pelanggan di tahap dan {field} yang sama, masuk pada bulan yang sama, masih "
        "di sana selama itu sejak masuk, terakhir menjumpai sesuatu selama itu juga, dan saat itu "
        "belum menjumpainya."
    ),
    "note.friction.same": (
        "Langkah lambat dan nilai rendah dibandingkan dengan langkah dan jawaban yang sama pada "
        "waktu yang sama."
    ),
    "note.friction.says": (
        "Ini hanya seiring dengan lebih sedikit atau lebih banyak yang lanjut; belum tentu "
        "penyebabnya."
    ),
    "note.friction.chance": (
        "{compared} hal dibandingkan; dari yang ditemukan, paling banyak satu dari dua puluh "
        "mungkin kebetulan."
    ),
    "note.friction.nothing": "Tidak ada yang menonjol dari {compared} hal yang dibandingkan.",
    "note.friction.more": "Masing-masing {shown} teratas; --json memuat semuanya.",
    "note.friction.alone": (
        "{n} hal lainnya dijumpai terlalu sedikit pelanggan, atau oleh semua yang serupa: tidak "
        "ada pembandingnya."
    ),
    "chart.friction": "Apa yang seiring dengan lebih sedikit dan lebih banyak yang lanjut",
    "chart.friction_bars": (
        "Batang: poin lebih sedikit atau lebih banyak daripada yang serupa; garis: rentangnya"
    ),
    "chart.friction_none": "Tidak ada yang menonjol dari kebetulan.",
    "chart.friction_like": "yang serupa {share}",
    "chart.friction_in": "di {stage}",
}
