"""What campaigns ask of people at moments of their own, against the definitions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.generations import two_generations
from tests.oracles import campaign_entries as oracle
from tests.oracles import random_rules as some
from tests.oracles.random_rules import DAY, HOUR, STARTS, ZONES, Event, People

from rute.events.histories import Histories
from rute.events.texts import hashes
from rute.journey.model import Journey, Persona, Stage
from rute.journey.rule_tree import Node, Rule
from rute.journey.rules import read_rule
from rute.measure.campaign_facts import HistoryFacts
from rute.measure.state import NEVER

NOBODY = -1
Asked = list[tuple[int, int, int]]  # person (NOBODY is in no log), an instant, an earlier one


@dataclass(frozen=True)
class Batch:
    """Everybody's events now, the histories of them, and who is asked about when."""

    people: list[list[Event]]
    histories: Histories
    zone: str
    asked: Asked

    @property
    def hashes(self) -> npt.NDArray[np.uint64]:
        return hashes(pa.array([f"p{person}" for person, _, _ in self.asked], pa.string()))

    def events(self, person: int) -> list[Event]:
        return [] if person == NOBODY else self.people[person]

    def column(self, k: int) -> npt.NDArray[np.int64]:
        return np.array([row[k] for row in self.asked], np.int64)


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    """Some of the people have changed since the first look: their old rows are dead."""
    zone = draw(st.sampled_from(ZONES))
    before = draw(st.lists(some.histories(zone, "ABC"), min_size=1, max_size=3))
    after = [draw(st.sampled_from([events, events[:-1], []])) for events in before]
    times = [event.time for events in before for event in events] or [STARTS[zone]]
    instants = st.sampled_from(times).flatmap(
        lambda time: st.sampled_from([time - 1, time, time + HOUR, time + DAY, time + 31 * DAY])
    )
    rows = st.tuples(st.sampled_from([NOBODY, *range(len(before))]), instants, instants)
    asked = [
        (who, max(one, other), min(one, other))
        for who, one, other in draw(st.lists(rows, max_size=9))
    ]
    _, new = two_generations(
        People(before, 0, zone).table(), People(after, 0, zone).table(), zone=zone
    )
    return Batch(after, new, zone, asked)


@settings(max_examples=settings.default.max_examples // 8)
@given(batches(), some.nodes)
def test_a_rule_holds_as_of_each_ones_own_instant(batch: Batch, node: Node) -> None:
    facts = HistoryFacts(batch.histories, Journey("J", zone=batch.zone))
    rule, at, since = Rule("", node), batch.column(1), batch.column(2)
    whole = facts.holds(rule, batch.hashes, at)
    inside = facts.holds(rule, batch.hashes, at, since)
    for k, (person, instant, entered) in enumerate(batch.asked):
        events = batch.events(person)
        assert whole[k] == oracle.holds(node, events, instant, None, batch.zone)
        assert inside[k] == oracle.holds(node, events, instant, entered, batch.zone)


@settings(max_examples=settings.default.max_examples // 8)
@given(batches(), some.rules)
def test_the_first_moment_after_an_instant_is_found(batch: Batch, node: Node) -> None:
    facts = HistoryFacts(batch.histories, Journey("J", zone=batch.zone))
    found = facts.happened(Rule("", node), batch.hashes, batch.column(2), batch.column(1))
    for k, (person, until, after) in enumerate(batch.asked):
        expected = oracle.happened(node, batch.events(person), after, until, batch.zone)
        assert found[k] == (NEVER if expected is None else expected)


SHOP = Journey(
    "Shop",
    personas=(Persona("Fans", found_by=read_rule("last k is x")),),
    stages=(Stage("Look", reached_when=read_rule("A")), Stage("Buy", reached_when=read_rule("B"))),
)


def asked(rule: str, *names: str, since: int | None = 0) -> list[bool]:
    """Of people with one event an hour, as of the tenth hour."""
    events = [[Event(k * HOUR, name, {"k": "x"}) for k, name in enumerate(all_)] for all_ in names]
    facts = HistoryFacts(People(events, 0, "UTC").ready(), SHOP)
    people = hashes(pa.array([f"p{k}" for k in range(len(names))]))
    at = np.full(len(names), 10 * HOUR)
    entered = None if since is None else np.full(len(names), since)
    return facts.holds(read_rule(rule), people, at, entered).tolist()


def test_what_must_have_happened_counts_from_the_entry_on() -> None:
    assert asked("A", "A", "AA", "BA") == [False, True, True]
    assert asked("A", "A", "AA", "BA", since=None) == [True, True, True]
    assert asked("A at least 2 times", "AA", "AAA") == [False, True]


def test_stages_personas_and_what_must_not_have_happened_are_of_the_whole_history() -> None:
    assert asked("in stage Look", "AC", "AB") == [True, False]
    assert asked("is persona Fans", "A") == [True]
    assert asked("never A", "AC", "CC") == [False, True]
    assert asked("not B", "BC", "AC") == [False, True]


def test_nobody_is_known_who_is_in_no_log() -> None:
    facts = HistoryFacts(People([[]], 0, "UTC").ready(), SHOP)
    one, now = np.array([7], np.uint64), np.array([10 * HOUR])
    assert facts.holds(read_rule("A"), one, now).tolist() == [False]
    assert facts.holds(read_rule("never A"), one, now).tolist() == [True]
    assert facts.happened(read_rule("A"), one, now, now).tolist() == [NEVER]
    none = one[:0], now[:0]
    assert facts.holds(read_rule("A"), *none).size == 0


def test_people_are_answered_for_in_the_order_they_are_asked() -> None:
    events = [[Event(0, "ABC"[k % 3], {})] for k in range(12)]
    facts = HistoryFacts(People(events, 0, "UTC").ready(), SHOP)
    order = [7, 0, 3, 3, 11, 1, 0, 8]
    people = hashes(pa.array([f"p{k}" for k in order]))
    at = np.full(len(order), HOUR)
    assert facts.holds(read_rule("B"), people, at).tolist() == [k % 3 == 1 for k in order]
    first = facts.happened(read_rule("B"), people, at - DAY, at)
    assert (first == 0).tolist() == [k % 3 == 1 for k in order]
