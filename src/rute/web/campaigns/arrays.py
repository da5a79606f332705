"""Columns as PostgreSQL takes them quickest: one array each, written as its text.

psycopg writes a list element by element, ten times as slowly. Few different texts, as a step or a
state, are given once, and their places instead of them in every row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import Model

FEW = 64  # texts: PostgreSQL walks along them for every row
NUMBERS = frozenset({"bigint", "integer", "smallint", "double precision"})
PLAIN = frozenset({*NUMBERS, "boolean", "jsonb"})


class Arrays:
    """chosen, named: what the rows are selected as, without and with their names; source: what
    they are selected from. texts: the parameters of what is selected; numbers: of the source."""

    def __init__(self, model: type[Model], columns: Mapping[str, Sequence[Any]]) -> None:
        self.texts: list[Any] = []
        self.numbers: list[Any] = []
        self._unnested: list[str] = []
        each = {name: self._add(name, scalar(kind_of(model, name)), values)
                for name, values in columns.items()}  # fmt: skip
        self.chosen = ", ".join(each.values())
        self.named = ", ".join(f'{taken} AS "{name}"' for name, taken in each.items())
        # In the list of what is selected they come row by row; in FROM all are laid down first.
        self.source = f"(SELECT {', '.join(self._unnested)}) AS u"

    def _add(self, name: str, kind: str, values: Sequence[Any]) -> str:
        """How the column is selected."""
        if kind in NUMBERS:
            return self._array(name, kind, _written(values))
        if self._unnested and values and values.count(values[0]) == len(values):
            self.texts.append(values[0])
            return f"%s::{kind}"
        places: dict[Any, int] = {}
        codes = [places.setdefault(value, len(places) + 1) for value in values]
        if len(places) > FEW:
            return self._array(name, kind, list(values))
        self.texts.append(list(places))
        return f"(%s::{kind}[])[{self._array(name, 'smallint', _written(codes))}]"

    def _array(self, name: str, kind: str, values: Any) -> str:
        self.numbers.append(values)
        self._unnested.append(f'unnest(%s::{kind}[]) AS "{name}"')
        return f'u."{name}"'


def _written(numbers: Sequence[Any]) -> str:
    return "{" + str(list(numbers))[1:-1].replace("None", "NULL") + "}"


def scalar(kind: str) -> str:
    """As PostgreSQL is told it: a text keeps its length, or is refused by the column."""
    return kind if kind in PLAIN else "text"


@lru_cache(1_000)
def kind_of(model: type[Model], column: str) -> str:
    field = next(one for one in model._meta.concrete_fields if one.column == column)
    return str(field.db_type(connection))
