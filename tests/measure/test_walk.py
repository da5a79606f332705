"""One real way, against writing down everybody's."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.test_personas import SHOP
from tests.oracles.people import HOUR, Event, Person, histories_of, people_of, rule, worlds
from tests.tried import tried

from rute.engine.threads import Threads
from rute.journey.model import Journey, Stage, Touchpoint
from rute.measure.walk import FEWEST, walk
from rute.results.walk import WalkStep

RULES = [stage.reached_when for stage in SHOP.stages if stage.reached_when]


def route(person: Person) -> tuple[str, ...]:
    found = [(first[0], k) for k in range(3) if (first := person.first_of(k))]
    return tuple(SHOP.stages[k].name for _, k in sorted(found))


@settings(max_examples=tried(30), deadline=None)
@given(worlds(), st.integers(2, 14), st.integers(5, 9))
def test_the_way_is_the_one_most_people_went(events: list[Event], hours: int, copies: int) -> None:
    now = hours * HOUR
    crowd = [event._replace(person=f"{event.person}{k}") for event in events for k in range(copies)]
    ways = Counter(way for p in people_of(crowd, RULES, now) if len(way := route(p)) > 1)
    answer = walk(SHOP, histories_of(crowd, block_events=9), now=now)
    assert answer.of == sum(ways.values())
    most = max(ways.values(), default=0)
    if most < FEWEST:
        assert (answer.steps, answer.people, answer.route) == ((), 0, ())
        return
    assert answer.people == most
    assert ways[answer.route] == most
    again = walk(SHOP, histories_of(crowd), now=now, runner=Threads(2, smallest=1))
    assert (again.route, again.people, again.of) == (answer.route, answer.people, answer.of)


def world() -> list[Event]:
    """Thirty people look and buy; the one in the middle needs 15 hours and does more besides."""
    events = []
    for k in range(1, 31):
        events += [Event(f"p{k}", 0, "A"), Event(f"p{k}", k * HOUR, "B")]
    events += [Event("p15", 2 * HOUR, "Other"), Event("p15", 3 * HOUR, "Other")]
    return [*events, Event("p15", 16 * HOUR, "Other"), Event("loner", 0, "A")]


def test_it_shows_the_person_in_the_middle_step_by_step() -> None:
    point = Touchpoint("Counter", happens_when=rule("B"))
    journey = Journey("shop", stages=(SHOP.stages[0], Stage(
        "Buy", reached_when=rule("B"), touchpoints=(point,),
    )))  # fmt: skip
    answer = walk(journey, histories_of(world(), block_events=7), now=40 * HOUR)
    assert (answer.route, answer.people, answer.of) == (("Look", "Buy"), 30, 30)
    assert answer.steps == (
        WalkStep(0.0, "A", ("Look",)),
        WalkStep(15 * 3600.0, "B", ("Buy",), ("Counter",), others=2),
    )
    assert answer.others_after == 1


def test_nothing_in_it_says_who_it_was() -> None:
    answer = walk(SHOP, histories_of(world()), now=40 * HOUR)
    assert "p15" not in repr(answer)


def test_events_after_now_have_not_happened() -> None:
    answer = walk(SHOP, histories_of(world()), now=14 * HOUR)
    assert answer.steps == ()
    assert answer.of == 14
