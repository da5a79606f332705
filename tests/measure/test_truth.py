"""Of how many people a rule is true."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.people import HOUR, Event, histories_of, rule, worlds
from tests.tried import tried

from rute.journey.model import Journey, Persona, Stage
from rute.journey.rule_tree import Comparison, Count, EventTest, Happening, Not, Rule, Trait
from rute.measure.personas import people_of
from rute.measure.stages import stages
from rute.measure.truth import truth

TWICE = Rule("A at least 2 times", Happening(EventTest(("A",)), count=Count("at least", 2)))
WEB = Rule("last channel is web", Trait("last", Comparison("channel", "is", ("web",))))


@settings(max_examples=tried(30), deadline=None)
@given(worlds(), st.integers(-1, 12))
def test_it_is_what_one_counts_by_hand(events: list[Event], hours: int) -> None:
    now = hours * HOUR
    data = histories_of(events, block_events=5)
    known = [event for event in events if event.time <= now]
    everybody = {event.person for event in known}
    did = {event.person for event in known if event.name == "A"}
    often = {who for who in did
             if sum(one.person == who and one.name == "A" for one in known) >= 2}  # fmt: skip
    for asked, expected in (
        (rule("A"), did),
        (TWICE, often),
        (Rule("not A", Not(rule("A").tree)), everybody - did),
        (Rule("any event", Happening(EventTest(()))), everybody),
    ):
        found = truth(asked, data, now=now)
        assert (found.true, found.people) == (len(expected), len(everybody)), asked.text


@settings(max_examples=tried(30), deadline=None)
@given(worlds(), st.integers(0, 12))
def test_a_persona_has_as_many_people_as_its_rule_is_true_of(
    events: list[Event], hours: int
) -> None:
    now, data = hours * HOUR, histories_of(events, block_events=5)
    anything = Stage("Seen", reached_when=Rule("any event", Happening(EventTest(()))))
    shop = Journey("shop", personas=(Persona("web", found_by=WEB),), stages=(anything,))
    [seen] = stages(shop, people_of(shop, data, "web", now), now=now).stages
    assert truth(WEB, data, now=now).true == seen.reached
