"""The funnel beside ClickHouse's windowFunnel, on the same rows (docs/decisions/0004)."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pyarrow as pa
import pytest
from tests.oracles.people import HOUR, Event, histories_of, rule

from rute.journey.rule_tree import AnyOf, Duration, Rule
from rute.measure.funnel import funnel

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
