"""Feeling over histories, against exact fractions."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.feeling import Answer, feeling, scores
from tests.oracles.people import HOUR, Event, histories_of, people_of, worlds
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import RuleError
from rute.journey.model import Journey, Stage, Touchpoint
from rute.journey.rule_tree import EventTest, Rating
from rute.measure.feeling import feelings
from rute.results.feeling import FeelingNumbers, Feelings, Measured
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


@settings(max_examples=tried(40), deadline=None)
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


def rated(kind: str, low: float, high: float, answers: list[str], **asked: Any) -> Feelings:
    """One answer each, alternately from the web and the shop."""
    rating = Rating("score", EventTest(("A",)), low, high, kind=cast("Measured", kind))
    journey = Journey("one", stages=(Stage("S", touchpoints=(point("a", rating),)),))
    events = [
        Event(f"person {k}", k * HOUR, "A", "shop" if k % 2 else "web", text)
        for k, text in enumerate(answers)
    ]
    return feelings(journey, histories_of(events), now=9_999 * HOUR, **asked)


def test_an_nps_goes_by_its_classes() -> None:
    (whole, found) = rated("NPS", 0, 10, ["0", "6", "7", "8", "9", "10", "10", "10"] * 4).feelings
    assert (found.negative, found.neutral, found.positive) == (8, 8, 16)
    assert found.mean == pytest.approx(0.5)
    assert found.own == pytest.approx(25.0)
    assert (whole.own, whole.measured) == (found.own, "NPS")
    assert rated("NPS", 0, 10, ["11", "9"]).asked.notes


@pytest.mark.parametrize(
    ("kind", "low", "high", "answers", "mean", "own"),
    [
        ("CSAT", 1, 5, ["5", "4", "3", "1"], 0.25, 0.5),
        ("CES", 1, 7, ["7", "7", "4", "4"], 1.0, 5.5),
        ("effort", 1, 5, ["1", "1", "5", "2"], 0.75, 2.25),
        ("scale", 0, 100, ["100", "75", "25", "0"], 0.0, 50.0),
    ],
)
def test_each_way_of_asking_has_its_own_figure(
    kind: str, low: float, high: float, answers: list[str], mean: float, own: float
) -> None:
    found = rated(kind, low, high, answers * 6).feelings[1]
    assert found.mean == pytest.approx(mean)
    assert found.own == pytest.approx(own)
    assert found.own_scale == (low, high)
    assert rated(kind, low, high, answers).feelings[1].own is None


def test_a_stage_asked_in_two_ways_has_no_figure_of_its_own() -> None:
    events = [Event(f"p{k}", 0, name, None, "5") for k in range(30) for name in "AB"]
    two = feelings(JOURNEY, histories_of(events), now=HOUR).feelings[2]
    assert two.stage == "Two"
    assert two.mean is not None
    assert two.own is two.measured is None


@settings(max_examples=tried(25), deadline=None)
@given(worlds(most=40), st.integers(0, 12), st.integers(1, 6))
def test_groups_are_people_by_their_value_at_their_first_answer(
    events: list[Event], hours: int, copies: int
) -> None:
    events = [e._replace(person=f"{e.person}{k}") for e in events for k in range(copies)]
    now = hours * HOUR
    answer = feelings(JOURNEY, histories_of(events), now=now, by="channel")
    value: dict[str, str | None] = {}
    for person in people_of(events, [], now):
        asked = (("A", 5), ("B", 9), ("C", 9))
        for k, (time, name, said) in enumerate(
            zip(person.times, person.names, person.scores, strict=True)
        ):
            high = dict(asked).get(name)
            if high and time <= now and said and said.isdigit() and 1 <= int(said) <= high:
                value[f"{len(value)}"] = person.channel_at(k)
                break
    whole = {group.value: group.feelings for group in answer.groups}
    answered = Counter(value.values())
    for group, rows in whole.items():
        most = max(row.people for row in rows)
        assert 0 < most <= answered[group]
    for k, row in enumerate(answer.feelings):
        for key in ("people", "answers", "positive", "neutral", "negative"):
            parts = [getattr(rows[k], key) for rows in whole.values()]
            assert sum(parts) == getattr(row, key)


def test_an_unknown_field_names_the_near_one() -> None:
    journey = Journey(
        "typo", stages=(Stage("S", touchpoints=(point("a", Rating("scor", EventTest(()), 1, 5)),)),)
    )
    with pytest.raises(RuleError, match="score"):
        feelings(journey, histories_of([Event("ani", 0, "A")]), now=0)


def test_a_journey_that_asks_nothing_has_no_feelings() -> None:
    answer = feelings(Journey("mute"), histories_of([Event("ani", 0, "A")]), now=0)
    assert answer.feelings == ()
