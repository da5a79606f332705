"""Moments and conditions of rules, held against the oracle on random rules and histories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import random_rules as some
from tests.oracles import rules as oracle
from tests.oracles.random_rules import People
from tests.tried import tried

from rute.events.histories import Histories
from rute.journey.rule_tree import Node
from rute.journey.rules import read_rule
from rute.measure.moments import conditions, conditions_at, moments, needs

Found = dict[tuple[str, int], set[tuple[int, int]]]


def by_oracle(rules: Sequence[Node], people: People) -> Found:
    return {
        (f"p{person}", rule): found
        for person, events in enumerate(people.histories)
        for rule, node in enumerate(rules)
        if (found := set(oracle.moments(node, events, people.now, people.zone)))
    }


def by_kernels(rules: Sequence[Node], histories: Histories, now: int) -> Found:
    """Masks and extras together, causes counted from the person's first event."""
    found: Found = {}
    for block in histories.blocks:
        got = moments(rules, histories, block, now)
        for person, name in enumerate(block.person_ids().to_pylist()):
            first, end = block.offsets[person], block.offsets[person + 1]
            seen = [
                (int(block.time[event]), int(event - first), int(got.masks[block.signature[event]]))
                for event in range(first, end)
                if block.time[event] <= now
            ]
            extras = range(got.extra_offsets[person], got.extra_offsets[person + 1])
            pairs = [(got.extra_time[i], got.extra_event[i]) for i in extras]
            assert pairs == sorted(set(pairs))
            seen += [
                (int(got.extra_time[i]), int(got.extra_event[i] - first), int(got.extra_mask[i]))
                for i in extras
            ]
            for time, cause, mask in seen:
                for rule in range(len(rules)):
                    if mask >> rule & 1:
                        found.setdefault((name, rule), set()).add((time, cause))
    return found


def prepared(rules: Sequence[Node], people: People, block_events: int = 4_000_000) -> Histories:
    return people.ready(block_events).prepare(*needs(rules))


@pytest.mark.parametrize("operator", some.ALONE)
@settings(deadline=None, max_examples=tried(40))
@given(st.data())
def test_each_operator_alone_has_the_moments_of_the_oracle(
    operator: str, data: st.DataObject
) -> None:
    rules = [data.draw(some.ALONE[operator])]
    people = data.draw(some.people("AAB"))
    assert by_kernels(rules, prepared(rules, people), people.now) == by_oracle(rules, people)


@settings(deadline=None, max_examples=tried(100))
@given(st.lists(some.rules, min_size=1, max_size=3), some.people())
def test_rules_of_all_operators_have_the_moments_of_the_oracle(
    rules: list[Node], people: People
) -> None:
    histories = prepared(rules, people, block_events=5)
    assert by_kernels(rules, histories, people.now) == by_oracle(rules, people)


@settings(deadline=None, max_examples=tried(100))
@given(some.nodes, some.people())
def test_conditions_hold_as_the_oracle_says(rule: Node, people: People) -> None:
    histories = prepared([rule], people)
    for block in histories.blocks:
        at = np.full(len(block.offsets) - 1, people.now, np.int64)
        got = conditions(rule, histories, block, at)
        for name, answer in zip(block.person_ids().to_pylist(), got, strict=True):
            events = people.histories[int(name[1:])]
            assert answer == oracle.holds(rule, events, people.now, people.zone)


@settings(deadline=None, max_examples=tried(40))
@given(some.nodes, some.people("AAB"), st.data())
def test_conditions_at_several_moments_know_nothing_later(
    rule: Node, people: People, data: st.DataObject
) -> None:
    histories = prepared([rule], people)
    for block in histories.blocks:
        moment = st.integers(some.STARTS[people.zone] - some.DAY, people.now)
        row = st.lists(moment, min_size=3, max_size=3)
        rows = st.lists(row, min_size=block.people, max_size=block.people)
        at = np.array(data.draw(rows), np.int64).reshape(block.people, 3)
        got = conditions_at(rule, histories, block, at, people.now)
        for name, moments_of, answers in zip(block.person_ids().to_pylist(), at, got, strict=True):
            events = people.histories[int(name[1:])]
            for now, answer in zip(moments_of.tolist(), answers, strict=True):
                known = [event for event in events if event.time <= now]
                assert answer == oracle.holds(rule, known, now, people.zone)


@pytest.mark.parametrize("operator", ["count", "then", "without within", "anchor"])
@settings(deadline=None, max_examples=tried(25))
@given(st.data())
def test_as_time_passes_moments_come_and_are_taken_back_as_the_oracle_says(
    operator: str, data: st.DataObject
) -> None:
    """`exactly` is retracted by what comes next, `without … within` is pending until its time
    has passed: at every instant at which anything can change, and just after."""
    rules = [data.draw(some.ALONE[operator])]
    people = data.draw(some.people("AAB"))
    histories = prepared(rules, people)
    times = {event.time for events in people.histories for event in events}
    for now in sorted(time + wait for time in times for wait in (0, some.HOUR, some.HOUR + 1)):
        later = replace(people, now=now)
        assert by_kernels(rules, histories, now) == by_oracle(rules, later)


def test_exactly_once_is_taken_back_by_the_next() -> None:
    rule = read_rule("A exactly 1 time").tree
    people = People([[some.Event(0, "A", {}), some.Event(some.DAY, "A", {})]], 0, "UTC")
    histories = prepared([rule], people)
    assert by_kernels([rule], histories, some.DAY - 1) == {("p0", 0): {(0, 0)}}
    assert by_kernels([rule], histories, some.DAY) == {}
