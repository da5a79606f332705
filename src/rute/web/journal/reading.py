"""Reading the journal: what is asked for, and each act as a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from string import Formatter
from zoneinfo import ZoneInfo

from rute.web.journal.models import Entries, Entry
from rute.web.journeys.models import Journey
from rute.words.catalog import has, say

# Details that are themselves a word of the catalog.
WORDS = {"role": "web.role", "before": "web.role"}


@dataclass(frozen=True)
class Filter:
    """Which acts: by whom (a user's number), of which kind, on which days of the journey's zone,
    both included. None = any."""

    by: int | None = None
    act: str | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Act:
    """One act as it is read. at: µs UTC."""

    at: int
    who: str
    kind: str
    said: str


def wanted(given: Mapping[str, str]) -> Filter:
    """The filter of an address; what cannot be understood filters nothing."""
    by, act = given.get("by", ""), given.get("act", "")
    return Filter(
        by=int(by) if by.isascii() and by.isdigit() and len(by) < 18 else None,
        act=act if act.isascii() and act.replace("_", "").isalnum() else None,
        first=_date(given.get("from", "")),
        last=_date(given.get("to", "")),
    )


def entries(journey: Journey, asked: Filter, zone: str) -> Entries:
    """The acts of a journey, the newest first."""
    found: Entries = Entry.objects.filter(journey=journey)
    if asked.by is not None:
        found = found.filter(by=asked.by)
    if asked.act:
        found = found.filter(act=asked.act)
    if asked.first:
        found = found.filter(at__gte=_midnight(asked.first, zone))
    if asked.last:
        found = found.filter(at__lt=_midnight(asked.last + timedelta(days=1), zone))
    return found


def told(entry: Entry, language: str) -> Act:
    """An entry as a sentence."""
    key = f"journal.{entry.act}"
    values = {name: _value(name, value, language) for name, value in entry.details.items()}
    said = say(key, language, **values) if has(key, language) else entry.act
    at = int(entry.at.timestamp() * 1_000_000)
    return Act(at, entry.by_name or say("journal.nobody", language), entry.act, said)


def people(journey: Journey) -> list[tuple[int, str]]:
    """Who is in the journal: their numbers, and the newest name of each."""
    found = Entry.objects.filter(journey=journey).exclude(by=None).order_by("at", "id")
    names = dict(found.values_list("by", "by_name"))
    return sorted(((number, name) for number, name in names.items() if number), key=_by_name)


def kinds(journey: Journey, language: str) -> list[tuple[str, str]]:
    """Which acts there are, and how each is called."""
    acts = Entry.objects.filter(journey=journey).order_by().values_list("act", flat=True).distinct()
    return sorted(((act, _kind(act, language)) for act in acts), key=lambda each: each[1])


def rows(found: Entries, language: str) -> Iterator[Act]:
    """All of them, however many."""
    for entry in found.iterator(chunk_size=500):
        yield told(entry, language)


def _kind(act: str, language: str) -> str:
    """The act's words without what fills them."""
    key = f"journal.{act}"
    return say(key, language, **dict.fromkeys(_names(key), "…")) if has(key, language) else act


def _names(key: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(say(key, "en")) if name]


def _value(name: str, value: object, language: str) -> object:
    key = f"{WORDS.get(name, '')}.{value}"
    return say(key, language) if has(key, language) else value


def _by_name(each: tuple[int, str]) -> str:
    return each[1].lower()


def _date(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 1970 <= found.year < 9999 else None  # any zone still has such a day


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
