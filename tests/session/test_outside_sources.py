"""Who comes by tagged links and codes is counted to the campaign, and called not proved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import rute
from rute.results.campaign import CampaignResult

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
money: IDR
stages:
  Look:
    reached when: Page Viewed
    stalled after: 7 days
  Pay:
    reached when: Order Paid
campaigns:
  Film:
    moves: Look to Pay
    asks: Buy
    from: [instagram, influencer @ngopi.santai]
    links: {to: https://shop.example/film, tag: film, code: FILM10}
    within: 7 days
"""
SPENT = "date,source,spend\n2026-03-01,Instagram,60000\n2026-03-02,TikTok,40000\n"


def seen(user: str, day: int, name: str = "Page Viewed", **more: str) -> dict[str, Any]:
    return {"user": user, "time": f"2026-03-{day:02}T09:00:00+07:00", "name": name, **more}


def marked(user: str, day: int, source: str, campaign: str = "film") -> dict[str, Any]:
    return seen(user, day, source=source, medium="social", campaign=campaign)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    path = tmp_path / "shop.journey.yaml"
    path.write_text(JOURNEY, encoding="utf-8")
    rute.open(path).append([
        marked("ani", 1, "instagram"), marked("ani", 4, "influencer-ngopi-santai"),
        seen("ani", 3, "Order Paid"),
        marked("budi", 1, "instagram"),
        marked("citra", 2, "influencer-ngopi-santai"), seen("citra", 20, "Order Paid"),
        seen("dewi", 2), seen("dewi", 3, "Cart Filled", coupon="film10"),
        seen("dewi", 4, "Order Paid"),
        marked("eka", 2, "tiktok", campaign="another"), seen("eka", 3, "Order Paid"),
        seen("fajar", 28),
        marked("gita", 27, "instagram"),
    ])  # fmt: skip
    return path


def film(path: Path) -> CampaignResult:
    (found,) = rute.open(path, now="2026-03-29").campaign_results("Film").result.campaigns
    return found


def test_they_are_counted_once_at_their_first_arrival_and_by_its_source(shop: Path) -> None:
    found = film(shop)
    assert (found.verdict, found.counted, found.held_out) == ("counted", True, None)
    assert (found.enrolled, found.waiting) == (5, 1)
    ways = {way.source: (way.came.enrolled, way.came.reached.n) for way in found.ways}
    assert ways == {"instagram": (3, 2), "influencer-ngopi-santai": (1, 1), "code": (1, 1)}


def test_only_who_comes_in_time_has_reached_it(shop: Path) -> None:
    found = film(shop)
    share = found.treated.reached
    assert (round((share.value or 0) * share.n), share.n) == (2, 4)  # ani and dewi; citra was late
    assert found.movement is not None
    assert (found.movement.people, found.movement.planned) == (4, 2)


def test_what_was_spent_is_told_for_each_who_came_and_by_source(shop: Path) -> None:
    (shop.parent / "meta.csv").write_text(SPENT, encoding="utf-8")
    shop.write_text(f"{JOURNEY}    costs: meta.csv spend\n", encoding="utf-8")
    found = film(shop)
    assert (found.cost, found.cost_came, found.cost_reached) == (100_000, 20_000, 50_000)
    assert {way.source: way.cost for way in found.ways} == {
        "instagram": 60_000, "influencer-ngopi-santai": None, "code": None,
    }  # fmt: skip


@pytest.mark.parametrize(("language", "said"), [
    ("en", "Counted, not proved: of those who came by its links and codes 50.0% reached Pay."),
    ("id", "Dihitung, tidak dibuktikan: dari yang datang lewat tautan dan kodenya, 50,0% sampai"),
])  # fmt: skip
def test_it_is_never_called_a_proof(shop: Path, language: str, said: str) -> None:
    screen = rute.open(shop, now="2026-03-29").campaign_results("Film").screen(language)
    assert said in screen.under
    assert any("instagram" in row for row in screen.tables[0].rows)


def test_the_map_shows_it_as_reached_after(shop: Path) -> None:
    (found,) = rute.open(shop, now="2026-03-29").map().result.campaigns or ()
    assert (found.name, found.verdict) == ("Film", "counted")


def test_who_is_enrolled_in_steps_of_ours_is_counted_by_that(shop: Path) -> None:
    steps = "    steps:\n      - tell: Agus, call them\n"
    shop.write_text(JOURNEY + steps, encoding="utf-8")
    assert film(shop).verdict == "nobody"


def test_nobody_is_counted_where_nobody_came(shop: Path) -> None:
    shop.write_text(
        JOURNEY.replace("film", "movie").replace("Film:", "Movie:").replace("FILM10", "M1"),
        encoding="utf-8",
    )
    (found,) = rute.open(shop, now="2026-03-29").campaign_results().result.campaigns
    assert (found.verdict, found.enrolled) == ("nobody", 0)
