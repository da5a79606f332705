"""Funnels under conditions, over histories and rules: worked examples, and what always holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.oracles import funnel_any, funnel_terms
from tests.oracles.funnel_terms import Terms
from tests.oracles.people import HOUR, Event, Person, histories_of, people_of, rule, worlds
from tests.tried import tried

from rute.engine.threads import Threads
from rute.errors import QuestionError
from rute.journey.rule_tree import AnyOf, Duration, EventTest, Rule, Without
from rute.measure.funnel import funnel
from rute.measure.funnel_plan import Exclusion
from rute.results.funnel import Funnel
from rute.results.numbers import Period

A, B, C, D = (rule(name) for name in "ABCD")
WAITING = rule("A", without=Without(EventTest(("B",)), within=Duration(2, "hours")))
EITHER = Rule("B or C", AnyOf((B.tree, C.tree)))
NOW = 100 * HOUR


def asked(
    steps: Sequence[Rule], *events: tuple[int, str], now: int = NOW, **options: Any
) -> Funnel:
    """One person's funnel; times in hours."""
    histories = histories_of([Event("ani", hour * HOUR, name) for hour, name in events])
    names = [step.text for step in steps]
    options = {"within": Duration(10, "hours"), **options}
    return funnel(steps, names, histories, now=now, **options)


def people(found: Funnel) -> list[int]:
    return [step.people for step in found.steps]


def between(what: Rule, first: int, last: int) -> list[Exclusion]:
    return [Exclusion(what, what.text, first, last)]


def test_strict_allows_nothing_between_and_unmixed_no_other_step() -> None:
    other = [(0, "A"), (1, "D"), (2, "B")]
    assert people(asked([A, B], *other, order="unmixed")) == [1, 1]
    assert people(asked([A, B], *other, order="strict")) == [1, 0]
    step = [(0, "A"), (1, "C"), (2, "B")]
    assert people(asked([A, B, C], *step, order="unmixed")) == [1, 0, 0]


def test_a_repeat_of_a_neighbour_is_no_other_step_but_lies_between() -> None:
    repeated = [(0, "A"), (1, "B"), (2, "B"), (3, "C")]
    assert people(asked([A, B, C], *repeated, order="unmixed")) == [1, 1, 1]
    assert people(asked([A, B, C], *repeated, order="strict")) == [1, 1, 0]


def test_a_later_start_mends_a_broken_order() -> None:
    broken = [(0, "A"), (1, "D"), (2, "A"), (3, "B")]
    assert people(asked([A, B], *broken, order="strict")) == [1, 1]


def test_an_exclusion_stops_where_it_lies_between() -> None:
    events = [(0, "A"), (1, "D"), (2, "B"), (3, "C")]
    assert people(asked([A, B, C], *events, exclusions=between(D, 0, 2))) == [1, 0, 0]
    assert people(asked([A, B, C], *events, exclusions=between(D, 1, 2))) == [1, 1, 1]
    late = [(0, "A"), (1, "B"), (2, "D"), (3, "C")]
    found = asked([A, B, C], *late, exclusions=between(D, 1, 2))
    assert people(found) == [1, 1, 0]
    assert (found.steps[1].excluded, found.steps[1].dropped) == (1, 0)


def test_an_exclusion_ends_the_attempt_and_a_new_start_begins_another() -> None:
    """The same step again does not mend it."""
    again = [(0, "A"), (1, "B"), (2, "D"), (3, "B"), (4, "C")]
    assert people(asked([A, B, C], *again, exclusions=between(D, 1, 2))) == [1, 1, 0]
    anew = [(0, "A"), (1, "B"), (2, "D"), (3, "A"), (4, "B"), (5, "C")]
    assert people(asked([A, B, C], *anew, exclusions=between(D, 1, 2))) == [1, 1, 1]
    # Who has only begun when it comes is not on the way between those steps.
    begun = [(0, "A"), (1, "B"), (2, "A"), (3, "D"), (4, "B"), (5, "C")]
    assert people(asked([A, B, C], *begun, exclusions=between(D, 1, 2))) == [1, 1, 1]


def test_an_exclusion_after_the_last_step_of_its_range_does_no_harm() -> None:
    events = [(0, "A"), (1, "B"), (2, "D"), (3, "C")]
    assert people(asked([A, B, C], *events, exclusions=between(D, 0, 1))) == [1, 1, 1]


