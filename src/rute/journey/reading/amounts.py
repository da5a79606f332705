"""Money, shares and times of day in a journey file. Each raises Unreadable."""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Final

from rute.journey.model_moving import NOBODY, OLDEST, Compares, Costs, Holdout, Wait, in_full
from rute.journey.reading.section import Unreadable
from rute.journey.reading.values import counted_by
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_duration

AMOUNT: Final = re.compile(r"(?:[A-Za-z]{2,3}\.?|[$€£])?\s*(?P<digits>\d[\d.,]*)")
GROUPED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
PLAIN: Final = re.compile(r"\d+(?:[.,]\d{1,2})?")
SHARE: Final = re.compile(r"(?P<share>\d+(?:[.,]\d+)?)\s*%")
COMPARES: Final = re.compile(
    r"(?i:by|per)\s(?P<by>(?i:week|minggu|city|kota))\s(?i:since|sejak)\s(?P<since>\S+)"
)
CLOCK: Final = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")
AT: Final = re.compile(r"(?P<length>\d+\s+\S+)(?:\s+(?:at|pukul|jam)\s+(?P<clock>\S+))?")


def amount(text: str) -> Decimal:
    """50000, 50.000, Rp 1.250.000,50 or 19.95: three digits behind a mark are thousands."""
    found = AMOUNT.fullmatch(text)
    digits = found["digits"] if found else ""
    if GROUPED.fullmatch(digits):
        thousands = "." if re.match(r"\d{1,3}\.\d{3}", digits) else ","
        return Decimal(digits.replace(thousands, "").replace(",", "."))
    if not PLAIN.fullmatch(digits):
        raise Unreadable("not_money", text=text)
    return Decimal(digits.replace(",", "."))


def share(text: str, *, highest: float = 1.0) -> float:
    """20% as 0.2; above nothing, and `highest` at most."""
    found = SHARE.fullmatch(text)
    if not found:
        raise Unreadable("not_a_share", text=text)
    part = float(found["share"].replace(",", ".")) / 100
    if not 0 < part <= highest:
        raise Unreadable("share_outside", text=text, most=f"{highest:.0%}")
    return part


def whole_number(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text):
        raise Unreadable("not_a_number", text=text)
    return int(text)


def clock(text: str) -> time:
    """09:00 or 9.00, in the person's day."""
    found = CLOCK.fullmatch(text)
    if not found:
        raise Unreadable("not_a_clock", text=text)
    return time(int(found[1]), int(found[2]))


def wait(text: str) -> Wait:
    """`2 days`, or `1 day at 09:00`."""
    found = AT.fullmatch(text)
    length = read_duration(found["length"] if found else text)
    return Wait(length, clock(found["clock"]) if found and found["clock"] else None)


def holdout(text: str) -> Holdout:
    """planned, none, or a share up to half."""
    said = text.lower()
    if said in ("planned", "direncanakan"):
        return Holdout(planned=True)
    if said in ("none", "tanpa"):
        return NOBODY
    if not SHARE.fullmatch(text):
        raise Unreadable("not_a_holdout", text=text)
    return Holdout(share=share(text, highest=0.5))


def compares(text: str) -> Compares:
    """by week since 2026-03-02, or by city since …"""
    found = COMPARES.fullmatch(" ".join(text.split()))
    try:
        since = date.fromisoformat(found["since"]) if found else None
    except ValueError:
        since = None
    if found is None or since is None:
        raise Unreadable("not_compares", text=text)
    return Compares("week" if found["by"].lower() in ("week", "minggu") else "city", since)


def again(text: str) -> str:
    """never, after leaving, or per FIELD (then the field alone)."""
    said = " ".join(text.split())
    if said.lower() in ("never", "tidak pernah"):
        return "never"
    if said.lower() in ("after leaving", "setelah keluar"):
        return "after leaving"
    if not (found := re.fullmatch(r"(?i:per)\s+(\S+)", said)):
        raise Unreadable("not_again", text=text)
    return found[1]


def costs(text: str) -> Costs:
    """An amount, or `ads.csv spend`."""
    if AMOUNT.fullmatch(text):
        return Costs(amount(text))
    found = counted_by(text)
    return Costs(None, found.file, found.column)


def length(text: str) -> Duration:
    return read_duration(text)


def event_age(text: str) -> Duration:
    """As `length`, up to what campaigns are told of at all."""
    found = read_duration(text)
    if in_full(found) > OLDEST.microseconds:
        raise Unreadable("age_too_long", text=text, most=OLDEST.amount)
    return found
