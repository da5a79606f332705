"""`rute costs`, and what `rute check` says of reports and rates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

EVENTS = """person,time,event,total,currency
ann,2026-06-01 10:00,View,,
ann,2026-06-02 10:00,Order Paid,100000,IDR
ann,2026-07-02 10:00,Order Paid,5,USD
bob,2026-06-03 10:00,View,,
"""
JOURNEY = """journey: Stall
money: IDR
time zone: Asia/Jakarta
data: [orders.csv]
stages from: five stages
stages:
  Awareness:
    counted by: ads.csv reach
  Consideration:
    reached when: View
  Decision:
    reached when: Order Paid
"""


@pytest.fixture
def stall(shop: Path) -> Path:
    (shop / "shop.journey.yaml").unlink()
    (shop / "orders.csv").write_text(EVENTS)
    (shop / "ads.csv").write_text("day,reach,spend\n2026-06-01,1000,60000\n2026-07-01,500,30000\n")
    journey = shop / "stall.journey.yaml"
    journey.write_text(JOURNEY)
    return journey


@pytest.mark.usefixtures("stall")
def test_it_answers_as_a_screen_and_as_json(run: Run) -> None:
    shown = run("costs")
    assert shown.code == 0
    assert "A new buyer" in shown.out
    data = json.loads(run("costs", "--json", "--from", "2026-07-01").out)
    assert (data["spent"], data["new_buyer"]["n"], data["repeat_sale"]["n"]) == (30_000, 0, 1)


@pytest.mark.usefixtures("stall")
def test_it_speaks_indonesian_and_saves_a_table(run: Run) -> None:
    assert "Satu pembeli baru" in run("costs", "--language", "id").out
    assert run("costs", "--save", "costs.xlsx").code == 0
    assert run("costs", "--save", "costs.csv").code == 0
    refused = run("costs", "--by", "persona")
    assert refused.code == 1
    assert "campaign, source, medium, channel" in refused.err


def test_check_names_every_report_and_column_that_is_not_there(run: Run, stall: Path) -> None:
    text = JOURNEY.replace("ads.csv reach", "ads.csv reech")
    text += "campaigns:\n  Go:\n    moves: Consideration to Decision\n    asks: Buy\n"
    stall.write_text(text + "    from: e-mail\n    costs: mial.csv spend\n")
    shown = run("check")
    assert shown.code == 1
    assert 'stall.journey.yaml:8  error  ads.csv: there is no column "reech"' in shown.out
    assert "stall.journey.yaml:18  error  mial.csv: there is no such file" in shown.out


def test_money_that_no_sum_holds_is_said_with_every_answer_and_by_check(
    run: Run, stall: Path
) -> None:
    said = "Amounts in USD that no sum holds: 1 ($5.00)."
    assert said in run("stages").err
    assert f"stall.journey.yaml:2  note  {said}" in run("check", "--notes").out
    (stall.parent / "rates.csv").write_text("date,currency,rate\n2026-07-01,USD,16000\n")
    stall.write_text(JOURNEY.replace("money: IDR\n", "money: IDR\nrates: rates.csv\n"))
    assert "USD" not in run("stages").err
    assert "Amounts in USD: 1 are counted in IDR" in " ".join(run("log").out.split())


def test_a_table_of_rates_that_cannot_be_used_stops_at_its_lines(run: Run, stall: Path) -> None:
    (stall.parent / "rates.csv").write_text("date,currency,rate\n2026-07-01,UDS,16000\n")
    stall.write_text(JOURNEY.replace("money: IDR\n", "money: IDR\nrates: rates.csv\n"))
    shown = run("stages", "--language", "id")
    assert shown.code == 1
    assert 'baris 2: "UDS" bukan mata uang (ISO 4217). Maksud Anda "USD"?' in shown.err
    assert "stall.journey.yaml:3  error" in run("check").out
