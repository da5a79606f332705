"""What would follow if more people moved on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.measure.people import histories, journey, rows, stage

from rute.journey.model import Target
from rute.measure.leaks import leaks
from rute.measure.stages import stages
from rute.measure.what_if import POINTS, what_if
from rute.results.leaks import Leak
from rute.results.what_if import WhatIf

DAY = 86_400_000_000


def world() -> tuple[tuple[WhatIf, ...], dict[str, Leak]]:
    """100 look, 40 of them buy, 10 of those come again; ten days each."""
    texts = [f"p{k} 0 View" for k in range(100)]
    texts += [f"p{k} 1 Order - 5000" for k in range(40)]
    texts += [f"p{k} 2 Order - 5000" for k in range(10)]
    look = replace(stage("Look", "View", days=10), target=Target(0.46))
    shop = journey(
        look, stage("Buy", "Order", days=10), stage("Again", "Order at least 2 times")
    )  # fmt: skip
    data, now = histories(rows(*texts), currency="IDR"), 60 * DAY
    lost = leaks(shop, data, now=now)
    found = what_if(stages(shop, data, now=now), lost)
    return found, {leak.from_stage: leak for leak in lost.leaks}


def test_more_people_move_on_by_as_many_points_as_asked() -> None:
    found, lost = world()
    of_look = [each for each in found if each.from_stage == "Look"]
    assert [(each.points, each.to_target) for each in of_look][:3] == [(p, False) for p in POINTS]
    entering = lost["Look"].entering_per_month
    assert entering is not None
    for each in of_look:
        assert each.more_per_month == pytest.approx(entering * each.points)


def test_the_target_is_one_more_line() -> None:
    found, _ = world()
    [to_target] = [each for each in found if each.to_target]
    assert to_target.from_stage == "Look"
    assert to_target.points == pytest.approx(0.06)


def test_those_on_top_go_on_like_the_people_of_today() -> None:
    found, _ = world()
    one = next(each for each in found if each.from_stage == "Look")
    assert one.last_stage == "Again"
    assert one.at_last == pytest.approx(one.more_per_month * 0.25)
    assert one.at_last_low is not None
    assert one.at_last_high is not None
    assert one.at_last_low < one.at_last < one.at_last_high


def test_from_the_stage_before_the_last_everybody_is_there() -> None:
    found, _ = world()
    one = next(each for each in found if each.from_stage == "Buy")
    assert (one.at_last, one.at_last_low) == (one.more_per_month, one.more_per_month)


def test_too_few_people_say_nothing() -> None:
    shop = journey(stage("Look", "View", days=1), stage("Buy", "Order"))
    data, now = histories(rows("ann 0 View", "bob 0 View", "bob 1 Order")), 9 * DAY
    assert what_if(stages(shop, data, now=now), leaks(shop, data, now=now)) == ()
