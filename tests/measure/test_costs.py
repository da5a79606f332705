"""What people cost who come so far: whole journeys with reports beside their events."""

from __future__ import annotations

from pathlib import Path

import pytest

import rute
from rute.errors import QuestionError
from rute.results.costs import Costs, Each

EVENTS = """person,time,event,campaign,total
ann,2026-06-01 10:00,View,Film,
ann,2026-06-02 10:00,Order Paid,Film,100000
ann,2026-07-02 10:00,Order Paid,,50000
ann,2026-07-03 10:00,Order Paid,,50000
bob,2026-06-03 10:00,View,film,
cy,2026-06-04 10:00,View,Guide,
cy,2026-06-05 10:00,Order Paid,,80000
di,2026-06-05 10:00,View,,
"""
ADS = """day,campaign name,reach,Amount spent (USD)
2026-06-01,Film,1000,10
2026-06-02,Guide,500,5.50
2026-06-02,Other,50,1
2026-07-02,Film,100,2
"""
JOURNEY = """journey: Shop
money: IDR
rates: rates.csv
time zone: Asia/Jakarta
data: [events.csv]
stages from: five stages
stages:
  Awareness:
    counted by:
      - ads.csv reach
      - tiktok.csv views
  Interest:
    reached when: View
  Decision:
    reached when: Order Paid
  Retention:
    reached when: Order Paid at least 2 times
campaigns:
  Second cup:
    moves: Decision to Retention
    asks: Come again
    from: e-mail
    costs: mail.csv biaya
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "events.csv").write_text(EVENTS)
    (tmp_path / "ads.csv").write_text(ADS)
    (tmp_path / "tiktok.csv").write_text("date,views,cost\n2026-06-01,3000,150000\n")
    (tmp_path / "mail.csv").write_text("tanggal,biaya\n2026-06-02,20000\n2026-07-02,10000\n")
    (tmp_path / "rates.csv").write_text("date,currency,rate\n2026-06-01,USD,16000\n")
    path = tmp_path / "shop.journey.yaml"
    path.write_text(JOURNEY)
    return path


def asked(path: Path, **more: str) -> Costs:
    return rute.open(path).costs(**more).result


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_everything_that_costs_is_added_up_once_in_the_journeys_money(shop: Path) -> None:
    costs = asked(shop)
    assert [(each.what, each.of, each.to, each.money) for each in costs.spent] == [
        ("Second cup", "mail.csv biaya", "Retention", 30_000),
        ("ads.csv", "Amount spent (USD)", "Awareness", 18.5 * 16_000),
        ("tiktok.csv", "cost", "Awareness", 150_000),
    ]
    assert costs.total == 476_000


def test_a_new_buyer_stands_beside_a_repeat_sale(shop: Path) -> None:
    costs = asked(shop)
    assert costs.new_buyer == Each(446_000, 2)
    assert costs.repeat_sale == Each(30_000, 2)
    assert (costs.new_buyer.each, costs.repeat_sale.each) == (223_000, 15_000)  # type: ignore[union-attr]


def test_one_who_came_so_far_bears_all_that_was_spent_up_to_there(shop: Path) -> None:
    found = {each.stage: each.cost for each in asked(shop).stages}
    assert found == {
        "Interest": Each(446_000, 4),
        "Decision": Each(446_000, 2),
        "Retention": Each(476_000, 1),
    }


def test_a_period_takes_the_days_of_people_and_of_spending(shop: Path) -> None:
    july = asked(shop, start="2026-07-01")
    assert [each.money for each in july.spent] == [10_000, 32_000, 0]
    assert july.new_buyer == Each(32_000, 0)
    assert july.new_buyer.each is None  # type: ignore[union-attr]
    assert july.repeat_sale == Each(10_000, 2)


def test_an_amount_without_a_day_has_no_part_in_a_period(shop: Path) -> None:
    edit(shop, "costs: mail.csv biaya", "costs: 45000")
    assert asked(shop).repeat_sale == Each(45_000, 2)
    july = asked(shop, start="2026-07-01")
    assert july.spent[0].money is None
    assert july.repeat_sale == Each(None, 2)
    assert [str(note) for note in july.asked.notes] == [
        "Second cup: has no day, so that its part in this period is not known."
    ]


def test_spending_is_told_apart_where_the_report_names_what_people_carry(shop: Path) -> None:
    costs = asked(shop, by="campaign")
    film, guide, rest = costs.groups
    assert (film.value, film.money, film.stages[0].cost) == ("Film", 192_000, Each(192_000, 2))
    assert (guide.value, guide.stages[1].cost) == ("Guide", Each(88_000, 1))
    assert (rest.value, rest.money) == (None, 16_000 + 150_000 + 30_000)
    assert sum(group.money for group in costs.groups) == costs.total


def test_a_campaigns_own_rows_are_its_own_and_no_report_counts_them_again(shop: Path) -> None:
    edit(shop, "costs: mail.csv biaya", "costs: ads.csv amount spent (usd)")
    edit(shop, "Second cup", "Film")
    costs = asked(shop)
    assert [(each.what, each.money) for each in costs.spent] == [
        ("Film", 192_000),
        ("ads.csv", 6.5 * 16_000),
        ("tiktok.csv", 150_000),
    ]


def test_spending_in_money_without_a_rate_is_left_out_and_said(shop: Path) -> None:
    edit(shop, "rates: rates.csv\n", "")
    costs = asked(shop)
    assert costs.spent[1].money == 0
    assert [str(note) for note in costs.asked.notes] == [
        "ads.csv: 4 rows in USD are left out, for want of a rate."
    ]


def test_where_nothing_costs_anything_the_question_says_what_to_write(shop: Path) -> None:
    edit(shop, "    costs: mail.csv biaya\n", "")
    edit(
        shop, "    counted by:\n      - ads.csv reach\n      - tiktok.csv views\n", "    wants: x\n"
    )
    with pytest.raises(QuestionError, match="costs: 3000000"):
        asked(shop)
    with pytest.raises(QuestionError, match='Did you mean "campaign"'):
        asked(shop, by="campagne")


def test_totals_add_up_several_reports_by_month_and_against_the_days_before(shop: Path) -> None:
    session = rute.open(shop)
    (whole,) = session.map().result.totals  # type: ignore[union-attr]
    assert (whole.total, whole.of, whole.files) == (
        4650,
        "reach + views",
        ("ads.csv", "tiktok.csv"),
    )
    assert whole.months == (("2026-06", 4550), ("2026-07", 100))
    second = session.map(start="2026-06-02", end="2026-06-02", against="last").result
    assert second is not None
    assert (second.totals[0].total, second.totals[0].before) == (550, 4000)


def test_a_report_without_days_is_unknown_in_a_period(shop: Path) -> None:
    (shop.parent / "tiktok.csv").write_text("name,views\nx,3000\n")
    found = rute.open(shop).map(start="2026-07-01").result
    assert found is not None
    assert found.totals[0].total is None
