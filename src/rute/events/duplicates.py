"""Events that came twice: the first received wins, for ever (see decisions 0002 and 0007).

With a sender's id, equal ids are one event. Without one, a row is a repetition when an earlier
source, or batch of appended events, has a row of the same content at the same occurrence: equal
rows within one are real events, so its second such row only meets the other's second.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rute.events import indexes
from rute.events.indexes import Index, Packed
from rute.events.manifest import Log
from rute.events.segments import FILES, Segment
from rute.kernels.hashing import mix

Rows = NDArray[np.int64]
_AT_ONCE = 1 << 23  # keys compared at once: about 1 GB of memory
_NO_ROWS = np.empty(0, np.int64)


@dataclass(frozen=True, eq=False)
class Repeats:
    """hidden: by writer its rows that do not count, rising: repetitions, and rows erased.
    covered: by writer the ranges of rows that this speaks of; erasures: how often each writer's
    rows had been blanked; erased: how many rows are."""

    hidden: Mapping[str, Rows]
    covered: Mapping[str, tuple[tuple[int, int], ...]]
    erasures: Mapping[str, int] = field(default_factory=dict)
    erased: int = 0

    @property
    def count(self) -> int:
        """How many events came before."""
        return sum(rows.size for rows in self.hidden.values()) - self.erased

    def of(self, segment: Segment) -> Rows:
        """Which rows of a segment's file do not count, rising, from 0."""
        rows = self.hidden.get(segment.writer, _NO_ROWS)
        first, last = np.searchsorted(rows, (segment.start, segment.end))
        return np.asarray(rows[first:last] - segment.start)

    def changed(self, older: Repeats) -> dict[str, Rows]:
        """By writer the rows whose answer differs, among those that both speak of."""
        found = {}
        for writer in sorted({*self.hidden, *older.hidden}):
            now, then = (r.hidden.get(writer, _NO_ROWS) for r in (self, older))
            rows = np.setxor1d(now, then, assume_unique=True)
            known = _inside(rows, self.covered.get(writer, ()))
            known &= _inside(rows, older.covered.get(writer, ()))
            if known.any():
                found[writer] = rows[known]
        return found


def repeats(log: Log, known: Repeats | None = None) -> Repeats:
    """Which rows do not count. known: the answer for an earlier state of the log; what came
    since then is looked up in it, and nothing else is compared."""
    covered = _covered(log)
    erasures = {share.writer: share.erasures for share in log.shares}
    fresh = None if known is None else _fresh(log, known, covered, erasures)
    again = _all_hidden(log) if known is None or fresh is None else _updated(log, known, fresh)
    blank = [(s.writer, indexes.blanks(log, s)) for s in log.segments if s.erased]
    hidden = _joined([*again.items(), *blank])
    return Repeats(hidden, covered, erasures, sum(rows.size for _, rows in blank))


def _covered(log: Log) -> dict[str, tuple[tuple[int, int], ...]]:
    """By writer its ranges of rows, neighbours joined."""
    found: dict[str, list[tuple[int, int]]] = {}
    for segment in sorted(log.segments, key=lambda s: (s.writer, s.start)):
        ranges = found.setdefault(segment.writer, [])
        if ranges and ranges[-1][1] == segment.start:
            ranges[-1] = ranges[-1][0], segment.end
        else:
            ranges.append((segment.start, segment.end))
    return {writer: tuple(ranges) for writer, ranges in found.items()}


def _fresh(
    log: Log,
    known: Repeats,
    covered: Mapping[str, tuple[tuple[int, int], ...]],
    erasures: Mapping[str, int],
) -> list[Segment] | None:
    """The segments with rows that the known answer does not speak of; None where it speaks of
    rows that are gone, or so much is new that comparing all is no dearer."""
    if any(erasures.get(writer, 0) != n for writer, n in known.erasures.items()):
        return None
    for writer, ranges in known.covered.items():
        if not all(_holds(covered.get(writer, ()), part) for part in ranges):
            return None
    new = [
        segment
        for segment in log.segments
        if not _holds(known.covered.get(segment.writer, ()), (segment.start, segment.end))
    ]
    return new if sum(segment.events for segment in new) <= _AT_ONCE else None


def _holds(ranges: tuple[tuple[int, int], ...], part: tuple[int, int]) -> bool:
    return any(start <= part[0] and part[1] <= end for start, end in ranges)


def _inside(rows: Rows, ranges: tuple[tuple[int, int], ...]) -> NDArray[np.bool_]:
    out = np.zeros(rows.size, np.bool_)
    for start, end in ranges:
        out |= (rows >= start) & (rows < end)
    return out


@dataclass(frozen=True, eq=False)
class _Side:
    """One segment in a comparison. unit: within it equal contents are real events; None: within
    what was received at one moment. Ids have no such units."""

    segment: Segment
    rank: int
    index: Packed
    unit: int | None = None


def _sides_by_id(log: Log) -> list[_Side]:
    ranks = _ranks(log)
    return [
        _Side(segment, ranks[segment.writer], indexes.ids(log, segment))
        for entry in log.entries
        if entry.has_ids
        for segment in entry.segments
    ]


