"""Which earlier days a period is held against: as many before it, the like season, or any."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from rute.errors import QuestionError
from rute.events.instants import day_of
from rute.journey.model import Journey, Season
from rute.results.numbers import Period
from rute.session.times import Moment, as_read, midnight, parse
from rute.words.message import Message

LAST, SEASON = "last", "season"
DAY = timedelta(days=1)
YEAR = re.compile(r"\s*\b(?:19|20)\d\d\b\s*")
DAYS = re.compile(r"^(\S+)\s*(?:\.\.|…| to | sampai )\s*(\S+)$")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two periods of equally many days; shift: µs from the earlier's start to the later's."""

    period: Period
    against: Period
    season: str | None = None

    @property
    def shift(self) -> int:
        assert self.period.start is not None
        assert self.against.start is not None
        return self.period.start - self.against.start


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days, both included."""

    first: date
    last: date

    @property
    def count(self) -> int:
        return (self.last - self.first).days + 1

    def moved(self, days: int) -> Days:
        return Days(self.first + days * DAY, self.last + days * DAY)


def compare(
    against: str, start: Moment | None, end: Moment | None, journey: Journey, *, now: int
) -> Comparison:
    """The period asked for and the one it is held against.

    against: "last", "season" or "DAY..DAY". Without `start`, "season" takes the last one begun;
    the others need it. Raises QuestionError for what cannot be compared.
    """
    today = day_of(now, journey.zone)
    word = against.strip().casefold()
    if word == SEASON:
        return _season(start, end, journey, today)
    if start is None:
        ready = f"--from {today - 29 * DAY} --to {today} --against {against}"
        raise QuestionError(Message("against.needs_start"), do=Message("against.write", line=ready))
    asked = Days(_day(start, journey.zone), _until(end, today, journey.zone))
    if asked.count < 1:
        raise QuestionError(Message("against.ahead", day=str(today)))
    earlier = asked.moved(-asked.count) if word == LAST else _days(against, asked)
    return _comparison(asked, earlier, journey.zone)


def _day(moment: Moment, zone: str) -> date:
    read = as_read(moment, zone)
    return day_of(read, zone) if isinstance(read, int) else read


def _until(end: Moment | None, today: date, zone: str) -> date:
    """The last day asked for; days that have not come are not compared."""
    return today if end is None else min(_day(end, zone), today)


def _days(against: str, asked: Days) -> Days:
    match = DAYS.match(against.strip())
    if match is None:
        raise QuestionError(
            Message("against.unknown", against=against), exists=Message("against.ways")
        )
    first, last = (_date(part) for part in match.groups())
    days = Days(first, last)
    if days.count != asked.count:
        like = first + (asked.count - 1) * DAY
        raise QuestionError(
            Message("against.unequal", days=days.count, asked=asked.count),
            do=Message("against.write", line=f"--against {first}..{like}"),
        )
    return days


def _date(text: str) -> date:
    read = parse(text)
    return date(read.year, read.month, read.day)


def _season(start: Moment | None, end: Moment | None, journey: Journey, today: date) -> Comparison:
    pairs = like_seasons(journey.calendar)
    if not pairs:
        raise QuestionError(Message("against.no_season"), do=Message("against.write_season"))
    asked = None
    if start is not None:
        asked = Days(_day(start, journey.zone), _until(end, today, journey.zone))
        pairs = [(a, b) for a, b in pairs if a.start <= asked.last and asked.first <= a.end]
    else:
        pairs = [(a, b) for a, b in pairs if a.start <= today]
    if not pairs:
        twice = [a.name for a, _ in like_seasons(journey.calendar)]
        raise QuestionError(
            Message("against.other_season"),
            exists=Message("against.seasons", names=", ".join(dict.fromkeys(twice))),
        )
    season, like = max(pairs, key=lambda pair: pair[0].start)
    days = asked or Days(season.start, min(season.end, today))
    earlier = days.moved((like.start - season.start).days)
    return _comparison(days, earlier, journey.zone, season_name(season))


def season_name(season: Season) -> str:
    """What it is called every year."""
    return YEAR.sub(" ", season.name).strip()


def like_seasons(calendar: Sequence[Season]) -> list[tuple[Season, Season]]:
    """Each season that stands in the calendar before, with that earlier one: of the same name,
    years in it apart."""
    by_name: dict[str, list[Season]] = {}
    for season in sorted(calendar, key=lambda each: each.start):
        by_name.setdefault(season_name(season).casefold(), []).append(season)
    return [(later, earlier) for every in by_name.values() for earlier, later in pairwise(every)]


def _comparison(asked: Days, earlier: Days, zone: str, season: str | None = None) -> Comparison:
    return Comparison(_period(asked, zone), _period(earlier, zone), season)


def _period(days: Days, zone: str) -> Period:
    return Period(midnight(days.first, zone), midnight(days.last + DAY, zone) - 1)
