"""Months as a person counts them, with datetime and zoneinfo."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def local(t: int, zone: str) -> datetime:
    return (EPOCH + timedelta(microseconds=t)).astimezone(ZoneInfo(zone))


def instant(moment: datetime) -> int:
    return (moment.astimezone(UTC) - EPOCH) // timedelta(microseconds=1)


def add_months(t: int, months: int, zone: str) -> int:
    if months == 0:
        return t
    here = local(t, zone)
    count = here.year * 12 + here.month - 1 + months
    year, month = count // 12, count % 12 + 1
    day = min(here.day, monthrange(year, month)[1])
    return instant(here.replace(year=year, month=month, day=day, fold=0))
