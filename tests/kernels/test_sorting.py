"""Grouping by person and time, against Python's own stable sort."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rute.kernels.sorting import sort_by_person_and_time

Events = list[tuple[int, int]]


def by_hand(events: Events) -> list[tuple[int, int, int]]:
    """(hash, time, row) by person, then time, then arrival."""
    return sorted((person, time, row) for row, (person, time) in enumerate(events))


def sorted_events(events: Events) -> list[tuple[int, int, int]]:
    hashes = np.array([person for person, _ in events], np.uint64)
    times = np.array([time for _, time in events], np.int64)
    offsets, people, by_time, rows = sort_by_person_and_time(hashes, times)
    assert offsets[0] == 0
    assert offsets[-1] == len(events)
    owner = np.repeat(people, np.diff(offsets))
    return list(zip(owner.tolist(), by_time.tolist(), rows.tolist(), strict=True))


hashes = st.sampled_from([0, 1, 2**63 - 1, 2**63, 2**64 - 1]) | st.integers(0, 2**64 - 1)
times = st.integers(-3, 3) | st.integers(-(2**63), 2**63 - 1)


@given(st.lists(st.tuples(hashes, times), max_size=60))
def test_it_groups_by_person_and_keeps_arrival_among_equal_times(events: Events) -> None:
    assert sorted_events(events) == by_hand(events)


def test_one_person_with_very_many_events_out_of_order_is_no_trouble() -> None:
    rng = np.random.default_rng(1)
    person = np.where(rng.random(60_000) < 0.8, 7, rng.integers(0, 2**63, 60_000))
    events = list(zip(person.tolist(), rng.integers(0, 500, 60_000).tolist(), strict=True))
    assert sorted_events(events) == by_hand(events)


def test_no_events_are_no_people() -> None:
    assert sorted_events([]) == []
