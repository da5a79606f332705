"""Quiet hours are of the person's own clock."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rute.decide.limits import Limits
from rute.events.instants import to_datetime, to_instant

JAKARTA, BERLIN = "Asia/Jakarta", "Europe/Berlin"


def at(text: str, zone: str) -> int:
    return to_instant(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)))


def said(instant: int, zone: str) -> str:
    return to_datetime(instant, zone).isoformat(timespec="minutes")[:16]


@pytest.mark.parametrize(
    ("asked", "leaves"),
    [
        ("2026-03-01T20:59", "2026-03-01T20:59"),
        ("2026-03-01T21:00", "2026-03-02T08:00"),
        ("2026-03-02T03:00", "2026-03-02T08:00"),
        ("2026-03-02T08:00", "2026-03-02T08:00"),
    ],
)
def test_what_falls_into_the_night_leaves_in_the_morning(asked: str, leaves: str) -> None:
    assert said(Limits().not_before(at(asked, JAKARTA), JAKARTA), JAKARTA) == leaves


def test_the_same_moment_is_night_in_one_zone_and_day_in_another() -> None:
    moment = at("2026-03-01T21:30", JAKARTA)
    assert Limits().not_before(moment, JAKARTA) > moment
    assert Limits().not_before(moment, BERLIN) == moment  # half past three there


def test_quiet_hours_may_lie_within_a_day() -> None:
    lunch = Limits(quiet=(time(12), time(13)))
    assert said(lunch.not_before(at("2026-03-01T12:30", BERLIN), BERLIN), BERLIN)[11:] == "13:00"
    assert said(lunch.not_before(at("2026-03-01T13:30", BERLIN), BERLIN), BERLIN)[11:] == "13:30"


@pytest.mark.parametrize("quiet", [None, (time(9), time(9))])
def test_without_quiet_hours_everything_leaves_at_once(quiet: tuple[time, time] | None) -> None:
    moment = at("2026-03-01T03:00", JAKARTA)
    assert Limits(quiet=quiet).not_before(moment, JAKARTA) == moment


def test_an_end_that_the_clock_skips_is_the_instant_of_the_change() -> None:
    night = Limits(quiet=(time(22), time(2, 30)))  # clocks go from 02:00 to 03:00 that night
    found = night.not_before(at("2026-03-28T23:00", BERLIN), BERLIN)
    assert said(found, BERLIN) == "2026-03-29T03:00"
    assert said(found - 1, BERLIN) == "2026-03-29T01:59"


def test_an_end_that_comes_twice_is_the_first() -> None:
    night = Limits(quiet=(time(22), time(2, 30)))
    found = night.not_before(at("2026-10-24T23:00", BERLIN), BERLIN)
    assert found == to_instant(datetime.fromisoformat("2026-10-25T02:30+02:00"))


@given(some.integers(1_700_000_000, 1_900_000_000), some.times(), some.times(),
       some.sampled_from([JAKARTA, BERLIN, "America/St_Johns", "Australia/Lord_Howe"]))  # fmt: skip
def test_what_leaves_is_never_earlier_never_quiet_and_at_most_a_day_later(
    second: int, start: time, end: time, zone: str
) -> None:
    limits, asked = Limits(quiet=(start, end)), second * 1_000_000
    leaves = limits.not_before(asked, zone)
    assert asked <= leaves <= asked + 25 * 3_600_000_000
    again = limits.not_before(leaves, zone)
    assert again == leaves or to_datetime(leaves, zone).utcoffset() != (
        to_datetime(leaves - 7_200_000_000, zone).utcoffset()
    )
