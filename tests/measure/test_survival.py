"""The share expected to have moved on in the end, for people who are still being watched."""

from __future__ import annotations

import numpy as np
import pytest
from tests.measure.people import DAY, Row, histories, journey, rows, stage
from tests.oracles.survival import kaplan_meier

from rute.engine.threads import Threads
from rute.journey.model import Journey
from rute.measure.stages import stages
from rute.measure.survival import days_between
from rute.results.stages import Expected

SHOP = journey(stage("Look", "View", days=5), stage("Buy", "Order"))
SLEEPY = journey(
    stage("Look", "View", days=5, left="no View in the last 10 days"), stage("Buy", "Order")
)


def expected(data: list[Row], day: float, plan: Journey = SHOP, **more: object) -> Expected | None:
    answer = stages(plan, histories(data), now=round(day * DAY), **more)  # type: ignore[arg-type]
    assert answer.stages[-1].expected is None
    return answer.stages[0].expected


def crowd(people: int, truth: float, span: float, seed: int) -> tuple[list[Row], list[float]]:
    """People who enter over `span` days; the share `truth` orders, after ten days on average."""
    random = np.random.default_rng(seed)
    days, moves = random.uniform(0, span, people), random.random(people) < truth
    waits = np.where(moves, random.exponential(10, people), np.inf)
    data: list[Row] = []
    for i in range(people):
        data.append((str(i), float(days[i]), "View", None, None))
        if days[i] + waits[i] <= span:
            data.append((str(i), float(days[i] + waits[i]), "Order", None, None))
    return data, list(np.minimum(waits, span - days))


def test_who_was_seen_long_enough_counts_as_what_became_of_them() -> None:
    data: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(100)]
    data += [(f"p{i}", 3.0, "Order", None, None) for i in range(30)]
    found = expected(data, 60)
    assert found
    assert found.moved_on.value == pytest.approx(0.3)
    assert found.moved_on.n == 100
    assert (found.asleep, found.days) == (0, 60)
    assert found.moved_on.low == pytest.approx(0.219, abs=0.002)  # ln(−ln) of the binomial's
    assert found.moved_on.high == pytest.approx(0.400, abs=0.002)


def test_it_sees_through_windows_that_are_still_open() -> None:
    data, _ = crowd(8_000, 0.6, 60, 3)
    answer = stages(SHOP, histories(data), now=60 * DAY).stages[0]
    assert answer.expected
    assert answer.conversion
    low, high = answer.expected.moved_on.low, answer.expected.moved_on.high
    assert low
    assert high
    assert low < 0.6 < high
    moved = (answer.moved_on_in_time or 0) + (answer.moved_on_late or 0)
    assert moved / (answer.reached or 1) < low  # who came last cannot have moved on yet
    assert (answer.conversion.high or 1) < low  # and five days are less than the end


def test_days_do_what_exact_times_would() -> None:
    data, durations = crowd(3_000, 0.5, 40, 5)
    known = {str(row[0]) for row in data if row[2] == "Order"}
    exact, variance = kaplan_meier(durations, [str(i) in known for i in range(3_000)])
    found = expected(data, 40)
    assert found
    assert found.moved_on.value == pytest.approx(exact, abs=0.006)
    reach = 1.96 * variance**0.5
    assert found.moved_on.low == pytest.approx(exact - reach, abs=0.008)
    assert found.moved_on.high == pytest.approx(exact + reach, abs=0.008)


def test_below_twenty_people_nothing_is_said() -> None:
    few: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(19)]
    assert expected(few, 60) is None
    assert expected([*few, ("p19", 0.0, "View", None, None)], 60) is not None


def test_it_speaks_as_far_as_twenty_were_seen() -> None:
    data: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(20)]
    data += [(f"q{i}", 30.0, "View", None, None) for i in range(15)]
    found = expected(data, 40)
    assert found
    assert found.days == 39  # the last day of theirs is seen in part
    assert (expected(data[1:], 40) or found).days == 10


def test_who_is_already_further_is_no_part_of_it() -> None:
    data: list[Row] = [(f"p{i}", 2.0, "View", None, None) for i in range(40)]
    data += [(f"p{i}", 1.0, "Order", None, None) for i in range(10)]
    found = expected(data, 60)
    assert found
    assert (found.moved_on.n, found.moved_on.value) == (30, 0)
    assert found.moved_on.high == pytest.approx(0.114, abs=0.001)  # Wilson's for none of thirty


def test_sleep_competes_and_whoever_wakes_up_again_is_awake() -> None:
    data: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(100)]
    data += [(f"p{i}", 20.0, "View", None, None) for i in range(40)]  # asleep from 10 to 20
    data += [(f"p{i}", 25.0, "Order", None, None) for i in range(10)]
    at_28 = expected(data, 28, SLEEPY)
    assert at_28
    assert at_28.moved_on.value == pytest.approx(0.1)
    assert at_28.asleep == pytest.approx(0.6)
    at_60 = expected(data, 60, SLEEPY)
    assert at_60
    assert at_60.asleep == pytest.approx(0.9)


def test_a_stage_left_for_good_by_an_event_is_slept_in_from_then_on() -> None:
    closing = journey(stage("Look", "View", days=5, left="Closed"), stage("Buy", "Order"))
    data: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(40)]
    data += [(f"p{i}", 2.0, "Closed", None, None) for i in range(10)]
    data += [(f"p{i}", 4.0, "Closed", None, None) for i in range(10)]
    found = expected(data, 30, closing)
    assert found
    assert found.asleep == pytest.approx(0.25)


def test_sleep_that_has_no_beginning_leaves_the_share_as_it_is() -> None:
    data, _ = crowd(400, 0.5, 60, 8)
    both = "no View in the last 10 days and also no Order in the last 10 days"
    mixed = journey(stage("Look", "View", days=5, left=both), stage("Buy", "Order"))
    plain, found = expected(data, 60), expected(data, 60, mixed)
    assert plain
    assert found
    assert found.moved_on == plain.moved_on


def test_groups_are_those_of_their_own_people() -> None:
    web, _ = crowd(300, 0.7, 60, 1)
    shop, _ = crowd(300, 0.2, 60, 2)
    data = [(f"w{p}", day, name, "web", value) for p, day, name, _, value in web]
    data += [(f"s{p}", day, name, "shop", value) for p, day, name, _, value in shop]
    answer = stages(SHOP, histories(data), now=60 * DAY, by="channel", runner=Threads(3, 2))
    for group in answer.groups:
        alone = [row for row in data if row[3] == group.value]
        assert group.stages[0].expected == expected(alone, 60)


def test_a_period_selects_by_entry() -> None:
    data: list[Row] = [(f"p{i}", 0.0, "View", None, None) for i in range(50)]
    data += [(f"q{i}", 30.0, "View", None, None) for i in range(50)]
    data += [(f"q{i}", 31.0, "Order", None, None) for i in range(50)]
    from rute.results.numbers import Period

    late = expected(data, 60, period=Period(29 * DAY, 31 * DAY))
    assert late
    assert (late.moved_on.value, late.moved_on.n) == (1, 50)


def test_tables_keep_their_shape_for_a_while() -> None:
    whole = days_between(600 * DAY, 700 * DAY)
    assert (whole.origin, whole.length) == (512, 512)
    assert days_between(600 * DAY, 1000 * DAY) == whole
    assert days_between(None, 700 * DAY) == whole
    assert days_between(0, 20_000 * DAY).length == 8192


def test_nobody_asks_of_nobody() -> None:
    assert expected([], 0) is None
    assert expected(rows("ann 0 Help"), 5) is None
