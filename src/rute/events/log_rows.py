"""Rows of the log by where they lie, read in pieces of bounded size."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.addresses import Spans, addresses
from rute.events.manifest import Log
from rute.events.segments import Segment

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

PIECE = 1 << 20


@dataclass(frozen=True, eq=False)
class Piece:
    """Some rows of one writer, in their order. address: int64[rows]."""

    table: pa.Table
    address: NDArray[np.int64]


def pieces(
    log: Log, writers: Sequence[str], columns: Sequence[str], spans: Spans | None = None
) -> Iterator[Piece]:
    """The log's rows (those in `spans` only), in its order; a column that a segment does not
    have is null there. Raises StoreError where a segment is gone or damaged."""
    for segment in log.segments:
        own = [(segment.start, segment.end)]
        if spans is not None:
            own = [
                (max(start, own[0][0]), min(end, own[0][1]))
                for start, end in spans.get(segment.writer, ())
            ]
        for start, end in own:
            if start < end:
                yield from _between(log, writers, columns, segment, start, end)


def taken(
    log: Log, writers: Sequence[str], columns: Sequence[str], address: NDArray[np.int64]
) -> pa.Table:
    """Single rows, in the order of `address` (int64[n]), null where the log has them no more;
    only the row groups they lie in are read."""
    import pyarrow as pa

    order = np.argsort(address, kind="stable")
    asked, found, at = address[order], [_nothing(columns)], [np.empty(0, np.int64)]
    for segment in log.segments:
        own = np.array([segment.start, segment.end], np.int64)
        low, high = np.searchsorted(asked, addresses(writers, segment.writer, own))
        if low < high:
            rows = asked[low:high] - addresses(writers, segment.writer, own)[0]
            found.append(_some(log, segment, columns, rows))
            at.append(np.arange(low, high))
    places = np.full(asked.size, -1, np.int64)
    there = np.concatenate(at)
    places[order[there]] = np.arange(there.size)
    rows = pa.concat_tables(found, promote_options="permissive")
    return rows.take(pa.array(places, mask=places < 0))


def _between(
    log: Log, writers: Sequence[str], columns: Sequence[str], segment: Segment, start: int, end: int
) -> Iterator[Piece]:
    with log.open(segment) as file:
        sizes = [file.metadata.row_group(k).num_rows for k in range(file.num_row_groups)]
        begins = (segment.start + np.concatenate([[0], np.cumsum(sizes)])).tolist()
        groups = [k for k in range(len(sizes)) if begins[k] < end and begins[k + 1] > start]
        at = begins[groups[0]]
        for batch in file.iter_batches(PIECE, row_groups=groups, columns=_known(file, columns)):
            low, high = max(start, at), min(end, at + batch.num_rows)
            if low < high:
                table = _whole(batch.slice(low - at, high - low), columns)
                rows = np.arange(low, high, dtype=np.int64)
                yield Piece(table, addresses(writers, segment.writer, rows))
            at += batch.num_rows


def _some(log: Log, segment: Segment, columns: Sequence[str], rows: NDArray[np.int64]) -> pa.Table:
    """rows: rising places in the segment."""
    import pyarrow as pa

    found, at = [_nothing(columns)], 0
    with log.open(segment) as file:
        for group in range(file.num_row_groups):
            size = file.metadata.row_group(group).num_rows
            low, high = np.searchsorted(rows, (at, at + size))
            if low < high:
                table = file.read_row_group(group, columns=_known(file, columns))
                found.append(_plain(_filled(table.take(rows[low:high] - at), columns)))
            at += size
    return pa.concat_tables(found, promote_options="permissive")


def _known(file: pq.ParquetFile, columns: Sequence[str]) -> list[str]:
    there = set(file.schema_arrow.names)
    return [name for name in columns if name in there]


def _whole(batch: pa.RecordBatch, columns: Sequence[str]) -> pa.Table:
    import pyarrow as pa

    return _filled(pa.Table.from_batches([batch]), columns)


def _filled(table: pa.Table, columns: Sequence[str]) -> pa.Table:
    """With a null column for each that is not there, in the order asked."""
    import pyarrow as pa

    for name in columns:
        if name not in table.column_names:
            table = table.append_column(name, pa.nulls(len(table), pa.string()))
    return table.select(list(columns))


def _plain(table: pa.Table) -> pa.Table:
    """Dictionaries as text: those of different row groups do not concatenate."""
    import pyarrow as pa

    fields: list[Any] = [
        pa.field(f.name, f.type.value_type) if pa.types.is_dictionary(f.type) else f
        for f in table.schema
    ]
    return table.cast(pa.schema(fields))


def _nothing(columns: Sequence[str]) -> pa.Table:
    import pyarrow as pa

    return pa.table({name: pa.nulls(0) for name in columns})
