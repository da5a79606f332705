"""From a log to its people: digests of its parts, put together; only what is new is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from rute.events.people.apart import UNDECIDED, Decisions
from rute.events.people.digests import Digest, Part, digest_of, untangled
from rute.events.people.kinds import KINDS
from rute.events.people.links import (
    Links,
    Pairs,
    Stays,
    all_of,
    in_order,
    no_links,
    taken,
    together,
)
from rute.events.people.naming import Names
from rute.events.people.people import People
from rute.events.people.resolving import Apart, owners_of
from rute.events.people.shelf import PeopleShelf
from rute.kernels.lookup import Lookup

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.events.manifest import Log
    from rute.events.segments import Segment


def resolve(
    log: Log, folder: Path, known: People | None = None, decisions: Decisions = UNDECIDED
) -> People:
    """Who is who, of all events of the log. folder: where digests are kept. known: people of
    this log as it was, which saves reading them back."""
    shelf, segments, apart = PeopleShelf(folder), log.segments, decisions.hashes
    base = next((p for p in (known, shelf.people()) if p and _covered(p.parts, segments)), People())
    known_parts = shelf.parts()
    missing = [gap for s in segments for gap in _gaps(base.parts, s, known_parts)]
    if not missing and base.parts and base.apart == apart:
        return base
    digests = [shelf.digest(part) or _read(log, segment, part, shelf) for segment, part in missing]
    people = _with(base, [part for _, part in missing], digests, log, apart)
    shelf.keep(people)
    return people


def _covered(parts: tuple[Part, ...], segments: tuple[Segment, ...]) -> bool:
    """Whether all these parts are still in the log, and nothing in them was erased since."""
    inside = 0
    for segment in segments:
        its = [part for part in parts if _lies_in(part, segment)]
        inside += len(its)
        if its and sum(part.erased for part in its) != segment.erased:
            return False
    return inside == len(parts)


def _lies_in(part: Part, segment: Segment) -> bool:
    return part.writer == segment.writer and segment.start <= part.start and part.end <= segment.end


def _gaps(
    parts: tuple[Part, ...], segment: Segment, at_hand: Sequence[Part]
) -> Iterator[tuple[Segment, Part]]:
    """What of a segment is in none of the parts, as far as possible in parts at hand."""
    covered = [part for part in parts if _lies_in(part, segment)]
    useful = [] if segment.erased else [p for p in at_hand if not p.erased and _lies_in(p, segment)]
    exact = Part(segment.writer, segment.start, segment.events, segment.erased)
    if exact in at_hand and not covered:
        useful = [exact]
    at = segment.start
    while at < segment.end:
        known = next((part for part in covered if part.start == at), None)
        if known is None:
            ahead = [p.start for p in (*covered, *useful) if p.start > at]
            limit = min((p.start for p in covered if p.start > at), default=segment.end)
            fits = [p for p in useful if p.start == at and p.end <= limit]
            end = max((p.end for p in fits), default=min([*ahead, segment.end]))
            known = Part(segment.writer, at, end - at, 0 if covered else _erased(segment, at, end))
            yield segment, known
        at = known.end


def _erased(segment: Segment, start: int, end: int) -> int:
    return segment.erased if (start, end) == (segment.start, segment.end) else 0


def _read(log: Log, segment: Segment, part: Part, shelf: PeopleShelf) -> Digest:
    with log.open(segment) as file:
        columns = [name for name in KINDS if name in _with_values(file)]
    if len(columns) < 2:  # nothing can be seen together with anything
        found = Digest(no_links(), Names(), frozenset(map(KINDS.index, columns)))
    else:
        found = digest_of(partial(_tables, log, segment, part, columns))
    shelf.put(part, found)
    return found


def _tables(log: Log, segment: Segment, part: Part, columns: Sequence[str]) -> Iterator[pa.Table]:
    for _, start, table in log.batches_of(segment, [*columns, "time"]):
        low, high = max(part.start - start, 0), min(part.end - start, len(table))
        if low < high:
            yield table.slice(low, high - low)


def _with_values(file: object) -> set[str]:
    """The columns of which the file's statistics do not say that they are empty."""
    meta = file.metadata  # type: ignore[attr-defined]
    found: set[str] = set()
    for group in range(meta.num_row_groups):
        rows = meta.row_group(group)
        for place in range(rows.num_columns):
            column = rows.column(place)
            known = column.statistics is not None and column.statistics.has_null_count
            if not known or column.statistics.null_count < rows.num_rows:
                found.add(column.path_in_schema)
    return found


def _with(
    base: People,
    parts: list[Part],
    digests: list[Digest],
    log: Log,
    apart: tuple[tuple[int, int], ...],
) -> People:
    names, kinds = base.names, base.kinds if base.parts else frozenset[int]()
    for digest in digests:
        names, kinds = names.adding(digest.names), kinds | digest.kinds
    links = _joined(base.links, [digest.links for digest in digests], log)
    known = owners_of(links, names.texts, Apart(apart))
    return People(known, kinds, links, names, (*base.parts, *parts), apart)


def _joined(base: Links, more: list[Links], log: Log) -> Links:
    pairs = together(all_of(Pairs, (base.pairs, *(one.pairs for one in more))))
    new = all_of(Stays, [one.stays for one in more])
    touched = Lookup(np.unique(new.device)).places(base.stays.device) >= 0
    if not touched.any() and len(more) == 1:
        return Links(pairs, in_order(all_of(Stays, (base.stays, new))))
    left = taken(base.stays, np.flatnonzero(~touched))
    again = all_of(Stays, (taken(base.stays, np.flatnonzero(touched)), new))
    exact = untangled(again, partial(_everything, log))
    return Links(pairs, in_order(all_of(Stays, (left, exact))))


def _everything(log: Log) -> Iterator[pa.Table]:
    for _, _, table in log.batches([*KINDS, "time"]):
        yield table
