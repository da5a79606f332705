"""The whole way: simulate, read, build, measure; and what was planted is found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.simulate.intervals import SIX_TOGETHER_AT_95, covers

import rute
from rute.results.map import MapNumbers
from rute.results.numbers import Ratio
from rute.session import Session
from rute.simulate.kopi_senja import TRUTHS
from rute.simulate.kopi_senja.truths import feeling

PEOPLE = 40_000


@pytest.fixture(scope="module")
def shop(year: Path) -> Session:
    return rute.open(year / "kopi-senja.journey.yaml", store=year / "store")


@pytest.fixture(scope="module")
def numbers(shop: Session) -> MapNumbers:
    found = shop.map().result
    assert found is not None
    return found


def test_every_planted_conversion_is_found(shop: Session) -> None:
    stages = {stage.name: stage for stage in shop.stages().result.stages}
    for step in TRUTHS.steps:
        found = stages[step.stage].conversion
        assert found is not None
        assert found.value is not None
        assert covers(round(found.value * found.n), found.n, step.moves_on, SIX_TOGETHER_AT_95)


def test_people_add_up(shop: Session) -> None:
    result = shop.stages().result
    assert result.people == result.people_in_data == PEOPLE
    assert sum((s.here or 0) + (s.asleep or 0) for s in result.stages) == PEOPLE


def test_the_slowest_step_is_the_planted_bottleneck(shop: Session) -> None:
    medians = {
        stage.name: stage.time_to_next.p50
        for stage in shop.stages().result.stages
        if stage.time_to_next and stage.time_to_next.p50
    }
    slowest = max(medians, key=lambda name: medians[name])
    assert slowest == TRUTHS.bottleneck.stage
    planted = TRUTHS.bottleneck.quantile_days(0.5) * 86_400
    assert medians[slowest] == pytest.approx(planted, rel=0.1)


def test_unboxing_delights_and_checkout_hurts(numbers: MapNumbers) -> None:
    by_name = {one.touchpoint: one for one in numbers.feelings.feelings}
    unboxing, checkout = by_name["First parcel"], by_name["Checkout"]
    assert unboxing.low is not None
    assert unboxing.high is not None
    assert unboxing.low <= feeling(TRUTHS.unboxing) <= unboxing.high
    assert checkout.mean is not None
    assert checkout.mean < -0.8


def test_the_checkout_pain_is_seen_and_is_worse_on_phones(
    shop: Session, numbers: MapNumbers
) -> None:
    steps = ("Checkout Started", "Order Completed")
    groups = {
        group.value: group.steps[1].conversion
        for group in shop.funnel(*steps, within="1 hour", by="device").result.groups
    }
    phone, desktop = groups["phone"], groups["desktop"]
    assert share(phone) < share(desktop)
    pains = {pain.pain: pain for pain in numbers.meetings.pains}
    seen = pains["Shipping cost appears last, worst on phones"].share
    assert seen is not None
    assert share(seen) > TRUTHS.checkout_on_desktop.loss


def share(ratio: Ratio | None) -> float:
    assert ratio is not None
    assert ratio.value is not None
    return ratio.value


def test_most_is_at_stake_between_subscribe_and_convert(shop: Session) -> None:
    worst = shop.leaks().result.leaks[0]
    assert (worst.from_stage, worst.to_stage) == ("Subscribe", "Convert")
    assert worst.at_stake_per_month is not None
    assert worst.at_stake_per_month > 0


def test_the_indonesian_journey_counts_the_same(year: Path, shop: Session) -> None:
    lain = rute.open(year / "kopi-senja-id.journey.yaml", store=year / "store")
    english, indonesian = shop.stages().result.stages, lain.stages().result.stages
    assert [s.name for s in indonesian][2:4] == ["Beri kontak & izin", "Coba beli"]
    assert [s.reached for s in indonesian] == [s.reached for s in english]
    assert [s.conversion for s in indonesian] == [s.conversion for s in english]


def test_the_planted_lift_of_the_campaign_lies_where_it_was_measured(
    shop: Session, numbers: MapNumbers
) -> None:
    tasting = TRUTHS.tasting
    [found] = shop.campaign_results(tasting.name).result.campaigns
    assert found.verdict == "moves"
    assert found.lift is not None
    assert found.lift.low <= tasting.lift <= found.lift.high
    assert found.split is not None
    assert found.split.even
    assert found.moved is not None
    over = found.treated.reached.n
    assert found.moved.low <= tasting.lift * over <= found.moved.high
    drawn = {each.name: each for each in numbers.campaigns or ()}
    assert drawn[tasting.name].moved == found.moved


def test_both_languages_measure_the_same_campaign(shop: Session, year: Path) -> None:
    indonesian = rute.open(year / "kopi-senja-id.journey.yaml", store=year / "store")
    [found] = indonesian.campaign_results("Paket cicip").result.campaigns
    [same] = shop.campaign_results("Tasting pack").result.campaigns
    assert (found.lift, found.moved) == (same.lift, same.moved)
