"""The answer to `feelings` as a screen: what people said themselves, on −2 … +2."""

from __future__ import annotations

from rute.render.screens.layout import Column, Screen, Table, as_asked, said_notes, titled
from rute.results.feeling import FeelingNumbers, Feelings
from rute.words.catalog import say
from rute.words.formats import DASH, count, score

COLUMNS = ("stage", "touchpoint", "feeling", "interval", "people", "positive", "negative")
WORDS = ("stage", "touchpoint")


def feelings_screen(result: Feelings, name: str | None, language: str) -> Screen:
    columns = tuple(
        Column(say(f"column.{key}", language), "left" if key in WORDS else "right")
        for key in COLUMNS
    )
    table = Table(columns, tuple(row(feeling, language) for feeling in result.feelings))
    notes = (say("note.feelings", language), *said_notes(result.asked, language))
    under = as_asked(result.asked, language)
    return Screen(titled(name, "feelings", language), under, (table,), notes)


def row(feeling: FeelingNumbers, language: str) -> tuple[str, ...]:
    bounds = f"{score(feeling.low, language)} … {score(feeling.high, language)}"
    return (
        feeling.stage,
        feeling.touchpoint or "",
        score(feeling.mean, language),
        bounds if feeling.mean is not None else DASH,
        count(feeling.people, language),
        count(feeling.positive, language),
        count(feeling.negative, language),
    )
