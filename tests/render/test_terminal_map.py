"""The map as a picture of letters, in windows of every width."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from tests.render import cases

from rute.insight.headline import headline
from rute.journey.model import Journey
from rute.render.living_map import Told
from rute.render.living_map.build import build
from rute.render.screens.map import draw_map, lines
from rute.results.map import MapNumbers

COFFEE = cases.coffee()
EVERY: dict[str, tuple[Journey, MapNumbers | None]] = {
    "coffee": (COFFEE, cases.coffee_numbers(COFFEE)),
    "design": (COFFEE, None),
    "permit": (cases.permit(), cases.permit_numbers()),
    "two": cases.two(),
    "fresh": cases.fresh(),
    "huge": cases.twelve(40_000),
    "tiny": cases.tiny(),
}


def text(name: str, language: str = "en", width: int = 80, step: str | None = None) -> str:
    journey, numbers = EVERY[name]
    out = io.StringIO()
    told = Told(journey, numbers, headline(journey, numbers, language))
    draw_map(told, language, step=step, file=out, width=width)
    return out.getvalue()


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("width", [60, 80, 100, 120])
def test_no_line_is_wider_than_the_window(name: str, width: int) -> None:
    for language in ("en", "id"):
        assert [
            line for line in text(name, language, width).splitlines() if len(line) > width
        ] == []


def test_it_opens_with_the_sentence_and_ends_with_what_to_do() -> None:
    said = text("coffee", step="Ask for e-mail only.")
    assert " ".join(said.split()).find("Most can be won back between Subscribe and Convert") > 0
    assert said.endswith("First: Ask for e-mail only.\n")


def test_a_bar_is_as_long_as_the_square_root_of_its_people_and_split_as_they_are() -> None:
    bars = [line for line in text("two", width=120).splitlines() if "█" in line]
    moved, stalled, waiting = (bars[0].count(glyph) for glyph in "█▒░")
    whole = moved + stalled + waiting
    assert abs(stalled / whole - 10_441 / 13_087) < 0.02
    assert waiting / whole < 0.05
    assert abs(bars[1].count("█") / whole - (2_246 / 13_087) ** 0.5) < 0.02


def test_the_biggest_leak_is_named_once_without_any_colour() -> None:
    said = text("coffee")
    assert "\x1b" not in said
    assert said.count("the biggest leak") == 1


def test_a_terminal_that_wants_colours_gets_them() -> None:
    journey, numbers = EVERY["coffee"]
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=80)
    view = build(Told(journey, numbers, headline(journey, numbers, "en")), language="en")
    for line in lines(view, journey, numbers, console, None):
        console.print(line)
    drawn = console.file.getvalue()  # type: ignore[attr-defined]
    assert "\x1b[34m" in drawn
    assert "\x1b[1;31m" in drawn


def test_what_is_not_counted_has_no_bar_and_totals_are_dotted() -> None:
    said = text("coffee")
    assert "1.9 million  ···" in said
    assert "reach, not people" in said
    assert "█" not in text("design")


def test_a_designed_journey_shows_its_wishes_its_touchpoints_and_its_campaigns() -> None:
    said = text("design", "id")
    assert "Keinginan: to find coffee worth trying" in said
    assert "→ Subscribe: Download the brew guide (instagram, google, poster)" in said
    assert "belum ada yang diukur" in said


def test_feelings_stand_beside_their_stage_measured_before_believed() -> None:
    line = next(
        line for line in text("coffee", "id").splitlines() if " Convert " in line and "█" in line
    )
    assert line.endswith("● −1,3 ○ 0,0")


def test_brackets_of_a_name_are_not_read_as_colours() -> None:
    journey = Journey("Shop [bold]", stages=(cases.Stage("[red]Look"), cases.Stage("Buy")))
    out = io.StringIO()
    draw_map(Told(journey, None, headline(journey, None, "en")), "en", file=out, width=80)
    assert "Shop [bold]" in out.getvalue()
    assert "[red]Look" in out.getvalue()
