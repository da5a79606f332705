"""What the answer to `feelings` says, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "help.feelings": "Perasaan pelanggan, dari jawaban mereka sendiri.",
    "help.feelings.more": (
        "Jawaban yang disebut `diukur dengan`: pada skala apa pun, sebagai NPS, CSAT, CES, atau "
        "upaya. Dari −2 (kesal) sampai +2 (senang sekali), rata-rata tiap pelanggan dulu; di "
        "sampingnya seperti biasa disebut, misalnya NPS. Di bawah 20 pelanggan tidak ada angkanya."
    ),
    "help.feelings.examples": (
        "rute feelings  # perjalanan di folder ini\n"
        "rute feelings --by persona  # satu tabel untuk tiap persona\n"
        "rute feelings --from 2026-06-01 --to 2026-06-30 --json  # jawaban bulan Juni"
    ),
    "column.own": "Seperti ditanyakan",
    "column.neutral": "Netral",
    "own.NPS": "NPS {n}",
    "own.CSAT": "CSAT {n}",
    "own.CES": "CES {n} dari {high}",
    "own.effort": "upaya {n} dari {high}",
    "own.scale": "{n} dari {high}",
    "note.feelings.nps": (
        "NPS: yang merekomendasikan (9, 10) dikurangi yang kecewa (0 sampai 6), per pelanggan."
    ),
    "note.feelings.csat": "CSAT: porsi pelanggan yang puas (rata-ratanya di atas netral).",
    "note.feelings.none": (
        "Tidak ada titik kontak dengan `diukur dengan`: belum ada yang ditanya perasaannya."
    ),
    "chart.feelings": "Perasaan pelanggan, dari jawaban mereka",
    "chart.feelings_read": "Dari −2 (kesal) sampai +2 (senang sekali): rata-rata dan rentangnya",
    "chart.feelings_moods": "{positive} positif, {neutral} netral, {negative} negatif",
    "chart.whole_stage": "{stage}, seluruhnya",
}
