"""Small values of a simulation file. Each reader raises Unreadable."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from rute.simulate.keys import AT_ONCE
from rute.simulate.model import Between
from rute.words.message import Message

SECONDS: Final = {
    "second": 1, "detik": 1, "minute": 60, "menit": 60, "hour": 3600, "jam": 3600,
    "day": 86_400, "hari": 86_400, "week": 604_800, "minggu": 604_800, "pekan": 604_800,
    "month": 2_592_000, "bulan": 2_592_000,
}  # fmt: skip
NUMBER: Final = r"\d+(?:[.,]\d{1,2})?"
SHARE: Final = re.compile(r"(\d+(?:[.,]\d+)?)\s*%")
LENGTH: Final = re.compile(rf"({NUMBER})\s+({'|'.join(SECONDS)})s?", re.IGNORECASE)
RANGED: Final = re.compile(r"(?P<middle>[^(]+?)\s*\((?P<low>.+?)\s+(?:to|sampai)\s+(?P<high>.+)\)")
BRANCH: Final = re.compile(r"(?P<share>[^a-z]*%)(?:\s+(?:after|setelah)\s+(?P<wait>.+))?")
SEASON: Final = re.compile(
    r"(?P<first>\S+)(?:\s+(?:to|sampai)\s+(?P<last>\S+))?\s+(?:at|menjadi)\s+(?P<share>\S+)"
)
LONGEST: Final = 5 * 365 * 86_400


class Unreadable(Exception):  # noqa: N818
    """A value is not what its key wants: what is wrong, and how to write it."""

    def __init__(self, what: Message, fix: Message | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.fix = fix


def wrong(kind: str, text: str) -> Unreadable:
    return Unreadable(Message(f"simulate.not_{kind}", text=text), Message(f"simulate.write_{kind}"))


def share(text: str) -> float:
    """`45%`, from 0 to 100."""
    found = SHARE.fullmatch(text)
    if not found or (value := float(found[1].replace(",", "."))) > 100:
        raise wrong("share", text)
    return value / 100


def busy(text: str) -> float:
    """`140%` of the usual; up to 10,000%."""
    found = SHARE.fullmatch(text)
    if not found or (value := float(found[1].replace(",", "."))) > 10_000:
        raise wrong("season", text)
    return value / 100


def length(text: str) -> float:
    """`2 days` in seconds; a month has 30 days."""
    if text.lower() in AT_ONCE:
        return 0.0
    found = LENGTH.fullmatch(text)
    if not found:
        raise wrong("wait", text)
    seconds = float(found[1].replace(",", ".")) * SECONDS[found[2].lower()]
    if seconds > LONGEST:
        raise Unreadable(Message("simulate.wait_too_long", text=text))
    return seconds


def wait(text: str) -> Between:
    """`2 days (1 hour to 14 days)`, or `2 days` exactly."""
    return _between(text, length, "wait")


def amount(text: str) -> Between:
    """`75000 (50000 to 250000)`, or `75000` exactly."""
    return _between(text, _number, "amount")


def _between(text: str, read: Callable[[str], float], kind: str) -> Between:
    found = RANGED.fullmatch(text)
    if not found:
        exact = read(text)
        return Between(exact, exact, exact)
    low, middle, high = (read(found[part].strip()) for part in ("low", "middle", "high"))
    if not low <= middle <= high:
        raise Unreadable(
            Message("simulate.not_between", text=text), Message(f"simulate.write_{kind}")
        )
    return Between(low, middle, high)


def _number(text: str) -> float:
    if not re.fullmatch(NUMBER, text) or len(text) > 15:
        raise wrong("amount", text)
    return float(text.replace(",", "."))


def branch(text: str) -> tuple[float, Between]:
    """`60% after 10 minutes (1 minute to 2 days)`: how likely, and how long after."""
    found = BRANCH.fullmatch(text)
    if not found:
        raise wrong("branch", text)
    return share(found["share"].strip()), wait(found["wait"] or AT_ONCE[0])


def day(text: str) -> date:
    """`2026-12-31`."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise wrong("day", text) from None


def season(text: str) -> tuple[date, date, float]:
    """`2026-02-18 to 2026-03-19 at 140%`."""
    found = SEASON.fullmatch(text)
    if not found:
        raise wrong("season", text)
    first, last = day(found["first"]), day(found["last"] or found["first"])
    if last < first:
        raise wrong("season", text)
    return first, last, busy(found["share"])


def whole(text: str, most: int) -> int:
    """A whole number above nothing, `most` at most."""
    if not re.fullmatch(r"\d{1,12}", text) or not 1 <= int(text) <= most:
        raise Unreadable(Message("simulate.not_whole", text=text, most=f"{most:,}"))
    return int(text)
