"""Waits end when a person with a calendar on the wall would say so."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import campaign as oracle
from tests.oracles.calendar import instant
from tests.tried import tried

from rute.decide.waiting import due_at
from rute.decide.zones import OneZone, RowZones
from rute.journey.campaigns.program import Op
from rute.journey.model_moving import Wait, WaitUntil
from rute.journey.rule_tree import Duration
from rute.journey.zones import zone_table

ZONES = ("America/New_York", "Asia/Jakarta", "Australia/Lord_Howe", "Africa/Casablanca",
         "Pacific/Apia", "America/Scoresbysund", "UTC")  # fmt: skip
HOUR = 3_600_000_000
START, END = -1_500_000_000_000_000, 3_900_000_000_000_000  # 1922 to 2093


def at(text: str, zone: str, fold: int = 0) -> int:
    return instant(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold))


def ends(t: int, step: Wait | WaitUntil, zone: str) -> int:
    op = Op("wait", "it", 1, step=step)
    (end,) = due_at(op, np.array([t], np.int64), OneZone(zone).of(np.zeros(1, np.uint64)))
    return int(end)


@st.composite
def moments(draw: st.DrawFn) -> tuple[int, str]:
    """Any, and those about a change of the clock."""
    zone = draw(st.sampled_from(ZONES))
    times, _ = zone_table(zone)
    changes = [int(t) for t in times[1:] if START < t < END]
    if not changes or draw(st.booleans()):
        return draw(st.integers(START, END)), zone
    away = draw(st.integers(-3 * 24, 3 * 24)) * HOUR // 2 + draw(st.sampled_from([-1, 0, 1]))
    return draw(st.sampled_from(changes)) + away, zone


clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 10, 30, 59]))
lengths = st.builds(
    Duration, st.integers(1, 4), st.sampled_from(["minutes", "hours", "days", "weeks", "months"])
)


@settings(deadline=None, max_examples=tried(150))
@given(moments(), lengths, st.none() | clocks)
def test_waits_end_as_the_calendar_says(
    moment: tuple[int, str], length: Duration, clock: time | None
) -> None:
    t, zone = moment
    wanted = oracle.wait_end(t, length, clock, zone)
    assert ends(t, Wait(length, clock), zone) == max(t, wanted)


@settings(deadline=None, max_examples=tried(150))
@given(moments(), clocks)
def test_the_next_time_of_day_is_the_next(moment: tuple[int, str], clock: time) -> None:
    t, zone = moment
    assert ends(t, WaitUntil(clock), zone) == oracle.next_clock(t, clock, zone)


NEW_YORK, BERLIN, JAKARTA = "America/New_York", "Europe/Berlin", "Asia/Jakarta"


@pytest.mark.parametrize(
    ("start", "step", "zone", "end"),
    [
        ("2026-03-07T12:00", Wait(Duration(1, "days")), NEW_YORK, "2026-03-08T12:00"),
        ("2026-03-07T12:00", Wait(Duration(24, "hours")), NEW_YORK, "2026-03-08T13:00"),
        ("2026-03-07T02:30", Wait(Duration(1, "days")), NEW_YORK, "2026-03-08T03:00"),
        ("2026-03-08T00:00", WaitUntil(time(2, 30)), NEW_YORK, "2026-03-08T03:00"),
        ("2026-10-24T02:30", Wait(Duration(1, "days")), BERLIN, "2026-10-25T02:30"),
        ("2026-03-02T15:00", Wait(Duration(1, "days"), time(9)), JAKARTA, "2026-03-03T09:00"),
        ("2026-03-02T15:00", Wait(Duration(20, "hours"), time(9)), JAKARTA, "2026-03-04T09:00"),
        ("2026-01-31T15:00", Wait(Duration(1, "months")), JAKARTA, "2026-02-28T15:00"),
        ("2026-03-02T09:00", WaitUntil(time(9)), JAKARTA, "2026-03-02T09:00"),
        ("2026-03-02T09:01", WaitUntil(time(9)), JAKARTA, "2026-03-03T09:00"),
    ],
)
def test_it_is_what_people_mean(start: str, step: Wait | WaitUntil, zone: str, end: str) -> None:
    assert ends(at(start, zone), step, zone) == at(end, zone)


def test_an_hour_that_comes_twice_is_waited_for_once() -> None:
    second = at("2026-10-25T02:15", BERLIN, fold=1)
    assert ends(second, WaitUntil(time(2, 30)), BERLIN) == at("2026-10-26T02:30", BERLIN)


def test_each_person_waits_by_their_own_clock() -> None:
    t = at("2026-03-02T08:00", JAKARTA)
    zones = RowZones((JAKARTA, BERLIN), np.array([1, 0, 1], np.int16))
    found = due_at(Op("until", "it", 1, step=WaitUntil(time(9))), np.full(3, t), zones)
    morning = at("2026-03-02T09:00", BERLIN)
    assert found.tolist() == [morning, at("2026-03-02T09:00", JAKARTA), morning]