def test_windows_in_months_go_with_times_of_steps_and_exclusions_on_the_way() -> None:
    """31 January and 28 February: of two starts, the older window may be the longer one."""
    day, now = 24, 100 * 24 * HOUR
    first, second = 29 * day + 23, 30 * day + 1
    events = [(first, "A"), (second, "A"), (31 * day, "B"), (58 * day + 12, "C")]
    month = {"within": Duration(1, "months"), "now": now}
    assert people(asked([A, B, C], *events, **month)) == [1, 1, 1]
    assert people(asked([A, B, C], *events, **month, exclusions=between(D, 1, 2))) == [1, 1, 1]
    short = {1: Duration(2, "hours")}
    assert people(asked([A, B, C], *events, **month, step_within=short)) == [1, 0, 0]
    longer = {1: Duration(24, "hours")}
    assert people(asked([A, B, C], *events, **month, step_within=longer)) == [1, 1, 0]


def test_an_exclusion_at_the_edges_is_not_between() -> None:
    """The event of the last step of the range may be one, an event inside may not."""
    ends = asked([A, B, C], (0, "A"), (1, "B"), (2, "C"), exclusions=between(C, 0, 2))
    assert people(ends) == [1, 1, 1]
    starts = asked([A, B, C], (0, "A"), (1, "B"), (2, "C"), exclusions=between(A, 0, 2))
    assert people(starts) == [1, 1, 1]
    inside = asked([A, B, C], (0, "A"), (1, "B"), (2, "C"), exclusions=between(B, 0, 2))
    assert people(inside) == [1, 1, 0]
    assert inside.steps[1].excluded == 1


def test_at_equal_times_an_exclusion_is_between_only_where_the_order_says_so() -> None:
    events = [(0, "A"), (1, "D"), (1, "B")]
    out = between(D, 0, 1)
    assert people(asked([A, B], *events, exclusions=out)) == [1, 0]
    assert people(asked([A, B], *events, exclusions=out, ties="favourable")) == [1, 1]
    assert people(asked([A, B], *events, exclusions=out, ties="strict")) == [1, 1]


def test_who_was_stopped_is_not_open_and_not_in_n_before_the_window_has_elapsed() -> None:
    events = [(0, "A"), (1, "D")]
    found = asked([A, B], *events, exclusions=between(D, 0, 1), now=5 * HOUR)
    first, second = found.steps
    assert (first.open, first.excluded, first.dropped) == (0, 1, 0)
    assert second.conversion is not None
    assert second.conversion.n == 0
    later = asked([A, B], *events, exclusions=between(D, 0, 1))
    assert later.steps[1].conversion is not None
    assert later.steps[1].conversion.n == 1


def test_an_optional_step_is_counted_where_done_and_changes_nothing_else() -> None:
    done = asked([A, B, C], (0, "A"), (1, "B"), (2, "C"), optional=[1])
    assert people(done) == [1, 1, 1]
    left_out = asked([A, B, C], (0, "A"), (2, "C"), (3, "B"), optional=[1])
    assert people(left_out) == [1, 0, 1]
    assert (left_out.steps[1].open, left_out.steps[1].dropped) == (None, None)
    assert left_out.steps[2].time_from_previous_s == pytest.approx(2 * 3600, rel=0.003)


def test_a_step_keeps_to_its_own_time_by_whichever_event_serves() -> None:
    events = [(0, "A"), (1, "B"), (5, "B"), (6, "C")]
    within = {2: Duration(2, "hours")}
    found = asked([A, B, C], *events, step_within=within)
    assert people(found) == [1, 1, 1]
    # The times are of the chain that counts: B at five.
    assert found.steps[1].time_from_previous_s == pytest.approx(5 * 3600, rel=0.003)
    assert people(asked([A, B, C], *events[:2], *events[3:], step_within=within)) == [1, 1, 0]


def test_who_may_still_go_on_is_asked_of_the_steps_own_time() -> None:
    def still_open(now: int) -> int | None:
        found = asked([A, B], (0, "A"), step_within={1: Duration(2, "hours")}, now=now)
        return found.steps[0].open

    assert [still_open(2 * HOUR), still_open(2 * HOUR + 1)] == [1, 0]


