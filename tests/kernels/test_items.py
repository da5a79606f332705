"""One person's moments: simple ones and extras in one order."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles.funnel import in_order

from rute.kernels.clocks import NEVER
from rute.kernels.items import gather, merge, people_seen
from rute.kernels.reaching import Events

events_of_a_person = st.lists(
    st.tuples(
        st.integers(0, 6),
        st.integers(0, 3),
        st.lists(st.tuples(st.integers(0, 8), st.integers(1, 3))),
    ),
    max_size=6,
).map(lambda events: sorted(events, key=lambda event: event[0]))


@given(events_of_a_person, st.integers(0, 8))
def test_they_stand_by_time_then_event_and_one_event_at_one_time_is_one(
    person: list[tuple[int, int, list[tuple[int, int]]]], now: int
) -> None:
    extras = sorted(
        (time, event, mask) for event, (_, _, later) in enumerate(person) for time, mask in later
    )
    size = len(person) + len(extras) + 1
    out = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size, np.uint64)
    count = merge(
        0, len(person),
        np.array([time for time, _, _ in person], np.int64),
        np.array([mask for _, mask, _ in person], np.uint16),
        np.arange(4, dtype=np.uint64), 0, len(extras),
        np.array([time for time, _, _ in extras], np.int64),
        np.array([event for _, event, _ in extras], np.int64),
        np.array([mask for _, _, mask in extras], np.uint64),
        now, *out,
    )  # fmt: skip
    moments = [(time, k, bits(mask)) for k, (time, mask, _) in enumerate(person) if mask]
    moments += [(time, event, bits(mask)) for time, event, mask in extras]
    want = in_order([moment for moment in moments if moment[0] <= now])
    time, event, mask = (column[:count].tolist() for column in out)
    assert list(zip(time, event, map(bits, mask), strict=True)) == want


def bits(mask: int) -> frozenset[int]:
    return frozenset(k for k in range(2) if mask >> k & 1)


def test_without_extras_the_events_up_to_now_are_kept_that_are_moments() -> None:
    out = np.zeros(4, np.int64), np.zeros(4, np.int64), np.zeros(4, np.uint64)
    times, signatures = np.array([1, 2, 3, 9]), np.array([1, 0, 2, 1], np.uint16)
    count = gather(0, 4, times, signatures, np.arange(3, dtype=np.uint64), 3, *out)
    assert [column[:count].tolist() for column in out] == [[1, 3], [0, 2], [1, 2]]


def test_only_people_with_an_event_up_to_now_are_seen_and_the_next_event_is_known() -> None:
    events = Events(
        np.array([0, 2, 3, 3, 4]),
        np.array([1, 8, 7, 2]),
        np.zeros(4, np.uint16),
        np.array([True, True, True, False]),
    )
    assert people_seen(0, 4, events, 5) == (1, 7)
    assert people_seen(0, 4, events, 8) == (2, NEVER)
