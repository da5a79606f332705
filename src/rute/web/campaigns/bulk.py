"""Many rows in one statement: set-based SQL for SQLite and PostgreSQL, never a statement a person.

PostgreSQL is given one array for each column (see arrays.py); SQLite row after row of a statement
that is made ready once, or as many rows as one statement takes (VALUES). Names of tables and
columns are ours; values are always parameters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import Model

from rute.web.campaigns.arrays import Arrays, kind_of, scalar

MOST_VARIABLES = 32_000  # of one statement, in SQLite
Columns = Mapping[str, Sequence[Any]]


def insert(
    model: type[Model], columns: Columns, *, same: Mapping[str, Any] | None = None,
    returning: Sequence[str] = (),
) -> list[tuple[Any, ...]]:  # fmt: skip
    """Inserts rows; those that would be there twice are left out. columns: by name of the table's
    column, all equally long; same: what every row has alike. Returns what is asked of the rows
    that were new."""
    names = [*columns, *(same or {})]
    head = f'INSERT INTO "{_table(model)}" ({_list(names)}) '
    tail = " ON CONFLICT DO NOTHING" + (f" RETURNING {_list(returning)}" if returning else "")
    constants = list((same or {}).values())
    if connection.vendor == "postgresql":
        given = Arrays(model, columns)
        fixed = "".join(f", %s::{scalar(kind_of(model, name))}" for name in same or {})
        rows = f"SELECT {given.chosen}{fixed} FROM {given.source}"
        parameters = [*given.texts, *constants, *given.numbers]
        if not returning and _all_new(head + rows, parameters):
            return []
        return _run(head + rows + tail, parameters, bool(returning))
    if not returning:
        marks = ",".join(["%s"] * len(names))
        each = zip(*columns.values(), *(repeat(value) for value in constants), strict=False)
        _each(f"{head}VALUES ({marks}){tail}", each)
        return []
    places = [f"column{number}" for number in range(1, len(columns) + 1)]
    chosen = ", ".join([*places, *["%s"] * len(constants)])
    found = []
    for some, width in _slices(columns, len(constants)):
        one = "(" + ",".join(["%s"] * width) + ")"
        rows = f"SELECT {chosen} FROM (VALUES {','.join([one] * len(some))}) WHERE true"
        given_now = [*constants, *chain.from_iterable(some)]
        found += _run(head + rows + tail, given_now, bool(returning))
    return found


def _all_new(statement: str, given: Sequence[Any]) -> bool:
    """Inserts rows none of which was there, which PostgreSQL does in half the time; False, and
    none inserted, where one was."""
    try:
        with transaction.atomic():
            _run(statement, given, False)
    except IntegrityError:
        return False
    return True


def update(model: type[Model], key: str, columns: Columns, **more: Any) -> int:
    """Sets each row's columns, found by `key`, which is one of the columns; returns how many rows
    that were. match: columns that must be as given too, rather than be set; also: what is set
    alike in all; where: what else must hold (the row is called t, what is given v), with its
    parameters, given."""
    if connection.vendor == "sqlite" and key == "id" and "v." not in more.get("where", ""):
        return _by_number(model, columns, **more)
    return sum(_count(*each) for each in _updates(model, key, columns, **more))


def _by_number(
    model: type[Model], columns: Columns, *, match: Sequence[str] = (),
    also: Mapping[str, Any] | None = None, where: str = "", given: Sequence[Any] = (),
) -> int:  # fmt: skip
    """On SQLite row after row, which is quickest where the row is known by its number."""
    own = [name for name in columns if name not in ("id", *match)]
    sets = ", ".join(f'"{name}" = %s' for name in (*(also or {}), *own))
    found = " AND ".join(
        [*(f't."{name}" = %s' for name in ("id", *match)), *([where] if where else [])]
    )
    values: list[Iterable[Any]] = [repeat(value) for value in (also or {}).values()]
    values += [columns[name] for name in (*own, "id", *match)]
    values += [repeat(value) for value in given]
    return _each(
        f'UPDATE "{_table(model)}" AS t SET {sets} WHERE {found}', zip(*values, strict=False)
    )


def updated(
    model: type[Model], key: str, columns: Columns, returning: Sequence[str], **more: Any
) -> list[tuple[Any, ...]]:
    """As `update`; returns what is asked of each row that was set."""
    of = "t" if connection.vendor == "postgresql" else ""
    tail = f" RETURNING {_list(returning, of)}"
    every = [_run(text + tail, given, True) for text, given in
             _updates(model, key, columns, **more)]  # fmt: skip
    return [row for rows in every for row in rows]


def _updates(
    model: type[Model], key: str, columns: Columns, *, match: Sequence[str] = (),
    also: Mapping[str, Any] | None = None, where: str = "", given: Sequence[Any] = (),
) -> Iterator[tuple[str, list[Any]]]:  # fmt: skip
    """Statements with their parameters."""
    table, found_by = _table(model), (key, *match)
    same = list((also or {}).values())
    each = [f'"{name}" = v."{name}"' for name in columns if name not in found_by]
    sets = ", ".join([*(f'"{name}" = %s' for name in also or {}), *each])
    found = " AND ".join(f't."{name}" = v."{name}"' for name in found_by)
    found += f" AND ({where})" if where else ""
    if connection.vendor == "postgresql":
        sent = Arrays(model, columns)
        yield (
            f'UPDATE "{table}" AS t SET {sets} FROM (SELECT {sent.named} FROM {sent.source}) '
            f"AS v WHERE {found}",
            [*same, *sent.texts, *sent.numbers, *given],
        )
        return
    named = ", ".join(f'column{n} AS "{name}"' for n, name in enumerate(columns, 1))
    for some, width in _slices(columns, len(given) + len(same)):
        one = "(" + ",".join(["%s"] * width) + ")"
        rows = f"(SELECT {named} FROM (VALUES {','.join([one] * len(some))})) AS v"
        yield (
            f'UPDATE "{table}" AS t SET {sets} FROM {rows} WHERE {found}',
            [*same, *chain.from_iterable(some), *given],
        )


def rows(statement: str, given: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    return _run(statement, given, True)


def run(statement: str, given: Sequence[Any] = ()) -> int:
    """How many rows a statement changed."""
    return _count(statement, given)


def json_of(mark: str) -> str:
    """A JSON text as what a column of facts takes."""
    return f"{mark}::jsonb" if connection.vendor == "postgresql" else mark


def locking() -> str:
    """What a SELECT ends with that takes rows which no other worker has taken. SQLite has one
    writer: its transactions begin by being it."""
    return " FOR UPDATE SKIP LOCKED" if connection.vendor == "postgresql" else ""


def _slices(columns: Columns, more: int) -> Iterator[tuple[list[tuple[Any, ...]], int]]:
    """Rows for one statement after the other, and how wide they are."""
    width = len(columns)
    every = list(zip(*columns.values(), strict=True))
    most = max(1, (MOST_VARIABLES - more) // width)
    for start in range(0, len(every), most):
        yield every[start : start + most], width


def _table(model: type[Model]) -> str:
    return model._meta.db_table


def _list(names: Sequence[str] | Columns, of: str = "") -> str:
    return ", ".join(f'{of}."{name}"' if of else f'"{name}"' for name in names)


def _run(statement: str, given: Sequence[Any], reads: bool) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return list(cursor.fetchall()) if reads else []


def _each(statement: str, rows: Iterable[tuple[Any, ...]]) -> int:
    """One statement, made ready once, for row after row; how many rows it changed."""
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
        return int(cursor.rowcount)


def _count(statement: str, given: Sequence[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return int(cursor.rowcount)
