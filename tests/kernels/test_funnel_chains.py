"""The funnel kernel under conditions, against every possible chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import funnel_terms as oracle
from tests.tried import tried

from rute.journey.zones import zone_table
from rute.kernels import funnel_items as kernel
from rute.kernels.clocks import NEVER, Windows
from rute.kernels.durations import BINS, bin_of
from rute.kernels.funnel import FAVOURABLE, SEQUENCE, STRICT
from rute.kernels.funnel_chains import count_chains
from rute.kernels.reaching import Events, Grouping, Moments

TIES = {"sequence": SEQUENCE, "strict": STRICT, "favourable": FAVOURABLE}
ORDERS = {"ordered": kernel.ORDERED, "strict": kernel.STRICT_ORDER, "unmixed": kernel.UNMIXED}
STEPS = 4
WINDOW = 6
Person = list[tuple[int, frozenset[int]]]

kinds = st.frozensets(st.integers(-2, STEPS - 1), max_size=2)
events_of_a_person = st.lists(st.tuples(st.integers(0, 9), kinds), max_size=7).map(
    lambda events: sorted(events, key=lambda event: event[0])
)
terms_of_a_funnel = st.builds(
    oracle.Terms,
    st.just(STEPS),
    st.just(lambda time: time + WINDOW),
    st.sampled_from([frozenset[int](), frozenset({1}), frozenset({1, 2}), frozenset({3})]),
    st.dictionaries(st.integers(1, STEPS - 1), st.integers(0, 4), max_size=2),
    st.sampled_from([(), ((0, -1),), ((0, -1), (-2, -1)), ((0, 1), (1, -1))]),
    st.sampled_from(sorted(ORDERS)),
    st.sampled_from(sorted(TIES)),
).map(
    lambda terms: replace(
        terms,
        exclusions=tuple(
            (terms.required[first], terms.required[last]) for first, last in terms.exclusions
        ),
    )
)


def bits_of(kinds: frozenset[int], terms: oracle.Terms) -> int:
    order = [*terms.required, *sorted(terms.optional)]
    mask = sum(1 << order.index(kind) for kind in kinds if kind >= 0)
    mask |= sum(1 << STEPS - 1 - kind for kind in kinds if kind < 0)
    return mask | (1 << STEPS + 2 if terms.order == "strict" else 0)


def behind(optional: int, terms: oracle.Terms) -> int:
    return sum(step < optional for step in terms.required) - 1


def terms_of(terms: oracle.Terms, attempts: bool) -> kernel.Terms:
    order = [*terms.required, *sorted(terms.optional)]
    required = len(terms.required)
    ends = [*terms.required[1:], STEPS]
    beside = []
    for level, (step, end) in enumerate(zip(terms.required, ends, strict=True)):
        mask = 1 << level | (1 << level + 1 if level + 1 < required else 0)
        mask |= sum(1 << order.index(o) for o in terms.optional if step < o < end)
        beside.append(mask)
    ranks = np.array(oracle.ranks(terms), np.int64).reshape(-1, 2)
    return kernel.Terms(
        required,
        Windows(np.array([WINDOW]), np.array([0]), *zone_table("UTC")),
        np.array([terms.step_window.get(step, NEVER) for step in order], np.int64),
        np.array(
            [sum(r < o for r in terms.required) - 1 for o in sorted(terms.optional)], np.int64
        ),
        ranks[:, 0].copy(),
        ranks[:, 1].copy(),
        np.array(beside, np.uint64),
        ORDERS[terms.order],
        TIES[terms.ties],
        attempts,
        any(first for first, _ in oracle.ranks(terms)),
    )


def count(
    people: Sequence[Person],
    terms: oracle.Terms,
    *,
    attempts: bool,
    now: int,
    period: tuple[int, int],
    codes: Sequence[int] = (),
) -> dict[str, Any]:
    flat = [event for person in people for event in person]
    distinct = sorted({bits_of(kinds, terms) for _, kinds in flat})
    offsets = np.concatenate([[0], np.cumsum([len(person) for person in people])])
    nothing = np.zeros(0, np.int64)
    groups = 3 if codes else 1
    sums: dict[str, Any] = {
        name: np.zeros((groups, STEPS), np.int64)
        for name in ("reached", "over", "still", "excluded")
    }
    sums["gaps"] = np.zeros((groups, STEPS, BINS), np.int64)
    sums["tried"] = np.zeros(1, np.int64)
    signature = [distinct.index(bits_of(kinds, terms)) for _, kinds in flat]
    sums["change"] = count_chains(
        0,
        len(people),
        Events(
            offsets.astype(np.int64),
            np.array([time for time, _ in flat], np.int64),
            np.array(signature, np.uint16),
            np.zeros(0, np.bool_),
        ),
        Moments(
            np.array(distinct, np.uint64),
            np.zeros(len(people) + 1, np.int64), nothing, nothing, np.zeros(0, np.uint64),
        ),
        terms_of(terms, attempts),
        Grouping(np.array(codes, np.int32), np.arange(groups, dtype=np.int32)),
        now, *period,
        sums["reached"], sums["over"], sums["still"], sums["excluded"], sums["gaps"], sums["tried"],
    )  # fmt: skip
    return sums


def expected(
    people: Sequence[Person],
    terms: oracle.Terms,
    *,
    attempts: bool,
    now: int,
    period: tuple[int, int],
    codes: Sequence[int] = (),
) -> dict[str, Any]:
    groups = 3 if codes else 1
    order = [*terms.required, *sorted(terms.optional)]
    sums: dict[str, Any] = {
        name: np.zeros((groups, STEPS), np.int64)
        for name in ("reached", "over", "still", "excluded")
    }
    sums["gaps"] = np.zeros((groups, STEPS, BINS), np.int64)
    sums["tried"], sums["change"] = np.zeros(1, np.int64), NEVER
    first_event = 0
    for person in people:
        items = [(time, first_event + k, kinds) for k, (time, kinds) in enumerate(person)]
        # What is nothing to the funnel is no item, but where nothing may lie between.
        if terms.order != "strict":
            items = [item for item in items if item[2]]
        found = (oracle.attempts if attempts else oracle.people)(items, terms, now, *period)
        sums["tried"] += bool(found)
        for each in found:
            known = [code for code in codes[first_event : each.start_event + 1] if code >= 0]
            group = known[-1] if known else groups - 1
            for step, time in each.times.items():
                place = order.index(step)
                sums["reached"][group, place] += 1
                sums["over"][group, place] += now > each.until
                if step:
                    before = max(r for r in terms.required if r < step)
                    sums["gaps"][group, place, bin_of(time - each.times[before])] += 1
            if now <= each.until:
                sums["change"] = min(sums["change"], each.until + 1)
            if each.status == "open":
                sums["still"][group, each.level] += 1
                sums["change"] = min(sums["change"], each.closes + 1)
            sums["excluded"][group, each.level] += each.status == "excluded"
        first_event += len(person)
    return sums


@settings(max_examples=tried(300), deadline=None)
@given(
    st.lists(events_of_a_person, max_size=2),
    terms_of_a_funnel,
    st.booleans(),
    st.integers(0, 14),
    st.sampled_from([(-NEVER, NEVER), (2, NEVER), (-NEVER, 4)]),
    st.lists(st.integers(-1, 1), min_size=14, max_size=14),
)
def test_every_chain_is_counted_as_trying_them_all_does(
    people: list[Person],
    terms: oracle.Terms,
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
