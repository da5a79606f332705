"""Of many messages at once, when each leaves and which come too many."""

from __future__ import annotations

from collections import Counter
from datetime import time

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from rute.decide.leaving import leave_at, over_the_cap
from rute.decide.limits import Limits
from rute.decide.zones import RowZones
from rute.events.instants import day_of

ZONES = ("Asia/Jakarta", "America/New_York", "Australia/Lord_Howe")
moments = st.integers(1_772_000_000, 1_794_000_000).map(lambda second: second * 1_000_000)
rows = st.lists(
    st.tuples(moments, st.integers(0, 2), st.integers(0, 2), st.integers(0, 1)), max_size=40
)
clocks = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))


@settings(max_examples=60, deadline=None)
@given(rows, st.none() | st.tuples(clocks, clocks))
def test_each_leaves_when_the_limits_say(
    found: list[tuple[int, int, int, int]], quiet: tuple[time, time] | None
) -> None:
    limits = Limits(quiet=quiet)
    asked = np.array([at for at, _, _, _ in found], np.int64)
    zones = RowZones(ZONES, np.array([zone for _, zone, _, _ in found], np.int16))
    wanted = [limits.not_before(at, ZONES[zone]) for at, zone, _, _ in found]
    assert leave_at(limits, asked, zones).tolist() == wanted


@settings(max_examples=60, deadline=None)
@given(rows, st.integers(0, 2))
def test_no_more_leave_on_a_person_s_day_than_may(
    found: list[tuple[int, int, int, int]], cap: int
) -> None:
    names = ("email", "letter")
    limits = Limits(caps={"email": cap})
    leaves, zone, person, channel = (
        (np.array(column, np.int64) for column in zip(*found, strict=True))
        if found
        else (np.zeros(0, np.int64),) * 4
    )
    person_zone = RowZones(ZONES, person.astype(np.int16))  # everybody has one clock
    over = over_the_cap(limits, person.astype(np.uint64), channel, names, leaves, person_zone)
    had: Counter[tuple[int, object]] = Counter()
    wanted = np.zeros(leaves.size, np.bool_)
    for row in np.argsort(leaves, kind="stable").tolist():
        key = (int(person[row]), day_of(int(leaves[row]), ZONES[int(person[row])]))
        if channel[row] == 0:
            wanted[row] = had[key] >= cap
            had[key] += 1
    assert over.tolist() == wanted.tolist()
    assert zone.size == leaves.size
