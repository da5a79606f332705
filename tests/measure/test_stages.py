from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.measure.people import DAY, Row, histories, journey, rows, stage

from rute.engine.threads import Threads
from rute.errors import RuleError
from rute.events.histories import Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Duration
from rute.measure.runner import InTurn
from rute.measure.stage_plan import StagePlan, plan_stages
from rute.measure.stages import stages, sum_stages
from rute.measure.state import NEVER, Sums
from rute.measure.survival import Days
from rute.results.numbers import Period
from rute.results.stages import StageNumbers

SHOP = journey(
    stage("Aware", None),
    stage("Look", "View", days=10),
    stage("Buy", "Order", days=20),
    stage("Return", "Order at least 2 times"),
)
LONG = journey(
    stage("Look", "View without Help within 3 days", days=4),
    stage("Cart", "(View or Cart) then Cart within 2 days", days=3),
    stage(
        "Buy",
        "Order and also no Help in the last 2 days",
        days=6,
        left="no View in the last 4 days",
    ),
    stage("Return", "Order at least 2 times within 5 days", left="no Order in the last 3 days"),
)
TWO_A_DAY = 0.5


def ask(plan_of: Journey, data: Histories, day: float, **more: Any) -> dict[str, StageNumbers]:
    answer = stages(plan_of, data, now=round(day * DAY), **more)
    return {numbers.name: numbers for numbers in answer.stages}


def test_people_who_moved_on_quickly_count_only_when_their_time_is_up() -> None:
    data = histories(rows("ann 0 View", "ann 1 Order", "bob 0 View", "cy 5 View", "cy 6 Order"))
    look = ask(SHOP, data, 12)["Look"]
    assert (look.reached, look.moved_on_in_time, look.stalled, look.open) == (3, 2, 1, 0)
    assert look.conversion
    assert (look.conversion.value, look.conversion.n) == (0.5, 2)


def test_a_window_includes_its_last_instant() -> None:
    data = histories(rows("ann 0 View", "ann 10 Order"))
    assert ask(SHOP, data, 10)["Look"].moved_on_in_time == 1
    at_the_end = ask(SHOP, histories(rows("ann 0 View")), 10)["Look"]
    assert (at_the_end.open, at_the_end.stalled) == (1, 0)


def test_moving_on_late_is_apart_from_in_time() -> None:
    look = ask(SHOP, histories(rows("ann 0 View", "ann 11 Order")), 12)["Look"]
    assert (look.moved_on_in_time, look.moved_on_late, look.stalled) == (0, 1, 0)
    assert look.conversion
    assert look.conversion.value == 0


def test_an_earlier_later_stage_is_already_further_and_skipped() -> None:
    look = ask(SHOP, histories(rows("ann 0 Order", "ann 1 View")), 40)["Look"]
    assert (look.already_further, look.skipped, look.conversion and look.conversion.n) == (1, 1, 0)


def test_a_later_stage_at_the_same_time_is_moving_on() -> None:
    look = ask(SHOP, histories(rows("ann 0 Order", "ann 0 View")), 40)["Look"]
    assert (look.already_further, look.moved_on_in_time, look.skipped) == (0, 1, 0)


def test_returning_is_strictly_after_a_later_stage_by_an_event_that_causes_none() -> None:
    asked = rows(
        "ann 0 View", "ann 1 Order", "ann 1 View", "bob 0 View", "bob 1 Order", "bob 2 View"
    )
    answer = ask(SHOP, histories(asked), 40)
    assert (answer["Look"].returned, answer["Buy"].returned) == (1, 0)
    again = rows("ann 0 View", "ann 1 Order", "ann 2 Order", "ann 3 Order")
    assert ask(SHOP, histories(again), 40)["Buy"].returned == 0


def test_here_is_the_furthest_stage_and_nobody_falls_back() -> None:
    data = histories(rows("ann 0 Order", "ann 1 View", "bob 0 View", "cy 0 Help"))
    answer = stages(SHOP, data, now=2 * DAY)
    assert [numbers.here for numbers in answer.stages] == [None, 1, 1, 0]
    assert (answer.people, answer.people_in_data, answer.events) == (2, 3, 4)


def test_asleep_is_as_of_now_in_the_furthest_stage_only() -> None:
    sleepy = journey(
        stage("Look", "View", left="no View in the last 3 days"),
        stage("Buy", "Order", left="no Order in the last 5 days"),
    )
    data = histories(rows("ann 0 View", "bob 0 View", "bob 1 Order"))
    early, late = ask(sleepy, data, 6), ask(sleepy, data, 6.5)
    assert [(n.here, n.asleep) for n in early.values()] == [(0, 1), (1, 0)]
    assert [(n.here, n.asleep) for n in late.values()] == [(0, 1), (0, 1)]


