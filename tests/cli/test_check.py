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
