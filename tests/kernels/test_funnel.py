"""The funnel kernel against every possible chain."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.funnel import Chain, Item, best_chain, in_order
from tests.tried import tried

from rute.journey.zones import zone_table
from rute.kernels.calendar import deadline
from rute.kernels.clocks import NEVER, Windows
from rute.kernels.durations import BINS, bin_of
from rute.kernels.funnel import FAVOURABLE, SEQUENCE, STRICT, count_funnel
from rute.kernels.reaching import Events, Grouping, Moments

TIES = {"sequence": SEQUENCE, "strict": STRICT, "favourable": FAVOURABLE}
HOUR = 3_600_000_000
DAY = 24 * HOUR

Person = list[tuple[int, int, tuple[int, int] | None]]
"""Per event: time, bits of the steps it fills, and a later moment (time, bits) it causes."""

events_of_a_person = st.lists(
    st.tuples(
        st.integers(0, 8),
        st.integers(0, 7),
        st.none() | st.tuples(st.integers(0, 10), st.integers(1, 7)),
    ),
    max_size=7,
).map(lambda events: sorted(events, key=lambda event: event[0]))


def count(
    people: Sequence[Person],
    *,
    ties: str,
    steps: int = 3,
    now: int = 100,
    window: int = 4,
    months: int = 0,
    period: tuple[int, int] = (-NEVER, NEVER),
    codes: Sequence[int] = (),
    live: Sequence[bool] = (),
    zone: str = "UTC",
) -> tuple[np.ndarray, np.ndarray, np.ndarray, int]:
    """What the kernel makes of the people; groups are codes 0 and 1, and 2 for unknown."""
    flat = [event for person in people for event in person]
    offsets = np.concatenate([[0], np.cumsum([len(person) for person in people])]).astype(np.int64)
    extras: list[list[Item]] = []
    event = 0
    for person in people:
        mine = []
        for _, _, later in person:
            if later:
                mine.append((later[0], event, frozenset([later[1]])))
            event += 1
        extras.append(sorted(mine, key=lambda item: item[:2]))
    rows = [item for mine in extras for item in mine]
    moments = Moments(
        np.arange(8, dtype=np.uint64),
        np.concatenate([[0], np.cumsum([len(mine) for mine in extras])]).astype(np.int64),
        np.array([time for time, _, _ in rows], np.int64),
        np.array([event for _, event, _ in rows], np.int64),
        np.array([next(iter(bits)) for _, _, bits in rows], np.uint64),
    )
    groups = 3 if codes else 1
    reached = np.zeros((groups, steps), np.int64)
    running = np.zeros((groups, steps), np.int64)
    gaps = np.zeros((groups, steps, BINS), np.int64)
    change = count_funnel(
        0,
        len(people),
        Events(
            offsets,
            np.array([time for time, _, _ in flat], np.int64),
            np.array([bits for _, bits, _ in flat], np.uint16),
            np.array(live, np.bool_),
        ),
        moments,
        Windows(np.array([window]), np.array([months]), *zone_table(zone)),
        Grouping(np.array(codes, np.int32), np.arange(groups, dtype=np.int32)),
        now,
        *period,
        TIES[ties],
        reached,
        running,
        gaps,
    )
    return reached, running, gaps, change


def items_of(person: Person, first_event: int) -> list[Item]:
    moments = []
    for event, (time, bits, later) in enumerate(person, first_event):
        for t, b in [(time, bits), *([later] if later else [])]:
            if b:
                moments.append((t, event, frozenset(k for k in range(3) if b >> k & 1)))
    return in_order(moments)


def expected(
    people: Sequence[Person], ties: str, now: int, window: int, period: tuple[int, int]
) -> list[Chain | None]:
    chains, event = [], 0
    for person in people:
        items = items_of(person, event)
        chains.append(best_chain(items, 3, lambda t: t + window, ties, now, *period))
        event += len(person)
    return chains


@settings(max_examples=tried(100), deadline=None)
@given(
    st.lists(events_of_a_person, max_size=3),
    st.sampled_from(sorted(TIES)),
    st.integers(0, 10),
    st.integers(0, 6),
    st.tuples(st.integers(-1, 4), st.integers(3, 9)),
    st.lists(st.integers(-1, 1), min_size=21, max_size=21),
)
def test_every_person_gets_the_best_of_all_chains(
    people: list[Person],
    ties: str,
    now: int,
    window: int,
    period: tuple[int, int],
    values: list[int],
) -> None:
    codes = values[: sum(len(person) for person in people)]
    reached, running, gaps, change = count(
        people, ties=ties, now=now, window=window, period=period, codes=codes
    )
    groups = 3 if codes else 1
    want = np.zeros((groups, 3), int), np.zeros((groups, 3), int), np.zeros((groups, 3, BINS), int)
    next_change = NEVER
    first_event = 0
    chains = expected(people, ties, now, window, period)
    for person, chain in zip(people, chains, strict=True):
        if chain:
            known = [code for code in codes[first_event : chain.start_event + 1] if code >= 0]
            group = known[-1] if known else groups - 1
            want[0][group, : chain.level + 1] += 1
            if now <= chain.until:
                want[1][group, chain.level] += 1
                next_change = min(next_change, chain.until + 1)
            for k in range(1, chain.level + 1):
                want[2][group, k, bin_of(chain.times[k] - chain.times[k - 1])] += 1
        first_event += len(person)
    assert reached.tolist() == want[0].tolist()
    assert running.tolist() == want[1].tolist()
    assert (gaps == want[2]).all()
    assert change == next_change


def levels(ties: str, *events: tuple[int, int], **options: int) -> list[int]:
    reached, *_ = count([[(time, bits, None) for time, bits in events]], ties=ties, **options)
    return reached[0].tolist()


def test_the_window_is_inclusive_and_anchored_at_the_first_step() -> None:
    assert levels("sequence", (0, 1), (4, 2)) == [1, 1, 0]
    assert levels("sequence", (0, 1), (5, 2)) == [1, 0, 0]
    assert levels("sequence", (0, 1), (3, 2), (5, 4)) == [1, 1, 0]


def test_a_later_start_rescues_a_chain_that_ran_out_of_time() -> None:
    assert levels("sequence", (0, 1), (3, 1), (4, 2), (7, 4)) == [1, 1, 1]


@pytest.mark.parametrize("ties", sorted(TIES))
def test_one_event_never_fills_two_steps(ties: str) -> None:
    assert levels(ties, (0, 7)) == [1, 0, 0]
    assert levels(ties, (0, 7), (1, 7)) == [1, 1, 0]


def test_ties_are_settled_as_asked() -> None:
    backwards = ((0, 2), (0, 1))
    assert levels("sequence", *backwards) == [1, 0, 0]
    assert levels("strict", *reversed(backwards)) == [1, 0, 0]
    assert levels("favourable", *backwards) == [1, 1, 0]


def test_a_strict_chain_may_use_an_older_start() -> None:
    assert levels("strict", (0, 1), (2, 1), (2, 2)) == [1, 1, 0]


def test_equal_times_are_matched_even_when_the_first_choice_blocks() -> None:
    # The only event for step 2 could also fill step 1: step 1 must take the other.
    assert levels("favourable", (0, 3), (0, 1), (0, 4)) == [1, 1, 1]


def test_an_older_start_may_end_later_where_months_are_clamped() -> None:
    jan_30, jan_31 = 29 * DAY, 30 * DAY
    first, second = jan_30 + 23 * HOUR, jan_31 + HOUR  # both end on 28 February
    third = (31 + 27) * DAY + 12 * HOUR
    assert levels(
        "sequence", (first, 1), (second, 1), (third, 2), window=0, months=1, now=third
    ) == [1, 1, 0]


def test_month_windows_follow_the_zone() -> None:
    times, offsets = zone_table("Asia/Jakarta")
    until = deadline(0, 0, 1, times, offsets)
    options = {"window": 0, "months": 1, "now": until, "zone": "Asia/Jakarta"}
    assert levels("sequence", (0, 1), (until, 2), **options) == [1, 1, 0]


def test_people_who_are_gone_are_not_counted() -> None:
    reached, *_ = count([[(0, 1, None)], [(0, 1, None)]], ties="sequence", live=[True, False])
    assert reached.tolist() == [[1, 0, 0]]


def test_sixty_four_steps_can_be_climbed() -> None:
    bits = np.uint64(1) << np.arange(64, dtype=np.uint64)
    events = Events(
        np.array([0, 64]), np.arange(64), np.arange(64, dtype=np.uint16), np.zeros(0, np.bool_)
    )
    none = np.zeros(0, np.int64)
    moments = Moments(bits, np.zeros(2, np.int64), none, none, np.zeros(0, np.uint64))
    reached, running = np.zeros((1, 64), np.int64), np.zeros((1, 64), np.int64)
    count_funnel(
        0,
        1,
        events,
        moments,
        Windows(np.array([100]), np.array([0]), *zone_table("UTC")),
        Grouping(np.zeros(0, np.int32), np.zeros(1, np.int32)),
        63,
        -NEVER,
        NEVER,
        SEQUENCE,
        reached,
        running,
        np.zeros((0, 0, 0), np.int64),
    )
    assert reached.tolist() == [[1] * 64]
