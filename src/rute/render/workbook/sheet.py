"""What an Excel sheet is made of, before any library sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from rute.words.catalog import has, say

Kind = Literal["text", "any", "count", "decimal", "percent", "money", "score", "day", "moment"]
Cell = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """kind: how its numbers are written; "any" holds numbers and texts. wide: characters; None:
    as wide as what it holds."""

    title: str
    kind: Kind = "text"
    wide: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table under a heading that stays in sight. None is an empty cell: unknown is not 0."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    currency: str | None = None


def heading(key: str, language: str) -> str:
    """The heading of a column by its key: the catalog's, or the key in plain words."""
    known = f"sheet.{key}"
    return say(known, language) if has(known, language) else key.replace("_", " ").capitalize()


def column(key: str, language: str, kind: Kind = "text", wide: float | None = None) -> Column:
    return Column(heading(key, language), kind, wide)
