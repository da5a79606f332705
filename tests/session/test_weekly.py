"""A session asked about its weeks: whole days alone, the like season, and its pains."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

import rute
from rute.errors import QuestionError
from rute.session.questions import Session
from rute.session.times import midnight
from rute.session.weekly import daily_of, pains_of, week_of

FIRST, DAYS = date(2025, 1, 1), 420
SHOP = """\
journey: Shop
time zone: Asia/Jakarta
data: [events.csv]
calendar:
  Lebaran 2025: 2025-03-31 to 2025-04-06
  Lebaran 2026: 2026-02-09 to 2026-02-15
stages:
  Look:
    reached when: View
    stalled after: 3 days
    pains:
      - pain: Slow
        seen as: View without Order within 1 hour
        fixes: [{fix: Cache, since: 2025-10-01, status: done}]
  Buy:
    reached when: Order
"""


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Session:
    random = np.random.default_rng(3)
    rows = ["user,time,event"]
    for day in range(DAYS):
        when = FIRST + timedelta(days=day)
        for one in range(int(random.poisson(12))):
            rows.append(f"p{day}x{one},{when}T09:00:{one:02},View")
            if random.random() < 0.4:
                rows.append(f"p{day}x{one},{when}T21:00:{one:02},Order")
    folder = tmp_path_factory.mktemp("shop")
    (folder / "events.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    file: Path = folder / "shop.journey.yaml"
    file.write_text(SHOP, encoding="utf-8")
    return rute.open(file)


def test_a_day_that_is_still_going_on_is_not_counted(shop: Session) -> None:
    whole = daily_of(shop, 2**62)
    noon = midnight(date(2026, 1, 10), "Asia/Jakarta") + 12 * 3600 * 10**6
    assert whole.last == FIRST + timedelta(days=DAYS - 1)
    assert daily_of(shop, noon).last == date(2026, 1, 9)
    with pytest.raises(QuestionError):
        daily_of(shop, midnight(FIRST, "Asia/Jakarta") + 1)


def test_a_week_in_a_season_is_held_against_the_like_one(shop: Session) -> None:
    assert shop.journey is not None
    days = daily_of(shop, 2**62)
    week = week_of(shop.journey, days, date(2026, 2, 9))
    assert (week.season, week.season_days) == ("Lebaran", date(2025, 3, 31))
    look = week.stages[0]
    assert look.season is not None
    like = shop.stages(start="2025-03-31", end="2025-04-06").result.stages[0]
    assert look.season.reached_before == like.reached
    assert {one.verdict for one in week.placed} == {"season"}


def test_any_other_week_is_held_against_the_same_one_a_year_before(shop: Session) -> None:
    assert shop.journey is not None
    week = week_of(shop.journey, daily_of(shop, 2**62), date(2026, 1, 19))
    assert (week.season, week.season_days) == (None, date(2025, 1, 20))
    early = week_of(shop.journey, daily_of(shop, 2**62), date(2025, 6, 2))
    assert early.season_days is None


def test_pains_come_with_who_had_them_their_fixes_and_their_leaks(shop: Session) -> None:
    found = pains_of(shop)
    assert [one.pain for one in found.seen] == ["Slow"]
    assert found.fixes[0].difference is not None
    assert found.leaks[0].from_stage == "Look"


def test_a_file_without_a_journey_has_no_weeks(tmp_path: Path) -> None:
    file = tmp_path / "shop.journey.yaml"
    file.write_text("journey: Shop\nstages:\n  Look:\n    reached when: View\n", encoding="utf-8")
    with pytest.raises(QuestionError):
        daily_of(rute.open(file), 2**62)
