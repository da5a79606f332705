"""What a segment's rows are known by, sorted, in a file beside it: an id among twenty million is
found in as many steps as a name in a telephone book.

One that is missing or damaged is made again from the segment.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.files import load_array, replacing
from rute.events.manifest import Log
from rute.events.schema import BLANK
from rute.events.segments import Segment
from rute.events.texts import hashes
from rute.kernels.hashing import mix

if TYPE_CHECKING:
    import pyarrow as pa

_UNHASHED = frozenset(("id", "received"))
_ROWS = 1 << 18


@dataclass(frozen=True, eq=False)
class Index:
    """keys: rising. rows: of the writer. received: of each row, or of all of them."""

    keys: NDArray[np.uint64]
    rows: NDArray[np.int64]
    received: NDArray[np.int64]

    def take(self, places: NDArray[np.int64] | slice) -> Index:
        return Index(self.keys[places], self.rows[places], self.received[places])


def ids(log: Log, segment: Segment) -> Packed:
    """Of the rows that carry their sender's id."""
    return _kept(log, segment, "ids", _ids)


def contents(log: Log, segment: Segment) -> Packed:
    """Of the rows that carry none: everything such a row says, hashed."""
    return _kept(log, segment, "rows", _contents)


def blanks(log: Log, segment: Segment) -> NDArray[np.int64]:
    """Rows of the writer that were erased, rising."""
    if not segment.erased:
        return np.empty(0, np.int64)
    return np.flatnonzero(_blank(log.read(segment, ["name"]))) + segment.start


def _blank(table: pa.Table) -> NDArray[np.bool_]:
    import pyarrow as pa
    import pyarrow.compute as pc

    return np.asarray(pc.equal(table["name"].cast(pa.string()), BLANK).to_numpy())


def _kept(log: Log, segment: Segment, kind: str, make: Callable[[Log, Segment], Index]) -> Packed:
    """The index in its file, made where there is none that fits."""
    path = log.cache(segment.writer) / f"index-{segment.file.rsplit('.', 1)[0]}.{kind}.npy"
    try:
        packed = load_array(path, "r")
        if packed.ndim != 1 or packed.dtype != np.uint64 or packed.size != _size(packed):
            raise ValueError(path)
    except (OSError, ValueError, EOFError, IndexError):
        whole = log.whole(segment)
        packed = _pack(make(log, whole), whole)
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as file:
            np.save(file, packed)
    return Packed(packed, segment)


class Packed:
    """An index as it lies in its file: how many rows; whether they were received at different
    moments; the keys; two rows a word; the moments."""

    def __init__(self, words: NDArray[np.uint64], segment: Segment) -> None:
        size = int(words[0])
        self.keys = words[2 : 2 + size]
        self._segment, middle = segment, 2 + size + -(-size // 2)
        self._rows = words[2 + size : middle].view(np.uint32)[:size]
        self._received = words[middle:].view(np.int64) if words[1] else None

    def take(self, places: NDArray[np.int64] | slice) -> Index:
        """Some of it; of a log as of an earlier moment only what it holds."""
        keys, rows = np.array(self.keys[places]), self._rows[places].astype(np.int64)
        if self._received is None:
            received = np.full(keys.size, self._segment.received[0], np.int64)
        else:
            received = np.array(self._received[places])
        there = rows < self._segment.events
        return Index(keys, rows + self._segment.start, received).take(
            slice(None) if there.all() else np.flatnonzero(there)
        )

    def within(self, low: int, high: int) -> Index:
        """low ≤ key < high."""
        first = int(np.searchsorted(self.keys, np.uint64(low)))
        last = self.keys.size if high >> 64 else int(np.searchsorted(self.keys, np.uint64(high)))
        return self.take(slice(first, last))

    def equal(self, keys: NDArray[np.uint64]) -> Index:
        """Every row of any of these keys, which rise."""
        first = np.searchsorted(self.keys, keys, "left")
        count = np.searchsorted(self.keys, keys, "right") - first
        before = np.cumsum(count) - count
        return self.take(np.repeat(first - before, count) + np.arange(count.sum()))


def _size(packed: NDArray[np.uint64]) -> int:
    rows = int(packed[0])
    return 2 + rows + -(-rows // 2) + (rows if packed[1] else 0)


def _pack(index: Index, segment: Segment) -> NDArray[np.uint64]:
    rows = index.rows.astype(np.uint32)
    if rows.size % 2:
        rows = np.append(rows, np.uint32(0))
    varied = segment.received[0] != segment.received[1]
    parts = [np.array([index.keys.size, varied], np.uint64), index.keys, rows.view(np.uint64)]
    if varied:
        parts.append(index.received.view(np.uint64))
    return np.concatenate(parts)


def _ids(log: Log, segment: Segment) -> Index:
    table = log.read(segment, ["id", "received"])
    given = np.flatnonzero(table["id"].is_valid().to_numpy())
    received = table["received"].cast("int64").to_numpy()[given]
    return _sorted(table["id"].drop_null().to_numpy(), given, received)


def _contents(log: Log, segment: Segment) -> Index:
    import pyarrow as pa

    columns = log.columns(segment)
    found = [Index(np.empty(0, np.uint64), np.empty(0, np.int64), np.empty(0, np.int64))]
    for _, first, table in log.batches_of(segment, columns, _ROWS):
        wanted = table["id"].is_null().to_numpy() & ~_blank(table)
        rows = np.flatnonzero(wanted) + first - segment.start
        some = table if rows.size == len(table) else table.filter(pa.array(wanted))
        found.append(Index(row_hashes(some), rows, some["received"].cast("int64").to_numpy()))
    return _sorted(
        np.concatenate([part.keys for part in found]),
        np.concatenate([part.rows for part in found]),
        np.concatenate([part.received for part in found]),
    )


def _sorted(
    keys: NDArray[np.uint64], rows: NDArray[np.int64], received: NDArray[np.int64]
) -> Index:
    return Index(keys, rows, received).take(np.argsort(keys, kind="stable"))


def row_hashes(table: pa.Table) -> NDArray[np.uint64]:
    """uint64[rows]: of everything an event says, whatever the order of its columns; a missing
    value says nothing."""
    import pyarrow as pa

    total = np.zeros(len(table), np.uint64)
    for name in sorted(set(table.column_names) - _UNHASHED):
        column: Any = table[name]
        if not pa.types.is_dictionary(column.type):
            if pa.types.is_timestamp(column.type):
                column = column.cast(pa.int64())
            column = column.cast(pa.string())
        valid = column.is_valid().to_numpy()
        own = mix(hashes(column), np.full(len(table), hashes(pa.array([name]))[0]))
        total += np.where(valid, own, np.uint64(0))
    return total
