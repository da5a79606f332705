"""rute journey show"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

KOPI = Path(__file__).parents[2] / "journey/kopi-senja.journey.yaml"


def test_the_whole_journey_fits_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = run("journey", "show", str(KOPI))
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines())) <= 80
    lines = shown.out.splitlines()
    assert lines[0] == "Kopi Senja, from stranger to promoter"
    assert "3  Subscribe" in lines
    assert "   stalled after      14 days, assumed" in lines
    assert "      ! Seven fields" in lines


def test_a_part_is_shown_with_all_that_is_written_about_it(run: Run) -> None:
    shown = run("journey", "show", str(KOPI), "brew guide form").out
    assert shown.startswith("Brew guide form\ntouchpoint of Subscribe\n")
    for fact in ("wary −1", "Seven fields", "2026-09-01", "I would rather ask in the shop.",
                 "8 interviews, May 2026"):  # fmt: skip
        assert fact in shown


@pytest.mark.usefixtures("shop")
def test_a_part_of_the_journey_here_needs_no_file(run: Run) -> None:
    assert "target         60%" in run("journey", "show", "Cart").out


def test_labels_are_said_in_the_language_asked(run: Run) -> None:
    shown = run("journey", "show", str(KOPI), "Checkout", "--language", "id").out
    assert "titik kontak dari Convert" in shown
    assert "momen penentu" in shown


def test_a_name_that_is_not_there_says_what_was_perhaps_meant(run: Run) -> None:
    shown = run("journey", "show", str(KOPI), "checkot")
    assert shown.code == 1
    assert 'Did you mean "Checkout"?' in shown.err


def test_every_part_of_every_kind_can_be_shown(run: Run) -> None:
    for name in ("Aware", "Tech-Savvy Tim", "Tasting pack", "Promote"):
        assert run("journey", "show", str(KOPI), name).code == 0
