"""How often a rule is met anew, against starting afresh by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import random_rules as some
from tests.oracles import rules as oracle
from tests.oracles.random_rules import DAY, Event, People
from tests.tried import tried

from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Node, Rule
from rute.journey.rules import read_rule
from rute.kernels.repeats import MOST_REPEATS
from rute.measure.moments import needs
from rute.measure.repeats import repeats_of
from rute.measure.stages import stages
from rute.results.numbers import Period


def found(rule: Node, people: People) -> list[int]:
    histories = people.ready(block_events=5).prepare(*needs([rule]))
    matches = dict.fromkeys(range(len(people.histories)), 0)
    for block in histories.blocks:
        got = repeats_of(Rule("a rule", rule), histories, block, people.now).matches
        names = (int(name[1:]) for name in block.person_ids().to_pylist())
        matches |= dict(zip(names, got.tolist(), strict=True))
    return list(matches.values())


def by_hand(rule: Node, people: People) -> list[int]:
    return [oracle.repeats(rule, events, people.now, people.zone) for events in people.histories]


@settings(deadline=None, max_examples=tried(100))
@given(some.rules_of_stages, some.people())
def test_matches_share_no_events(rule: Node, people: People) -> None:
    assert found(rule, people) == by_hand(rule, people)


@pytest.mark.parametrize("operator", some.ALONE)
@settings(deadline=None, max_examples=tried(25))
@given(st.data())
def test_each_operator_alone_repeats_as_by_hand(operator: str, data: st.DataObject) -> None:
    rule = data.draw(some.ALONE[operator])
    people = data.draw(some.people("AAB"))
    assert found(rule, people) == by_hand(rule, people)


def days(*names: str) -> People:
    events = [Event(day * DAY, name, {}) for day, name in enumerate(names)]
    return People([events], 400 * DAY, "UTC")


@pytest.mark.parametrize(
    ("rule", "names", "times"),
    [
        ("A", "AAA", 3),
        ("A at least 2 times", "AAAAA", 2),
        ("A at least 2 times within 1 day", "AABBA", 1),
        ("first A", "AAA", 3),
        ("A for the 3rd time", "AAAAAA", 2),
        ("A then B within 2 days", "ABABAB", 3),
        ("A then B within 2 days", "AABBB", 1),
        ("A without B within 12 hours", "AAB", 2),
        ("A and also B", "ABBA", 2),
        ("A and also never C", "ACAA", 1),
        ("A without C in the last 3 days", "ACAAAA", 2),
    ],
)
def test_a_rule_starts_afresh_behind_each_match(rule: str, names: str, times: int) -> None:
    people = days(*names)
    tree = read_rule(rule).tree
    assert found(tree, people) == [times] == by_hand(tree, people)


def test_a_stage_that_repeats_says_how_many_came_how_often() -> None:
    often = [Event(day * DAY, "A", {}) for day in range(30)]
    people = People([often, often[:3], often[5:6], []], 400 * DAY, "UTC")
    rule = Rule("A", read_rule("A").tree)
    journey = Journey("J", stages=(Stage("S", reached_when=rule, repeats=True),))
    (row,) = stages(journey, people.ready(), now=people.now).stages
    assert row.repeats == (3, 2, 2, *[1] * (MOST_REPEATS - 3))
    late = Period(start=DAY, end=None)
    (row,) = stages(journey, people.ready(), now=people.now, period=late).stages
    assert row.repeats == (1,), "a period is about when the stage was first reached"
    (row,) = stages(journey, people.ready(), now=2 * DAY, period=Period()).stages
    assert row.repeats == (2, 2, 2)


def test_a_stage_that_does_not_repeat_has_no_steps() -> None:
    rule = Rule("A", read_rule("A").tree)
    journey = Journey("J", stages=(Stage("S", reached_when=rule),))
    (row,) = stages(journey, days("A").ready(), now=DAY).stages
    assert row.repeats is None
