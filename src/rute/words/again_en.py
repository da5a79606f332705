"""Repeats, and counts by orders instead of by people, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "again.title": "How often",
    "again.times": "{n}+ times",
    "again.note": "{n}+ times: people who met the stage's rule anew at least so often; "
    "no event counts for two times.",
    "once.title": "By {field}",
    "once.column": "By {field}",
    "once.note": "By {field}: {values} in the data, each judged by its own events; "
    "events without it are in none.",
    "fact.again": "How often",
    "fact.again_step": "{n}+ times {people}",
    "fact.once_per": "By {field}",
    "fact.once_split": "{reached} reached, {moved} moved on in time, {stalled} stalled",
    "fact.once_reached": "{reached} reached",
    "map.again": "{n} more than once",
}
