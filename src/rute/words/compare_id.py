"""The comparison of two journeys, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "compare.title": "{old} → {new}",
    "compare.nothing": (
        "Keduanya menyatakan hal yang sama: tidak ada perbedaan kata maupun angka."
    ),
    "compare.whole": "Perjalanan",
    "compare.other": "Persona, kampanye, dan perlengkapannya",
    "compare.in_stage": "Tahap {name}",
    "compare.added": "{part} ditambahkan",
    "compare.removed": "{part} dihapus",
    "compare.moved": "{part} berpindah urutan",
    "compare.moved_from": "{part} pindah ke sini dari {stage}",
    "compare.renamed": "{part} sebelumnya bernama “{before}”",
    "compare.changed": "{part}: {key} diubah",
    "compare.changed_key": "{key} diubah",
    "compare.changed_text": "{part}: teks diubah",
    "compare.set": "{part}: {key} ditambahkan",
    "compare.set_key": "{key} ditambahkan",
    "compare.unset": "{part}: {key} dihapus",
    "compare.unset_key": "{key} dihapus",
    "compare.part": "{kind} “{name}”",
    "compare.counts": "dapat mengubah angka",
    "compare.sum": "{changes} perubahan; {counting} dapat mengubah angka.",
    "compare.sum_words": "{changes} perubahan, semuanya hanya kata.",
    "compare.one_words": "1 perubahan, hanya kata.",
    "compare.one_counts": "1 perubahan; dapat mengubah angka.",
    "compare.names_differ": (
        "Keduanya ditulis dalam bahasa yang berbeda: bagian yang namanya berbeda "
        "ditampilkan sebagai dihapus dan ditambahkan."
    ),
    "compare.committed": "{name} menurut commit terakhir",
    "compare.no_git": ("git belum terpasang, jadi tidak ada versi sebelumnya untuk dibandingkan"),
    "compare.no_commit": "git tidak mengenal versi berkas ini yang sudah di-commit",
    "compare.slow_git": "git tidak menjawab dalam {seconds} detik",
    "compare.name_two": "Sebut juga berkas lamanya: rute journey diff LAMA.yaml BARU.yaml",
    "compare.form": "perbandingan tidak bisa disimpan sebagai {form}",
    "compare.forms": "Pilihannya: .html, .json, .md.",
    "help.journey.diff": "Apa yang berubah antara dua perjalanan, dengan kata biasa.",
    "help.journey.diff.more": (
        "Aturan dibandingkan menurut artinya, bukan cara menulisnya. + ditambahkan, − "
        "dihapus, ~ diubah; kata yang berubah ditandai. Dengan satu berkas: yang berubah "
        "sejak commit terakhirnya di git. Setiap perubahan menyebut apakah ia dapat "
        "mengubah angka."
    ),
    "help.journey.diff.examples": (
        "rute journey diff lama.journey.yaml toko.journey.yaml  # dua berkas\n"
        "rute journey diff toko.journey.yaml  # sejak commit terakhir\n"
        "rute journey diff toko.journey.yaml --save perubahan.md  # untuk dibagikan"
    ),
    "argument.diff_old": (
        "Perjalanan yang lebih lama; bila sendiri: dibandingkan dengan commit terakhirnya."
    ),
    "argument.diff_new": "Perjalanan yang lebih baru.",
    "option.exit_code": "Berakhir dengan 1 bila keduanya berbeda.",
    "compare.kind.stage": "tahap",
    "compare.kind.touchpoint": "titik kontak",
    "compare.kind.persona": "persona",
    "compare.kind.campaign": "kampanye",
    "compare.kind.pain": "titik masalah",
    "compare.kind.fix": "perbaikan",
    "compare.kind.opportunity": "peluang",
    "compare.kind.message": "pesan",
    "compare.kind.form": "formulir",
    "compare.kind.survey": "survei",
    "compare.kind.offer": "penawaran",
    "compare.kind.reward": "imbalan",
    "compare.kind.step": "langkah",
    "compare.kind.data file": "berkas data",
    "compare.numbers": "Angka, sebelum → sesudah",
    "compare.main_same": (
        "Dihitung atas aktivitas yang sama: pelanggan, tahap, yang lanjut, dan "
        "kebocorannya sama; angka lain di peta berbeda (titik kontak, masalah, perasaan, "
        "atau persona)."
    ),
    "compare.numbers_same": "Dihitung atas aktivitas yang sama: semua angkanya sama.",
    "compare.figure.people": "orang",
    "compare.figure.reached": "sampai",
    "compare.figure.conversion": "lanjut tepat waktu",
    "compare.figure.stalled": "mandek",
    "compare.figure.biggest_leak": "kebocoran terbesar",
    "compare.leak_moved": "Kebocoran terbesar: {before}; sekarang {after}",
    "compare.not_counted": "Angkanya tidak dibandingkan: {why}",
    "option.no_numbers": "Hanya kata: tidak menghitung orang.",
}