def test_the_last_stage_has_no_five_and_a_stage_without_a_rule_no_numbers() -> None:
    answer = ask(SHOP, histories(rows("ann 0 View", "ann 0 Order", "ann 1 Order")), 40)
    last, aware = answer["Return"], answer["Aware"]
    five = (
        last.already_further,
        last.moved_on_in_time,
        last.moved_on_late,
        last.stalled,
        last.open,
    )
    assert five == (None,) * 5
    assert (last.reached, last.here, last.conversion, last.time_to_next) == (1, 1, None, None)
    assert (aware.rule, aware.reached, aware.here, aware.skipped) == (None, None, None, None)


def test_without_a_window_thirty_days_are_assumed() -> None:
    plain = journey(stage("Look", "View"), stage("Buy", "Order"))
    look = ask(plain, histories(rows("ann 0 View")), 30.5)["Look"]
    assert (look.stalled_after_s, look.stalled_after_assumed, look.stalled) == (
        30 * 86_400,
        True,
        1,
    )


def test_calendar_months_end_on_the_same_day_in_the_journeys_zone() -> None:
    monthly = replace(stage("Look", "View"), stalled_after=Duration(1, "months"))
    shop = journey(monthly, stage("Buy", "Order"), zone="Asia/Jakarta")
    data = histories(rows("ann 0 View"))  # 1 January 1970, 07:00 in Jakarta
    assert ask(shop, data, 31)["Look"].open == 1
    assert ask(shop, data, 31.001)["Look"].stalled == 1


def test_what_happens_after_as_of_has_not_happened() -> None:
    data = histories(rows("ann 0 View", "ann 5 Order", "bob 9 View"))
    answer = stages(SHOP, data, now=4 * DAY)
    assert (answer.people_in_data, answer.events, answer.stages[1].open) == (1, 1, 1)


def test_times_are_of_all_who_moved_on_and_unknown_below_twenty() -> None:
    few = [(f"p{i}", 0.0, name, None, None) for i in range(19) for name in ("View", "Order")]
    assert ask(SHOP, histories(few), 40)["Look"].time_to_next.p50 is None  # type: ignore[union-attr]
    moved: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(21)]
    moved += [(f"p{i}", i + 1.0, "Order", None, None) for i in range(21)]
    look = ask(SHOP, histories(moved), 40)["Look"]
    assert look.time_to_next
    assert look.time_to_next.p50 == pytest.approx(11 * 86_400, rel=0.004)
    assert look.measured_p90_s == pytest.approx(19 * 86_400, rel=0.004)


def test_a_period_selects_by_entry_and_leaves_here_alone() -> None:
    data = histories(
        rows("ann 0 View", "ann 1 Order", "bob 5 View", "cy 9 Order", "di 3 Order", "di 4 View")
    )
    period = Period(round(2.5 * DAY), 8 * DAY)
    answer = ask(SHOP, data, 40, period=period)
    look, buy = answer["Look"], answer["Buy"]
    assert (look.reached, look.already_further, look.stalled) == (2, 1, 1)
    assert (buy.reached, look.skipped) == (1, 1)  # cy skipped after the period
    assert (look.here, buy.here) == (1, 3)


def test_groups_go_by_the_value_known_at_entry_and_add_up() -> None:
    data = histories(
        rows("ann 0 View web", "ann 1 Order shop", "bob 0 View", "bob 1 Help web", "bob 2 Order")
    )
    answer = stages(SHOP, data, now=40 * DAY, by="channel")
    found = {group.value: group for group in answer.groups}
    assert list(found) == ["web", "shop", None]
    assert {value: group.people for value, group in found.items()} == {"shop": 1, "web": 1, None: 0}
    assert {v: [s.reached for s in g.stages[1:3]] for v, g in found.items()} == {
        "shop": [0, 1],
        "web": [1, 1],
        None: [1, 0],
    }


def test_no_events_and_no_rules_are_answers_too() -> None:
    nothing = stages(SHOP, histories([]), now=0)
    assert (nothing.people, nothing.people_in_data) == (0, 0)
    assert nothing.stages[1].conversion == nothing.stages[2].conversion
    drawn = stages(journey(stage("Aware", None)), histories(rows("ann 0 View")), now=DAY)
    assert (drawn.people, drawn.people_in_data, drawn.events) == (0, 1, 1)


def test_a_field_no_event_has_is_an_error_with_a_hint() -> None:
    with pytest.raises(RuleError, match='Did you mean "channel"'):
        stages(SHOP, histories(rows("ann 0 View web")), now=DAY, by="chanel")


