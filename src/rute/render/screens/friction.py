"""The answer to `friction` as a screen: what was found, then what was only seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rute.render.screens.layout import Column, Screen, Table, as_asked, said_notes, titled
from rute.results.friction import Friction, Pattern
from rute.results.numbers import Difference
from rute.words.catalog import say
from rute.words.formats import DASH, count, percent, signed_points
from rute.words.patterns import pattern_name

COLUMNS = (
    ("what", 0), ("stage", 0), ("people", 3), ("moved_on", 1), ("the_like", 1), ("points", 0),
    ("interval", 2), ("of", 0),
)  # fmt: skip
SHOWN = 12


def friction_screen(result: Friction, name: str | None, language: str) -> Screen:
    tables = [
        _table(patterns[:SHOWN], say(f"friction.{key}", language), language)
        for key, patterns in (
            ("less", result.friction), ("more", result.delight), ("unclear", result.unclear),
        )
        if patterns
    ]  # fmt: skip
    return Screen(
        titled(name, "friction", language),
        f"{as_asked(result.asked, language)}\n{say(f'kind.{result.of}', language)}",
        tuple(tables),
        (*_notes(result, language), *said_notes(result.asked, language)),
    )


def _table(patterns: Sequence[Pattern], title: str, language: str) -> Table:
    columns = tuple(
        Column(say(f"column.{key}", language), "left" if key in ("what", "stage") else "right",
               weight)
        for key, weight in COLUMNS
    )  # fmt: skip
    return Table(columns, tuple(_row(each, language) for each in patterns), title)


def _row(pattern: Pattern, language: str) -> tuple[str, ...]:
    difference = pattern.difference
    return (
        pattern_name(pattern, language),
        pattern.stage,
        count(pattern.people, language),
        percent(difference.now if difference else None, language),
        percent(difference.before if difference else None, language),
        signed_points(difference.value if difference else None, language),
        _range(difference, language),
        count(pattern.n, language),
    )


def _range(difference: Difference | None, language: str) -> str:
    if difference is None:
        return DASH
    low, high = (signed_points(bound, language) for bound in (difference.low, difference.high))
    return f"{low} … {high}"


def _notes(result: Friction, language: str) -> Iterator[str]:
    compared = count(result.compared, language)
    if any(len(each) > SHOWN for each in (result.friction, result.delight, result.unclear)):
        yield say("note.friction.more", language, shown=SHOWN)
    alone = sum(each.difference is None for each in result.patterns)
    if alone:
        yield say("note.friction.alone", language, n=count(alone, language))
    if result.alike_in:
        yield say("note.friction.like_in", language, field=result.alike_in)
    else:
        yield say("note.friction.like", language)
    if any(each.kind in ("slow", "low rating") for each in result.patterns):
        yield say("note.friction.same", language)
    found = result.friction or result.delight
    yield say("note.friction.chance" if found else "note.friction.nothing", language,
              compared=compared)  # fmt: skip
    if found:
        yield say("note.friction.says", language)
