"""Meetings over histories, against looking at everybody one by one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.meetings import met, moments_in, reached
from tests.oracles.people import HOUR, Event, histories_of, people_of, rule, through, worlds
from tests.tried import tried

from rute.engine.threads import Threads
from rute.journey.model import Journey, Pain, Persona, Stage, Touchpoint
from rute.journey.rule_tree import (
    AnyOf,
    Comparison,
    Duration,
    EventTest,
    IsPersona,
    Rule,
    Trait,
    Without,
)
from rute.measure.intervals import wilson
from rute.measure.meetings import meetings
from rute.results.meetings import Meeting, PainSeen, PersonaCount
from rute.results.numbers import Period

FOREVER = 2**62
MEETS = rule("A")
LEFT = rule("A", without=Without(EventTest(("B",)), within=Duration(2, "hours")))
REACHED = rule("B")
SEEN = through("C", "web")
RULES = [MEETS, LEFT, REACHED, SEEN]
ON_THE_WEB = Rule("first channel is web", Trait("first", Comparison("channel", "is", ("web",))))
JOURNEY = Journey(
    "one stage",
    personas=(
        Persona("drawn"),
        Persona("web first", found_by=ON_THE_WEB),
        Persona("buyer", found_by=rule("B")),
    ),
    stages=(
        Stage(
            "S",
            reached_when=REACHED,
            pains=(Pain("slow", seen_as=SEEN), Pain("said only")),
            touchpoints=(
                Touchpoint("form", happens_when=MEETS, pains=(Pain("left", seen_as=LEFT),)),
                Touchpoint("poster", pains=(Pain("unseen", seen_as=SEEN),)),
            ),
        ),
    ),
)


@settings(max_examples=tried(40), deadline=None)
@given(
    worlds(),
    st.integers(0, 14),
    st.sampled_from([Period(), Period(2 * HOUR, None), Period(None, 5 * HOUR)]),
)
def test_it_counts_as_looking_at_everybody_does(
    events: list[Event], hours: int, period: Period
) -> None:
    now = hours * HOUR
    start, end = period.start or 0, FOREVER if period.end is None else period.end
    people = people_of(events, RULES, now)
    answer = meetings(JOURNEY, histories_of(events), now=now, period=period)
    form, left, seen = (met(people, k, start, end) for k in (0, 1, 3))
    stage = reached(people, 2, start, end)
    times = sum(moments_in(person, 0, start, end) for person in people)
    assert answer.meetings == (
        Meeting("S", "form", len(form), times), Meeting("S", "poster", None, None),
    )  # fmt: skip
    assert answer.pains == (
        PainSeen("S", "form", "left", LEFT.text, len(left), wilson(len(left & form), len(form))),
        PainSeen("S", "poster", "unseen", SEEN.text, len(seen), None),
        PainSeen("S", None, "slow", SEEN.text, len(seen), wilson(len(seen & stage), len(stage))),
        PainSeen("S", None, "said only", None, None, None),
    )
    here = [person for person in people if person.times[0] <= now]
    known = {id(p): [n for t, n in zip(p.times, p.names, strict=True) if t <= now] for p in here}
    web = [p for p in here if first_channel(p.times, p.channels, now) == "web"]
    buyers = [p for p in here if "B" in known[id(p)] and p not in web]
    assert answer.personas == (
        PersonaCount("drawn", None, False),
        PersonaCount("web first", len(web), True),
        PersonaCount("buyer", len(buyers), True),
    )
    assert answer.nobodys == len(here) - len(web) - len(buyers)
    parts = histories_of(events, block_events=5)
    runner = Threads(2, smallest=1)
    assert meetings(JOURNEY, parts, now=now, period=period, runner=runner) == answer


def first_channel(times: list[int], channels: list[str | None], now: int) -> str | None:
    known = [c for t, c in zip(times, channels, strict=True) if t <= now and c is not None]
    return known[0] if known else None


def test_who_has_the_pain_but_never_met_its_touchpoint_is_not_in_the_share() -> None:
    journey = Journey(
        "odd",
        stages=(
            Stage(
                "S",
                touchpoints=(
                    Touchpoint("form", happens_when=MEETS, pains=(Pain("odd", seen_as=rule("C")),)),
                ),
            ),
        ),
    )
    events = [Event("ani", 0, "A"), Event("ani", 0, "C"), Event("budi", 0, "C")]
    [pain] = meetings(journey, histories_of(events), now=HOUR).pains
    assert (pain.people, pain.share) == (2, wilson(1, 1))


def test_without_counted_personas_nobodys_is_unknown() -> None:
    journey = Journey("none", personas=(Persona("drawn"),))
    answer = meetings(journey, histories_of([Event("ani", 0, "A")]), now=0)
    assert answer.nobodys is None
    assert answer.personas == (PersonaCount("drawn", None, False),)


def test_a_rule_may_ask_for_a_persona_that_stands_before_it() -> None:
    tree = AnyOf((IsPersona("web first"), rule("B").tree))
    journey = Journey(
        "asks",
        personas=(
            JOURNEY.personas[1],
            Persona("either", found_by=Rule("is persona web first or B", tree)),
        ),
    )
    events = [Event("ani", 0, "A", "web"), Event("budi", 0, "B"), Event("citra", 0, "A")]
    answer = meetings(journey, histories_of(events), now=0)
    assert [persona.people for persona in answer.personas] == [1, 1]
    assert answer.nobodys == 1


def test_more_than_sixty_four_rules_are_counted_apart_and_together() -> None:
    names = [f"event {k:02}" for k in range(70)]
    pain = Pain("late", seen_as=rule(names[69]))
    points = tuple(
        Touchpoint(name, happens_when=rule(name), pains=(pain,) if k == 0 else ())
        for k, name in enumerate(names)
    )
    journey = Journey("wide", stages=(Stage("S", touchpoints=points),))
    events = [Event("ani", k * HOUR, name) for k, name in enumerate(names)]
    events.append(Event("budi", 0, names[0]))
    answer = meetings(journey, histories_of(events), now=99 * HOUR)
    assert [meeting.people for meeting in answer.meetings] == [2] + [1] * 69
    assert [meeting.times for meeting in answer.meetings] == [2] + [1] * 69
    assert answer.pains[0].share == wilson(1, 2)
