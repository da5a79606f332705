"""rute journey export and import"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

from rute.journey.document.document import document_of


@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_there_and_back_is_the_same_journey(run: Run, shop: Path, form: str) -> None:
    there = run("journey", "export", "--to", form)
    assert there.code == 0
    assert "Nothing is left out." in there.err
    back = run("journey", "import", f"shop.{form}", "--out", "again.journey.yaml")
    assert back.code == 0
    assert document_of(shop / "again.journey.yaml") == document_of(shop / "shop.journey.yaml")


def test_comments_left_out_are_said(run: Run, shop: Path) -> None:
    path = shop / "shop.journey.yaml"
    path.write_text("# mine\n" + path.read_text())
    assert "Left out: comments (lines: 1)." in run("journey", "export").err


def test_what_is_there_is_not_overwritten(run: Run, shop: Path) -> None:
    (shop / "shop.xlsx").write_bytes(b"mine")
    shown = run("journey", "export")
    assert shown.code == 1
    assert "shop.xlsx is already there" in shown.err
    assert (shop / "shop.xlsx").read_bytes() == b"mine"
    assert run("journey", "export", "--force").code == 0


def test_a_faulty_journey_is_refused_and_nothing_written(run: Run, shop: Path) -> None:
    run("journey", "export", "--to", "csv")
    table = shop / "shop.csv"
    table.write_text(table.read_text("utf-8").replace("60%", "160%"), "utf-8")
    shown = run("journey", "import", "shop.csv", "--out", "again.journey.yaml")
    assert shown.code == 1
    assert "target: 160%" in shown.err
    assert not (shop / "again.journey.yaml").exists()


@pytest.mark.usefixtures("shop")
def test_an_unknown_form_says_which_there_are(run: Run) -> None:
    shown = run("journey", "export", "--to", "docx")
    assert shown.code == 1
    assert ".xlsx, .csv, .json, .mmd" in shown.err
