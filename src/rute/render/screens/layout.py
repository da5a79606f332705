"""What a screen is made of: a title, tables of finished texts, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from rute.results.numbers import Asked
from rute.words.catalog import say
from rute.words.formats import day, days_between, moment
from rute.words.groups import values_said
from rute.words.message import said_text


@dataclass(frozen=True, slots=True)
class Column:
    """weight: what a narrow screen leaves out first (the largest); 0 always stays. Texts on
    the left may wrap, figures never."""

    title: str
    align: Literal["left", "right"] = "right"
    weight: int = 0

    @property
    def wraps(self) -> bool:
        return self.align == "left" and bool(self.title)


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    title: str | None = None
    marked: int | None = None  # the row to look at first
    shares: tuple[float, ...] = ()  # of each row, 0…1, drawn as a bar
    top: bool = False  # cells of a row begin on one line, where texts run over several


@dataclass(frozen=True, slots=True)
class Screen:
    title: str
    under: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = field(default=())


def titled(name: str | None, topic: str, language: str) -> str:
    """“Kopi Senja · stages”."""
    return " · ".join(part for part in (name, say(f"screen.{topic}", language)) if part)


def as_asked(asked: Asked, language: str) -> str:
    """“as of 31 Oct 2026, 23:59 WIB · entered 1 – 30 Jun 2026”."""
    when = say("screen.as_of", language, moment=moment(asked.as_of, asked.zone, language))
    return " · ".join(part for part in (when, entered(asked, language)) if part)


def said_notes(asked: Asked, language: str) -> tuple[str, ...]:
    """What measures noted, in the reader's language where it can be said again."""
    return tuple(said_text(note, language) for note in asked.notes)


def entered(asked: Asked, language: str) -> str | None:
    start, end = asked.period.start, asked.period.end
    if start is not None and end is not None:
        return say("screen.period", language, days=days_between(start, end, asked.zone, language))
    if start is not None:
        return say("screen.since", language, day=day(start, asked.zone, language))
    if end is not None:
        return say("screen.until", language, day=day(end, asked.zone, language))
    return None


def group_title(
    field: str | None,
    value: str | None,
    people: str | None,
    language: str,
    values: Sequence[str | None] = (),
) -> str:
    """“channel: web · 12,332 people”."""
    known = values_said(field, value, values, language)
    if people is None:
        return say("screen.group_alone", language, field=field, value=known)
    return say("screen.group", language, field=field, value=known, people=people)
