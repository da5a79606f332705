"""What is said of whom a campaign is for, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wrong.question.campaigns": "campaigns",
    "campaign.unknown": 'there is no campaign "{name}"',
    "campaign.known": "Campaigns: {names}.",
    "campaign.none": "this journey has no campaigns",
    "campaign.none.do": "Write one under `campaigns:` in the journey file.",
}
