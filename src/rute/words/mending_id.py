"""Perbaikan yang dirancang bila jalannya sendiri bermasalah, dalam bahasa Indonesia."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "mending.says": (
        "Jalannya sendiri mungkin bermasalah: “{pattern}” tampak pada {n} orang dan {goes}. Apakah "
        "itu sebabnya, terlihat dari perbaikan yang diukur sebelum dan sesudahnya."
    ),
    "drafts.says.mending": "Nilai orang yang karena itu tidak lanjut: paling banyak {money} per "
    "bulan.",
    "mending.pain.met": "“{item}” membuat orang berhenti",
    "mending.pain.again": "Orang kembali ke “{item}” dalam hitungan menit",
    "mending.pain.back": "Orang bolak-balik dari “{item}” ke “{other}”",
    "mending.pain.slow": "Dari “{item}” ke “{other}” perlu lebih dari {time}",
    "mending.pain.low rating": "“{item}” mengecewakan",
    "mending.fix.met": "Amati lima orang di “{item}” dan singkirkan yang menghambat mereka",
    "mending.fix.again": "Cari tahu apa yang tidak berhasil atau tidak ditemukan di “{item}” pada "
    "kali pertama",
    "mending.fix.back": "Tampilkan di “{item}” apa yang dicari orang di “{other}”",
    "mending.fix.slow": "Persingkat jalan dari “{item}” ke “{other}”",
    "mending.fix.low rating": "Tanyai yang memberi nilai rendah pada “{item}”, lalu benahi yang "
    "paling sering disebut",
}
