"""How many people to hold out: what is planned is then seen about as often as promised."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from tests.measure.campaigns import DAY, campaign, histories_of, journey
from tests.oracles.lift import Event

from rute.journey.model_moving import BY_HAND
from rute.measure.planner import SHARES, people_needed, plan, visible
from rute.measure.sure import Dealt, lift_of
from rute.results.campaign import Plan


def planned(a_week: int, base: float, **more: object) -> Plan:
    """People who reach A, evenly over 26 weeks; every so many of them reach B the next day."""
    events = []
    for k in range(a_week * 26):
        at = int(k * 7 * DAY / a_week)
        events.append(Event(f"p{k}", at, "A"))
        if int((k + 1) * base) > int(k * base):
            events.append(Event(f"p{k}", at + DAY, "B"))
    histories = histories_of(events)
    assert histories.last is not None
    return plan(campaign(), journey(), histories, now=histories.last, **more)  # type: ignore[arg-type]


def test_it_reads_of_history_who_enters_and_who_comes_anyway() -> None:
    found = planned(70, 0.2)
    assert found.a_week == pytest.approx(70, rel=0.02)
    assert found.weeks_seen == 26
    assert found.base.value == pytest.approx(0.2, abs=0.002)
    assert found.wanted == pytest.approx(0.04, abs=0.001)


@pytest.mark.parametrize(("base", "lift", "share"), [(0.2, 0.1, 0.2), (0.5, 0.15, 0.5)])
def test_what_is_planned_shows_in_four_of_five_campaigns(
    base: float, lift: float, share: float
) -> None:
    random, n = np.random.default_rng(11), people_needed(base, lift, share)
    assert n is not None
    shown = 0
    for _ in range(200):
        treated = random.random(n) >= share
        came = random.random(n) < np.where(treated, base + lift, base)
        dealt = Dealt(treated, np.full(n, share), np.zeros(n, np.int64))
        shown += lift_of(dealt, came).last.low > 0
    assert 140 <= shown <= 185


def test_a_larger_holdout_shows_it_sooner_and_a_smaller_difference_later() -> None:
    by_share = [people_needed(0.2, 0.05, share) or 0 for share in SHARES]
    assert by_share == sorted(by_share, reverse=True)
    assert (people_needed(0.2, 0.02, 0.5) or 0) > (people_needed(0.2, 0.04, 0.5) or 0)


def test_the_smallest_share_that_shows_it_in_time_is_held_out() -> None:
    found = planned(500, 0.2, smallest=0.1)
    assert found.enough
    assert found.share < 0.5
    [before] = [a for a, b in pairwise(SHARES) if b == found.share] or [None]
    assert before is None or (people_needed(0.2, 0.1, before) or 0) > 500 * 7


def test_where_half_cannot_show_it_the_smallest_visible_difference_is_said() -> None:
    found = planned(40, 0.2, smallest=0.03)
    assert (found.share, found.enough) == (0.5, False)
    assert found.visible is not None
    assert found.visible > 0.03
    assert found.weeks is not None
    assert found.weeks > found.horizon
    assert found.visible == pytest.approx(visible(found.base.value or 0, 0.5, found.a_week * 7))


def test_where_too_few_enter_no_difference_is_promised() -> None:
    assert planned(1, 0.2, weeks=2).visible is None


def test_of_a_campaign_begun_by_hand_nothing_can_be_planned() -> None:
    histories = histories_of([Event("a", 0, "A"), Event("b", 0, "B")])
    found = plan(campaign(starts=BY_HAND), journey(), histories, now=DAY)
    assert (found.a_week, found.share, found.weeks) == (0, 0.2, None)
