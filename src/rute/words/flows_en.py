"""What funnel, transitions and feeling note beside their numbers, in English."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "measured.no_touchpoint": "People who met no touchpoint with a rule are left out: {n}.",
    "measured.unusable_answers": "Answers left out because {field} is no number from {low} to "
    "{high}: {n}.",
}
