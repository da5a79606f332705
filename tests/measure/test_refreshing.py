"""A refreshed answer equals one counted anew, exactly: late and new events, people who come and
go, and nothing but time passing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.generations import Kepts, two_generations
from tests.measure.test_stages_of_any_rule import as_rule, journeys
from tests.oracles import random_rules as some
from tests.oracles.random_rules import DAY, HOUR, STARTS, ZONES, Event, People

from rute.events.histories import Histories
from rute.journey.model import Journey, Pain, Persona, Touchpoint
from rute.journey.rule_tree import Duration, EventTest, Happening, Rating, TotalOf
from rute.measure import friction_marks
from rute.measure.arrivals import arrivals
from rute.measure.due import Due
from rute.measure.feeling import feelings
from rute.measure.first_known import first_of, with_first_known
from rute.measure.friction import friction
from rute.measure.friction_plan import FEWEST_STAGES
from rute.measure.funnel import funnel
from rute.measure.funnel_plan import Exclusion
from rute.measure.leaks import leaks
from rute.measure.meetings import meetings
from rute.measure.personas import people_of, with_personas_known
from rute.measure.refreshing import Refreshing
from rute.measure.runner import InTurn, Runner
from rute.measure.stages import stages
from rute.measure.together import with_together
from rute.measure.transitions import transitions
from rute.results.numbers import Period


@dataclass(frozen=True)
class Asking:
    """What all questions are asked with; view: whose people, by what."""

    journey: Journey
    period: Period
    view: str

    def by(self, name: str = "") -> str | tuple[str, ...] | None:
        known: dict[str, str | tuple[str, ...]] = {
            "by k": "k", "by persona": "persona", "by first k": first_of("k"),
            "by k and persona": "k · persona",
        }  # fmt: skip
        if name in ("stages", "leaks"):
            known |= {"by month": "month", "by several": ("persona", "k")}
        return known.get(self.view)

    def seen(self, histories: Histories, now: int) -> Histories:
        if self.view == "by persona":
            return with_personas_known(self.journey, histories, now)
        if self.view == "by k and persona":
            known = with_personas_known(self.journey, histories, now)
            return with_together(known, ["k", "persona"], now)[0]
        if self.view == "by first k":
            return with_first_known(histories, "k", now)
        if self.view == "one persona":
            return people_of(self.journey, histories, "P", now)
        if self.view == "nobody":
            return people_of(self.journey, histories, None, now)
        return histories


Ask = Callable[[Asking, Histories, int, Runner], object]


def _stages(asking: Asking, seen: Histories, now: int, runner: Runner) -> object:
    return stages(
        asking.journey, seen, now=now, period=asking.period, by=asking.by("stages"), runner=runner
    )


def _leaks(asking: Asking, seen: Histories, now: int, runner: Runner) -> object:
    return leaks(
        asking.journey, seen, now=now, period=asking.period, by=asking.by("leaks"), runner=runner
    )


def _plain(question: Callable[..., object]) -> Ask:
    def ask(asking: Asking, seen: Histories, now: int, runner: Runner) -> object:
        return question(asking.journey, seen, now=now, period=asking.period, runner=runner)

    return ask


def _transitions(kind: str) -> Ask:
    def ask(asking: Asking, seen: Histories, now: int, runner: Runner) -> object:
        return transitions(
            seen, kind=kind, journey=asking.journey, now=now, period=asking.period,
            by=asking.by(), runner=runner, top=2,
        )  # fmt: skip

    return ask


def _funnel(*, bound: bool = False, **options: Any) -> Ask:
    def ask(asking: Asking, seen: Histories, now: int, runner: Runner) -> object:
        rules = [stage.reached_when for stage in asking.journey.stages if stage.reached_when]
        out = Exclusion(as_rule(Happening(EventTest(("C",)))), "C", 0, len(rules) - 1)
        more = {
            "optional": [1] if len(rules) > 2 else [],
            "step_within": {len(rules) - 1: Duration(5, "hours")} if len(rules) > 1 else {},
            "exclusions": [out] if len(rules) > 1 else [],
        }
        return funnel(
            rules, [str(k) for k in range(len(rules))], seen, within=Duration(1, "days"), now=now,
            period=asking.period, by=asking.by(), zone=asking.journey.zone, runner=runner,
            **options, **(more if bound else {}),
        )  # fmt: skip

    return ask


def _friction(asking: Asking, seen: Histories, now: int, runner: Runner) -> object:
    if len(asking.journey.measured) < FEWEST_STAGES:
        return None
    with patch.multiple(friction_marks, FEWEST=1, ENOUGH_GAPS=1):  # so few people have marks
        return friction(asking.journey, seen, now=now, period=asking.period, runner=runner)


QUESTIONS: dict[str, Ask] = {
    "stages": _stages,
    "leaks": _leaks,
    "meetings": _plain(meetings),
    "feelings": _plain(feelings),
    "arrivals": _plain(arrivals),
    "friction": _friction,
    "transitions between events": _transitions("events"),
    "transitions between stages": _transitions("stages"),
    "transitions between touchpoints": _transitions("touchpoints"),
    "funnel": _funnel(),
    "favourable funnel": _funnel(ties="favourable"),
    "bound funnel": _funnel(bound=True),
    "funnel of attempts": _funnel(bound=True, order="unmixed", count="attempts"),
    "funnel in any order": _funnel(order="any", count="attempts"),
}
VIEWS = (
    "everybody", "by k", "by persona", "by first k", "by k and persona", "by month", "by several",
    "one persona", "nobody",
)  # fmt: skip


@st.composite
def askings(draw: st.DrawFn, zone: str) -> Asking:
    found = list(draw(journeys()))
    points = [
        Touchpoint(
            f"T{k}", happens_when=as_rule(draw(some.rules_of_stages)),
            pains=(Pain("hurts", seen_as=as_rule(draw(some.rules_of_stages))),),
            once_per="k" if draw(st.booleans()) else None,
            measured_by=Rating("size", EventTest(("A",)), 0.0, 3.0),
        )
        for k in range(draw(st.integers(1, 2)))
    ]  # fmt: skip
    found[0] = replace(found[0], touchpoints=tuple(points))
    if draw(st.booleans()):
        found[-1] = replace(found[-1], once_per="k")
    if draw(st.booleans()):
        found[0] = replace(found[0], repeats=True)
    personas = (Persona("P", found_by=as_rule(draw(some.plain_nodes))),)
    worth = TotalOf(EventTest(("B",)), TotalOf(EventTest(("C",))))
    journey = Journey(
        "Any", zone=zone, stages=tuple(found), personas=personas, worth=worth, currency="IDR",
        worth_within=draw(some.durations),
    )  # fmt: skip
    start, end = draw(st.sampled_from([(None, None), (None, None), (0, 5), (1, 40)]))
    period = Period(
        None if start is None else STARTS[zone] + start * DAY,
        None if end is None else STARTS[zone] + end * DAY,
    )
    return Asking(journey, period, draw(st.sampled_from(VIEWS)))


@dataclass(frozen=True)
class Story:
    """What was known at first, what is known then, and when one looked."""

    first: People
    then: People
    asking: Asking


@st.composite
def stories(draw: st.DrawFn) -> Story:
    zone = draw(st.sampled_from(ZONES))
    before = draw(st.lists(some.histories(zone, "ABC"), min_size=1, max_size=4))
    after = [
        draw(st.one_of(st.just(events), st.just(events), _later(events, zone))) for events in before
    ]
    if draw(st.booleans()):
        after.append(draw(some.histories(zone, "ABC")))
    times = [event.time for events in after for event in events] or [STARTS[zone]]
    looks = st.sampled_from(times).flatmap(
        lambda time: st.sampled_from([0, HOUR, DAY, DAY + 1, 31 * DAY, 400 * DAY]).map(
            lambda more: time + more
        )
    )
    first, then = sorted((draw(looks), draw(looks)))
    return Story(People(before, first, zone), People(after, then, zone), draw(askings(zone)))


def _later(events: list[Event], zone: str) -> st.SearchStrategy[list[Event]]:
    """Nobody any more, or some events besides, at their places in time."""
    more = some.histories(zone, "ABC")
    both = more.map(lambda new: sorted([*events, *new], key=lambda event: event.time))
    return both | st.just([])


def tables(story: Story) -> tuple[pa.Table, pa.Table]:
    return story.first.table(), story.then.table()


@pytest.mark.parametrize("name", QUESTIONS)
@settings(max_examples=settings.default.max_examples // 6)
@given(stories())
def test_a_refreshed_answer_equals_one_counted_anew(name: str, story: Story) -> None:
    ask, asking = QUESTIONS[name], story.asking
    kept = Kepts()
    runner = Refreshing(InTurn(), kept, fewest=0, most=1e9)
    old, new = two_generations(*tables(story), zone=story.first.zone)
    now = story.first.now
    ask(asking, asking.seen(old, now), now, runner)
    asked = len(kept.states)
    now = story.then.now
    refreshed = ask(asking, asking.seen(new, now), now, runner)
    fresh = story.then.ready()
    assert refreshed == ask(asking, asking.seen(fresh, now), now, InTurn())
    others = Kepts()
    ask(asking, asking.seen(new, now), now, Refreshing(InTurn(), others, fewest=0))
    for key, state in others.states.items():
        same(kept.states[key].due, state.due)
        assert kept.states[key].sums.next_change_at == state.sums.next_change_at
    assert asked == 0 or kept.states.keys() >= others.states.keys()


def same(left: Due, right: Due) -> None:
    one, other = left.merged(), right.merged()
    assert sorted(zip(one.person, one.at, strict=True)) == sorted(
        zip(other.person, other.at, strict=True)
    )
