"""What is said of campaigns everywhere, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "clock.unreadable": "RUTE_CLOCK is no clock: {text}",
    "clock.unreadable.do": "Write when it begins, with its zone, and how fast it runs: "
    "2026-03-01T08:00+07:00 x3600",
    "web.place.campaigns": "Campaigns",
    "help.campaign": "Campaigns: what they would do, what they do, what they changed.",
    "help.campaign.more": (
        "A campaign moves people from one stage to a later one, and is written in the journey "
        "file under `campaigns:`. Checking, rehearsing and reading results need the file and its "
        "data alone; starting, holding and stopping are done in the app's folder, where people "
        "are on their way."
    ),
    "help.campaign.examples": (
        "rute campaign list  # the campaigns of the journey in this folder\n"
        "rute campaign COMMAND --help  # what a command does, with examples"
    ),
    "help.campaign.list": "The campaigns of a journey: from where to where, by what.",
    "help.campaign.list.more": "As they are written in the journey file, in its order.",
    "help.campaign.list.examples": (
        "rute campaign list  # of the journey in this folder\n"
        "rute campaign list shop.journey.yaml --language id  # in Indonesian"
    ),
    "screen.campaigns": "campaigns",
    "campaigns.name": "Campaign",
    "campaigns.moves": "Moves",
    "campaigns.from_to": "{start} → {end}",
    "campaigns.asks": "Asks",
    "campaigns.sources": "By way of",
    "campaigns.steps": "Steps",
    "campaigns.n": "campaigns in the file: {n}",
    "campaigns.none": "This journey has no campaign yet. Write one under `campaigns:`; "
    "`rute journey new --template shop` shows how one looks.",
}