def test_more_than_64_measured_stages_are_refused() -> None:
    many = journey(*(stage(f"S{i}", "View") for i in range(65)))
    with pytest.raises(RuleError, match="64"):
        stages(many, histories(rows("ann 0 View")), now=DAY)


def test_sixty_four_stages_are_counted() -> None:
    many = journey(*(stage(f"S{i}", "View") for i in range(64)))
    answer = stages(many, histories(rows("ann 0 View")), now=DAY)
    assert [numbers.here for numbers in answer.stages] == [0] * 63 + [1]


def test_the_interval_covers_a_planted_truth_that_quick_movers_would_hide() -> None:
    rng = np.random.default_rng(30)
    days, moves = rng.uniform(0, 100, 20_000), rng.random(20_000) < 0.3
    waits = rng.exponential(0.5, 20_000)
    data = [(str(i), float(day), "View", None, None) for i, day in enumerate(days)]
    data += [
        (str(i), float(days[i] + waits[i]), "Order", None, None) for i in np.flatnonzero(moves)
    ]
    slow = journey(stage("Look", "View", days=50), stage("Buy", "Order"))
    look = ask(slow, histories(data), 100)["Look"]
    assert look.conversion
    assert look.conversion.low < 0.3 < look.conversion.high  # type: ignore[operator]
    assert look.reached is not None
    assert look.open is not None
    naive = (look.moved_on_in_time or 0) / (look.reached - look.open)
    assert naive > look.conversion.high  # type: ignore[operator]


@st.composite
def tables(draw: st.DrawFn) -> list[Row]:
    event = st.tuples(
        st.sampled_from("abcde"),
        st.integers(0, 24).map(lambda half: half * TWO_A_DAY),
        st.sampled_from(["View", "Cart", "Order", "Help"]),
        st.sampled_from(["web", "shop", None]),
        st.none(),
    )
    return draw(st.lists(event, min_size=1, max_size=24))


def plan_of(data: Histories, day: float, by: str | None = None, **more: int) -> StagePlan:
    now = round(day * DAY)
    plan = plan_stages(LONG, data, now=now, period=Period(**more), by=by, runner=InTurn())
    return replace(plan, days=Days(0, 64))


def same(left: Sums, right: Sums) -> bool:
    return all(np.array_equal(left[name], right[name]) for name in left.arrays)


@given(tables(), st.integers(0, 30), st.booleans())
def test_the_five_add_up_and_everybody_is_in_one_stage(
    data: list[Row], half: int, grouped: bool
) -> None:
    by = "channel" if grouped else None
    answer = stages(LONG, histories(data), now=round(half * TWO_A_DAY * DAY), by=by)
    for people, found in [(answer.people, answer.stages)] + [
        (group.people, group.stages) for group in answer.groups
    ]:
        assert sum((s.here or 0) + (s.asleep or 0) for s in found) == people
        for s in found[:-1]:
            five = (s.already_further, s.moved_on_in_time, s.moved_on_late, s.stalled, s.open)
            assert sum(part or 0 for part in five) == s.reached
    assert not grouped or sum(group.people for group in answer.groups) == answer.people


@given(tables(), st.integers(0, 30))
def test_blocks_and_threads_change_nothing(data: list[Row], half: int) -> None:
    now = round(half * TWO_A_DAY * DAY)
    whole = stages(LONG, histories(data), now=now, by="channel")
    for block_events in (1, 7):
        cut = histories(data, block_events=block_events)
        runner = Threads(threads=3, smallest=2)
        assert stages(LONG, cut, now=now, by="channel", runner=runner) == whole


@given(tables(), st.integers(0, 30), st.integers(1, 20))
def test_nothing_changes_before_the_next_change(data: list[Row], half: int, later: int) -> None:
    known = histories(data)
    day = half * TWO_A_DAY
    before = sum_stages(plan_of(known, day), InTurn())
    assert before.next_change_at > day * DAY
    until = min(day + later * TWO_A_DAY, (before.next_change_at - 1) / DAY)
    after = sum_stages(plan_of(known, until), InTurn())
    assert same(before, after)


@given(tables(), st.integers(0, 30), st.sets(st.sampled_from("abcde")))
def test_people_can_be_taken_away(data: list[Row], half: int, some: set[str]) -> None:
    def sums(of: list[Row]) -> Sums:
        return sum_stages(plan_of(histories(of), half * TWO_A_DAY), InTurn())

    taken, kept = [r for r in data if r[0] in some], [r for r in data if r[0] not in some]
    left = sums(data).take_away(sums(taken))
    assert same(left, sums(kept))
    assert left.next_change_at <= sums(kept).next_change_at <= NEVER
