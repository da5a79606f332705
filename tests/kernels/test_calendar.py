from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import calendar as oracle
from tests.tried import tried

from rute.journey.zones import zone_table
from rute.kernels.calendar import (
    add_months,
    civil_from_days,
    days_from_civil,
    deadline,
    shifted,
)

ZONES = ("America/New_York", "Asia/Jakarta", "Australia/Lord_Howe", "Africa/Casablanca", "UTC")
START, END = -2_100_000_000_000_000, 3_900_000_000_000_000  # 1903 to 2093
HOUR = 3_600_000_000


def at(zone: str, *parts: int) -> int:
    return oracle.instant(datetime(*parts, tzinfo=ZoneInfo(zone)))  # type: ignore[misc,arg-type]


@settings(deadline=None, max_examples=tried(300))
@given(st.integers(START, END), st.integers(-40, 40), st.sampled_from(ZONES))
def test_months_equal_the_datetime_way(t: int, months: int, zone: str) -> None:
    assert add_months(t, months, *zone_table(zone)) == oracle.add_months(t, months, zone)


@settings(deadline=None, max_examples=tried(300))
@given(
    st.sampled_from(ZONES),
    st.integers(1, 300),
    st.integers(-3 * HOUR, 3 * HOUR),
    st.integers(-2, 2),
)
def test_months_that_start_or_end_near_a_clock_change_equal_it_too(
    zone: str, change: int, away: int, months: int
) -> None:
    times, _ = zone_table(zone)
    t = int(times[1 + change % (len(times) - 1)]) + away if len(times) > 1 else away
    start = oracle.add_months(t, -months, zone)
    assert add_months(start, months, *zone_table(zone)) == oracle.add_months(start, months, zone)


@pytest.mark.parametrize(
    ("zone", "start", "months", "end"),
    [
        ("Asia/Jakarta", (2026, 1, 31, 9), 1, (2026, 2, 28, 9)),
        ("Asia/Jakarta", (2024, 1, 31, 9), 1, (2024, 2, 29, 9)),
        ("Asia/Jakarta", (2026, 12, 15, 23, 30), 2, (2027, 2, 15, 23, 30)),
        ("Asia/Jakarta", (2026, 3, 31, 0, 30), -1, (2026, 2, 28, 0, 30)),
        ("America/New_York", (2026, 2, 8, 2, 30), 1, (2026, 3, 8, 3, 30)),  # 02:30 was skipped
        ("America/New_York", (2026, 10, 1, 1, 30), 1, (2026, 11, 1, 1, 30)),  # the first 01:30
        ("America/New_York", (2026, 2, 10, 9), 1, (2026, 3, 10, 9)),  # 27 days and 23 hours
    ],
)
def test_a_month_keeps_the_wall_time(
    zone: str, start: tuple[int, ...], months: int, end: tuple[int, ...]
) -> None:
    assert add_months(at(zone, *start), months, *zone_table(zone)) == at(zone, *end)


def test_windows_are_months_then_microseconds() -> None:
    table = zone_table("America/New_York")
    t = at("America/New_York", 2026, 3, 31, 12)
    assert deadline(t, 5, 1, *table) == at("America/New_York", 2026, 4, 30, 12) + 5
    back = shifted(np.array([t]), -5, -1, *table)
    assert back[0] == at("America/New_York", 2026, 2, 28, 12) - 5


def test_dates_go_there_and_back() -> None:
    for days in range(-800_000, 800_000, 997):
        assert days_from_civil(*civil_from_days(days)) == days
