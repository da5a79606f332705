"""What would follow if more people moved on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.measure.people import histories, journey, rows, stage

from rute.journey.model import Target
from rute.measure.leaks import leaks
from rute.measure.stages import stages
from rute.measure.what_if import POINTS, supposed, what_if
from rute.results.leaks import Leak, Leaks
from rute.results.stages import Stages
from rute.results.what_if import WhatIf

DAY = 86_400_000_000


def world() -> tuple[tuple[WhatIf, ...], dict[str, Leak]]:
    counted, lost = answers()
    return what_if(counted, lost), {leak.from_stage: leak for leak in lost.leaks}


def answers() -> tuple[Stages, Leaks]:
    """100 look, 40 of them buy, 10 of those come again; ten days each."""
    texts = [f"p{k} 0 View" for k in range(100)]
    texts += [f"p{k} 1 Order - 5000" for k in range(40)]
    texts += [f"p{k} 2 Order - 5000" for k in range(10)]
    look = replace(stage("Look", "View", days=10), target=Target(0.46))
    shop = journey(
        look, stage("Buy", "Order", days=10), stage("Again", "Order at least 2 times")
    )  # fmt: skip
    data, now = histories(rows(*texts), currency="IDR"), 60 * DAY
    return stages(shop, data, now=now), leaks(shop, data, now=now)


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


def test_a_share_supposed_says_what_its_points_say() -> None:
    counted, lost = answers()
    for one in what_if(counted, lost):
        rate = next(leak.rate.value for leak in lost.leaks if leak.from_stage == one.from_stage)
        assert rate is not None
        found = supposed(counted, lost, one.from_stage, rate + one.points)
        assert found is not None
        first, last = found.later[0], found.later[-1]
        assert first.more == pytest.approx(one.more_per_month)
        assert last.more == pytest.approx(one.at_last)
        assert last.range is not None
        assert last.range.low == pytest.approx(one.at_last_low)
        assert last.range.high == pytest.approx(one.at_last_high)
        assert found.worth == pytest.approx(one.worth_per_month)


def test_what_is_now_reaches_the_later_stages_in_proportion() -> None:
    counted, lost = answers()
    found = supposed(counted, lost, "Look", 0.4)
    assert found is not None
    buy, again = found.later
    assert buy.now is not None
    assert again.now is not None
    assert buy.now / again.now == pytest.approx(40 / 10)
    assert buy.more == pytest.approx(0)


@given(st.floats(0, 1), st.floats(0, 1))
def test_more_is_more_at_every_later_stage(one: float, other: float) -> None:
    less, more = sorted((one, other))
    counted, lost = ANSWERS
    a, b = (supposed(counted, lost, "Look", share) for share in (less, more))
    assert a is not None
    assert b is not None
    for before, after in zip(a.later, b.later, strict=True):
        assert before.more is not None
        assert after.more is not None
        assert before.more <= after.more
        assert after.range is not None
        assert after.range.low <= after.more <= after.range.high


def test_a_share_beyond_everybody_is_none() -> None:
    counted, lost = answers()
    with pytest.raises(ValueError, match=r"1\.5"):
        supposed(counted, lost, "Look", 1.5)
    assert supposed(counted, lost, "Nowhere", 0.5) is None


ANSWERS = answers()
