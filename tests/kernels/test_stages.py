"""The stage kernel against the oracle, on people made of ties, repeats and open windows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernels.stage_cases import UTC, Case, arrays, as_people, cases, crowd
from tests.oracles import stages as oracle

from rute.kernels import stages as kernel
from rute.kernels.clocks import NEVER, Windows, next_clock
from rute.kernels.durations import BINS
from rute.kernels.entries import codes_at, first_entries
from rute.kernels.reaching import Events, Grouping, highest

COLUMNS = {
    "reached": kernel.REACHED,
    "here": kernel.HERE,
    "asleep": kernel.ASLEEP,
    "already_further": kernel.ALREADY_FURTHER,
    "moved_on_in_time": kernel.IN_TIME,
    "moved_on_late": kernel.LATE,
    "stalled": kernel.STALLED,
    "open": kernel.OPEN,
    "skipped": kernel.SKIPPED,
    "returned": kernel.RETURNED,
    "elapsed": kernel.ELAPSED,
    "elapsed_in_time": kernel.ELAPSED_IN_TIME,
}


def counted(case: Case, by: bool, *, table: bool = False) -> dict[str, npt.NDArray[np.int64]]:
    """table: groups are looked up in a table of people × stages instead of at the events."""
    events, moments, codes = arrays(case)
    group_of = np.arange(4, dtype=np.int32) if by else np.zeros(1, np.int32)
    grouping = Grouping(codes if by else np.zeros(0, np.int32), group_of)
    if table:
        time = np.zeros((len(case.people), len(case.windows)), np.int64)
        cause, ahead = np.zeros_like(time), np.zeros(len(time), np.int64)
        first_entries(events, moments, case.now, time, cause, ahead)
        found = np.zeros(time.shape, np.int32)
        codes_at(events.offsets, cause, codes, group_of, found)
        grouping = Grouping(np.zeros(0, np.int32), group_of, np.stack([found, found]))
    sums: dict[str, Any] = {
        "counts": np.zeros((4 if by else 1, len(case.windows), kernel.COLUMNS), np.int64),
        "times": np.zeros((4 if by else 1, len(case.windows), BINS), np.int64),
        "people": np.zeros(4 if by else 1, np.int64),
        "totals": np.zeros(2, np.int64),
    }
    sums["change"] = kernel.count_stages(
        0,
        len(case.people),
        events,
        moments,
        Windows(np.array(case.windows), np.zeros(len(case.windows), np.int64), *UTC),
        np.array(case.left, np.uint64),
        grouping,
        case.now,
        case.start,
        case.end,
        *sums.values(),
    )
    return sums


def expected(case: Case, **more: Any) -> oracle.Answer:
    deadlines = [lambda t, w=w: t + w for w in case.windows]
    return oracle.stages(as_people(case), deadlines, case.now, case.start, case.end, **more)


def row_of(counts: npt.NDArray[np.int64]) -> dict[str, int]:
    return {name: int(counts[column]) for name, column in COLUMNS.items() if counts[column]}


def nonzero(rows: Sequence[Any]) -> list[dict[str, int]]:
    return [{name: n for name, n in row.items() if n} for row in rows]


@given(cases())
def test_every_count_equals_the_definition(case: Case) -> None:
    meets_the_definition(case)


@pytest.mark.parametrize("seed", range(12))
def test_every_count_of_a_crowd_equals_the_definition(seed: int) -> None:
    meets_the_definition(crowd(seed))
    groups_meet_the_definition(crowd(seed))


def meets_the_definition(case: Case) -> None:
    sums, answer = counted(case, by=False), expected(case)
    assert [row_of(row) for row in sums["counts"][0]] == nonzero(answer.rows)
    assert sums["people"].tolist() == [answer.people]
    assert sums["totals"].tolist() == [answer.people_in_data, answer.events]
    for histogram, durations in zip(sums["times"][0], answer.durations, strict=True):
        assert np.repeat(np.arange(BINS), histogram).tolist() == sorted(durations)


@given(cases())
def test_groups_are_by_the_value_known_at_entry_and_add_up(case: Case) -> None:
    groups_meet_the_definition(case)


def groups_meet_the_definition(case: Case) -> None:
    grouped, total = counted(case, by=True), counted(case, by=False)
    for name in ("counts", "times", "people"):
        assert np.array_equal(grouped[name].sum(axis=0), total[name][0])
    by_table = counted(case, by=True, table=True)
    for name, sums in grouped.items():
        assert np.array_equal(by_table[name], sums)
    for group, value in enumerate(["0", "1", "2", None]):
        answer = expected(case, only=lambda known, value=value: known == value)
        assert [row_of(row) for row in grouped["counts"][group]] == nonzero(answer.rows)
        assert grouped["people"][group] == answer.people


@given(cases())
def test_the_five_add_up_and_people_are_in_one_stage(case: Case) -> None:
    case.start, case.end = -NEVER, NEVER
    sums = counted(case, by=False)
    rows = sums["counts"][0]
    five = rows[:, kernel.ALREADY_FURTHER : kernel.OPEN + 1].sum(axis=1)
    assert np.array_equal(five[:-1], rows[:-1, kernel.REACHED])
    assert rows[:, [kernel.HERE, kernel.ASLEEP]].sum() == sums["people"].sum()


@given(cases(), st.integers(0, 12))
def test_nothing_changes_before_the_next_change(case: Case, later: int) -> None:
    case.people = [(events, []) for events, _ in case.people]
    before = counted(case, by=False)
    change = int(before.pop("change"))
    case.now = min(case.now + later, change - 1)
    after = counted(case, by=False)
    assert change > case.now
    assert all(np.array_equal(before[name], after[name]) for name in before)


@given(cases())
def test_codes_are_weighed_by_people_and_by_entries(case: Case) -> None:
    events, moments, codes = arrays(case)
    weights = np.zeros((2, 4), np.int64)
    stages = len(case.windows)
    kernel.weigh_codes(0, len(case.people), events, moments, codes, case.now, stages, weights)
    case.start, case.end = -NEVER, NEVER
    sums = counted(case, by=True)
    assert weights[0].tolist() == sums["people"].tolist()
    assert weights[1].tolist() == sums["counts"][:, :, kernel.REACHED].sum(axis=1).tolist()


def test_people_who_are_not_live_are_not_counted() -> None:
    case = Case([([(1, 0, -1)], []), ([(1, 0, -1)], [])], [1], [5], [0, 0], 9, -NEVER, NEVER)
    events, moments, _ = arrays(case)
    weights = np.zeros((2, 1), np.int64)
    half = events._replace(live=np.array([True, False]))
    kernel.weigh_codes(0, 2, half, moments, np.zeros(0, np.int32), 9, 1, weights)
    assert weights.tolist() == [[1], [1]]


@pytest.mark.parametrize("index", [0, 1, 7, 31, 32, 63])
def test_the_highest_bit_is_found_among_64(index: int) -> None:
    assert highest(np.uint64(1 << index | 1)) == index
    assert highest(np.uint64(0)) == -1


@given(
    st.lists(st.integers(0, 200), max_size=8),
    st.lists(st.integers(0, 40), min_size=1, max_size=3),
    st.integers(0, 200),
)
def test_the_next_clock_is_the_first_window_to_elapse(
    times: list[int], clocks: list[int], now: int
) -> None:
    events = Events(
        np.array([0, len(times)]),
        np.array(sorted(times), np.int64),
        np.zeros(len(times), np.uint16),
        np.zeros(0, np.bool_),
    )
    windows = Windows(np.array(clocks), np.zeros(len(clocks), np.int64), *UTC)
    ends = [t + w + 1 for t in times for w in clocks if t <= now <= t + w]
    assert next_clock(0, 1, events, now, windows) == min(ends, default=NEVER)
