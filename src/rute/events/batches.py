"""Events that a program hands over, as a table that can be read like any source.

Columns: user or another identifier (anonymous, email, phone, card; perhaps alias), time, name;
perhaps id, channel, source, medium, campaign, value (major units),
currency, and properties (a map, a struct or JSON text); any other column is a property too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np

from rute.errors import SourceError, did_you_mean
from rute.events.schema import IDENTIFIERS, TEXT_ROLES
from rute.events.sources.looking import column_of
from rute.events.sources.plan import Plan
from rute.events.texts import as_text, is_plain
from rute.words.message import Message, lines_of

if TYPE_CHECKING:
    import pyarrow as pa

WHO, WHEN, WHAT = "user", "time", "name"
PROPERTIES = "properties"
MOST_FIELDS = 400  # properties of one batch that become columns
SPELLINGS = {"person": WHO, "timestamp": WHEN, "event": WHAT}
ROLES = (WHO, WHEN, WHAT, "id", *TEXT_ROLES, "value")


def table_of(events: Iterable[Mapping[str, Any]] | pa.Table) -> pa.Table:
    """Rows, or a table, with one plain column for each role and each property. Raises
    SourceError for what is not events."""
    import pyarrow as pa

    if isinstance(events, pa.RecordBatch):
        events = pa.Table.from_batches([events])
    table = _plain(events) if isinstance(events, pa.Table) else _of_rows(events)
    table = table.rename_columns([_spelt(name, table.column_names) for name in table.column_names])
    table = _with_users(table)
    _require(table)
    return _with_rare_together(table)


def plan_for(table: pa.Table, zone: str, currency: str | None, country: str | None = None) -> Plan:
    """How such a table becomes events. Times without a zone are in `zone`."""
    there = set(table.column_names)
    roles = ("id", *TEXT_ROLES, "value", *IDENTIFIERS[1:])
    given = {role: role for role in roles if role in there}
    return Plan(
        person=WHO,
        time=(WHEN,),
        event=WHAT,
        **given,  # type: ignore[arg-type]
        default_currency=currency,
        country=country,
        zone=zone,
        either=True,
        day_first=False,
        fields=tuple(name for name in table.column_names if name not in ROLES),
    )


def _spelt(name: str, there: list[str]) -> str:
    meant = SPELLINGS.get(name, name)
    return name if meant in there else meant


def _with_users(table: pa.Table) -> pa.Table:
    """Somebody may be known by another identifier alone."""
    import pyarrow as pa

    if WHO in table.column_names or not set(IDENTIFIERS) & set(table.column_names):
        return table
    return table.append_column(WHO, pa.nulls(len(table), pa.string()))


def _with_rare_together(table: pa.Table) -> pa.Table:
    """The most frequent properties as columns; where there are very many, the others as JSON in
    one more: a sender who makes names of values must not make a column of each."""
    import pyarrow as pa

    own = [name for name in table.column_names if name not in ROLES]
    if len(own) <= MOST_FIELDS:
        return table
    given = {name: len(table) - table[name].null_count for name in own}
    often = sorted(own, key=lambda name: (name == PROPERTIES, -given[name], name))
    rare = often[MOST_FIELDS:]
    texts = {name: as_text(column_of(table, name)).to_pylist() for name in rare}
    rows: list[dict[str, str]] = [{} for _ in range(len(table))]
    for name in sorted(rare):
        for row, text in zip(rows, texts[name], strict=True):
            if text is not None:
                row[name] = text
    said = [json.dumps(row, ensure_ascii=False) if row else None for row in rows]
    return table.drop_columns(rare).append_column(PROPERTIES, pa.array(said, pa.string()))


def _require(table: pa.Table) -> None:
    names = table.column_names
    if not names and not len(table):
        return  # no rows at all ask for nothing
    missing = [name for name in (WHO, WHEN, WHAT) if name not in names]
    if not missing:
        return
    raise SourceError(
        Message("append.missing", columns=", ".join(missing)),
        exists=lines_of(
            Message("append.there", columns=", ".join(names) or "–"),
            *(did_you_mean(name, names) for name in missing),
        ),
        do=Message("append.missing.do"),
    )


def _of_rows(rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    import pyarrow as pa

    columns: dict[str, list[str | None]] = {}
    size = 0
    for row in rows:
        if not isinstance(row, Mapping):
            raise SourceError(
                Message("append.no_row", number=size + 1), do=Message("append.missing.do")
            )
        for name, value in _flat(row):
            column = columns.setdefault(name, [])
            column.extend([None] * (size - len(column)))
            column.append(_text(value))
        size += 1
    full = {name: [*texts, *[None] * (size - len(texts))] for name, texts in columns.items()}
    return pa.table({name: pa.array(texts, pa.string()) for name, texts in full.items()})


def _flat(row: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    for name, value in row.items():
        if name == PROPERTIES and isinstance(value, Mapping):
            yield from ((_inner(str(key)), inner) for key, inner in value.items())
        elif name != PROPERTIES or value is not None:
            yield str(name), value


def _inner(name: str) -> str:
    """A property is not a role, though it may be called like one."""
    return f"{PROPERTIES}.{name}" if name in ROLES or name in SPELLINGS else name


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1 << 53:
        return str(int(value))
    if isinstance(value, int | float | Decimal | np.integer | np.floating):
        return None if value != value else str(value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _plain(table: pa.Table) -> pa.Table:
    """Properties taken out of their map, struct or JSON; nested columns as JSON."""
    import pyarrow as pa

    columns: dict[str, Any] = {}
    for name in table.column_names:
        column = table[name]
        if is_plain(column.type) and name != PROPERTIES:
            columns[name] = column_of(table, name)
        elif name == PROPERTIES:
            columns |= _inside(column)
        else:
            columns[name] = pa.array([_text(value) for value in column.to_pylist()], pa.string())
    return pa.table(columns)


def _inside(column: pa.ChunkedArray) -> dict[str, Any]:
    import pyarrow as pa

    if pa.types.is_struct(column.type):
        return {_inner(field.name): _child(column, field.name) for field in column.type}
    rows = ({PROPERTIES: _read(value)} for value in column.to_pylist())
    found = _of_rows(rows)
    if not len(found) and len(column):
        return {}
    return {name: found[name] for name in found.column_names}


def _child(column: pa.ChunkedArray, name: str) -> pa.Array:
    import pyarrow as pa
    import pyarrow.compute as pc

    child = column_of(pa.table({name: pc.struct_field(column, name)}), name)
    if is_plain(child.type):
        return as_text(child)
    return pa.array([_text(value) for value in child.to_pylist()], pa.string())


def _read(value: Any) -> Any:
    """The map, list of pairs or JSON text of one row's properties."""
    if isinstance(value, str):
        try:
            found = json.loads(value) if value.strip() else None
        except ValueError:
            return {PROPERTIES: value}
        return found if isinstance(found, dict) else {PROPERTIES: value}
    return dict(value) if isinstance(value, list) else value
