"""Feeling over histories, against exact fractions."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.feeling import Answer, feeling, scores
from tests.oracles.people import HOUR, Event, histories_of, people_of, worlds

from rute.engine.threads import Threads
from rute.errors import RuleError
from rute.journey.model import Journey, Stage, Touchpoint
from rute.journey.rule_tree import EventTest, Rating
from rute.measure.feeling import feelings
from rute.results.feeling import FeelingNumbers
from rute.results.numbers import Period

ASKED_AT_A = Rating("score", EventTest(("A",)), 1, 5)
ASKED_AT_B = Rating("score", EventTest(("B", "C")), 1, 9)


def point(name: str, rating: Rating | None) -> Touchpoint:
    return Touchpoint(name, measured_by=rating)


JOURNEY = Journey(
    "asked",
    stages=(
        Stage("One", touchpoints=(point("a", ASKED_AT_A), point("silent", None))),
        Stage("Two", touchpoints=(point("b", ASKED_AT_B), point("a again", ASKED_AT_A))),
        Stage("Three", touchpoints=(point("c", ASKED_AT_A), point("the same", ASKED_AT_A))),
        Stage("Four"),
    ),
)
PLACES = [
    ("One", None), ("One", "a"), ("Two", None), ("Two", "b"), ("Two", "a again"),
    ("Three", None), ("Three", "c"), ("Three", "the same"),
]  # fmt: skip
HALF = Fraction(1, 2)


def agree(numbers: FeelingNumbers, want: Answer) -> None:
    assert (numbers.people, numbers.answers) == (want.people, want.answers)
    assert numbers.positive == sum(mean >= HALF for mean in want.means)
    assert numbers.negative == sum(mean <= -HALF for mean in want.means)
    assert numbers.neutral == want.people - numbers.positive - numbers.negative
    if want.people < 20:
        assert numbers.mean is numbers.low is numbers.high is None
        return
    assert numbers.mean == pytest.approx(want.mean, abs=1e-5)
    assert numbers.low == pytest.approx(max(-2.0, want.mean - want.reach), abs=1e-4)
    assert numbers.high == pytest.approx(min(2.0, want.mean + want.reach), abs=1e-4)


@settings(max_examples=40, deadline=None)
@given(
    worlds(most=40),
    st.integers(0, 12),
    st.sampled_from([Period(), Period(2 * HOUR, 7 * HOUR)]),
    st.integers(1, 12),
)
def test_it_agrees_with_exact_fractions(
    events: list[Event], hours: int, period: Period, copies: int
) -> None:
    events = [e._replace(person=f"{e.person}{k}") for e in events for k in range(copies)]
    now = hours * HOUR
    answer = feelings(JOURNEY, histories_of(events), now=now, period=period)
    start, until = period.start or 0, now if period.end is None else min(now, period.end)
    people = people_of(events, [], now)
    at_a = [scores(person, ["A"], 1, 5, start, until) for person in people]
    at_b = [scores(person, ["B", "C"], 1, 9, start, until) for person in people]
    both = [a + b for a, b in zip(at_a, at_b, strict=True)]
    want = [at_a, at_a, both, at_b, at_a, at_a, at_a, at_a]
    assert [(row.stage, row.touchpoint) for row in answer.feelings] == PLACES
    for numbers, answers in zip(answer.feelings, want, strict=True):
        agree(numbers, feeling(answers))
    parts = histories_of(events, block_events=5)
    runner = Threads(2, smallest=1)
    assert feelings(JOURNEY, parts, now=now, period=period, runner=runner) == answer


def said(*answers: str | None, people: int = 1) -> FeelingNumbers:
    events = [
        Event(f"person {k}", hour * HOUR, "A", None, text)
        for k in range(people)
        for hour, text in enumerate(answers)
    ]
    return feelings(JOURNEY, histories_of(events), now=99 * HOUR).feelings[1]


def test_who_answers_often_weighs_no_more_than_who_answers_once() -> None:
    often = [Event("loud", hour * HOUR, "A", None, "5") for hour in range(50)]
    once = [Event(f"quiet {k}", 0, "A", None, "1") for k in range(20)]
    numbers = feelings(JOURNEY, histories_of(often + once), now=99 * HOUR).feelings[1]
    assert numbers.mean == pytest.approx((20 * -2 + 2) / 21)
    assert (numbers.people, numbers.answers) == (21, 70)


def test_nineteen_people_are_too_few_for_a_number() -> None:
    assert said("5", people=19).mean is None
    assert said("5", people=20).mean == 2.0
    assert said("5", people=20).high == 2.0


def test_half_a_point_is_positive_already() -> None:
    five_of_eight = ("5",) * 5 + ("1",) * 3
    assert (said(*five_of_eight).positive, said("4", "3").positive) == (1, 1)
    assert (said("3").neutral, said("3", "3", "4").neutral) == (1, 1)
    assert said("2", "3").negative == 1


def test_answers_off_the_scale_are_left_out_and_noted() -> None:
    events = [Event("ani", k * HOUR, "A", None, s) for k, s in enumerate(["5", "6", "soon", "4"])]
    answer = feelings(JOURNEY, histories_of(events), now=99 * HOUR)
    assert answer.feelings[1].answers == 2
    assert answer.asked.notes == ("Answers left out because score is no number from 1 to 5: 2.",)


def test_a_scale_may_run_downwards() -> None:
    journey = Journey(
        "grades",
        stages=(Stage("S", touchpoints=(point("a", Rating("score", EventTest(("A",)), 6, 1)),)),),
    )
    events = [Event(str(k), 0, "A", None, "1") for k in range(20)]
    assert feelings(journey, histories_of(events), now=HOUR).feelings[0].mean == 2.0


def test_an_unknown_field_names_the_near_one() -> None:
    journey = Journey(
        "typo", stages=(Stage("S", touchpoints=(point("a", Rating("scor", EventTest(()), 1, 5)),)),)
    )
    with pytest.raises(RuleError, match="score"):
        feelings(journey, histories_of([Event("ani", 0, "A")]), now=0)


def test_a_journey_that_asks_nothing_has_no_feelings() -> None:
    answer = feelings(Journey("mute"), histories_of([Event("ani", 0, "A")]), now=0)
    assert answer.feelings == ()
