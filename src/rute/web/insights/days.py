"""Periods by name: they move along with the data, unlike days that somebody writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rute.errors import QuestionError
from rute.journey.model import Season
from rute.words.formats import local
from rute.words.message import Message

LENGTHS = {"7d": 7, "30d": 30, "90d": 90, "365d": 365}
PERIODS = (*LENGTHS, "month", "last-month", "year")
SEASON = "season "
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Days:
    """The first and the last day, both included; None: open on that side."""

    start: date | str | None = None
    end: date | str | None = None


def days_of(period: str, calendar: Sequence[Season], now: int, zone: str) -> Days:
    """The days of a period as of `now` (µs UTC); the last one is today, as far as it has come.
    Raises QuestionError for one that does not exist."""
    today = local(now, zone).date()
    if period in LENGTHS:
        return Days(today - (LENGTHS[period] - 1) * DAY, today)
    if period == "month":
        return Days(today.replace(day=1), today)
    if period == "last-month":
        last = today.replace(day=1) - DAY
        return Days(last.replace(day=1), last)
    if period == "year":
        return Days(today.replace(month=1, day=1), today)
    if period.startswith(SEASON):
        for season in calendar:
            if season.name == period[len(SEASON) :]:
                return Days(season.start, season.end)
    every = ", ".join([*PERIODS, *(SEASON + season.name for season in calendar)])
    raise QuestionError(
        Message("insights.no_period", period=period),
        exists=Message("insights.periods", periods=every),
    )


def like(day: str, days: Days) -> str:
    """As many days as those asked for, from another day on: DAY..DAY. What is no such day, or
    stands beside no whole period, stays as it is."""
    try:
        first = date.fromisoformat(day)
    except ValueError:
        return day
    if not isinstance(days.start, date) or not isinstance(days.end, date):
        return day
    return f"{first}..{first + (days.end - days.start)}"


def written(day: date | str | None) -> str:
    return day.isoformat() if isinstance(day, date) else day or ""
