"""rute check"""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import Run


def test_a_sound_journey_ends_with_0(run: Run, shop: Path) -> None:
    shown = run("check")
    assert shown.code == 0
    assert shown.out.splitlines()[-1] == "Nothing to mend in shop.journey.yaml · 3 notes"
    assert "note  Stages with no touchpoint: Look (9), Cart (12), Pay (16)" in shown.out
    assert "shop.journey.yaml:9  note  Look has no touchpoint" in run("check", "--notes").out
    assert run("check", "--quiet").out == "Nothing to mend in shop.journey.yaml · 3 notes\n"
    assert shop.exists()


def test_errors_are_all_shown_with_line_and_fix_and_end_with_1(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("target: 60%", "tagret: 60%"))
    shown = run("check")
    assert shown.code == 1
    assert 'shop.journey.yaml:15  error  unknown key "tagret" in a stage' in shown.out
    assert 'Did you mean "target"?' in shown.out
    assert "1 to mend" in shown.out


def test_names_are_checked_against_the_data(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("Order Paid", "Order Payed"))
    assert 'no event is called "Order Payed" in the data' in run("check").out


def test_warnings_stand_before_notes(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("when: Order Paid", "when: order paid"))
    shown = run("check")
    assert shown.code == 0
    assert shown.out.splitlines()[:3] == [
        'shop.journey.yaml:17  warning  "Pay": no event is called "order paid" in the data',
        '    Did you mean "Order Paid"?',
        "    The most frequent events are: Page Viewed, Cart Filled, Order Paid",
    ]


def test_data_that_is_not_there_is_an_error_at_its_line(run: Run, shop: Path) -> None:
    (shop / "events.csv").unlink()
    shown = run("check")
    assert shown.code == 1
    assert "shop.journey.yaml:7  error  events.csv: there is no such file" in shown.out
    assert "Check the name, or point to the folder" in shown.out
    assert "Nothing to mend" not in shown.out
    assert "Stages with no touchpoint: Look (9)" in shown.out


def test_data_that_cannot_be_read_is_an_error(run: Run, shop: Path) -> None:
    (shop / "events.csv").write_bytes(b"")
    shown = run("check")
    assert shown.code == 1
    assert "shop.journey.yaml:7  error  events.csv: " in shown.out


def test_findings_are_json_for_other_programs(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("target: 60%", "tagret: 60%"))
    shown = run("check", "--json")
    assert shown.code == 1
    found = json.loads(shown.out)
    assert found["journey"] == "shop.journey.yaml"
    assert {
        "line": 15,
        "severity": "error",
        "code": "unknown_key",
        "message": 'unknown key "tagret" in a stage',
        "fix": 'Did you mean "target"?',
    } in found["findings"]


def test_fields_that_every_event_has_are_known_in_indonesian_too(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    rule = "Order Paid where saluran is shop and nilai over 80000"
    journey.write_text(
        journey.read_text().replace("reached when: Order Paid", f"reached when: {rule}")
    )
    assert "Nothing to mend" in run("check").out
    pay = json.loads(run("stages", "--json").out)["stages"][2]
    assert pay["reached"] == 1  # Citra's 90,000 in the shop; Ana's 150,000 was on the web


def test_what_is_certain_is_mended_shown_and_nothing_else_touched(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    sound = b"\xef\xbb\xbf" + journey.read_bytes().replace(b"\n", b"\r\n")
    journey.write_bytes(sound.replace(b"target: 60%", b"tagret: 60%  # brave"))
    shown = run("check", "--fix")
    assert shown.code == 0
    assert shown.out.startswith(
        "shop.journey.yaml:15\n  - tagret: 60%  # brave\n  + target: 60%  # brave\n"
        "Mended in shop.journey.yaml: 1\n\n"
    )
    assert journey.read_bytes() == sound.replace(b"target: 60%", b"target: 60%  # brave")
    assert [path.name for path in shop.iterdir() if "tmp" in path.name or "~" in path.name] == []


def test_a_dry_run_writes_nothing(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("target: 60%", "tagret: 60%"))
    before = journey.read_bytes()
    assert (
        "Would be mended in shop.journey.yaml: 1. Nothing is written."
        in run("check", "--dry-run").out
    )
    assert journey.read_bytes() == before


def test_what_is_not_certain_is_left_and_said(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("target: 60%", "target: soon"))
    before = journey.read_bytes()
    shown = run("check", "--fix")
    assert shown.code == 1
    assert shown.out.startswith("Nothing here can be mended for certain.\n")
    assert '"target": "soon" is not a target' in shown.out
    assert journey.read_bytes() == before


def test_a_name_the_data_knows_is_quoted_where_it_reads_as_something_else(
    run: Run, shop: Path
) -> None:
    events, journey = shop / "events.csv", shop / "shop.journey.yaml"
    events.write_text(events.read_text().replace("Cart Filled", "Cart or Basket"))
    journey.write_text(journey.read_text().replace("Cart Filled", "Cart or Basket"))
    assert run("check").code == 1
    shown = run("check", "--fix")
    assert shown.code == 0, shown.out
    assert "'\"Cart or Basket\"'" in journey.read_text()


def test_changes_are_json_for_other_programs(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("target: 60%", "tagret: 60%"))
    found = json.loads(run("check", "--fix", "--json").out)
    assert found["mended"] == [
        {"line": 15, "code": "unknown_key", "old": "    tagret: 60%", "new": "    target: 60%"}
    ]


def test_findings_speak_the_language_of_the_journey_or_the_one_asked_for(
    run: Run, shop: Path
) -> None:
    journey = shop / "shop.journey.yaml"
    journey.write_text(journey.read_text().replace("target: 60%", "tagret: 60%"))
    assert 'salah  kunci "tagret" tidak dikenal di tahap' in run("check", "--language", "id").out
    journey.write_text(journey.read_text().replace("written in: en", "written in: id"))
    assert 'salah  kunci "tagret" tidak dikenal di tahap' in run("check").out
    told = run("map", "--no-open").err
    assert told.splitlines()[0].endswith(": 1 kesalahan dalam berkas perjalanan ini")
    assert "Maksud Anda" in told


def test_a_first_offer_is_held_against_what_people_pay_later(run: Run, shop: Path) -> None:
    with (shop / "events.csv").open("a") as events:
        events.write("ana,2026-03-09T09:00:00+07:00,Order Paid,web,120000\n")
        events.write("citra,2026-03-22T09:00:00+07:00,Order Paid,web,180000\n")
    journey = shop / "shop.journey.yaml"
    sound = journey.read_text()
    journey.write_text(sound + "offers:\n  Pack: {kind: entry point, price: 49000}\n")
    assert "Pack" not in run("check").out
    journey.write_text(sound + "offers:\n  Pack: {kind: entry point, price: 51.000}\n")
    said = run("check").out
    assert '"Pack" costs Rp 51,000, more than Rp 50,000' in said
    assert "usually pay Rp 150,000" in said
    journey.write_text(journey.read_text() + "entry point at most: 40%\n")
    assert "Pack" not in run("check").out