def _sides_by_content(log: Log) -> list[_Side]:
    """The segments that may share rows without an id with another source, or between batches:
    equal rows have equal times."""
    ranks, sides = _ranks(log), []
    for unit, entry in enumerate(log.entries):
        for segment in entry.segments:
            if entry.has_ids and indexes.ids(log, segment).keys.size == segment.events:
                continue
            batches = not entry.fingerprint and segment.received[0] != segment.received[1]
            if batches or _meets_another(log, unit, segment):
                own = -1 - unit if segment.writer == FILES else None
                index = indexes.contents(log, segment)
                sides.append(_Side(segment, ranks[segment.writer], index, own))
    return sides


def _meets_another(log: Log, unit: int, segment: Segment) -> bool:
    return any(
        segment.first <= other.last and other.first <= segment.last
        for k, entry in enumerate(log.entries)
        for other in entry.segments
        if k != unit or (other.writer != FILES and other != segment)
    )


def _ranks(log: Log) -> dict[str, int]:
    return {writer: rank for rank, writer in enumerate(sorted(s.writer for s in log.shares))}


def _all_hidden(log: Log) -> dict[str, Rows]:
    found = []
    for by_id, sides in ((True, _sides_by_id(log)), (False, _sides_by_content(log))):
        passes = max(1, -(-sum(side.index.keys.size for side in sides) // _AT_ONCE))
        edges = [(k << 64) // passes for k in range(passes + 1)]
        for low, high in pairwise(edges):
            _, hidden = _compared(
                [(side, side.index.within(low, high)) for side in sides], by_id=by_id
            )
            found.append(hidden)
    return _by_writer(log, found)


def _updated(log: Log, known: Repeats, fresh: list[Segment]) -> dict[str, Rows]:
    """The known answer with every row looked at again that shares its key with a new row."""
    seen, found = [], []
    new = {segment.key for segment in fresh}
    for by_id, sides in ((True, _sides_by_id(log)), (False, _sides_by_content(log))):
        keys = np.unique(
            np.concatenate(
                [np.empty(0, np.uint64), *(s.index.keys for s in sides if s.segment.key in new)]
            )
        )
        looked, hidden = _compared([(side, side.index.equal(keys)) for side in sides], by_id=by_id)
        seen.append(looked)
        found.append(hidden)
    looked_at = _by_writer(log, seen)
    still = {
        writer: np.setdiff1d(rows, looked_at.get(writer, _NO_ROWS), assume_unique=True)
        for writer, rows in known.hidden.items()
    }
    return _joined([*still.items(), *_by_writer(log, found).items()])


Ranked = tuple[Rows, Rows]  # of each row the rank of its writer, and the row of the writer


def _compared(sides: list[tuple[_Side, Index]], *, by_id: bool) -> tuple[Ranked, Ranked]:
    """(all rows of these indexes, those of them that came before)."""
    keys = np.concatenate([np.empty(0, np.uint64), *(found.keys for _, found in sides)])
    rows, received = (
        np.concatenate([_NO_ROWS, *(getattr(found, name) for _, found in sides)])
        for name in ("rows", "received")
    )
    rank = np.repeat([side.rank for side, _ in sides], [found.keys.size for _, found in sides])
    unit = np.concatenate([_NO_ROWS, *(_units(side, found) for side, found in sides)])
    rank = rank.astype(np.int64)
    some = np.flatnonzero(_shared(keys))
    order = some[np.lexsort((rows[some], rank[some], received[some], keys[some]))]
    names = keys[order]
    if not by_id:
        names = mix(names, _occurrence(mix(names, unit[order].view(np.uint64))))
    again = order[_repeated(names)]
    return (rank, rows), (rank[again], rows[again])


def _units(side: _Side, found: Index) -> Rows:
    return found.received if side.unit is None else np.full(found.keys.size, side.unit, np.int64)


def _shared(keys: NDArray[np.uint64]) -> NDArray[np.bool_]:
    """Which keys more than one row has."""
    ranked = np.sort(keys, kind="stable")
    twice = np.unique(ranked[1:][ranked[1:] == ranked[:-1]])
    if not twice.size:
        return np.zeros(keys.size, np.bool_)
    place = np.minimum(np.searchsorted(twice, keys), twice.size - 1)
    return np.asarray(twice[place] == keys)


def _occurrence(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """uint64[n]: how many equal keys stand before each one."""
    order = np.argsort(keys, kind="stable")
    ranked = keys[order]
    first = np.concatenate([[True], ranked[1:] != ranked[:-1]])[: keys.size]
    place = np.arange(keys.size)
    out = np.empty(keys.size, np.uint64)
    out[order] = place - np.maximum.accumulate(np.where(first, place, 0))
    return out


def _repeated(keys: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Places whose key stands further ahead too."""
    order = np.argsort(keys, kind="stable")
    again = np.concatenate([[False], keys[order][1:] == keys[order][:-1]])[: keys.size]
    return np.asarray(order[again])


def _by_writer(log: Log, found: Sequence[Ranked]) -> dict[str, Rows]:
    out = {}
    rank, rows = (np.concatenate([_NO_ROWS, *(pair[k] for pair in found)]) for k in (0, 1))
    for writer, own in _ranks(log).items():
        out[writer] = np.unique(rows[rank == own])
    return out


def _joined(found: Iterable[tuple[str, Rows]]) -> dict[str, Rows]:
    parts: dict[str, list[Rows]] = {}
    for writer, rows in found:
        parts.setdefault(writer, []).append(rows)
    joined = {writer: np.unique(np.concatenate(rows)) for writer, rows in parts.items()}
    return {writer: rows for writer, rows in sorted(joined.items()) if rows.size}
