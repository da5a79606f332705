"""The funnel beside ClickHouse's windowFunnel, on the same rows (docs/decisions/0004, 0011)."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pyarrow as pa
import pytest
from tests.oracles.people import HOUR, Event, histories_of, rule

from rute.journey.rule_tree import AnyOf, Duration, Rule
from rute.measure.funnel import funnel
from rute.measure.funnel_plan import Exclusion

chdb = pytest.importorskip("chdb")

APART = [("A",), ("B",), ("C",)]
SHARED = [("A", "B"), ("B", "C"), ("B", "C", "D")]  # one event may fill several steps
HOURS = 4


def rows(*, unique: bool, seed: int) -> list[Event]:
    """1,500 people with up to seven events each, with or without equal times."""
    chance = random.Random(seed)
    found = []
    for person in range(1500):
        many = chance.randint(1, 7)
        hours = (
            sorted(chance.sample(range(12), many))
            if unique
            else [chance.randint(0, 6) for _ in range(many)]
        )
        found += [Event(str(person), hour * HOUR, chance.choice("ABCD")) for hour in hours]
    return found


def theirs(events: Sequence[Event], steps: Sequence[tuple[str, ...]], mode: str) -> list[int]:
    """People who reached at least each step, by windowFunnel."""
    table = pa.table(
        {
            "person": [event.person for event in events],
            "time": pa.array([event.time for event in events], pa.uint64()),
            "name": [event.name for event in events],
        }
    )
    assert len(table)  # read by name in the query
    tests = ", ".join(f"name in ({', '.join(repr(name) for name in step)})" for step in steps)
    how = f", '{mode}'" if mode else ""
    answer = chdb.query(
        f"""
        select countIf(level >= 1), countIf(level >= 2), countIf(level >= 3)
        from (
            select windowFunnel({HOURS * HOUR}{how})(time, {tests}) as level
            from Python(table) group by person
        )
        """,
        "CSV",
    )
    return [int(count) for count in answer.data().split(",")]


def ours(events: Sequence[Event], steps: Sequence[tuple[str, ...]], ties: str) -> list[int]:
    rules = [Rule(" or ".join(step), AnyOf(tuple(rule(n).tree for n in step))) for step in steps]
    answer = funnel(
        rules, [r.text for r in rules], histories_of(events), within=Duration(HOURS, "hours"),
        now=100 * HOUR, ties=ties,
    )  # fmt: skip
    return [step.people for step in answer.steps]


@pytest.mark.parametrize("ties", ["sequence", "strict", "favourable"])
def test_without_equal_times_every_way_with_ties_counts_as_clickhouse_does(ties: str) -> None:
    events = rows(unique=True, seed=1)
    assert ours(events, APART, ties) == theirs(events, APART, "")


@pytest.mark.parametrize("ties", ["sequence", "favourable"])
def test_an_event_that_suits_several_steps_counts_as_under_strict_once(ties: str) -> None:
    events = rows(unique=True, seed=2)
    assert ours(events, SHARED, ties) == theirs(events, SHARED, "strict_once")


def test_with_equal_times_favourable_counts_as_clickhouse_does() -> None:
    events = rows(unique=False, seed=3)
    assert ours(events, APART, "favourable") == theirs(events, APART, "")


def test_with_equal_times_and_shared_events_favourable_counts_as_strict_once() -> None:
    events = rows(unique=False, seed=4)
    assert ours(events, SHARED, "favourable") == theirs(events, SHARED, "strict_once")


def test_the_default_of_clickhouse_lets_one_event_fill_several_steps() -> None:
    events = [Event("ani", 0, "B")]
    assert theirs(events, SHARED, "") == [1, 1, 1]
    assert ours(events, SHARED, "favourable") == [1, 0, 0]


def test_strict_keeps_the_older_start_that_strict_increase_forgets() -> None:
    events = [Event("ani", 0, "A"), Event("ani", HOUR, "A"), Event("ani", HOUR, "B")]
    assert theirs(events, APART, "strict_increase") == [1, 0, 0]
    assert ours(events, APART, "strict") == [1, 1, 0]


RUNS = [("A",), ("B",), ("C",)]


def passes(*, repeated: bool, others: bool, seed: int, starts: bool = True) -> list[Event]:
    """People in whose events no name comes back once another has followed, each up to twice in
    a row where `repeated`; with events of no step where `others`."""
    chance = random.Random(seed)
    found = []
    for person in range(1500):
        names = chance.sample("ABCDE" if others else "ABC", chance.randint(1, 3))
        if starts and "A" in names:
            names.remove("A")
            names.insert(0, "A")
        time = 0
        for name in names:
            for _ in range(chance.randint(1, 2) if repeated else 1):
                time += chance.randint(1, 2) * HOUR
                found.append(Event(str(person), time, name))
    return found


def bound(events: Sequence[Event], **options: Any) -> list[int]:
    answer = funnel(
        [rule(step) for step, in RUNS], ["A", "B", "C"], histories_of(events),
        within=Duration(HOURS, "hours"), now=100 * HOUR, **options,
    )  # fmt: skip
    return [step.people for step in answer.steps]


def of_steps(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.name in "ABC"]


@pytest.mark.parametrize("starts", [True, False])
def test_unmixed_counts_as_strict_order_on_the_rows_of_the_steps(starts: bool) -> None:
    events = passes(repeated=True, others=True, seed=5, starts=starts)
    assert bound(events, order="unmixed") == theirs(of_steps(events), RUNS, "strict_order")


@pytest.mark.parametrize("starts", [True, False])
def test_strict_counts_as_strict_order_where_nothing_is_repeated(starts: bool) -> None:
    events = passes(repeated=False, others=True, seed=6, starts=starts)
    assert bound(events, order="strict") == theirs(events, RUNS, "strict_order")


def test_strict_counts_as_strict_order_and_deduplication_together() -> None:
    events = passes(repeated=True, others=True, seed=7)
    both = theirs(events, RUNS, "strict_order', 'strict_deduplication")
    assert bound(events, order="strict") == both


def test_strict_deduplication_is_an_exclusion_of_each_step_from_itself_on() -> None:
    """One start a person, everything inside the window."""
    chance = random.Random(8)
    events = [
        Event(str(person), hour * HOUR // 4, name)
        for person in range(1500)
        for hour, name in enumerate("A" + "".join(chance.choices("BCD", k=chance.randint(0, 6))))
    ]
    out = [Exclusion(rule("B"), "B", 1, 2)]
    assert bound(events, exclusions=out) == theirs(events, RUNS, "strict_deduplication")


def test_strict_ties_count_as_strict_increase_where_no_step_is_repeated() -> None:
    chance = random.Random(9)
    events = [
        Event(str(person), chance.randint(0, 4) * HOUR, name)
        for person in range(1500)
        for name in chance.sample("ABCD", chance.randint(1, 4))
    ]
    assert bound(events, ties="strict") == theirs(events, RUNS, "strict_increase")


@pytest.mark.parametrize(
    ("names", "mode", "theirs_say", "ours_say"),
    [
        ("ABAC", "strict_order", [1, 1, 1], [1, 1, 0]),  # a new A does not clear what B reached
        ("ADABC", "strict_order", [1, 0, 0], [1, 1, 1]),  # it gives up at D
    ],
)
def test_where_strict_order_differs(
    names: str, mode: str, theirs_say: list[int], ours_say: list[int]
) -> None:
    events = [Event("ani", hour * HOUR // 4, name) for hour, name in enumerate(names)]
    assert theirs(events, RUNS, mode) == theirs_say
    assert bound(events, order="strict") == ours_say


def test_where_strict_deduplication_differs() -> None:
    """It gives up at the repeat, though a later start would do."""
    events = [Event("ani", hour * HOUR // 4, name) for hour, name in enumerate("ABBABC")]
    assert theirs(events, RUNS, "strict_deduplication") == [1, 1, 0]
    assert bound(events, exclusions=[Exclusion(rule("B"), "B", 1, 2)]) == [1, 1, 1]
