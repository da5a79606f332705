"""Files that only together say who did what: orders, their customers, payments and reviews.

They are joined by a query that is written for the person and can be changed like any file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rute.errors import SourceError
from rute.events.sources.corrections import Corrections
from rute.events.sources.detect import detect
from rute.events.sources.headings import candidates, plain
from rute.events.sources.opening import open_source
from rute.events.sources.recipes.shaped import first_table
from rute.events.sources.recipes.wide import guessed, not_times
from rute.session.starting import Look
from rute.words.catalog import say

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.sources.plan import Plan

_READABLE = (".csv", ".csv.gz", ".tsv", ".parquet", ".json", ".jsonl", ".ndjson")
_KEY = "order_id"


@dataclass(frozen=True, slots=True)
class Linked:
    """A query over several files; `files` are those in it, in the order they were given."""

    sql: str
    files: tuple[Path, ...]


@dataclass(frozen=True)
class _Table:
    file: Path
    sample: pa.Table
    plan: Plan | None

    def column(self, name: str) -> str | None:
        """Its own name of a column that another table has."""
        return next((c for c in self.sample.column_names if plain(c) == plain(name)), None)


def link(looks: Sequence[Look], folder: Path, language: str) -> Linked | None:
    """The query that joins what cannot be read alone to the table of orders; None where
    nothing can be joined. folder: the query runs in it and sees only what lies below."""
    usable = [found for found in looks if _is_below(found.file, folder)]
    tables = [_table(found) for found in usable]
    base = next((t for t in tables if t.plan and t.plan.order), None)
    if base is None or not any(found.problem for found in usable):
        return None
    assert base.plan is not None
    others = [table for table in tables if table is not base and table.plan is None]
    people = next((t for t in others if _real_person(t, base.plan.person)), None)
    worth = next((t for t in others if t is not people and _worth(t, base)), None)
    acts = [t for t in others if t not in (people, worth) and _act(t, base)]
    if not (people or worth or acts):
        return None
    query = _Query(folder, language).text(base, people, worth, acts)
    used = [table.file for table in (base, people, worth, *acts) if table]
    return Linked(query, tuple(found.file for found in looks if found.file in used))


def _is_below(file: Path, folder: Path) -> bool:
    return file.name.lower().endswith(_READABLE) and file.resolve().is_relative_to(folder.resolve())


def _table(found: Look) -> _Table:
    sample = first_table(open_source(found.file, found.file.name))
    assert sample is not None
    plan = found.plan if found.is_events else None
    if plan and plan.value not in sample.column_names:
        plan = replace(plan, value=None)  # made by a recipe, no column of this file
    return _Table(found.file, sample, plan)


def _real_person(table: _Table, person: str) -> str | None:
    """Another column for who it is, in a table that lists the one the orders have."""
    own = table.column(person)
    found = [name for name in candidates("person", table.sample.column_names) if name != own]
    return found[0] if own and found and _moment(table) is None else None


def _worth(table: _Table, base: _Table) -> str | None:
    """The amount of a table without times, by order; not where the orders have one."""
    assert base.plan is not None
    if base.plan.value or base.plan.unit_price or _moment(table) is not None:
        return None
    found = candidates("value", table.sample.column_names)
    return found[0] if found and table.column(base.plan.order or "") else None


def _act(table: _Table, base: _Table) -> Plan | None:
    assert base.plan is not None
    return _moment(table) if table.column(base.plan.order or "") else None


def _moment(table: _Table) -> Plan | None:
    """How the table is read once somebody says who; None where no time in it ever happened."""
    said = Corrections(person=table.sample.column_names[0])
    try:
        plan = detect(table.sample, label=table.file.name, stem=table.file.name.split(".")[0],
                      corrections=said)  # fmt: skip
    except SourceError:
        return None
    words = set(re.findall(r"[a-z]+", " ".join(plan.time).casefold()))
    return None if words & not_times() else plan


class _Query:
    def __init__(self, folder: Path, language: str) -> None:
        self._folder, self._language = folder.resolve(), language

    def text(
        self, base: _Table, people: _Table | None, worth: _Table | None, acts: list[_Table]
    ) -> str:
        parts = [*self._steps(base, worth), *(self._act(one, base) for one in acts)]
        return "".join(
            (
                *self._comment("link.top"),
                "WITH orders AS (\n", self._orders(base, people, worth), ")\n",
                "\nUNION ALL BY NAME\n".join(parts), "\n",
            )
        )  # fmt: skip

    def _comment(self, key: str) -> list[str]:
        return [f"-- {line}\n" for line in say(key, self._language).splitlines()]

    def _orders(self, base: _Table, people: _Table | None, worth: _Table | None) -> str:
        assert base.plan is not None
        person, order = base.plan.person, base.plan.order or ""
        who, columns, joins = f"o.{_name(person)}", "o.*", ""
        if people and (real := _real_person(people, person)):
            who = f"c.{_name(real)}"
            own = _name(people.column(person) or person)
            joins += f"  LEFT JOIN {self._file(people)} AS c ON c.{own} = o.{_name(person)}\n"
        if worth and (amount := _worth(worth, base)):
            key = _name(worth.column(order) or order)
            columns += ", w.worth"
            joins += (
                f"  LEFT JOIN (SELECT {key} AS worth_of, sum({_name(amount)}) AS worth\n"
                f"             FROM {self._file(worth)} GROUP BY ALL) AS w\n"
                f"         ON w.worth_of = o.{_name(order)}\n"
            )
        return f"  SELECT {who} AS who, {columns}\n  FROM {self._file(base)} AS o\n{joins}"

    def _steps(self, base: _Table, worth: _Table | None) -> list[str]:
        """One SELECT for each moment of an order, or one for all its rows."""
        assert base.plan is not None
        plan = base.plan
        amount = _name(plan.value) if plan.value else "worth" if worth else None
        shared = f"{_name(plan.order or '')} AS {_KEY}" + (f", {amount} AS value" if amount else "")
        wide = guessed(base.sample, "")
        if wide:
            pairs = [(event.name, _name(event.at[0])) for event in wide.events]
        else:
            pairs = [(plan.event_name, _name(plan.time[0]))]
        return [
            f"SELECT who AS person, {at} AS time, '{name}' AS event, {shared}\n"
            f"FROM orders WHERE {at} IS NOT NULL"
            for name, at in pairs
        ]

    def _act(self, table: _Table, base: _Table) -> str:
        assert base.plan is not None
        plan = _moment(table)
        assert plan is not None
        order = base.plan.order or ""
        own = table.column(order) or order
        kept = [c for c in table.sample.column_names if c not in (own, *plan.time)]
        more = "".join(f", a.{_name(column)}" for column in kept)
        return (
            f"SELECT o.who AS person, a.{_name(plan.time[0])} AS time, "
            f"'{plan.event_name}' AS event,\n       a.{_name(own)} AS {_KEY}{more}\n"
            f"FROM {self._file(table)} AS a JOIN orders AS o ON o.{_name(order)} = a.{_name(own)}"
        )

    def _file(self, table: _Table) -> str:
        path = table.file.resolve().relative_to(self._folder).as_posix()
        return "'" + path.replace("'", "''") + "'"


def _name(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'
