"""A stage and a touchpoint per order: the same as if each order were a person of its own."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.test_stages_of_any_rule import journeys
from tests.oracles import random_rules as some
from tests.oracles import rules as oracle
from tests.oracles.random_rules import DAY, Event, People
from tests.tried import tried

from rute.engine.threads import Threads
from rute.journey.model import Journey, Persona, Stage, Touchpoint
from rute.journey.rule_tree import Node, Rule
from rute.journey.rules import read_rule
from rute.measure.meetings import meetings
from rute.measure.personas import people_of, with_personas_known
from rute.measure.stages import stages
from rute.results.stages import OncePer

SPLIT = ("reached", "already_further", "moved_on_in_time", "moved_on_late", "stalled", "open",
         "conversion", "time_to_next")  # fmt: skip


def cut(found: People) -> People:
    """Every person's events by the value of k, as people of their own."""
    orders = []
    for events in found.histories:
        values = dict.fromkeys(event.fields["k"] for event in events if "k" in event.fields)
        orders += [[event for event in events if event.fields.get("k") == v] for v in values]
    return replace(found, histories=orders)


def numbers(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in SPLIT}


@settings(deadline=None, max_examples=tried(60))
@given(some.people(), journeys(), st.sampled_from([None, "size"]))
def test_an_order_is_counted_as_a_person_with_its_events(
    found: People, asked: tuple[Stage, ...], by: str | None
) -> None:
    ready, orders = found.ready(block_events=5), cut(found)
    if "k" not in ready.fields or not orders.histories:
        return
    by = by if by in ready.fields else None
    journey = Journey("Any", zone=found.zone, stages=asked)
    once = replace(journey, stages=tuple(replace(stage, once_per="k") for stage in asked))
    answer = stages(once, ready, now=found.now, by=by, runner=Threads(2, 1))
    expected = stages(journey, orders.ready(), now=found.now)
    for row, own in zip(answer.stages, expected.stages, strict=True):
        assert row.once_per is not None
        assert row.once_per.values == expected.people_in_data
        assert numbers(row.once_per) == numbers(own)
    plain = stages(journey, ready, now=found.now, by=by)
    for row, own in zip(answer.stages, plain.stages, strict=True):
        assert replace(row, once_per=None) == own, "people are counted as without it"


@settings(deadline=None, max_examples=tried(60))
@given(some.people(), some.rules_of_stages)
def test_a_touchpoint_is_met_by_each_order_by_its_own_events(found: People, node: Node) -> None:
    if "k" not in found.ready().fields:
        return
    point = Touchpoint("P", happens_when=Rule("a rule", node), once_per="k")
    journey = Journey("Any", zone=found.zone, stages=(Stage("S", touchpoints=(point,)),))
    (met,) = meetings(journey, found.ready(block_events=5), now=found.now).meetings
    orders = cut(found).histories
    by_hand = sum(bool(oracle.moments(node, own, found.now, found.zone)) for own in orders)
    assert (met.once_per, met.values) == ("k", by_hand)


def shop() -> People:
    """Two orders of one person: one reviewed, one refunded; a visit that belongs to neither."""
    ana = [
        Event(0, "Visit", {}),
        Event(1 * DAY, "Paid", {"k": "1"}),
        Event(2 * DAY, "Paid", {"k": "2"}),
        Event(3 * DAY, "Review", {"k": "2"}),
        Event(9 * DAY, "Refund", {"k": "1"}),
    ]
    budi = [Event(5 * DAY, "Paid", {"k": "1"})]
    return People([ana, budi], 60 * DAY, "UTC")


def test_the_same_number_at_two_people_is_two_orders() -> None:
    paid, review = (Rule(text, read_rule(text).tree) for text in ("Paid", "Review"))
    journey = Journey(
        "J",
        stages=(
            Stage("Buy", reached_when=paid, once_per="k"),
            Stage("Say", reached_when=review, once_per="k"),
        ),
    )
    buy, say = stages(journey, shop().ready(), now=60 * DAY).stages
    assert (buy.reached, buy.moved_on_in_time, buy.stalled) == (2, 1, 1)
    assert isinstance(buy.once_per, OncePer)
    assert (buy.once_per.values, buy.once_per.reached) == (3, 3)
    assert (buy.once_per.moved_on_in_time, buy.once_per.stalled) == (1, 2)
    assert say.once_per is not None
    assert (say.once_per.reached, say.once_per.stalled, say.once_per.conversion) == (1, None, None)


@settings(deadline=None, max_examples=tried(30))
@given(some.people(), journeys(), some.plain_nodes)
def test_orders_of_a_persona_are_those_of_its_people(
    found: People, asked: tuple[Stage, ...], finder: Node
) -> None:
    ready = found.ready(block_events=5)
    if "k" not in ready.fields:
        return
    once = tuple(replace(stage, once_per="k") for stage in asked)
    personas = (Persona("P", found_by=Rule("any rule", finder)),)
    journey = Journey("Any", zone=found.zone, stages=once, personas=personas)
    seen = with_personas_known(journey, ready, found.now)
    for group in stages(journey, seen, now=found.now, by="persona").groups:
        own = people_of(journey, ready, group.value, found.now)
        for row, alone in zip(
            group.stages, stages(journey, own, now=found.now).stages, strict=True
        ):
            assert row.once_per is not None
            assert alone.once_per is not None
            assert numbers(row.once_per) == numbers(alone.once_per)
