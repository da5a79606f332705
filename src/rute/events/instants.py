"""Moments and days in a zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


def to_datetime(instant: int, zone: str = "UTC") -> datetime:
    """The moment `instant` (µs UTC) on the clock of a zone."""
    return (EPOCH + timedelta(microseconds=instant)).astimezone(ZoneInfo(zone))


def to_instant(moment: datetime) -> int:
    """An aware datetime as µs UTC, exact."""
    return (moment - EPOCH) // MICROSECOND


def start_of_day(instant: int, zone: str, days_later: int = 0) -> int:
    """µs UTC of 00:00 local on the day `instant` falls in, or some days later."""
    day = to_datetime(instant, zone).date() + timedelta(days=days_later)
    return to_instant(datetime.combine(day, time(), ZoneInfo(zone)))


def end_of_day(instant: int, zone: str) -> int:
    """The last microsecond of the day `instant` falls in, in that zone."""
    return start_of_day(instant, zone, 1) - 1


def day_of(instant: int, zone: str) -> date:
    """The day `instant` falls in, in that zone."""
    return to_datetime(instant, zone).date()
