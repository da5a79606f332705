"""The funnel over histories, against every possible chain of every person."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles.funnel import Chain, best_chain
from tests.oracles.people import HOUR, Event, Person, histories_of, people_of, rule, through, worlds
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import QuestionError, RuleError
from rute.journey.rule_tree import AnyOf, Duration, EventTest, Rule, Then, Without
from rute.kernels.durations import bin_of
from rute.measure.durations import middle_of
from rute.measure.funnel import funnel
from rute.measure.intervals import wilson
from rute.results.funnel import FunnelStep
from rute.results.numbers import Period

FOREVER = 2**62
RULES = [
    rule("A"),
    rule("B"),
    rule("C"),
    through("A", "web"),
    Rule("B or C", AnyOf((rule("B").tree, rule("C").tree))),
    rule("A", without=Without(EventTest(("B",)), within=Duration(2, "hours"))),
    rule("A", then=(Then(EventTest(("C",)), Duration(3, "hours")),)),
]


def chains_of(
    people: Sequence[Person], steps: int, hours: int, ties: str, now: int, period: Period
) -> list[Chain | None]:
    start = -FOREVER if period.start is None else period.start
    end = FOREVER if period.end is None else period.end
    return [
        best_chain(person.moments, steps, lambda t: t + hours * HOUR, ties, now, start, end)
        for person in people
    ]


def steps_of(names: Sequence[str], chains: Sequence[Chain], now: int) -> tuple[FunnelStep, ...]:
    reached = [sum(chain.level >= k for chain in chains) for k in range(len(names))]
    still_open = [
        sum(chain.level == k < len(names) - 1 and now <= chain.until for chain in chains)
        for k in range(len(names))
    ]
    rows = []
    for k, name in enumerate(names):
        gaps = sorted(c.times[k] - c.times[k - 1] for c in chains if c.level >= k) if k else []
        middle = gaps[(len(gaps) - 1) // 2] if gaps else None
        median = None if middle is None else middle_of(bin_of(middle)) / 1e6
        over = [chain.level for chain in chains if chain.until < now]
        share = wilson(sum(x >= k for x in over), sum(x >= k - 1 for x in over)) if k else None
        enough = len(gaps) >= 20
        low, high = (
            middle_of(bin_of(gaps[-(-len(gaps) * q // 4) - 1])) / 1e6 if enough else None
            for q in (1, 3)
        )
        stay = reached[k] - reached[k + 1] if k + 1 < len(names) else 0
        rows.append(FunnelStep(
            name, reached[k], still_open[k], share, median, low, high,
            dropped=stay - still_open[k], excluded=0,
        ))  # fmt: skip
    return tuple(rows)


@settings(max_examples=tried(60), deadline=None)
@given(
    worlds(most=16),
    st.lists(st.sampled_from(RULES), min_size=1, max_size=3),
    st.sampled_from(["sequence", "strict", "favourable"]),
    st.integers(0, 8),
    st.integers(0, 14),
    st.sampled_from([Period(), Period(2 * HOUR, None), Period(None, 5 * HOUR)]),
)
def test_it_counts_as_trying_every_chain_does(
    events: list[Event], steps: list[Rule], ties: str, hours: int, now_hours: int, period: Period
) -> None:
    now = now_hours * HOUR
    names = [f"step {k}" for k in range(len(steps))]
    people = people_of(events, steps, now)
    chains = chains_of(people, len(steps), hours, ties, now, period)
    answer = funnel(
        steps, names, histories_of(events), within=Duration(hours, "hours"), now=now,
        period=period, by="channel", ties=ties,
    )  # fmt: skip
    found = [chain for chain in chains if chain]
    assert answer.people == sum(person.times[0] <= now for person in people)
    assert answer.steps == steps_of(names, found, now)
    groups = {group.value: group for group in answer.groups}
    values = [
        person.channel_at(chain.start_event)
        for person, chain in zip(people, chains, strict=True)
        if chain
    ]
    assert set(groups) == set(values)
    for value, group in groups.items():
        mine = [chain for chain, known in zip(found, values, strict=True) if known == value]
        assert group.steps == steps_of(names, mine, now)
        assert group.people == len(mine)


@settings(max_examples=tried(15), deadline=None)
@given(worlds(most=40), st.integers(1, 6))
def test_threads_and_blocks_change_nothing(events: list[Event], block_events: int) -> None:
    steps, names = RULES[3:6], ["a", "b", "c"]
    options = {"within": Duration(4, "hours"), "now": 9 * HOUR, "by": "channel"}
    whole = funnel(steps, names, histories_of(events), **options)
    parts = histories_of(events, block_events=block_events)
    assert funnel(steps, names, parts, runner=Threads(2, smallest=1), **options) == whole


def test_an_open_person_is_not_in_the_next_steps_n() -> None:
    events = [
        Event("ani", 0, "A"), Event("ani", HOUR, "B"), Event("budi", 0, "A"),
        Event("citra", 9 * HOUR, "A"),
    ]  # fmt: skip
    answer = funnel(
        RULES[:2], ["A", "B"], histories_of(events), within=Duration(2, "hours"), now=11 * HOUR
    )
    first, second = answer.steps
    assert (first.people, first.open, first.conversion) == (3, 1, None)
    assert second.conversion is not None
    assert (second.people, second.conversion.value, second.conversion.n) == (1, 0.5, 2)
    assert second.time_from_previous_s == pytest.approx(3600, rel=0.003)


def test_who_went_on_while_the_window_still_runs_is_left_out_like_who_has_not_yet() -> None:
    """Of 10 whose time is up 3 went on. Of 40 whose time runs 8 did already: 11 of 18 would
    be the quick ones among them beside nobody who still may."""
    events = []
    for k in range(50):
        start = 0 if k < 10 else 9 * HOUR
        events.append(Event(f"p{k}", start, "A"))
        if k < 3 or 10 <= k < 18:
            events.append(Event(f"p{k}", start + 1, "B"))
    answer = funnel(
        RULES[:2], ["A", "B"], histories_of(events), within=Duration(2, "hours"), now=10 * HOUR
    )
    assert [step.people for step in answer.steps] == [50, 11]
    assert [step.open for step in answer.steps] == [32, 0]
    assert answer.steps[1].conversion == wilson(3, 10)


def test_the_last_instant_of_the_window_is_still_open() -> None:
    def still_open(now: int) -> int:
        histories = histories_of([Event("ani", 0, "A")])
        within = Duration(2, "hours")
        return funnel(RULES[:2], ["A", "B"], histories, within=within, now=now).steps[0].open

    assert [still_open(2 * HOUR), still_open(2 * HOUR + 1)] == [1, 0]


def test_a_step_nobody_reached_has_no_time() -> None:
    answer = funnel(
        RULES[:2], ["A", "B"], histories_of([Event("ani", 0, "A")]),
        within=Duration(1, "hours"), within_assumed=True, now=HOUR,
    )  # fmt: skip
    assert answer.steps[1].time_from_previous_s is None
    assert answer.steps[1].conversion == wilson(0, 0)
    assert (answer.within, answer.within_assumed) == ("1 hour", True)


def test_a_funnel_of_the_past_does_not_know_what_came_later() -> None:
    events = [Event("ani", 0, "A"), Event("ani", HOUR, "B"), Event("budi", HOUR, "A")]
    answer = funnel(
        RULES[:2], ["A", "B"], histories_of(events), within=Duration(2, "hours"), now=HOUR - 1
    )
    assert answer.people == 1
    assert [step.people for step in answer.steps] == [1, 0]


def test_without_events_every_count_is_nought_and_no_share_is_known() -> None:
    answer = funnel(
        RULES[:2], ["A", "B"], histories_of([]), within=Duration(1, "days"), now=0, by="channel"
    )
    assert (answer.people, answer.groups) == (0, ())
    assert [step.people for step in answer.steps] == [0, 0]
    assert answer.steps[1].conversion == wilson(0, 0)


def test_no_steps_and_too_many_steps_are_refused_with_words() -> None:
    histories = histories_of([Event("ani", 0, "A")])
    with pytest.raises(QuestionError, match="0 steps"):
        funnel([], [], histories, within=Duration(1, "days"), now=0)
    with pytest.raises(QuestionError, match="at most 64 steps"):
        funnel([rule("A")] * 65, ["A"] * 65, histories, within=Duration(1, "days"), now=0)
    with pytest.raises(QuestionError, match="sequence, strict, favourable"):
        funnel([rule("A")], ["A"], histories, within=Duration(1, "days"), now=0, ties="any")


def test_an_unknown_field_to_break_down_by_names_the_near_one() -> None:
    histories = histories_of([Event("ani", 0, "A")])
    with pytest.raises(RuleError, match="channel"):
        funnel([rule("A")], ["A"], histories, within=Duration(1, "days"), now=0, by="chanel")
