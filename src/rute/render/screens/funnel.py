"""The answer to `funnel` as a screen."""

from __future__ import annotations

from rute.render.screens.layout import (
    Column,
    Screen,
    Table,
    as_asked,
    group_title,
    said_notes,
    titled,
)
from rute.results.funnel import Funnel, FunnelStep
from rute.words.catalog import say
from rute.words.formats import bounds, count, length, percent, span

COLUMNS = (
    ("step", 0), ("people", 0), ("overall", 3), ("conversion", 0), ("interval", 2),
    ("of", 1), ("open", 0), ("median", 2),
)  # fmt: skip


def funnel_screen(result: Funnel, name: str | None, language: str) -> Screen:
    people = say("screen.people_in_data", language, people=count(result.people, language))
    under = f"{as_asked(result.asked, language)}\n{people}"
    tables = [table(result.steps, None, language)] if not result.groups else []
    for group in result.groups:
        size = count(group.people, language)
        tables.append(
            table(group.steps, group_title(result.by, group.value, size, language), language)
        )
    within = spoken_length(result.within, language)
    said = [say("note.funnel", language, within=within)]
    if result.within_assumed:
        said.append(say("note.within_assumed", language, within=within))
    notes = (*said, *said_notes(result.asked, language))
    return Screen(titled(name, "funnel", language), under, tuple(tables), notes)


def spoken_length(within: str, language: str) -> str:
    """“7 days” in the screen's language."""
    amount, unit = within.split()
    return length(int(amount), unit, language)


def table(steps: tuple[FunnelStep, ...], title: str | None, language: str) -> Table:
    columns = tuple(
        Column(say(f"column.{key}", language), "left" if key == "step" else "right", weight)
        for key, weight in COLUMNS
    )
    first = steps[0].people if steps else 0
    shares = tuple(step.people / first if first else 0 for step in steps)
    rows = tuple(row(step, first, language) for step in steps)
    return Table(columns, rows, title, shares=shares)


def row(step: FunnelStep, first: int, language: str) -> tuple[str, ...]:
    on = step.conversion
    return (
        step.name,
        count(step.people, language),
        percent(step.people / first if first else None, language, 1),
        percent(on.value if on else None, language, 1),
        bounds(on.low, on.high, language, 1) if on else "—",
        count(on.n if on else None, language),
        count(step.open, language),
        span(step.time_from_previous_s, language),
    )
