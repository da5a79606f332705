"""rute people: found by any identifier, explained, taken apart and joined again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import Run

from rute.events.people.keys import ERASED, KeyTable
from rute.events.people.kinds import hash_of

JOURNEY = """journey: Toko Kopi
country: ID
time zone: Asia/Jakarta
data: [web.csv, kasir.csv]
stages:
  Datang:
    reached when: Page Viewed
  Beli:
    reached when: Order Paid
"""
WEB = """user_id,anonymousId,email,time,event,channel
,dev-1,,2026-01-01 09:00,Page Viewed,web
u7,dev-1,ani@x.id,2026-01-02 09:00,Logged In,web
u9,dev-9,ani@x.id,2026-01-05 09:00,Logged In,web
"""
TILL = """Nomor HP,Email,time,event
0812-3456-7801,Ani@X.id,2026-02-01 10:00,Order Paid
0812-3456-7801,,2026-03-01 10:00,Order Paid
"""


@pytest.fixture
def shop(tmp_path: Path) -> str:
    for name, text in (("a.journey.yaml", JOURNEY), ("web.csv", WEB), ("kasir.csv", TILL)):
        (tmp_path / name).write_text(text, "utf-8")
    return str(tmp_path / "a.journey.yaml")


def test_a_person_is_found_by_any_identifier_however_it_is_written(shop: str, run: Run) -> None:
    for asked in ("u7", "ANI@x.id", "+62 812 3456 7801", "081234567801", "dev-1"):
        person = json.loads(run("people", shop, asked, "--json", "--reveal").out)
        assert person["person"] == "u7", asked
    assert person["events"] == 4
    assert person["stage"] == "Beli"
    assert [one["stages"] for one in person["line"]] == [["Datang"], [], ["Beli"], []]
    why = {one["identifier"]: (one["through"], one["event"]) for one in person["identifiers"]}
    assert why["+6281234567801"] == ("email:ani@x.id", "Order Paid")
    assert [claim["claimed_by"] for claim in person["claims"]] == ["u9"]


def test_identifiers_are_masked_unless_revealed(shop: str, run: Run) -> None:
    hidden, shown = run("people", shop, "u7").out, run("people", shop, "u7", "--reveal").out
    assert "ani@x.id" not in hidden
    assert "81234567801" not in hidden
    assert "a***@x.id" in hidden
    assert "ani@x.id" in shown
    assert "ani@x.id" not in run("people", shop, "--json").out


def test_a_join_is_taken_back_and_made_again(shop: str, run: Run) -> None:
    assert run("people", shop, "081234567801", "--not", "ani@x.id").code == 0
    apart = json.loads(run("people", shop, "081234567801", "--json").out)
    assert (apart["person"], apart["events"]) == ("phone:+628***01", 1)
    assert len(json.loads(run("people", shop, "--json").out)["not_the_same"]) == 1
    assert run("people", shop, "081234567801", "--again", "ani@x.id").code == 0
    again = json.loads(run("people", shop, "081234567801", "--json").out)
    assert (again["person"], again["events"]) == ("u7", 4)
    assert again["key"] not in again["earlier_keys"]
    assert apart["key"] in again["earlier_keys"]


def test_what_cannot_be_answered_says_what_can(shop: str, run: Run) -> None:
    nobody = run("people", shop, "anik@x.id")
    assert nobody.code != 0
    assert "ani@x.id" in nobody.err
    none = run("people", shop, "u7", "--not", "u9")
    assert "no row has both" in none.err
    assert "email:ani@x.id" in none.err
    assert "nobody said" in run("people", shop, "u7", "--again", "ani@x.id").err
    assert "tidak ada" in run("people", shop, "anik@x.id", "--language", "id").err


def test_an_erasure_reaches_decisions_and_numbers_and_gives_no_number_twice(
    shop: str, run: Run
) -> None:
    first = json.loads(run("people", shop, "u9", "--json").out)["key"]
    run("people", shop, "081234567801", "--not", "ani@x.id")
    assert run("erase", shop, "u9", "081234567801", "--yes").code == 0
    found = json.loads(run("people", shop, "u7", "--json").out)
    assert found["key"] != first
    assert found["not_the_same"] == []
    folder = Path(shop).parent / ".rute/a/identity"
    table = KeyTable.load(folder)
    assert hash_of("u9") not in table.hashes.tolist()
    assert not (folder / ERASED).exists()


def test_everybody_is_told_in_both_languages(shop: str, run: Run) -> None:
    assert "Claimed by a second person" in run("people", shop).out
    assert "Diklaim orang kedua" in run("people", shop, "--language", "id").out