def test_an_attempt_begins_anew_after_it_is_complete_stopped_or_out_of_time() -> None:
    complete = [(0, "A"), (1, "B"), (2, "A"), (3, "B")]
    assert people(asked([A, B], *complete, count="attempts")) == [2, 2]
    out_of_time = [(0, "A"), (11, "A"), (12, "B")]
    found = asked([A, B], *out_of_time, count="attempts")
    assert people(found) == [2, 1]
    assert (found.tried, found.steps[0].dropped) == (1, 1)
    stopped = [(0, "A"), (1, "D"), (2, "A"), (3, "B")]
    found = asked([A, B], *stopped, count="attempts", exclusions=between(D, 0, 1))
    assert people(found) == [2, 1]
    assert found.steps[0].excluded == 1


def test_to_look_again_while_one_may_still_go_on_is_the_same_attempt() -> None:
    again = [(0, "A"), (6, "A"), (14, "B")]
    assert people(asked([A, B], *again, count="attempts")) == [1, 1]


def test_in_any_order_the_window_starts_at_whichever_comes_first() -> None:
    found = asked([A, B, C], (0, "C"), (9, "A"), (11, "B"), order="any")
    assert people(found) == [1, 1, 0]
    assert [(each.name, each.people) for each in found.done] == [("A", 1), ("B", 1), ("C", 0)]
    assert [str(step.name) for step in found.steps] == [
        "1 of 3 steps", "2 of 3 steps", "3 of 3 steps",
    ]  # fmt: skip


def test_in_any_order_one_event_still_fills_one_step() -> None:
    assert people(asked([EITHER, B], (0, "B"), order="any")) == [1, 0]
    assert people(asked([EITHER, B], (0, "B"), (1, "C"), order="any")) == [1, 1]


STEPS = [[A, B], [A, B, C], [A, EITHER, C], [WAITING, B, C], [A, WAITING, B]]
bindings = st.fixed_dictionaries(
    {
        "order": st.sampled_from(["ordered", "strict", "unmixed", "any"]),
        "ties": st.sampled_from(["sequence", "strict", "favourable"]),
        "count": st.sampled_from(["people", "attempts"]),
    }
)
PERIODS = [Period(), Period(2 * HOUR, None), Period(None, 5 * HOUR)]


def split_of(found: Sequence[Any], levels: int) -> list[tuple[int, int, int, int]]:
    """People, open, excluded and dropped of each required step."""
    rows = []
    for level in range(levels):
        at = [each for each in found if level_of(each) == level]
        status = [each.status for each in at]
        here = sum(level_of(each) >= level for each in found)
        rows.append((here, *(status.count(word) for word in ("open", "excluded", "dropped"))))
    return rows


def level_of(found: Any) -> int:
    return len(found.times) - 1 if isinstance(found, funnel_any.Found) else found.level


def expected(
    each: Person, terms: Terms, options: dict[str, Any], now: int, period: Period
) -> Sequence[Any]:
    oracle = funnel_any if options["order"] == "any" else funnel_terms
    start = -funnel_terms.FOREVER if period.start is None else period.start
    end = funnel_terms.FOREVER if period.end is None else period.end
    found = oracle.people if options["count"] == "people" else oracle.attempts
    return found(items_of(each, terms), terms, now, start, end)


def items_of(each: Person, terms: Terms) -> list[funnel_terms.Item]:
    """Rules beyond the steps are exclusions; in strict order every event is something."""
    found = {(time, event): kinds for time, event, kinds in each.moments}
    if terms.order == "strict":
        for event, time in enumerate(each.times):
            found.setdefault((time, event), frozenset())
    return [
        (time, event, frozenset(k if k < terms.steps else terms.steps - 1 - k for k in kinds))
        for (time, event), kinds in sorted(found.items())
    ]


