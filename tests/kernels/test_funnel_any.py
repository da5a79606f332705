"""The funnel kernel in any order, against every choice of items for steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import funnel_any as oracle
from tests.oracles.funnel_terms import Terms
from tests.tried import tried

from rute.journey.zones import zone_table
from rute.kernels import funnel_any as kernel
from rute.kernels.clocks import NEVER, Windows
from rute.kernels.durations import BINS, bin_of
from rute.kernels.funnel import FAVOURABLE, SEQUENCE, STRICT
from rute.kernels.reaching import Events, Grouping, Moments

TIES = {"sequence": SEQUENCE, "strict": STRICT, "favourable": FAVOURABLE}
STEPS = 4
WINDOW = 4
Person = list[tuple[int, frozenset[int]]]
NAMES = ("reached", "over", "still", "excluded")

one = st.integers(0, STEPS - 1).map(lambda step: frozenset({step}))
kinds = one | st.frozensets(st.integers(-1, STEPS - 1), min_size=1, max_size=3)
events_of_a_person = st.lists(st.tuples(st.integers(0, 9), kinds), max_size=6).map(
    lambda events: sorted(events, key=lambda event: event[0])
)
terms_of_a_funnel = st.builds(
    Terms,
    st.just(STEPS),
    st.just(lambda time: time + WINDOW),
    st.sampled_from([frozenset[int](), frozenset({1}), frozenset({1, 3})]),
    ties=st.sampled_from(sorted(TIES)),
)


def bits_of(kinds: frozenset[int], terms: Terms) -> int:
    order = [*terms.required, *sorted(terms.optional)]
    return sum(1 << (order.index(kind) if kind >= 0 else STEPS) for kind in kinds)


def sums_of(groups: int, required: int) -> dict[str, Any]:
    sums: dict[str, Any] = {name: np.zeros((groups, required), np.int64) for name in NAMES}
    sums["gaps"] = np.zeros((groups, required, BINS), np.int64)
    sums["tried"] = np.zeros(1, np.int64)
    sums["done"] = np.zeros((groups, STEPS), np.int64)
    return sums


def count(
    people: Sequence[Person],
    terms: Terms,
    *,
    attempts: bool,
    now: int,
    period: tuple[int, int],
    codes: Sequence[int] = (),
) -> dict[str, Any]:
    flat = [event for person in people for event in person]
    nothing, groups = np.zeros(0, np.int64), 3 if codes else 1
    sums = sums_of(groups, len(terms.required))
    sums["change"] = kernel.count_any_order(
        0,
        len(people),
        Events(
            np.concatenate([[0], np.cumsum([len(person) for person in people])]).astype(np.int64),
            np.array([time for time, _ in flat], np.int64),
            np.array([bits_of(kinds, terms) for _, kinds in flat], np.uint16),
            np.zeros(0, np.bool_),
        ),
        Moments(
            np.arange(1 << STEPS + 1, dtype=np.uint64),
            np.zeros(len(people) + 1, np.int64), nothing, nothing, np.zeros(0, np.uint64),
        ),
        kernel.AnyTerms(
            len(terms.required), STEPS,
            Windows(np.array([WINDOW]), np.array([0]), *zone_table("UTC")),
            TIES[terms.ties], attempts,
        ),
        Grouping(np.array(codes, np.int32), np.arange(groups, dtype=np.int32)),
        now, *period, *(sums[name] for name in (*NAMES, "gaps", "tried", "done")),
    )  # fmt: skip
    return sums


def expected(
    people: Sequence[Person],
    terms: Terms,
    *,
    attempts: bool,
    now: int,
    period: tuple[int, int],
    codes: Sequence[int] = (),
) -> dict[str, Any]:
    groups = 3 if codes else 1
    order = [*terms.required, *sorted(terms.optional)]
    sums = sums_of(groups, len(terms.required))
    sums["change"] = NEVER
    first_event = 0
    for person in people:
        items = [(time, first_event + k, kinds) for k, (time, kinds) in enumerate(person)]
        found = (oracle.attempts if attempts else oracle.people)(items, terms, now, *period)
        sums["tried"] += bool(found)
        for each in found:
            known = [code for code in codes[first_event : each.start_event + 1] if code >= 0]
            group = known[-1] if known else groups - 1
            for k, time in enumerate(each.times):
                sums["reached"][group, k] += 1
                sums["over"][group, k] += now > each.until
                if k:
                    sums["gaps"][group, k, bin_of(time - each.times[k - 1])] += 1
            if now <= each.until:
                sums["change"] = min(sums["change"], each.until + 1)
            sums["still"][group, len(each.times) - 1] += each.status == "open"
            sums["excluded"][group, len(each.times) - 1] += each.status == "excluded"
            for step in each.done:
                sums["done"][group, order.index(step)] += 1
        first_event += len(person)
    return sums


@settings(max_examples=tried(200), deadline=None)
@given(
    st.lists(events_of_a_person, max_size=2),
    terms_of_a_funnel,
    st.booleans(),
    st.integers(0, 14),
    st.sampled_from([(-NEVER, NEVER), (2, NEVER), (-NEVER, 4)]),
    st.lists(st.integers(-1, 1), min_size=12, max_size=12),
)
def test_every_choice_is_counted_as_trying_them_all_does(
    people: list[Person],
    terms: Terms,
    attempts: bool,
    now: int,
    period: tuple[int, int],
    values: list[int],
) -> None:
    codes = values[: sum(len(person) for person in people)]
    ours = count(people, terms, attempts=attempts, now=now, period=period, codes=codes)
    want = expected(people, terms, attempts=attempts, now=now, period=period, codes=codes)
    for name, counts in want.items():
        assert np.array_equal(ours[name], counts), name
