"""What is said of whom a campaign is for, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wrong.question.campaigns": "kampanye",
    "campaign.unknown": 'tidak ada kampanye "{name}"',
    "campaign.known": "Kampanye yang ada: {names}.",
    "campaign.none": "perjalanan ini belum punya kampanye",
    "campaign.none.do": "Tuliskan satu di bawah `campaigns:` di berkas perjalanan.",
}
