"""Whose numbers: persona by persona they add up to everybody's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.test_meetings import JOURNEY, first_channel
from tests.oracles.people import HOUR, Event, histories_of, people_of, rule, worlds
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import QuestionError
from rute.journey.model import Journey, Persona, Stage
from rute.journey.rule_tree import Comparison, Duration, Rule, Trait
from rute.measure.first_known import with_first_known
from rute.measure.personas import people_of as only
from rute.measure.personas import with_personas_known
from rute.measure.runner import InTurn
from rute.measure.stages import stages

WEB = Rule("last channel is web", Trait("last", Comparison("channel", "is", ("web",))))
SHOP = Journey(
    "shop",
    personas=(Persona("web", found_by=WEB), Persona("drawn"), Persona("late", found_by=rule("C"))),
    stages=(
        Stage("Look", reached_when=rule("A"), stalled_after=Duration(2, "hours")),
        Stage("Buy", reached_when=rule("B"), stalled_after=Duration(3, "hours")),
        Stage("Again", reached_when=rule("C")),
    ),
)
COUNTS = (
    "reached", "here", "already_further", "moved_on_in_time", "moved_on_late", "stalled", "open",
    "skipped", "returned",
)  # fmt: skip


@settings(max_examples=tried(40), deadline=None)
@given(worlds(), st.integers(0, 14))
def test_the_personas_and_nobodys_add_up_to_everyone(events: list[Event], hours: int) -> None:
    now = hours * HOUR
    data = histories_of(events, block_events=6)
    everyone = stages(SHOP, data, now=now)
    parts = [stages(SHOP, only(SHOP, data, p, now), now=now) for p in ("web", "late", None)]
    for key in ("people", "people_in_data", "events"):
        assert sum(getattr(part, key) for part in parts) == getattr(everyone, key)
    for k, whole in enumerate(everyone.stages):
        for key in COUNTS:
            if getattr(whole, key) is not None:
                assert sum(getattr(part.stages[k], key) for part in parts) == getattr(whole, key)


@settings(max_examples=tried(40), deadline=None)
@given(worlds(), st.integers(0, 14))
def test_broken_down_by_persona_is_each_persona_alone(events: list[Event], hours: int) -> None:
    now = hours * HOUR
    data = histories_of(events, block_events=6)
    runner = Threads(2, smallest=1)
    known = with_personas_known(SHOP, data, now)
    found = {g.value: g for g in stages(SHOP, known, now=now, by="persona", runner=runner).groups}
    for persona in ("web", "late", None):
        alone = stages(SHOP, only(SHOP, data, persona, now), now=now)
        if persona in found:
            assert (found[persona].people, found[persona].stages) == (alone.people, alone.stages)
        else:
            assert not any(stage.reached for stage in alone.stages)


@settings(max_examples=tried(40), deadline=None)
@given(worlds(), st.integers(0, 14))
def test_by_the_first_channel_everybody_stays_in_one_group(events: list[Event], hours: int) -> None:
    now = hours * HOUR
    known = with_first_known(histories_of(events, block_events=6), "channel", now)
    answer = stages(SHOP, known, now=now, by="first channel", runner=InTurn())
    rules = [stage.reached_when for stage in SHOP.stages if stage.reached_when]
    expected: dict[str | None, list[int]] = {}
    for person in people_of(events, rules, now):
        value = first_channel(person.times, person.channels, now)
        row = expected.setdefault(value, [0, 0, 0])
        for k in range(3):
            row[k] += person.first_of(k) is not None
    found = {group.value: [stage.reached for stage in group.stages] for group in answer.groups}
    assert found == {value: row for value, row in expected.items() if any(row)}


def test_an_unknown_persona_is_answered_with_those_there_are() -> None:
    data = histories_of([Event("ani", 0, "A")])
    with pytest.raises(QuestionError, match='Did you mean "late"'):
        only(SHOP, data, "lete", 0)
    with pytest.raises(QuestionError, match="Personas: web, drawn, late"):
        only(SHOP, data, "somebody else", 0)
    with pytest.raises(QuestionError, match="drawn, not counted"):
        only(SHOP, data, "Drawn", 0)
    with pytest.raises(QuestionError, match="no personas"):
        only(Journey("bare"), data, "web", 0)


def test_a_persona_that_stands_earlier_comes_first() -> None:
    data = histories_of([Event("ani", 0, "B", "web")])
    assert stages(JOURNEY, only(JOURNEY, data, "web first", 0), now=0).people == 1
    assert stages(JOURNEY, only(JOURNEY, data, "buyer", 0), now=0).people == 0
