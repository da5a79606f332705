"""Moments as people write them, in the journey's zone, as µs UTC."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rute.errors import QuestionError
from rute.events.instants import to_instant
from rute.results.numbers import Period
from rute.words.message import Message

DAY = timedelta(days=1)

Moment = int | str | date | datetime


def first_instant(moment: Moment, zone: str) -> int:
    """µs UTC of the moment; of a day, its first instant."""
    read = as_read(moment, zone)
    return read if isinstance(read, int) else midnight(read, zone)


def last_instant(moment: Moment, zone: str) -> int:
    """µs UTC of the moment; of a day, its last microsecond."""
    read = as_read(moment, zone)
    return read if isinstance(read, int) else midnight(read + DAY, zone) - 1


def period(start: Moment | None, end: Moment | None, zone: str) -> Period:
    """The days from start to end, both included. Raises QuestionError when they are turned."""
    asked = Period(
        None if start is None else first_instant(start, zone),
        None if end is None else last_instant(end, zone),
    )
    if asked.start is not None and asked.end is not None and asked.start > asked.end:
        raise QuestionError(
            Message("wrong.period", start=start, end=end),
            do=Message("wrong.period.do"),
        )
    return asked


def as_read(moment: Moment, zone: str) -> int | date:
    """An instant as µs UTC, or a whole day as a date."""
    if isinstance(moment, int):
        return moment
    read = parse(moment) if isinstance(moment, str) else moment
    if not isinstance(read, datetime):
        return read
    return to_instant(read if read.tzinfo else read.replace(tzinfo=ZoneInfo(zone)))


def parse(text: str) -> date | datetime:
    try:
        return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
    except ValueError as error:
        raise QuestionError(
            Message("wrong.not_day", text=text),
            exists=Message("wrong.not_day.how"),
            do=Message("wrong.not_day.do"),
        ) from error


def midnight(day: date, zone: str) -> int:
    return to_instant(datetime.combine(day, time(), ZoneInfo(zone)))