@settings(max_examples=tried(100), deadline=None)
@given(
    worlds(most=14), st.sampled_from(STEPS), bindings,
    st.sampled_from([None, (0, -1), (-2, -1), (0, 1)]), st.booleans(),
    st.integers(0, 6), st.integers(0, 14), st.sampled_from(PERIODS),
)  # fmt: skip
def test_it_counts_as_trying_every_chain_does(
    events: list[Event],
    steps: list[Rule],
    options: dict[str, Any],
    excluded: tuple[int, int] | None,
    optional: bool,
    hours: int,
    now_hours: int,
    period: Period,
) -> None:
    now = now_hours * HOUR
    left_out = frozenset({1}) if optional and len(steps) > 2 else frozenset()
    required = [k for k in range(len(steps)) if k not in left_out]
    out = []
    if excluded and (options["order"] != "any" or excluded == (0, -1)):
        out = between(B, *(required[k] for k in excluded))
    terms = Terms(
        len(steps),
        lambda time: time + hours * HOUR,
        left_out,
        exclusions=tuple((each.first, each.last) for each in out),
        order=options["order"],
        ties=options["ties"],
    )
    world = people_of(events, [*steps, *(each.rule for each in out)], now)
    found = [one for each in world for one in expected(each, terms, options, now, period)]
    names = [str(k) for k in range(len(steps))]
    answer = funnel(
        steps, names, histories_of(events), within=Duration(hours, "hours"), now=now,
        period=period, optional=sorted(left_out), exclusions=out,
        runner=Threads(2, smallest=1), **options,
    )  # fmt: skip
    required = [step for step in answer.steps if not step.optional]
    ours = [(s.people, s.open, s.excluded, s.dropped) for s in required]
    assert ours == split_of(found, len(required))


def wholes(answer: Funnel) -> list[Any]:
    return [step for step in answer.steps if not step.optional]


@settings(max_examples=tried(60), deadline=None)
@given(worlds(most=20), bindings, st.integers(0, 6), st.integers(0, 14))
def test_what_always_holds(
    events: list[Event], options: dict[str, Any], hours: int, now_hours: int
) -> None:
    histories, now = histories_of(events), now_hours * HOUR
    steps, names = [A, B, C], ["A", "B", "C"]

    def ask(**more: Any) -> Funnel:
        return funnel(
            steps, names, histories, within=Duration(hours, "hours"), now=now, **options | more
        )

    plain = ask()
    for step, after in zip(plain.steps, plain.steps[1:], strict=False):
        assert step.people == after.people + step.open + step.excluded + step.dropped
    # Whoever is counted is counted in an attempt; months of attempts add up.
    attempts = people(ask(count="attempts"))
    assert all(a >= p for a, p in zip(attempts, people(ask(count="people")), strict=True))
    early = people(ask(count="attempts", period=Period(None, 5 * HOUR)))
    late = people(ask(count="attempts", period=Period(5 * HOUR + 1, None)))
    assert [a + b for a, b in zip(early, late, strict=True)] == attempts
    if options["count"] == "people":
        by_order = [people(ask(order=order)) for order in ("strict", "unmixed", "ordered", "any")]
        for looser, tighter in zip(by_order[1:], by_order, strict=False):
            assert all(a >= b for a, b in zip(looser, tighter, strict=True))


@settings(max_examples=tried(60), deadline=None)
@given(worlds(most=20), bindings, st.integers(0, 6), st.integers(0, 14))
def test_an_optional_step_changes_no_number_of_the_others(
    events: list[Event], options: dict[str, Any], hours: int, now_hours: int
) -> None:
    if options["order"] in ("strict", "unmixed"):
        options["order"] = "ordered"  # there its events are allowed in its place
    histories, now = histories_of(events), now_hours * HOUR
    rest: dict[str, Any] = {"within": Duration(hours, "hours"), "now": now, **options}
    without = funnel([A, C], ["A", "C"], histories, **rest)
    with_it = funnel([A, B, C], ["A", "B", "C"], histories, optional=[1], **rest)
    assert wholes(with_it) == list(without.steps)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"order": "loose"}, 'order "loose"'),
        ({"count": "visits"}, 'count "visits"'),
        ({"optional": [0]}, "first step cannot be optional"),
        ({"optional": [7]}, "no step 8"),
        ({"step_within": {0: Duration(1, "hours")}}, "first step has no time"),
        ({"step_within": {1: Duration(1, "months")}}, "cannot be in months"),
        ({"step_within": {1: Duration(1, "hours")}, "order": "any"}, "no time of its own"),
        ({"exclusions": between(D, 2, 1)}, "between steps 3 and 2"),
        ({"exclusions": between(D, 0, 1), "optional": [1]}, "between steps 1 and 2"),
        ({"exclusions": between(D, 0, 1), "order": "any"}, "when any order will do"),
        ({"exclusions": between(D, 0, 1) * 60}, "60 exclusions"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_words(options: dict[str, Any], said: str) -> None:
    with pytest.raises(QuestionError, match=said) as refused:
        asked([A, B, C], (0, "A"), **options)
    assert refused.value.said("id") != refused.value.said("en")
