"""The measured map as Mermaid text: faces from answers, names that cannot break it."""

from __future__ import annotations

from tests.render import cases

from rute.journey.model import Journey, Stage, Touchpoint
from rute.render.mermaid import mermaid

COFFEE = cases.coffee()


def test_faces_come_from_answers_before_beliefs() -> None:
    lines = mermaid(COFFEE, cases.coffee_numbers(COFFEE), "en").splitlines()
    assert lines[2:4] == ["journey", "  title Kopi Senja, from stranger to promoter"]
    assert "    Checkout: 2: web" in lines  # measured −1.3, believed 0.0
    assert "    %% measured −1.3, believed 0.0" in lines
    assert "    Brewing articles: 4: web" in lines  # believed +1
    assert "  section Subscribe 16,540 people → 38%" in lines


def test_a_designed_journey_has_no_people() -> None:
    text = mermaid(COFFEE, None, "id")
    assert "  section Subscribe\n" in text
    assert "pelanggan →" not in text
    assert "    Checkout: 3: web" in text


def test_what_is_not_known_stands_in_the_middle_and_says_so() -> None:
    lines = mermaid(Journey("Shop", stages=(Stage("Look", touchpoints=(Touchpoint("Shelf"),)),)),
                    None, "en").splitlines()  # fmt: skip
    assert lines[-1] == "    Shelf: 3"
    assert lines[-2].startswith("    %% The next face is not known")


def test_names_cannot_become_syntax() -> None:
    point = Touchpoint("Pay: 5; now\n  section Evil", channel="a, b: c")
    text = mermaid(Journey("A: b # c", stages=(Stage("S: 1", touchpoints=(point,)),)), None, "en")
    tasks = [line for line in text.splitlines() if line.startswith("    ") and "%%" not in line]
    assert tasks == ["    Pay∶ 5, now section Evil: 3: a b∶ c"]
    assert text.count("  section ") == 1
