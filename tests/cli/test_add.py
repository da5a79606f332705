"""rute add, rute erase, and what rute log tells of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

import rute

JUNE = """customer,time,event,channel,amount
ana,2026-03-01T09:00:00+07:00,Page Viewed,web,
eko,2026-04-01T09:00:00+07:00,Page Viewed,web,
,2026-04-01T09:00:00+07:00,Page Viewed,web,
"""


@pytest.fixture
def june(shop: Path) -> Path:
    path = shop / "june.csv"
    path.write_text(JUNE, encoding="utf-8")
    return path


def test_what_was_added_stays_when_the_file_is_gone(run: Run, june: Path) -> None:
    assert json.loads(run("log", "--json").out)["events"] == 9
    added = json.loads(run("add", "june.csv", "--json").out)["added"][0]
    assert (added["rows"], added["events"], added["known"], added["rejected"]) == (3, 2, 1, 1)
    june.unlink()
    log = json.loads(run("log", "--json").out)
    assert (log["events"], log["duplicates"], log["rejected"]) == (10, 1, 1)
    assert [one["writer"] for one in log["writers"]] == ["files", "added"]
    shown = run("log").out
    assert "Who wrote the log" in shown
    assert "1 duplicates left out" in shown


def test_the_same_file_added_again_counts_once_in_both_languages(run: Run, june: Path) -> None:
    run("add", june.name)
    again = run("add", "shop.journey.yaml", june.name, "--writer", "again", "--language", "id")
    assert "Aktivitas baru di log, untuk seterusnya: 0" in again.out
    assert "Sudah ada" in again.out
    assert json.loads(run("log", "--json").out)["events"] == 10


def test_a_file_that_cannot_be_added_says_so_and_adds_nothing(run: Run, shop: Path) -> None:
    (shop / "bad.csv").write_text("x,y\n1,2\n", encoding="utf-8")
    assert run("add", "bad.csv").code == 1
    assert "no file was named" in run("add").err
    assert "june.csv" in run("add", "june.csv").err
    assert "cannot be the name of a writer" in run("add", "events.csv", "--writer", "Files").err
    assert "writers" not in json.loads(run("log", "--json").out)


def test_a_journey_that_names_no_data_is_asked_about_what_was_added(run: Run, june: Path) -> None:
    path = june.parent / "shop.journey.yaml"
    path.write_text(path.read_text().replace("data:\n  - events.csv\n", ""), encoding="utf-8")
    assert "names no data" in run("log").err
    assert not (june.parent / ".rute").exists()
    run("add", "june.csv")
    assert json.loads(run("stages", "--json").out)["people"] == 2


def test_erasing_asks_first_and_shows_what_would_go(
    run: Run, june: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("add", june.name)
    run("log")
    monkeypatch.setattr("typer.confirm", lambda _: False)
    left = run("erase", "ana")
    assert left.code == 1
    assert "would go: 4 events" in left.out
    assert "Nothing was erased" in left.out
    looked = json.loads(run("erase", "ana", "--dry-run", "--json").out)
    assert (looked["done"], looked["events"], looked["files"]) == (False, 4, ["events.csv"])
    assert json.loads(run("log", "--json").out)["people"] == 5
    done = run("erase", "shop.journey.yaml", "ana", "--yes", "--language", "id")
    assert "terhapus: 4 aktivitas" in done.out
    log = json.loads(run("log", "--json").out)
    assert (log["people"], log["erased"]) == (4, 4)
    assert "nobody was named" in run("erase").err


def test_a_phone_is_erased_however_it_is_written(run: Run, shop: Path) -> None:
    (shop / "calls.csv").write_text(
        "phone,time,event\n0813-2907-4415,2026-03-01T00:00:00Z,Called\n", encoding="utf-8"
    )
    run("add", "calls.csv")
    looked = json.loads(run("erase", "62 813 2907 4415", "--dry-run", "--json").out)
    assert looked["events"] == 1


def test_an_earlier_day_is_seen_again_and_merging_changes_no_answer(run: Run, june: Path) -> None:
    run("add", june.name)
    (june.parent / "july.csv").write_text(JUNE.replace("eko", "fajar"), encoding="utf-8")
    run("add", "july.csv")
    before = json.loads(run("log", "--json").out)
    merged = json.loads(run("log", "--merge", "--json").out)
    assert merged["writers"][1]["segments"] == 1 < before["writers"][1]["segments"]
    assert (merged["events"], merged["people"]) == (before["events"], before["people"])
    then = run("log", "--received-by", "2020-01-01")
    assert then.code == 0
    assert "No events" in then.out
    now = json.loads(run("stages", "--received-by", "2100-01-01", "--json").out)
    assert now["people"] == json.loads(run("stages", "--json").out)["people"] == 6


def test_a_program_appends_through_the_session(shop: Path) -> None:
    session = rute.open(shop / "shop.journey.yaml")
    event = {"user": "x", "time": "2026-04-03T10:00", "name": "Order Paid", "value": 90000,
             "id": "o-1", "properties": {"size": "L"}}  # fmt: skip
    first = session.append([event, {**event, "user": ""}])
    assert first.json()["added"][0]["reject_reasons"] == [{"reason": "no person", "rows": 1}]
    assert session.append([event]).json()["added"][0]["known"] == 1
    later = rute.open(shop / "shop.journey.yaml")
    assert later.log().json()["events"] == 10
    assert later.funnel("Order Paid", by="size").result.groups
    assert later.summary.last == 1775185200000000  # 10:00 in the journey's zone
