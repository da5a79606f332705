"""A week beside another: what is clear, what is noise, and which targets were met."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from tests.measure.people import journey, stage
from tests.measure.test_placed import FIRST, days

from rute.errors import QuestionError
from rute.journey.model import Target
from rute.measure.weekly import last_week, week
from rute.results.weekly import Week

LOOK, BUY = stage("Look", "View", days=7), stage("Buy", "Order")
SHOP = journey(LOOK, BUY)


def last_of(level: float = 100, share: float = 0.3, target: float | None = None) -> Week:
    data = days(level, share)
    shop = journey(replace(LOOK, target=Target(target) if target else None), BUY)
    return week(shop, data, last_week(data))


@pytest.mark.parametrize("starts_on", range(7))
def test_the_last_whole_week_begins_on_the_day_the_business_says(starts_on: int) -> None:
    data = days(10, 0.3)
    begin = last_week(data, starts_on)
    assert begin.weekday() == starts_on
    assert data.last - timedelta(days=6) >= begin > data.last - timedelta(days=14)
    assert data.covers(begin, begin + timedelta(days=6))


def test_a_week_adds_up_and_its_conversion_is_of_those_whose_time_ran_out_in_it() -> None:
    data = days(100, 0.3)
    found = week(SHOP, data, last_week(data))
    look, buy = found.stages
    rows = slice(data.place(found.first), data.place(found.last) + 1)
    assert look.reached == data.counts[rows, 0, 0].sum()
    assert look.judged == (found.first - timedelta(days=7), found.last - timedelta(days=7))
    assert look.conversion is not None
    assert look.conversion.n == data.counts[rows.start - 7 : rows.stop - 7, 0, 1].sum()
    assert (buy.conversion, buy.judged) == (None, None)
    assert look.recent[-1] == look.reached
    assert look.last is not None
    assert look.recent[-2] == look.last.reached_before


def test_noise_is_not_called_a_change_and_a_fall_by_half_is() -> None:
    quiet = last_of().stages[0].last
    assert quiet is not None
    assert not quiet.reached_clear
    data = days(100, 0.3)
    begin = last_week(data)
    data.counts[data.place(begin) :, 0, 0] //= 2
    fallen = week(SHOP, data, begin).stages[0].last
    assert fallen is not None
    assert fallen.reached_clear
    assert fallen.reached is not None
    assert fallen.reached.high < 0


@pytest.mark.parametrize(
    ("target", "met"), [(0.2, "yes"), (0.5, "no"), (0.29, "unclear"), (None, None)]
)
def test_a_target_is_met_or_missed_only_where_the_interval_settles_it(
    target: float | None, met: str | None
) -> None:
    assert last_of(target=target).stages[0].met == met


def test_too_few_people_meet_no_target_and_change_nothing() -> None:
    row = last_of(level=0.5, target=0.3).stages[0]
    assert row.met is None
    assert row.last is not None
    assert row.last.reached is None


def test_days_that_are_not_there_are_refused_with_those_that_are() -> None:
    with pytest.raises(QuestionError) as raised:
        week(SHOP, days(10, 0.3), date(2020, 1, 6))
    assert str(FIRST) in str(raised.value.exists)


def test_the_first_week_is_held_against_nothing() -> None:
    found = week(SHOP, days(50, 0.3), FIRST)
    assert found.against is None
    assert found.stages[0].last is None
    assert found.stages[0].recent[-2] is None


def test_a_like_season_is_held_against_its_own_days() -> None:
    data = days(100, 0.3)
    found = week(SHOP, data, last_week(data), (FIRST + timedelta(days=28), "Lebaran"))
    season = found.stages[0].season
    assert (found.season, found.season_days) == ("Lebaran", FIRST + timedelta(days=28))
    assert season is not None
    assert season.reached_before == data.counts[28:35, 0, 0].sum()
    assert np.isfinite(season.reached.value if season.reached else np.nan)
