"""Answers as screens: in the terminal, in a notebook, on a page."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.console import Console
from tests.render import cases

from rute.render.screens.feelings import feelings_screen
from rute.render.screens.funnel import funnel_screen
from rute.render.screens.layout import Column, Screen, Table
from rute.render.screens.leaks import leaks_screen
from rute.render.screens.page import fragment, page
from rute.render.screens.stages import stages_screen
from rute.render.screens.terminal import bar, draw_on, fit
from rute.render.screens.transitions import transitions_screen
from rute.results.funnel import ExcludedBetween, Funnel, FunnelStep, StepDone
from rute.results.numbers import Period
from rute.results.transitions import Transitions
from rute.words.catalog import say

NUMBERS = cases.coffee_numbers()
ASKED = NUMBERS.stages.asked
STEPS = (
    FunnelStep("Page Viewed", 12_000, 0, None, None),
    FunnelStep("product1 or product2", 8_000, 211, cases.ratio(8_000, 11_800), 3_600.0),
    FunnelStep("'Order Paid' where value over 500000", 3, 1, cases.ratio(3, 7_000), 86_400.0),
)
FUNNEL = Funnel(ASKED, 38_412, "7 days", True, STEPS)
TRANSITIONS = Transitions(
    ASKED, "events", ("start", "open", "Cart [bold] Filled", "end"),
    ((0, 100, 5, 0), (0, 10, 60, 40), (0, 10, 3, 50), (0, 0, 0, 0)),
    ((None,) * 4, (None, 60.0, 120.0, None), (None, 1.0, 2.0, None), (None,) * 4),
)  # fmt: skip


def screens(language: str) -> list[Screen]:
    return [
        stages_screen(NUMBERS.stages, "Kopi Senja", language),
        leaks_screen(NUMBERS.leaks, "Kopi Senja", language),
        feelings_screen(NUMBERS.feelings, "Kopi Senja", language),
        funnel_screen(FUNNEL, "events.csv", language),
        transitions_screen(TRANSITIONS, "events.csv", language),
    ]


def drawn(screen: Screen, width: int, language: str = "en") -> str:
    out = io.StringIO()
    draw_on(Console(file=out, width=width, highlight=False), screen, language)
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 100, 160])
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_screen_keeps_to_the_width_of_the_terminal(width: int, language: str) -> None:
    for screen in screens(language):
        lines = drawn(screen, width, language).splitlines()
        assert max(len(line) for line in lines) <= width
        assert not re.search(r"\S…", "\n".join(lines))  # nothing is cut off


def test_columns_that_do_not_fit_are_left_out_and_named() -> None:
    screen = stages_screen(NUMBERS.stages, "Kopi Senja", "en")
    narrow, wide = drawn(screen, 80), drawn(screen, 160)
    assert "Skipped" not in narrow.split("Columns left out here")[0]
    assert "Columns left out here: " in narrow
    assert "Skipped" in wide
    assert "Columns left out" not in wide


def test_the_columns_that_matter_always_stay() -> None:
    table = stages_screen(NUMBERS.stages, None, "en").tables[0]
    kept, hidden = fit(table, 30)
    assert [column.title for column in kept.columns] == [
        "Stage", "Reached", "Stalled", "Open", "On in time",
    ]  # fmt: skip
    assert "95%" in hidden


def test_the_stage_with_most_stalled_people_is_marked() -> None:
    table = stages_screen(NUMBERS.stages, None, "en").tables[0]
    assert table.marked is not None
    assert table.rows[table.marked][0] == "Engage"


def test_unknown_is_a_dash_and_never_0() -> None:
    row = stages_screen(NUMBERS.stages, None, "en").tables[0].rows[0]
    assert row == ("Aware", *["—"] * 16)


def test_names_of_events_are_never_read_as_markup() -> None:
    assert "Cart [bold] Filled" in drawn(screens("en")[4], 100)
    assert "<b>" not in str(fragment(Screen("<b>", "", ())))


def test_ways_in_and_out_are_in_brackets_and_events_of_that_name_are_not() -> None:
    rows = transitions_screen(TRANSITIONS, None, "id").tables[0].rows
    assert rows[0][:2] == ("(mulai)", "open")
    assert any(row[1] == "(akhir)" for row in rows)


def test_the_most_frequent_transitions_come_first() -> None:
    rows = transitions_screen(TRANSITIONS, None, "en").tables[0].rows
    assert [row[2] for row in rows[:3]] == ["100", "60", "50"]


def test_an_assumed_window_is_said() -> None:
    assert "7 hari diandaikan" in drawn(funnel_screen(FUNNEL, None, "id"), 100, "id")
    chosen = replace(FUNNEL, within_assumed=False)
    assert "assumed" not in drawn(funnel_screen(chosen, None, "en"), 100)


def test_a_bar_is_an_eighth_of_a_character_exact_and_the_smallest_is_seen() -> None:
    assert [bar(share) for share in (0, 1e-9, 0.5, 1)] == ["", "▏", "█" * 6, "█" * 12]


def test_the_period_asked_for_is_said() -> None:
    asked = replace(ASKED, period=Period(cases.FIRST, cases.AS_OF))
    said = stages_screen(replace(NUMBERS.stages, asked=asked), None, "en").under
    assert "entered 1 Jan – 31 Oct 2026" in said


def test_a_page_stands_alone() -> None:
    table = Table((Column("Stage", "left"), Column("People")), (("Engage", "3"),), shares=(0.5,))
    html = page(Screen("Kopi & Senja", "as of today", (table,)), "id")
    assert html.startswith("<!doctype html>\n<html lang=")
    assert "Kopi &amp; Senja" in html
    assert "http" not in html


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_five_way_split_can_be_added_up_on_a_narrow_screen(language: str) -> None:
    table, _ = fit(stages_screen(NUMBERS.stages, None, language).tables[0], 80)
    titles = [column.title for column in table.columns]
    split = [titles.index(say(f"column.{key}", language))
             for key in ("moved", "late", "further", "stalled", "open")]  # fmt: skip
    row = next(row for row in table.rows if row[0] == "Engage")
    figures = [int(re.sub(r"[.,]", "", row[i])) for i in (1, *split)]
    assert figures[0] == sum(figures[1:])


BOUND = Funnel(
    ASKED, 38_412, "7 days", False,
    (
        FunnelStep("Page Viewed", 12_000, 300, None, None, None, None, 3_600, 100),
        FunnelStep("Help Asked", 900, None, cases.ratio(900, 11_000), 60.0, optional=True),
        FunnelStep(
            "Order Paid", 8_000, 0, cases.ratio(8_000, 11_800), 3_600.0, 1_800.0, 7_200.0, 0, 0,
            within="2 days",
        ),
    ),
    order="unmixed", ties="strict", count="attempts", tried=9_000,
    exclusions=(ExcludedBetween("Cart Emptied", "Page Viewed", "Order Paid"),),
)  # fmt: skip
ANY = replace(
    FUNNEL, order="any", done=(StepDone("Page Viewed", 12_000), StepDone("Gift", 4, optional=True))
)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("width", [80, 160])
def test_what_binds_a_funnel_is_said_and_keeps_to_the_width(width: int, language: str) -> None:
    for result in (BOUND, ANY):
        lines = drawn(funnel_screen(result, "events.csv", language), width, language).splitlines()
        assert max(len(line) for line in lines) <= width
    said = drawn(funnel_screen(BOUND, None, "en"), 160)
    for words in (
        "no other step in between", "nothing counts as later", "attempts, 9,000 people's",
        "Without Cart Emptied between Page Viewed and Order Paid", "Help Asked (optional)",
        "Order Paid, within 2 days", "30 minutes – 2 hours", "Attempts", "Stopped",
    ):  # fmt: skip
        assert words in said


def test_at_an_optional_step_nobody_stands_and_from_the_last_nobody_is_lost() -> None:
    table = funnel_screen(BOUND, None, "en").tables[0]
    titles = [column.title for column in table.columns]
    for title in ("Dropped", "Stopped", "Open"):
        cells = [row[titles.index(title)] for row in table.rows]
        assert cells[1:] == ["—", "—"]
        assert cells[0] != "—"


def test_in_any_order_a_second_table_says_which_steps() -> None:
    _, second = funnel_screen(ANY, None, "id").tables
    assert second.title == "Langkah yang mana"
    assert [row[:2] for row in second.rows] == [("Page Viewed", "12.000"), ("Gift (opsional)", "4")]
