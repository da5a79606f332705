"""Stages of random journeys against the definitions of rules and of stages, word by word."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles import random_rules as some
from tests.oracles import rules as rules_oracle
from tests.oracles import stages as oracle
from tests.oracles.calendar import add_months
from tests.oracles.random_rules import Event, People

from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration, InStage, Node, Rule
from rute.journey.rules import read_rule
from rute.journey.stage_rules import spelled_out
from rute.measure.moments import conditions, needs
from rute.measure.runner import InTurn
from rute.measure.stage_plan import plan_stages
from rute.measure.stages import stages, sum_stages
from rute.results.numbers import Period
from rute.results.stages import StageNumbers

NAMES = (
    "reached", "here", "asleep", "already_further", "moved_on_in_time", "moved_on_late",
    "stalled", "open", "skipped", "returned",
)  # fmt: skip


def as_rule(node: Node | None) -> Rule | None:
    return node and Rule("any rule", node)


@st.composite
def journeys(draw: st.DrawFn) -> tuple[Stage, ...]:
    asked = draw(
        st.lists(
            st.tuples(
                some.rules_of_stages,
                some.durations,
                st.none() | some.stage_only,
                st.none() | some.rules_of_stages,
            ),
            min_size=1,
            max_size=4,
        )
    )
    return tuple(
        Stage(
            str(i),
            reached_when=as_rule(rule),
            stalled_after=window,
            left_when=as_rule(left),
            also_here_when=as_rule(also),
        )
        for i, (rule, window, left, also) in enumerate(asked)
    )


def people_of(found: People, asked: tuple[Stage, ...]) -> list[oracle.Person]:
    people = []
    for events in found.histories:
        moments = {
            i: rules_oracle.moments(stage.reached_when.tree, events, found.now, found.zone)
            for i, stage in enumerate(asked)
            if stage.reached_when
        }
        left = {
            i
            for i, stage in enumerate(asked)
            if stage.left_when
            and rules_oracle.holds(stage.left_when.tree, events, found.now, found.zone)
        }
        also = {
            i: rules_oracle.moments(stage.also_here_when.tree, events, found.now, found.zone)
            for i, stage in enumerate(asked)
            if stage.also_here_when
        }
        values = [event.fields.get("k") for event in events]
        times = [event.time for event in events]
        people.append(oracle.Person(times, moments, values, left, also))
    return people


def end_of(window: Duration, zone: str, time: int) -> int:
    return add_months(time, window.months, zone) + window.microseconds


def shown(numbers: StageNumbers) -> dict[str, int]:
    return {name: getattr(numbers, name) for name in NAMES if getattr(numbers, name)}


@given(some.people(), journeys(), st.booleans())
def test_every_number_equals_the_definitions(
    found: People, asked: tuple[Stage, ...], grouped: bool
) -> None:
    journey = Journey("Any", zone=found.zone, stages=asked)
    ready = found.ready()
    by = "k" if grouped and "k" in ready.fields else None
    answer = stages(journey, ready, now=found.now, by=by)
    people = people_of(found, asked)
    windows = [stage.stalled_after or Duration(30, "days") for stage in asked]
    deadlines = [lambda t, w=window: end_of(w, found.zone, t) for window in windows]
    total = oracle.stages(people, deadlines, found.now)
    assert (answer.people, answer.people_in_data) == (total.people, total.people_in_data)
    assert answer.events == total.events
    for numbers, row in zip(answer.stages, total.rows, strict=True):
        share = numbers.conversion
        assert shown(numbers) == {name: row[name] for name in NAMES if row[name]}
        assert (share.n if share else 0) == row["elapsed"]
        assert not share or share.value == (row["elapsed_in_time"] / share.n if share.n else None)
    for group in answer.groups:
        part = oracle.stages(
            people, deadlines, found.now, only=lambda value, group=group: value == group.value
        )
        assert group.people == part.people
        assert [shown(numbers) for numbers in group.stages] == [
            {name: row[name] for name in NAMES if row[name]} for row in part.rows
        ]


@given(some.people(), journeys(), st.sampled_from([0, 1, 3_600_000_000, 86_400_000_000]))
def test_nothing_changes_before_the_next_change(
    found: People, asked: tuple[Stage, ...], later: int
) -> None:
    journey, ready = Journey("Any", zone=found.zone, stages=asked), found.ready()

    def sums(now: int):  # type: ignore[no-untyped-def]
        plan = plan_stages(journey, ready, now=now, period=Period(), by=None, runner=InTurn())
        return sum_stages(plan, InTurn())

    before = sums(found.now)
    assert before.next_change_at > found.now
    after = sums(min(found.now + later, before.next_change_at - 1))
    assert all(np.array_equal(before[name], after[name]) for name in before.arrays)
    last = sums(min(before.next_change_at - 1, found.now + 10**15))
    assert all(np.array_equal(before[name], last[name]) for name in before.arrays)


@given(some.people(), journeys())
def test_in_stage_holds_for_those_who_are_here(found: People, asked: tuple[Stage, ...]) -> None:
    journey = Journey("Any", zone=found.zone, stages=asked)
    answer = stages(journey, found.ready(), now=found.now)
    for numbers in answer.stages:
        rule = spelled_out(Rule("in stage", InStage(numbers.name)), journey)
        histories = found.ready().prepare(*needs([rule]))
        there = 0
        for block in histories.blocks:
            now = np.full(block.people, found.now, np.int64)
            there += int(conditions(rule, histories, block, now).sum())
        assert there == numbers.here


def test_a_value_known_only_when_a_stage_is_reached_is_a_group_of_its_own() -> None:
    """Also here with the first A, reached with the second, whose k is known."""
    events = [Event(0, "A", {}), Event(1, "A", {"k": "x"})]
    found = People([events], 10, "UTC")
    reached, also = read_rule("A and also first k is x"), read_rule("A at least 1 time")
    journey = Journey("J", stages=(Stage("S", reached_when=reached, also_here_when=also),))
    answer = stages(journey, found.ready(), now=10, by="k")
    assert [(group.value, shown(group.stages[0])) for group in answer.groups] == [
        ("x", {"reached": 1}), (None, {"here": 1})
    ]  # fmt: skip
