from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.measure.people import DAY, Row, histories, journey, rows, stage
from tests.tried import tried

from rute.engine.threads import Threads
from rute.events.histories import Histories
from rute.journey.model import Journey, Pain, Target, Touchpoint
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule, read_value
from rute.measure.leaks import leaks
from rute.measure.worth import worth_by_stage
from rute.results.leaks import Leak
from rute.results.numbers import Period

NET = read_value("total of Order less total of Refund")
SHOP = journey(
    replace(stage("Look", "View", days=10), target=Target(0.8, date(2026, 12, 31))),
    replace(stage("Buy", "Order", days=20), worth=NET),
    stage("Return", "Order at least 2 times"),
    worth_within=Duration(20, "days"),
)
PEOPLE = rows(
    "ann 0 View web",
    "ann 1 Order web 10000",
    "ann 21 Order web 5000",
    "ann 21.5 Order web 777",
    "bob 0 View shop",
    "bob 2 Order shop 3000",
    "bob 3 Refund shop 1000",
    "cy 0 View web",
    "di 39 View web",
    "di 40 Order web 99999",
)
MONTHS = 50 / 30.4375


def ask(of: Journey, data: Histories, day: float, **more: Any) -> dict[str, Leak]:
    answer = leaks(of, data, now=round(day * DAY), **more)
    return {leak.from_stage: leak for leak in answer.leaks}


def test_at_stake_is_entering_times_gap_times_worth() -> None:
    look = ask(SHOP, histories(PEOPLE, currency="IDR"), 50)["Look"]
    assert (look.to_stage, look.target, look.stalled, look.currency) == ("Buy", 0.8, 1, "IDR")
    assert look.entering_per_month == pytest.approx(4 / MONTHS)
    assert (look.rate.value, look.rate.n) == (0.75, 4)
    assert (look.worth, look.worth_n) == (85.0, 2)  # ann 150, bob 20; di is not observed yet
    assert look.one_point_is_worth == pytest.approx(4 / MONTHS * 0.01 * 85)
    assert look.at_stake_per_month == pytest.approx(4 / MONTHS * (0.8 - 0.75) * 85)


def test_without_a_target_nothing_is_at_stake_but_a_point_has_its_worth() -> None:
    buy = ask(SHOP, histories(PEOPLE), 50)["Buy"]
    assert buy.at_stake_per_month is None
    assert buy.one_point_is_worth is not None


def test_a_target_that_is_met_leaves_nothing_at_stake() -> None:
    low = replace(SHOP, stages=(replace(SHOP.stages[0], target=Target(0.5)), *SHOP.stages[1:]))
    assert ask(low, histories(PEOPLE), 50)["Look"].at_stake_per_month == 0


def test_worth_nobody_was_observed_long_enough_for_is_unknown_and_said() -> None:
    answer = leaks(
        replace(SHOP, worth_within=Duration(12, "months")), histories(PEOPLE), now=50 * DAY
    )
    look = next(leak for leak in answer.leaks if leak.from_stage == "Look")
    assert (look.worth, look.worth_n, look.at_stake_per_month) == (None, 0, None)
    assert (
        "After Look, Buy: nobody who moved on has been observed for 12 months"
        in answer.asked.notes[-1]
    )


def test_worth_within_may_be_calendar_months() -> None:
    monthly = replace(SHOP, worth_within=Duration(1, "months"))
    assert ask(monthly, histories(PEOPLE), 50)["Look"].worth == pytest.approx((157.77 + 20) / 2)


def test_a_month_is_counted_from_the_first_event_to_as_of_or_within_the_period() -> None:
    data = histories(PEOPLE)
    assert leaks(SHOP, data, now=50 * DAY).asked.notes == (
        "A month: the mean of 1 Jan – 20 Feb 1970.",
    )
    period = Period(30 * DAY, 45 * DAY)
    look = ask(SHOP, data, 50, period=period)["Look"]
    assert look.entering_per_month == pytest.approx(30.4375 / 15)
    assert (look.rate.n, look.worth_n) == (1, 2)  # worth is everybody's


