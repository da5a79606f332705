"""Events that came twice: the first received wins, for ever (see decision 0002).

With a sender's id, equal ids are one event. Without one, a row of one source is a repetition
when an earlier source has a row of the same content at the same occurrence: equal rows within
one source are real events, so its second such row only meets the other's second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.manifest import Entry, Log, Segment
from rute.events.texts import hashes
from rute.kernels.hashing import mix

if TYPE_CHECKING:
    import pyarrow as pa

_UNHASHED = frozenset(("id", "received"))


def duplicates(log: Log) -> NDArray[np.int64]:
    """int64[k], rising: rows of the log (all segments counted through) that came before."""
    starts, at = {}, 0
    for segment in log.segments:
        starts[segment.number] = at
        at += segment.events
    found = np.concatenate([_by_id(log, starts), _by_content(log, starts)])
    return np.unique(found)


def _by_id(log: Log, starts: dict[int, int]) -> NDArray[np.int64]:
    keys, rows = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    with_ids = {s.number for entry in log.entries if entry.has_ids for s in entry.segments}
    for segment in log.segments:
        if segment.number in with_ids:
            ids = _read(log, segment, ["id"])["id"].combine_chunks()
            given = np.flatnonzero(ids.is_valid().to_numpy(zero_copy_only=False))
            keys.append(ids.drop_null().to_numpy())
            rows.append(given + starts[segment.number])
    return _repeated(np.concatenate(keys), np.concatenate(rows))


def _by_content(log: Log, starts: dict[int, int]) -> NDArray[np.int64]:
    keys, rows = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for entry in sorted(log.entries, key=lambda entry: entry.segments[0].number):
        spans = _shared_spans(entry, log.entries)
        if spans:
            hashed, where = _contents(log, entry, spans, starts)
            keys.append(mix(hashed, _occurrence(hashed)))
            rows.append(where)
    return _repeated(np.concatenate(keys), np.concatenate(rows))


def _shared_spans(entry: Entry, entries: tuple[Entry, ...]) -> list[tuple[int, int]]:
    """The spans of time in which other sources have events too."""
    first, last = _span(entry)
    spans = []
    for other in entries:
        start, end = _span(other)
        if other is not entry and max(first, start) <= min(last, end):
            spans.append((max(first, start), min(last, end)))
    return spans


def _span(entry: Entry) -> tuple[int, int]:
    return min(s.first for s in entry.segments), max(s.last for s in entry.segments)


def _contents(
    log: Log, entry: Entry, spans: list[tuple[int, int]], starts: dict[int, int]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    hashed, rows = [], []
    for segment in entry.segments:
        table = _read(log, segment, None)
        times = table["time"].cast("int64").to_numpy()
        shared = np.zeros(times.size, np.bool_)
        for start, end in spans:
            shared |= (times >= start) & (times <= end)
        shared &= table["id"].is_null().to_numpy()
        places = np.flatnonzero(shared)
        hashed.append(row_hashes(table.take(places)))
        rows.append(places + starts[segment.number])
    return np.concatenate(hashed), np.concatenate(rows)


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


def _occurrence(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """uint64[n]: how many equal keys stand before each one."""
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    first = np.concatenate([[True], ranked[1:] != ranked[:-1]])[: keys.size]
    place = np.arange(keys.size)
    out = np.empty(keys.size, np.uint64)
    out[order] = place - np.maximum.accumulate(np.where(first, place, 0))
    return out


def _repeated(keys: NDArray[np.uint64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Rows whose key stood earlier in the log."""
    order = np.lexsort((rows, keys))
    again = np.concatenate([[False], keys[order][1:] == keys[order][:-1]])[: keys.size]
    return np.asarray(rows[order][again])


def _read(log: Log, segment: Segment, columns: list[str] | None) -> pa.Table:
    import pyarrow.parquet as pq

    return pq.read_table(log.path(segment), columns=columns)
