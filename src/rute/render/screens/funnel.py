"""The answer to `funnel` as a screen."""

from __future__ import annotations

from collections.abc import Sequence

from rute.render.funnel_terms import sentences, spoken_length, step_name
from rute.render.screens.layout import (
    Column,
    Screen,
    Table,
    as_asked,
    said_notes,
    titled,
)
from rute.results.funnel import Funnel, FunnelGroup, FunnelStep, StepDone
from rute.words.catalog import say
from rute.words.formats import bounds, count, percent, span
from rute.words.groups import values_said

COLUMNS = (
    ("step", 0), ("people", 0), ("overall", 5), ("conversion", 0), ("interval", 4),
    ("of", 2), ("dropped", 1), ("excluded", 0), ("open", 0), ("median", 3), ("quartiles", 6),
)  # fmt: skip


def funnel_screen(result: Funnel, name: str | None, language: str) -> Screen:
    people = say("screen.people_in_data", language, people=count(result.people, language))
    under = f"{as_asked(result.asked, language)}\n{people}"
    tables = _tables(result, result, None, language) if not result.groups else []
    for group in result.groups:
        tables += _tables(result, group, group_title(result, group, language), language)
    return Screen(titled(name, "funnel", language), under, tuple(tables), notes(result, language))


def notes(result: Funnel, language: str) -> tuple[str, ...]:
    within = spoken_length(result.within, language)
    timed = any(step.within for step in result.steps)
    said = [say("note.funnel_steps" if timed else "note.funnel", language, within=within)]
    if result.within_assumed:
        said.append(say("note.within_assumed", language, within=within))
    return (*said, *sentences(result, language), *said_notes(result.asked, language))


def group_title(result: Funnel, group: FunnelGroup, language: str) -> str:
    key = "screen.group_attempts" if result.count == "attempts" else "screen.group"
    value = values_said(result.by, group.value, group.values, language)
    size = count(group.people, language)
    return say(key, language, field=result.by, value=value, people=size)


def _tables(
    result: Funnel, part: Funnel | FunnelGroup, title: str | None, language: str
) -> list[Table]:
    tables = [table(part.steps, title, language, counted=result.count)]
    return [*tables, done_table(part.done, part.steps, language)] if part.done else tables


def table(
    steps: tuple[FunnelStep, ...], title: str | None, language: str, *, counted: str = "people"
) -> Table:
    shown = [column for column in COLUMNS if column[0] in _said(steps)]
    columns = tuple(
        Column(_heading(key, counted, language), "left" if key == "step" else "right", weight)
        for key, weight in shown
    )
    first = steps[0].people if steps else 0
    rows = []
    for k, step in enumerate(steps):
        cells = row(step, first, language, last=k == len(steps) - 1)
        rows.append(tuple(cells[key] for key, _ in shown))
    shares = tuple(step.people / first if first else 0 for step in steps)
    return Table(columns, tuple(rows), title, shares=shares)


def _said(steps: Sequence[FunnelStep]) -> set[str]:
    """The columns that have something to say."""
    silent = set()
    if not any(step.excluded for step in steps):
        silent.add("excluded")
    if all(step.time_p25_s is None for step in steps):
        silent.add("quartiles")
    if all(step.dropped is None for step in steps):
        silent.add("dropped")
    return {key for key, _ in COLUMNS} - silent


def _heading(key: str, counted: str, language: str) -> str:
    return say(f"column.{counted if key == 'people' else key}", language)


def row(step: FunnelStep, first: int, language: str, *, last: bool) -> dict[str, str]:
    """The cells by column. Nobody goes on from the last step, so nobody is lost there."""
    on = step.conversion
    low, high = step.time_p25_s, step.time_p75_s
    return {
        "step": step_name(step, language),
        "people": count(step.people, language),
        "overall": percent(step.people / first if first else None, language, 1),
        "conversion": percent(on.value if on else None, language, 1),
        "interval": bounds(on.low, on.high, language, 1) if on else "—",
        "of": count(on.n if on else None, language),
        "dropped": count(None if last else step.dropped, language),
        "excluded": count(None if last else step.excluded, language),
        "open": count(None if last else step.open, language),
        "median": span(step.time_from_previous_s, language),
        "quartiles": "—" if low is None else f"{span(low, language)} – {span(high, language)}",
    }


def done_table(done: tuple[StepDone, ...], steps: tuple[FunnelStep, ...], language: str) -> Table:
    """In any order: how many did each step."""
    first = steps[0].people
    columns = (
        Column(say("column.step", language), "left"),
        Column(say("column.people", language)),
        Column(say("column.overall", language)),
    )
    shares = tuple(each.people / first if first else 0 for each in done)
    rows = tuple(
        (
            say("funnel.optional_step", language, name=each.name) if each.optional else each.name,
            count(each.people, language),
            percent(share if first else None, language, 1),
        )
        for each, share in zip(done, shares, strict=True)
    )
    return Table(columns, rows, say("funnel.done", language), shares=shares)