def test_those_already_further_do_not_enter() -> None:
    data = histories(rows("ann 0 Order", "ann 1 View", "bob 0 View"))
    look = ask(SHOP, data, 30.4375)["Look"]
    assert look.entering_per_month == pytest.approx(1)


def test_the_largest_at_stake_comes_first_then_one_point_then_stalled() -> None:
    assert list(ask(SHOP, histories(PEOPLE), 50)) == ["Look", "Buy"]
    plain = journey(
        stage("Look", "View", days=1), stage("Buy", "Order", days=1), stage("Pay", "Pay")
    )
    data = histories(
        rows("ann 0 View", "ann 0.5 Order", "bob 0 View", "bob 0.5 Order", "cy 0 View")
    )
    assert list(ask(plain, data, 9)) == ["Buy", "Look"]


def test_groups_have_their_own_leaks() -> None:
    answer = leaks(SHOP, histories(PEOPLE), now=50 * DAY, by="channel")
    found = {
        group.value: {leak.from_stage: leak for leak in group.leaks} for group in answer.groups
    }
    assert found["web"]["Look"].worth == 150
    assert found["shop"]["Look"].worth == 20


def test_worth_is_that_of_the_next_stage_else_a_later_else_the_nearest_before() -> None:
    one, two, own = (read_value(f"total of {name}") for name in ("One", "Two", "Own"))

    def worths(*said: object) -> list[object]:
        stages = [replace(stage(f"S{i}", "View"), worth=worth) for i, worth in enumerate(said)]
        return list(worth_by_stage(journey(*stages, worth=own)))[:-1]

    assert worths(None, one, two) == [one, two]
    assert worths(None, None, two) == [two, two]
    assert worths(one, None, None) == [one, one]
    assert worths(one, two, None) == [two, two]
    assert worths(None, None, None) == [own, own]


def test_without_any_value_there_is_no_worth_and_nothing_to_note() -> None:
    plain = replace(SHOP, stages=(SHOP.stages[0], stage("Buy", "Order")))
    answer = leaks(plain, histories(PEOPLE), now=50 * DAY)
    assert answer.leaks[0].worth is None
    assert len(answer.asked.notes) == 1


def test_no_events_leave_everything_unknown() -> None:
    look = ask(SHOP, histories([]), 1)["Look"]
    assert (look.entering_per_month, look.rate.value, look.worth) == (None, None, None)


@settings(max_examples=tried(30))
@given(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=20), st.integers(0, 60))
def test_blocks_and_threads_change_nothing(data: list[Row], day: int) -> None:
    whole = leaks(SHOP, histories(data), now=day * DAY, by="channel")
    cut = histories(data, block_events=2)
    runner = Threads(threads=3, smallest=1)
    assert leaks(SHOP, cut, now=day * DAY, by="channel", runner=runner) == whole


def test_a_pain_inside_a_leak_never_exceeds_it_and_belongs_to_one() -> None:
    slow = Pain("Slow", seen_as=read_rule("Wait"))
    late = Pain("Late", seen_as=read_rule("Wait at least 2 times"))
    before = Touchpoint("Form", pains=(slow,))
    after = Touchpoint("Parcel", after_reaching=True, pains=(late,))
    look, buy, again = SHOP.stages
    told = replace(SHOP, stages=(look, replace(buy, touchpoints=(before, after)), again))
    data = histories(
        rows(
            "ann 0 View", "ann 1 Wait", "bob 0 View", "bob 1 Wait", "bob 2 Order", "bob 3 Wait",
            "cy 0 View", "di 0 Wait",
        )
    )  # fmt: skip
    found = ask(told, data, 90)
    look_pain, buy_pain = found["Look"].pains[0], found["Buy"].pains[0]
    assert (look_pain.pain, look_pain.people, look_pain.share.n) == ("Slow", 1, 2)  # ann, of cy
    assert (buy_pain.pain, buy_pain.people, found["Buy"].stalled) == ("Late", 1, 1)  # bob
