"""Statements of the ORM that are run for every row: put together once, then given other values.

Putting one together takes Django ten to a hundred times as long as it takes the database to run it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Final

from django.db import connection
from django.db.models import Field, Model, QuerySet
from django.db.models.sql import UpdateQuery

Marks = Mapping[str, Any]
"""What stands in a statement for each value that is given later."""
Kind = type[int] | type[str] | type[date] | type[dict[str, Any]]
NUMBER: Final = 2_000_000_011  # no statement of ours has it


@dataclass(frozen=True, slots=True)
class _Made:
    """slots: for each parameter the name of what is given, None for one that is always `fixed`."""

    text: str
    slots: tuple[str | None, ...]
    fixed: tuple[Any, ...]
    columns: tuple[str, ...] = ()
    converters: Mapping[int, Any] | None = None


class Prepared:
    """rows: which rows, made of marks instead of values; sets: what is set in them. What is given
    is an int (or None where it is only set), a str, a date, or a dict for a column of JSON."""

    def __init__(
        self,
        rows: Callable[[Marks], QuerySet[Any]],
        sets: Callable[[Marks], Mapping[str, Any]] | None = None,
        **kinds: Kind,
    ) -> None:
        self._rows, self._sets, self._kinds = rows, sets, kinds
        self._made: dict[str, _Made] = {}

    def run(self, **given: Any) -> int:
        """Sets what is to be set; how many rows that were."""
        made = self._ready()
        with connection.cursor() as cursor:
            cursor.execute(made.text, self._values(made, given))
            return int(cursor.rowcount)

    def first(self, model: type[Model], **given: Any) -> Any:
        """The first row as a model of its own; None where there is none."""
        made = self._ready()
        with connection.cursor() as cursor:
            cursor.execute(made.text, self._values(made, given))
            row = cursor.fetchone()
        if row is None:
            return None
        values = list(row)
        for place, (functions, expression) in (made.converters or {}).items():
            for function in functions:
                values[place] = function(values[place], expression, connection)
        return model.from_db(connection.alias, made.columns, values)

    def _ready(self) -> _Made:
        if connection.vendor not in self._made:
            self._made[connection.vendor] = self._put_together()
        return self._made[connection.vendor]

    def _put_together(self) -> _Made:
        marks = dict(self._marks())
        rows = self._rows(marks)
        query: Any = rows.query
        if self._sets is not None:
            query = query.chain(UpdateQuery)
            query.add_update_values(self._sets(marks))
        compiler = query.get_compiler(connection=connection)
        text, parameters = compiler.as_sql()
        slots = tuple(_named(one, marks) for one in parameters)
        if missing := marks.keys() - set(slots):
            raise ValueError(f"a statement has no place for {', '.join(sorted(missing))}")
        fixed = tuple(parameters)
        if self._sets is not None:
            return _Made(text, slots, fixed)
        shown = [expression for expression, _, _ in compiler.select]
        columns = tuple(expression.target.attname for expression in shown)
        return _Made(text, slots, fixed, columns, compiler.get_converters(shown))

    def _marks(self) -> Iterator[tuple[str, Any]]:
        for place, (name, kind) in enumerate(self._kinds.items()):
            if kind is int:
                yield name, NUMBER + place
            elif kind is date:
                yield name, date(9000, 1, 1 + place)
            else:
                yield name, f"\x01{name}" if kind is str else {"\x01": name}

    def _values(self, made: _Made, given: Mapping[str, Any]) -> list[Any]:
        ready = {name: _adapted(value) for name, value in given.items()}
        return [
            fixed if slot is None else ready[slot]
            for slot, fixed in zip(made.slots, made.fixed, strict=True)
        ]


def _adapted(value: Any) -> Any:
    """As the database takes it."""
    if isinstance(value, dict):
        return connection.ops.adapt_json_value(value, None)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def _named(parameter: Any, marks: Marks) -> str | None:
    """Whose mark a parameter is."""
    plain = getattr(parameter, "obj", parameter)  # JSON, as PostgreSQL is given it
    for name, mark in marks.items():
        if plain == mark or plain == _as_text(mark):
            return name
    return None


def _as_text(mark: Any) -> str | None:
    """As SQLite is given what it has no type for."""
    if isinstance(mark, dict):
        return json.dumps(mark)
    return str(mark) if isinstance(mark, date) else None


class Inserting:
    """Rows of one table, inserted one at a time."""

    def __init__(self, model: type[Model]) -> None:
        self._model = model
        self._text = ""

    def insert(self, row: Model) -> int | None:
        """Its new number; None where such a row is there already."""
        values = [
            field.get_db_prep_save(getattr(row, field.attname), connection)
            for field in self._fields
        ]
        with connection.cursor() as cursor:
            cursor.execute(self._statement(), values)
            new = cursor.fetchone()
        return None if new is None else int(new[0])

    @cached_property
    def _fields(self) -> list[Field[Any, Any]]:
        return [field for field in self._model._meta.concrete_fields if not field.primary_key]

    def _statement(self) -> str:
        if not self._text:
            quoted, meta = connection.ops.quote_name, self._model._meta
            names = ", ".join(quoted(str(field.column)) for field in self._fields)
            marks = ", ".join(["%s"] * len(self._fields))
            self._text = (
                f"INSERT INTO {quoted(meta.db_table)} ({names}) VALUES ({marks}) "
                f"ON CONFLICT DO NOTHING RETURNING {quoted(str(meta.pk.column))}"
            )
        return self._text
