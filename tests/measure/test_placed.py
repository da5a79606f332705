"""A stage beside its own past: what is judged, what is not, and how often quiet ones cry."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from rute.journey.model import Season
from rute.measure.daily import Daily
from rute.measure.placed import placed
from rute.results.weekly import Placed

FIRST = date(2026, 1, 5)  # a Monday
RHYTHM = np.array([1, 0.9, 0.95, 1, 1.2, 1.5, 0.7])


def days(level: float, share: float, many: int = 120, seed: int = 1, lag: int = 7) -> Daily:
    """Two stages: `level` people a day enter the first, `share` of them the second."""
    random = np.random.default_rng(seed)
    counts = np.zeros((many, 2, 3), np.int64)
    counts[:, 0, 0] = random.poisson(level * RHYTHM[np.arange(many) % 7])
    counts[:, 0, 1] = counts[:, 0, 0]
    counts[:, 0, 2] = random.binomial(counts[:, 0, 1], share)
    counts[:, 1, 0] = counts[:, 0, 2]
    counts[max(many - lag, 0) :, 0, 1:] = 0
    return Daily(0, "UTC", FIRST, ("Look", "Buy"), (lag, None), counts)


def of(found: tuple[Placed, ...], stage: str, what: str) -> Placed:
    return next(one for one in found if (one.stage, one.of) == (stage, what))


def test_busy_stages_are_judged_by_the_day_and_quiet_ones_by_the_week() -> None:
    found = placed(days(100, 0.1))
    look, buy = of(found, "Look", "reached"), of(found, "Buy", "reached")
    assert look.first == look.last == FIRST + timedelta(days=119)
    assert (buy.last - buy.first).days == 6
    assert (look.verdict, buy.verdict) == ("inside", "inside")


def test_conversion_is_of_the_last_seven_days_whose_time_is_over() -> None:
    one = of(placed(days(100, 0.3)), "Look", "conversion")
    assert one.last == FIRST + timedelta(days=119 - 7)
    assert one.n > 500
    assert one.verdict == "inside"


def test_the_last_stage_has_no_conversion() -> None:
    assert [(one.stage, one.of) for one in placed(days(100, 0.3))] == [
        ("Look", "reached"), ("Look", "conversion"), ("Buy", "reached"),
    ]  # fmt: skip


def test_a_day_when_nobody_comes_is_below() -> None:
    data = days(100, 0.3)
    data.counts[-1, 0, 0] = 0
    one = of(placed(data), "Look", "reached")
    assert one.verdict == "below"
    assert one.expected is not None
    assert one.expected.low > 40


def test_a_week_of_twice_the_share_is_above() -> None:
    data = days(100, 0.3)
    data.counts[-14:-7, 0, 2] = data.counts[-14:-7, 0, 1] * 6 // 10
    assert of(placed(data), "Look", "conversion").verdict == "above"


@pytest.mark.parametrize(("level", "many", "why"), [(100, 20, "new"), (0.5, 120, "few")])
def test_too_little_past_and_too_few_people_are_said(level: float, many: int, why: str) -> None:
    found = placed(days(level, 0.3, many))
    assert {one.verdict for one in found} <= {why, "new"}
    assert of(found, "Look", "reached").verdict == why
    assert all(one.expected is None for one in found)


def test_days_of_the_calendar_are_neither_judged_nor_learned_from() -> None:
    data = days(100, 0.3)
    feast = Season("Lebaran", FIRST + timedelta(days=80), FIRST + timedelta(days=89))
    data.counts[80:90, 0, 0] *= 9
    quiet, odd = placed(days(100, 0.3)), placed(data, [feast])
    assert of(odd, "Look", "reached").expected is not None
    assert of(odd, "Look", "reached").verdict == "inside"
    wide = of(odd, "Look", "reached").expected
    usual = of(quiet, "Look", "reached").expected
    assert wide is not None
    assert usual is not None
    assert wide.high < usual.high * 1.2
    on_it = placed(data, [feast], FIRST + timedelta(days=85))
    assert of(on_it, "Look", "reached").verdict == "season"


def test_a_quiet_journey_hardly_ever_cries() -> None:
    checks = cries = 0
    for seed in range(4):
        data = days(60, 0.3, 200, seed)
        for day in range(80, 190, 2):
            found = placed(data, day=FIRST + timedelta(days=day))
            told = [one for one in found if one.expected is not None]
            checks += len(told)
            cries += sum(one.outside for one in told)
    assert checks > 500
    assert cries <= 4  # one in a thousand is meant; five of 700 have a chance of 1 in 1000


def test_a_season_in_the_past_does_not_move_what_is_expected_of_conversion() -> None:
    data = days(100, 0.3)
    feast = Season("Lebaran", FIRST + timedelta(days=85), FIRST + timedelta(days=91))
    data.counts[85:92, 0, 2] = data.counts[85:92, 0, 1] * 9 // 10
    one = of(placed(data, [feast]), "Look", "conversion")
    assert one.middle == pytest.approx(0.3, abs=0.02)
    assert one.verdict == "inside"
