"""Lengths of time as they are written, in either language."""

from __future__ import annotations

import re
from typing import Final

from rute.journey.grammar.misread import Misread
from rute.journey.rule_tree import Duration
from rute.words.message import Message

UNITS: Final = {
    "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months",
    "menit": "minutes", "jam": "hours", "hari": "days", "minggu": "weeks", "bulan": "months",
}  # fmt: skip
INDONESIAN: Final = {"minutes": "menit", "hours": "jam", "days": "hari", "weeks": "minggu",
                     "months": "bulan"}  # fmt: skip
LENGTH: Final = r"\d+\s+(?:(?i:minute|hour|day|week|month)(?i:s?)|(?i:menit|jam|hari|minggu|bulan))"
MOST_YEARS: Final = 100
PER_YEAR: Final = {"minutes": 525_600, "hours": 8_760, "days": 365, "weeks": 52, "months": 12}


def duration(text: str, at: int = 0) -> Duration:
    """The first "N units" in a text. Raises Misread for none, for 0 and for over 100 years."""
    found = re.search(LENGTH, text)
    if not found:
        raise Misread(Message("rule.no_length"), at, hint=Message("rule.write_length"))
    amount, word = found[0].lower().split()
    unit = UNITS[word.removesuffix("s")]
    if len(amount) > 9 or int(amount) > MOST_YEARS * PER_YEAR[unit]:
        raise Misread(Message("rule.too_long_time", years=MOST_YEARS), at)
    if int(amount) == 0:
        raise Misread(Message("rule.zero_length"), at)
    return Duration(int(amount), unit)  # type: ignore[arg-type]


def in_indonesian(length: Duration) -> str:
    return f"{length.amount} {INDONESIAN[length.unit]}"
