"""What is said of whom a campaign is for, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wrong.question.campaigns": "kampanye",
    "campaign.unknown": 'tidak ada kampanye "{name}"',
    "campaign.known": "Kampanye yang ada: {names}.",
    "campaign.none": "perjalanan ini belum punya kampanye",
    "campaign.none.do": "Tuliskan satu di bawah `campaigns:` di berkas perjalanan.",
    "help.campaign.audience": "Untuk berapa orang sebuah kampanye, bila dimulai sekarang.",
    "help.campaign.audience.more": (
        "Semua orang dalam data, lalu yang berada di tahap awalnya, untuk siapa kampanye itu, dan "
        "siapa yang langsung masuk. Dihitung ulang setiap kali dari semua aktivitas."
    ),
    "help.campaign.audience.examples": (
        'rute campaign audience "Paket cicip"  # dari perjalanan di folder ini\n'
        'rute campaign audience toko.journey.yaml "Paket cicip" --as-of 2026-03-31  # per tanggal'
    ),
    "screen.audience": "untuk siapa {name}",
    "audience.column": "Langkah demi langkah",
    "audience.share": "Bagian",
    "audience.people": "Semua yang punya aktivitas",
    "audience.in_stage": "Di {stage}",
    "audience.everybody": "Untuk semua yang ada di sana",
    "audience.meant": "Untuk siapa: {rule}",
    "audience.now": "Akan masuk sekarang (mulai bila: {starts})",
    "audience.says": "{n} pelanggan akan masuk ke {campaign} bila dimulai sekarang.",
    "audience.nobody": "Tidak ada yang akan masuk ke {campaign} bila dimulai sekarang.",
    "audience.note": "Sebagian tidak menerima apa-apa sebagai pembanding, dan yang tidak boleh "
    "dihubungi tidak dikirimi pesan: keduanya dihitung saat kampanye berjalan.",
}
