"""Lists of people: exactly those whom the definitions name, and as many as stages count."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.measure.people import DAY, histories, journey, rows, stage
from tests.measure.test_stages_of_any_rule import end_of, journeys, people_of
from tests.oracles import random_rules as some
from tests.oracles import stages as oracle
from tests.oracles.random_rules import People

from rute.engine.threads import Threads
from rute.events.people.kinds import hash_of
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_value
from rute.measure.stages import stages
from rute.measure.standing import OF_ALL_BUT_THE_LAST, STATES, standing
from rute.results.numbers import Period

NUMBERS = {
    "reached": "reached", "here": "here", "asleep": "asleep", "in_time": "moved_on_in_time",
    "late": "moved_on_late", "stalled": "stalled", "open": "open", "further": "already_further",
    "skipped": "skipped", "returned": "returned",
}  # fmt: skip
SHOP = journey(stage("Look", "View", days=10), stage("Buy", "Order", days=20))


def named(found: Any, mask: Any) -> list[str]:
    people = {hash_of(name): name for name in ("ann", "bob", "cy", "dee")}
    return sorted(people[int(one)] for one in found.person[mask])


@given(some.people(), journeys(), st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9)))
def test_each_list_is_the_people_whom_the_number_counts(
    found: People, asked: tuple[Stage, ...], days: tuple[int, int] | None
) -> None:
    whole, ready = Journey("Any", zone=found.zone, stages=asked), found.ready()
    times = sorted(event.time for events in found.histories for event in events) or [0]
    period = Period()
    if days is not None:
        period = Period(*sorted(times[day % len(times)] for day in days))
    answer = stages(whole, ready, now=found.now, period=period)
    stand = standing(whole, ready, now=found.now, runner=Threads(2, 1))
    assert stand.size == answer.people_in_data
    assert int(stand.events.sum()) == answer.events
    assert int(stand.on_the_way().sum()) == answer.people
    windows = [stage.stalled_after or Duration(30, "days") for stage in asked]
    deadlines = [lambda t, w=window: end_of(w, found.zone, t) for window in windows]
    span = (
        -oracle.FOREVER if period.start is None else period.start,
        oracle.FOREVER if period.end is None else period.end,
    )
    alone = [oracle.stages([one], deadlines, found.now, *span) for one in people_of(found, asked)]
    seen = [each for each in alone if each.people_in_data]
    for number, numbers in enumerate(answer.stages):
        for state, column in NUMBERS.items():
            mask = stand.who(number, state, period)
            assert int(mask.sum()) == (getattr(numbers, column) or 0)
            expected = sorted(each.events for each in seen if each.rows[number][column])
            assert sorted(stand.events[mask].tolist()) == expected
        moved = stand.who(number, "moved", period)
        parts = [stand.who(number, state, period) for state in ("in_time", "late")]
        assert np.array_equal(moved, parts[0] | parts[1])


@given(some.people(), journeys())
def test_whoever_reached_a_stage_is_in_one_of_five_states(
    found: People, asked: tuple[Stage, ...]
) -> None:
    stand = standing(Journey("Any", zone=found.zone, stages=asked), found.ready(), now=found.now)
    for number in range(len(asked) - 1):
        five = [stand.who(number, s) for s in ("in_time", "late", "stalled", "open", "further")]
        assert np.array_equal(np.sum(five, axis=0), stand.who(number, "reached").astype(int))
    for state in OF_ALL_BUT_THE_LAST:
        assert not stand.who(len(asked) - 1, state).any()


def test_a_list_names_the_people() -> None:
    data = histories(
        rows("ann 0 View", "ann 1 Order", "bob 0 View", "cy 25 View", "dee 3 Order"),
        block_events=2,
    )
    stand = standing(SHOP, data, now=30 * DAY)
    lists = {state: named(stand, stand.who(0, state)) for state in STATES}
    assert lists["reached"] == ["ann", "bob", "cy"]
    assert (lists["in_time"], lists["stalled"], lists["open"]) == (["ann"], ["bob"], ["cy"])
    assert (lists["skipped"], lists["here"]) == (["dee"], ["bob", "cy"])
    assert named(stand, stand.who(1, "here")) == ["ann", "dee"]


def test_money_is_by_the_journeys_worth_or_all_there_is() -> None:
    data = histories(
        rows("ann 0 Order web 500", "ann 1 Refund web 200", "bob 0 View", "cy 0 View web 7")
    )
    plain = standing(SHOP, data, now=DAY * 9)
    net = replace(SHOP, worth=read_value("total of Order less total of Refund"))
    worth = standing(net, data, now=DAY * 9)
    assert sorted(plain.money.tolist()) == [0, 7, 700]
    assert sorted(worth.money.tolist()) == [0, 0, 300]
