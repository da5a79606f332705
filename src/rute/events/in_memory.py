"""Histories of a table in memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.building import (
    VALUE_MISSING,
    BlockArrays,
    Rows,
    block_edges,
    lay_out,
    sorted_names,
    value_codes,
)  # fmt: skip
from rute.events.columns import MemoryColumns
from rute.events.encoding import Encoding
from rute.events.histories import Block, Histories
from rute.events.instants import end_of_day
from rute.events.keeping import Keeper, MemoryShelf
from rute.events.texts import dictionary_codes, hashes
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_ROLES = ("person", "time", "name")


class TableFields:
    """The FieldSource of histories that stand on a table."""

    def __init__(self, table: pa.Table, currency: str | None) -> None:
        self._table, self._currency = table, currency

    def codes(self, field: str) -> tuple[NDArray[np.int32], pa.StringArray]:
        if field == "value":
            return value_codes(_values(self._table), self._currency)
        return dictionary_codes(self._table[field])

    def places(self, row: NDArray[np.int64]) -> NDArray[np.int64]:
        return row


def histories_of_table(
    table: pa.Table, *, zone: str, currency: str | None, as_of: int | None, block_events: int
) -> Histories:
    """See Histories.from_table."""
    if any(table[role].null_count for role in _ROLES):
        raise StoreError(Message("wrong.event_needs"))
    rows, names = _rows(table)
    blocks = tuple(
        _block(table, arrays)
        for arrays in lay_out(rows, block_edges(rows.time.size, block_events), len(names))
    )
    fields = tuple(name for name in table.column_names if name not in _ROLES)
    last = int(rows.time.max()) if rows.time.size else None
    ready = Histories(
        blocks=blocks,
        people=sum(block.people for block in blocks),
        events=rows.time.size,
        names=names,
        as_of=as_of if as_of is not None else end_of_day(last or 0, zone),
        first=int(rows.time.min()) if rows.time.size else None,
        last=last,
        zone=zone,
        currency=currency,
        fields=fields,
        encoding=Encoding.by_name(len(names)),
        keeper=Keeper(TableFields(table, currency), MemoryShelf()),
    )
    return ready.prepare((), [name for name in ("channel",) if name in fields])


def _rows(table: pa.Table) -> tuple[Rows, tuple[str, ...]]:
    codes, found = dictionary_codes(table["name"])
    names, ranks = sorted_names(found.to_pylist())
    size = len(table)
    return Rows(
        person=hashes(table["person"].cast("string")),
        time=np.array(table["time"].to_numpy(), np.int64),
        name=ranks[codes] if names else codes,
        value=_values(table),
        row=np.arange(size, dtype=np.int64),
    ), names


def _values(table: pa.Table) -> NDArray[np.int64]:
    if "value" not in table.column_names:
        return np.full(len(table), VALUE_MISSING, np.int64)
    values = table["value"].cast("int64").fill_null(VALUE_MISSING)
    return np.array(values.to_numpy(), np.int64)


def _block(table: pa.Table, arrays: BlockArrays) -> Block:
    return Block(
        offsets=arrays.offsets,
        time=arrays.time,
        signature=arrays.names,
        person_hash=arrays.person_hash,
        live=None,
        columns=MemoryColumns({"value": arrays.value, "row": arrays.row}),
        read_person_ids=_person_ids(table, arrays.row[arrays.offsets[:-1]]),
        field_files={},
    )


def _person_ids(table: pa.Table, rows: NDArray[np.int64]) -> Callable[[], pa.StringArray]:
    def read() -> pa.StringArray:
        return table["person"].cast("string").take(rows).combine_chunks()

    return read
