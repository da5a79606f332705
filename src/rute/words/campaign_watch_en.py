"""What is said of whom a campaign is for, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "wrong.question.campaigns": "campaigns",
    "campaign.unknown": 'there is no campaign "{name}"',
    "campaign.known": "Campaigns: {names}.",
    "campaign.none": "this journey has no campaigns",
    "campaign.none.do": "Write one under `campaigns:` in the journey file.",
    "help.campaign.audience": "For how many people a campaign is, if it started now.",
    "help.campaign.audience.more": (
        "Everybody in the data, then who is in the stage it begins from, whom it is for, and who "
        "would enter at once. Counted anew each time, over all events."
    ),
    "help.campaign.audience.examples": (
        'rute campaign audience "Tasting pack"  # of the journey in this folder\n'
        'rute campaign audience shop.journey.yaml "Tasting pack" --as-of 2026-03-31  # as of a day'
    ),
    "screen.audience": "whom {name} is for",
    "audience.column": "Step by step",
    "audience.share": "Share",
    "audience.people": "Everybody with an event",
    "audience.in_stage": "In {stage}",
    "audience.everybody": "It is for everybody there",
    "audience.meant": "For whom it is: {rule}",
    "audience.now": "Would enter now (starts when: {starts})",
    "audience.says": "{n} people would enter {campaign} if it started now.",
    "audience.nobody": "Nobody would enter {campaign} if it started now.",
    "audience.note": "Some of them get nothing, to compare with (holdout), and whoever may not be "
    "written to gets no message: these are counted when it runs.",
}
