"""What is said of campaigns everywhere, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "clock.unreadable": "RUTE_CLOCK bukan jam: {text}",
    "clock.unreadable.do": "Tuliskan kapan mulainya, dengan zona waktunya, dan seberapa cepat "
    "jalannya: 2026-03-01T08:00+07:00 x3600",
    "web.place.campaigns": "Kampanye",
    "help.campaign": "Kampanye: apa yang akan, sedang, dan sudah diubahnya.",
    "help.campaign.more": (
        "Kampanye memindahkan orang dari satu tahap ke tahap sesudahnya, dan ditulis di berkas "
        "perjalanan di bawah `kampanye:`. Untuk memeriksa, menggladi, dan membaca hasil cukup "
        "berkas beserta datanya; memulai, menahan, dan menghentikan dilakukan di folder aplikasi, "
        "tempat orang-orang sedang dalam perjalanan."
    ),
    "help.campaign.examples": (
        "rute campaign list  # kampanye dari perjalanan di folder ini\n"
        "rute campaign COMMAND --help  # kegunaan sebuah perintah, dengan contoh"
    ),
    "help.campaign.list": "Kampanye sebuah perjalanan: dari mana ke mana, dengan apa.",
    "help.campaign.list.more": "Seperti yang tertulis di berkas perjalanan, sesuai urutannya.",
    "help.campaign.list.examples": (
        "rute campaign list  # dari perjalanan di folder ini\n"
        "rute campaign list toko.journey.yaml --language en  # dalam bahasa Inggris"
    ),
    "screen.campaigns": "kampanye",
    "campaigns.name": "Kampanye",
    "campaigns.moves": "Memindahkan",
    "campaigns.from_to": "{start} → {end}",
    "campaigns.asks": "Mengajak",
    "campaigns.sources": "Lewat",
    "campaigns.steps": "Langkah",
    "campaigns.n": "kampanye di berkas ini: {n}",
    "campaigns.none": "Journey ini belum punya kampanye. Tuliskan di bawah `campaigns:`; "
    "`rute journey new --template shop` menunjukkan contohnya.",
}
