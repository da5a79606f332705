"""Transitions over histories, against every person's way written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.people import HOUR, Event, histories_of, people_of, rule, through, worlds
from tests.oracles.transitions import (
    Answer,
    Step,
    count,
    ending,
    event_way,
    stage_way,
    touchpoint_way,
)
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import QuestionError
from rute.journey.model import Journey, Stage, Touchpoint
from rute.journey.rule_tree import Duration, EventTest, Without
from rute.measure.transitions import transitions
from rute.results.numbers import Period
from rute.results.transitions import Transitions

FOREVER = 2**62
PERIODS = [Period(), Period(2 * HOUR, None), Period(3 * HOUR, 6 * HOUR)]
LATE = Without(EventTest(("B",)), within=Duration(2, "hours"))

POINTS = {
    "A on the web": through("A", "web"),
    "any A": rule("A"),
    "A left": rule("A", without=LATE),
}
STAGES = {"One": rule("A"), "Two": rule("B"), "Three": rule("C", without=LATE)}
JOURNEY = Journey(
    "three stages",
    stages=(
        Stage(
            "One",
            reached_when=STAGES["One"],
            stalled_after=Duration(3, "hours"),
            touchpoints=tuple(Touchpoint(n, happens_when=r) for n, r in POINTS.items()),
        ),
        Stage("Drawn only", touchpoints=(Touchpoint("poster"),)),
        Stage("Two", reached_when=STAGES["Two"], stalled_after=Duration(5, "hours")),
        Stage("Three", reached_when=STAGES["Three"]),
    ),
)
DEADLINES = [
    lambda t: t + 3 * HOUR,
    lambda t: t + 5 * HOUR,
]


def steps_of(nodes: Sequence[str], counts: Sequence[Sequence[int]]) -> Counter[Step]:
    return Counter(
        {
            (a, b): number
            for a, row in zip(nodes, counts, strict=True)
            for b, number in zip(nodes, row, strict=True)
            if number
        }
    )


def agree(answer: Transitions, want: Answer) -> None:
    assert steps_of(answer.nodes, answer.counts) == want.counts
    groups = {group.value: steps_of(answer.nodes, group.counts) for group in answer.groups}
    assert groups == want.by_value
    conserved(answer)


def conserved(answer: Transitions) -> None:
    """What enters an inner node leaves it; people end as often as they start."""
    entering = [sum(row[k] for row in answer.counts) for k in range(len(answer.nodes))]
    leaving = [sum(row) for row in answer.counts]
    ways = 1 if answer.kind == "events" else 3
    assert entering[1:-ways] == leaving[1:-ways]
    assert entering[0] == 0
    assert leaving[-ways:] == [0] * ways
    assert leaving[0] == sum(entering[-ways:])


@settings(max_examples=tried(40), deadline=None)
@given(worlds(), st.integers(0, 12), st.sampled_from(PERIODS))
def test_between_events(events: list[Event], hours: int, period: Period) -> None:
    now = hours * HOUR
    answer = transitions(histories_of(events), now=now, period=period, by="channel")
    until = now if period.end is None else min(now, period.end)
    want = count(
        people_of(events, [], now),
        lambda person: event_way(person, now),
        lambda *_: "end",
        period.start or 0,
        until,
    )
    agree(answer, want)
    often = Counter(node for (_, node), n in want.counts.items() for _ in range(n))
    del often["end"]
    inner = sorted(often, key=lambda node: (-often[node], node))
    assert answer.nodes == ("start", *inner, "end")


@settings(max_examples=tried(40), deadline=None)
@given(worlds(), st.integers(0, 14), st.sampled_from(PERIODS))
def test_between_touchpoints(events: list[Event], hours: int, period: Period) -> None:
    now = hours * HOUR
    people = people_of(events, [*POINTS.values(), *STAGES.values()], now)
    answer = transitions(
        histories_of(events), kind="touchpoints", journey=JOURNEY, now=now, period=period,
        by="channel",
    )  # fmt: skip
    want = count(
        people,
        lambda person: touchpoint_way(person, list(POINTS)),
        lambda person, last: ending(person, last, 3, len(POINTS), DEADLINES, now),
        period.start or 0,
        FOREVER if period.end is None else period.end,
    )
    agree(answer, want)
    assert answer.nodes == ("start", *POINTS, "moved on", "open", "lost")
    missing = sum(person.times[0] <= now for person in people) - sum(answer.counts[0])
    assert bool(answer.asked.notes) == (missing > 0)


@settings(max_examples=tried(40), deadline=None)
@given(worlds(), st.integers(0, 14), st.sampled_from(PERIODS))
def test_between_stages(events: list[Event], hours: int, period: Period) -> None:
    now = hours * HOUR
    answer = transitions(
        histories_of(events), kind="stages", journey=JOURNEY, now=now, period=period, by="channel"
    )
    want = count(
        people_of(events, list(STAGES.values()), now),
        lambda person: stage_way(person, list(STAGES)),
        lambda person, last: ending(person, last, 3, 0, DEADLINES, now),
        period.start or 0,
        FOREVER if period.end is None else period.end,
    )
    agree(answer, want)
    assert answer.nodes == ("start", *STAGES, "moved on", "open", "lost")


@pytest.mark.parametrize("kind", ["events", "touchpoints", "stages"])
@settings(max_examples=8, deadline=None)
@given(events=worlds(most=40), block_events=st.integers(1, 6))
def test_threads_and_blocks_change_nothing(
    kind: str, events: list[Event], block_events: int
) -> None:
    options = {"kind": kind, "journey": JOURNEY, "now": 9 * HOUR, "by": "channel"}
    whole = transitions(histories_of(events), **options)
    parts = histories_of(events, block_events=block_events)
    assert transitions(parts, runner=Threads(2, smallest=1), **options) == whole


def test_more_names_than_asked_for_become_other_and_flows_are_kept() -> None:
    names = [*"ABBCCCDDDD", "other"]
    events = [Event("ani", k * HOUR, name) for k, name in enumerate(names)]
    answer = transitions(histories_of(events), now=99 * HOUR, top=2)
    assert answer.nodes == ("start", "D", "C", "other", "end")
    assert steps_of(answer.nodes, answer.counts) == {
        ("start", "other"): 1, ("other", "other"): 2, ("other", "C"): 1, ("C", "C"): 2,
        ("C", "D"): 1, ("D", "D"): 3, ("D", "other"): 1, ("other", "end"): 1,
    }  # fmt: skip
    conserved(answer)


def test_a_real_event_called_other_joins_the_rest() -> None:
    events = [
        Event("ani", k * HOUR, name) for k, name in enumerate(["Other"] * 3 + ["A", "B", "B"])
    ]
    answer = transitions(histories_of(events), now=99 * HOUR, top=1)
    assert answer.nodes == ("start", "B", "other", "end")


def test_the_median_is_near_and_unknown_below_twenty() -> None:
    def of(people: int) -> Transitions:
        pairs = [(Event(str(k), 0, "A"), Event(str(k), (k + 1) * HOUR, "B")) for k in range(people)]
        events = [event for pair in pairs for event in pair]
        return transitions(histories_of(events), now=999 * HOUR)

    few, enough = of(19), of(21)
    assert few.median_s[1][2] is None
    assert enough.median_s[1][2] == pytest.approx(11 * 3600, rel=0.016)
    assert enough.median_s[0][1] is None


def test_more_touchpoints_than_sixty_four_are_all_counted() -> None:
    names = [f"event {k:03}" for k in range(70)]
    points = [Touchpoint(name, happens_when=rule(name)) for name in names]
    again = Touchpoint("not followed", happens_when=rule(names[3], without=LATE))
    late = Touchpoint("late", happens_when=rule(names[69], without=LATE))
    journey = Journey(
        "wide",
        stages=(Stage("S", reached_when=rule(names[69]), touchpoints=(*points, again, late)),),
    )
    events = [Event("ani", k * HOUR, name) for k, name in enumerate(names)]
    answer = transitions(histories_of(events), kind="touchpoints", journey=journey, now=999 * HOUR)
    found = steps_of(answer.nodes, answer.counts)
    # Both at five o'clock: what event 3 caused stands before event 5.
    assert found[names[4], "not followed"] == found["not followed", names[5]] == 1
    assert found[names[68], names[69]] == 1
    assert found[names[69], "late"] == 1
    assert found["late", "moved on"] == 1
    conserved(answer)


def test_of_two_touchpoints_met_by_one_event_the_first_in_the_file_wins() -> None:
    events = [Event("ani", 0, "A", "web"), Event("ani", HOUR, "A", "shop")]
    answer = transitions(histories_of(events), kind="touchpoints", journey=JOURNEY, now=HOUR)
    assert steps_of(answer.nodes, answer.counts) == {
        ("start", "A on the web"): 1, ("A on the web", "any A"): 1, ("any A", "open"): 1,
    }  # fmt: skip


def test_without_events_only_start_and_end_are_left() -> None:
    answer = transitions(histories_of([]), now=0, by="channel")
    assert (answer.nodes, answer.counts) == (("start", "end"), ((0, 0), (0, 0)))


def test_what_the_journey_lacks_is_said() -> None:
    histories = histories_of([Event("ani", 0, "A")])
    with pytest.raises(QuestionError, match="a stage that has a rule"):
        transitions(histories, kind="stages", now=0)
    bare = Journey("bare", stages=(Stage("One", reached_when=rule("A")),))
    with pytest.raises(QuestionError, match="no touchpoint of the journey has a rule"):
        transitions(histories, kind="touchpoints", journey=bare, now=0)
    with pytest.raises(QuestionError, match="events, touchpoints, stages"):
        transitions(histories, kind="channels", now=0)
