"""The answer to `feelings` as a screen: what people said themselves, on −2 … +2."""

from __future__ import annotations

from collections.abc import Iterator

from rute.render.own_figures import own_figure
from rute.render.screens.layout import (
    Column,
    Screen,
    Table,
    as_asked,
    group_title,
    said_notes,
    titled,
)
from rute.results.feeling import FeelingNumbers, Feelings
from rute.words.catalog import say
from rute.words.formats import DASH, count, score

COLUMNS = (
    ("stage", 0), ("touchpoint", 0), ("feeling", 0), ("interval", 1), ("own", 0), ("people", 0),
    ("positive", 2), ("neutral", 3), ("negative", 2),
)  # fmt: skip
WORDS = ("stage", "touchpoint")


def feelings_screen(result: Feelings, name: str | None, language: str) -> Screen:
    tables = [] if result.groups else [_table(result.feelings, None, language)]
    for group in result.groups:
        title = group_title(result.by, group.value, None, language)
        tables.append(_table(group.feelings, title, language))
    under = as_asked(result.asked, language)
    notes = (*_notes(result, language), *said_notes(result.asked, language))
    return Screen(titled(name, "feelings", language), under, tuple(tables), notes)


def _table(feelings: tuple[FeelingNumbers, ...], title: str | None, language: str) -> Table:
    columns = tuple(
        Column(say(f"column.{key}", language), "left" if key in WORDS else "right", weight)
        for key, weight in COLUMNS
    )
    return Table(columns, tuple(row(feeling, language) for feeling in feelings), title)


def row(feeling: FeelingNumbers, language: str) -> tuple[str, ...]:
    bounds = f"{score(feeling.low, language)} … {score(feeling.high, language)}"
    return (
        feeling.stage,
        feeling.touchpoint or "",
        score(feeling.mean, language),
        bounds if feeling.mean is not None else DASH,
        own_figure(feeling, language) or DASH,
        count(feeling.people, language),
        count(feeling.positive, language),
        count(feeling.neutral, language),
        count(feeling.negative, language),
    )


def _notes(result: Feelings, language: str) -> Iterator[str]:
    if not result.feelings:
        yield say("note.feelings.none", language)
        return
    yield say("note.feelings", language)
    asked = {each.measured for each in result.feelings}
    for kind in ("NPS", "CSAT"):
        if kind in asked:
            yield say(f"note.feelings.{kind.lower()}", language)
