"""Waits against the oracle: sleep that begins, ends and goes on at any time, ties, open waits."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numba
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles import survival as oracle
from tests.oracles.survival import DAY, FOREVER, Wait

from rute.kernels import survival as kernel
from rute.measure.survival import Days, unseen_by_day

NOW = 12 * DAY + DAY // 4
DAYS = Days(-4, 40)
NAMES = {
    "moved awake": kernel.MOVED_AWAKE,
    "moved asleep": kernel.MOVED_ASLEEP,
    "fell": kernel.FELL,
    "woke": kernel.WOKE,
    "waits awake": kernel.WAITS_AWAKE,
    "waits asleep": kernel.WAITS_ASLEEP,
}


@st.composite
def waits(draw: st.DrawFn, most: int = 12) -> list[Wait]:
    found = []
    for _ in range(draw(st.integers(1, most))):
        entry = draw(st.integers(0, 48)) * DAY // 4
        moved = draw(st.booleans())
        until = draw(st.integers(entry * 4 // DAY, 49)) * DAY // 4 if moved else NOW
        edges = sorted(draw(st.sets(st.integers(-8, 49), max_size=6)))
        times = [edge * DAY // 4 for edge in edges]
        if len(times) % 2:
            times.append(FOREVER)
        found.append(Wait(entry, until, moved, list(zip(times[::2], times[1::2], strict=True))))
    return found


@numba.njit
def add_all(found: Any, entries: Any, untils: Any, moved: Any) -> None:
    for person in range(len(entries)):
        kernel.add_wait(found, 0, 0, person, entries[person], untils[person], moved[person])


def table_of(found: list[Wait]) -> Any:
    sleep = kernel.Sleep(
        np.zeros(1, np.int64),
        np.cumsum([[0, *(len(wait.spells) for wait in found)]], axis=1),
        np.array([begin for wait in found for begin, _ in wait.spells], np.int64),
        np.array([end for wait in found for _, end in wait.spells], np.int64),
    )
    table = np.zeros((1, 1, kernel.ROWS, DAYS.length), np.int64)
    add_all(
        kernel.Waits(table, DAYS.origin, sleep),
        np.array([wait.entry for wait in found]),
        np.array([wait.until for wait in found]),
        np.array([wait.moved for wait in found]),
    )
    return table[0, 0]


@given(waits())
def test_a_wait_is_kept_as_what_changed_between_two_days(found: list[Wait]) -> None:
    table, said = table_of(found), Counter[tuple[str, int]]()
    for name, row in NAMES.items():
        origin = DAYS.origin if name.startswith("waits") else 0
        said.update(
            {(name, int(d) + origin): int(table[row, d]) for d in np.flatnonzero(table[row])}
        )
    assert said == oracle.table(found)


@given(waits(), st.integers(1, 4))
def test_the_share_in_the_end_is_that_of_everybody_one_by_one(
    found: list[Wait], fewest: int
) -> None:
    table = table_of(found)
    unseen = unseen_by_day(table[kernel.WAITS_AWAKE :], DAYS, NOW)
    days, *shares = kernel.in_the_end(table, unseen, len(found), fewest)
    expected, *others = oracle.in_the_end(found, NOW, fewest)
    assert days == expected
    assert shares == pytest.approx(others, abs=1e-3)


@given(waits())
def test_where_everybody_was_seen_to_the_end_it_is_the_share_itself(found: list[Wait]) -> None:
    ended = [Wait(w.entry, w.until, True, w.spells) for w in found if w.moved]
    gone = [Wait(w.entry, 0, False, [(w.entry, FOREVER)]) for w in found if not w.moved]
    table = table_of(ended) if ended else np.zeros((kernel.ROWS, DAYS.length), np.int64)
    table[kernel.FELL, 0] += len(gone)
    unseen = np.zeros((2, DAYS.length))
    _, moved, variance, _ = kernel.in_the_end(table, unseen, len(found), 0)
    share = len(ended) / len(found)
    assert moved == pytest.approx(share)
    assert variance == pytest.approx(share * (1 - share) / len(found))


@given(
    st.lists(st.lists(st.integers(0, 30), max_size=6).map(sorted), min_size=1, max_size=4),
    st.integers(0, 5),
)
def test_people_sleep_when_nothing_was_seen_for_a_while(
    times: list[list[int]], length: int
) -> None:
    offsets = np.cumsum([0, *(len(each) for each in times)])
    events = np.array([time for each in times for time in each], np.int64)
    spells, begins, ends = kernel.gaps(offsets, events, events + length)
    for person, own in enumerate(times):
        for at in range(-3, 40):
            seen = any(at - length <= time <= at for time in own)
            asleep = any(
                begins[s] <= at < ends[s] for s in range(spells[person], spells[person + 1])
            )
            assert asleep is not seen
