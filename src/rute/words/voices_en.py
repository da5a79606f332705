"""People's own words on the map, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "voices.unread": 'cannot read these voices: "{text}"',
    "voices.write": (
        "Write: FIELD of EVENT where FIELD THAT ALLOWS IT is yes, as in: text of Review Given"
        " where may_quote is yes"
    ),
    "voices.one_event": 'voices come from one event, not from "{text}"',
    "voices.permission": "nothing says that these people allowed their words to be shown",
    "lane.voices": "Voices",
    "how.voices": (
        "Voices are people’s own words, the newest of those who allowed it; numbers and "
        "addresses in them are hidden."
    ),
    "voices.score": "felt {score}",
}
