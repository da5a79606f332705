"""rute journey set and rename"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

PLACE = "stages/Cart/target"


def test_a_value_is_written_where_it_belongs_and_nothing_else_changes(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    before = journey.read_text()
    shown = run("journey", "set", "shop.journey.yaml", PLACE, "70%")
    assert shown.code == 0
    assert "-    target: 60%" in shown.out
    assert "+    target: 70%" in shown.out
    assert journey.read_text() == before.replace("target: 60%", "target: 70%")


def test_the_same_edit_back_gives_the_same_bytes(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    before = journey.read_bytes()
    run("journey", "set", ".", PLACE, "70%")
    run("journey", "set", ".", PLACE, "60%")
    assert journey.read_bytes() == before


@pytest.mark.parametrize(
    "asked", [[PLACE, "700%"], [PLACE], [PLACE, "7%", "--remove"], ["x/y", "1"]]
)
def test_what_would_be_wrong_is_said_and_not_written(
    run: Run, shop: Path, asked: list[str]
) -> None:
    journey = shop / "shop.journey.yaml"
    before = journey.read_bytes()
    shown = run("journey", "set", ".", *asked)
    assert shown.code == 1
    assert shown.err.strip()
    assert journey.read_bytes() == before


def test_a_dry_run_shows_the_lines_and_writes_nothing(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    before = journey.read_bytes()
    shown = run("journey", "set", ".", PLACE, "--remove", "--dry-run")
    assert "-    target: 60%" in shown.out
    assert "Nothing is written" in shown.err + shown.out
    assert journey.read_bytes() == before


def test_a_renamed_stage_is_renamed_wherever_it_is_spoken_of(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    campaign = "campaigns:\n  Nudge:\n    moves: Look to Cart\n    asks: Fill it\n    from: [web]\n"
    journey.write_text(journey.read_text() + campaign)
    assert run("journey", "rename", ".", "stages/Cart", "Basket").code == 0
    assert "moves: Look to Basket" in journey.read_text()
    assert "  Basket:\n    reached when: Cart Filled" in journey.read_text()


def test_a_name_that_begins_like_the_old_one_is_another(run: Run, shop: Path) -> None:
    journey = shop / "shop.journey.yaml"
    again = "  Look again:\n    reached when: Order Paid\n    touchpoints:\n      Ad:\n"
    rules = "        happens when: Page Viewed and also in stage {}\n      Sign:\n" + (
        "        happens when: Page Viewed and also in stage Look again or Cart Filled\n"
    )
    text = journey.read_text() + again + rules
    journey.write_text(text.format("Look"))
    assert run("journey", "rename", ".", "stages/Look", 'Se "e').code == 0
    assert 'in stage "Se ""e"' in journey.read_text()
    assert "in stage Look again or" in journey.read_text()
    assert run("journey", "rename", ".", 'stages/Se "e', "Look").code == 0
    assert "in stage Look\n" in journey.read_text().replace('"Look"', "Look")
