"""Events that are received for good: by a program, or from a file that may then go away.

What `append` was given is in the log and on the disk when it returns. Each writer has a lock of
its own, so that none waits for another, nor for a run that builds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from rute.events.batches import plan_for, table_of
from rute.events.duplicates import repeats
from rute.events.entries import Entry
from rute.events.erased import Erased, read_erased
from rute.events.far import place_at, remember, remembered
from rute.events.lock import locked
from rute.events.manifest import read_log
from rute.events.merging import AT_ONCE, with_small_merged
from rute.events.places import LocalPlace, Place
from rute.events.rejects import RejectWriter
from rute.events.repeats_kept import FILE, read_repeats
from rute.events.segments import Segment
from rute.events.shares import Share, checked_writer, read_share, write_share
from rute.events.sources.reading import read_chunk
from rute.events.sources.source import BadRow, Chunk, Source
from rute.events.taking import Progress, Reading, take
from rute.events.writing import SegmentWriter

if TYPE_CHECKING:
    import pyarrow as pa

AS_GIVEN = Reading()


@dataclass(frozen=True)
class Receipt:
    """What became of the rows that were handed over: the log holds `events` of them, all
    received at one moment; reasons: why the others were refused."""

    writer: str
    received: int
    rows: int
    events: int
    reasons: dict[str, int]
    segments: tuple[Segment, ...]
    rejects: tuple[str, ...] = ()  # the files in the share that tell which rows were refused

    @property
    def rejected(self) -> int:
        return sum(self.reasons.values())


def append(
    store: Path,
    writer: str,
    events: pa.Table,
    received: int,
    *,
    reading: Reading = AS_GIVEN,
    at: str | None = None,
    refused: Sequence[BadRow] = (),
) -> Receipt:
    """Takes events (see batches.table_of) into a writer's share of the log, for good.

    received: µs UTC; a clock that stood still or went back is put right, so that what comes
    later is later. at: where this writer's share lies, if not in the store: s3://bucket/folder,
    or what else pyarrow and fsspec know; it is remembered. refused: what the caller itself could
    make no row of, numbered after the rows. Raises SourceError for what is not events; the log is
    then as it was.
    """
    table = table_of(events)
    if not len(table) and not refused:
        return Receipt(checked_writer(writer), received, 0, 0, {}, ())

    def taken(share: Share, moment: int, erased: Erased) -> Entry:
        return _batch(share, table, moment, replace(reading, erased=erased), refused)

    return _receive(store, writer, received, taken, at)


def add(
    store: Path,
    writer: str,
    source: Source,
    received: int,
    *,
    reading: Reading = AS_GIVEN,
    progress: Progress | None = None,
    at: str | None = None,
) -> Receipt:
    """Takes the events of a source into a writer's share of the log, for good: the source may
    then go away. Raises SourceError; the log is then as it was."""

    def taken(share: Share, moment: int, erased: Erased) -> Entry:
        return take(share, source, "", replace(reading, erased=erased), moment, progress or _quiet)

    return _receive(store, writer, received, taken, at)


def _quiet(stage: str, done: int, total: int | None) -> None: ...


def known_already(store: Path, receipt: Receipt) -> int:
    """How many events of a receipt the log had before: they do not count again."""
    if not receipt.segments:
        return 0
    log = read_log(store / "log")
    hidden = repeats(log, read_repeats(log.folder / FILE)).hidden.get(receipt.writer)
    if hidden is None:
        return 0
    first, last = np.searchsorted(hidden, (receipt.segments[0].start, receipt.segments[-1].end))
    return int(last - first)


def _place(log: Path, writer: str, at: str | None) -> Place:
    """Where a writer's share lies, or from now on will."""
    if at is not None:
        remember(log, at)
        return place_at(at).within(writer)
    for where in remembered(log):
        far = place_at(where).within(writer)
        if read_share(far, writer) is not None:
            return far
    return LocalPlace(log / writer)


def _receive(
    store: Path,
    writer: str,
    received: int,
    taken: Callable[[Share, int, Erased], Entry],
    at: str | None,
) -> Receipt:
    folder = store / "log" / checked_writer(writer)
    with locked(folder, lambda: None):
        place = _place(store / "log", writer, at)
        share = read_share(place, writer) or Share(writer, place)
        moment = max(received, share.received + 1)
        entry = taken(share, moment, read_erased(store / "log").at(received))
        share = write_share(_with(share, entry), received)
        with_small_merged(share, received, AT_ONCE)
    return Receipt(
        writer, moment, entry.rows, entry.events, entry.reasons, entry.segments, entry.rejects
    )


def _batch(
    share: Share, table: pa.Table, received: int, reading: Reading, bad: Sequence[BadRow]
) -> Entry:
    plan = plan_for(table, reading.zone, reading.currency, reading.country)
    read = read_chunk(plan, Chunk(table, np.arange(1, len(table) + 1)), received, reading.erased)
    with SegmentWriter(share, plan.fields, received) as writer:
        writer.write(read.events)
    with RejectWriter(share, received, reading.erased) as refused:
        for row in bad:
            refused.refuse(row)
        refused.add(read.rejects)
        rejects = refused.finish(None)
    roles = [role for role in ("channel", "source", "medium", "campaign", "currency", "value")
             if getattr(plan, role)]  # fmt: skip
    return Entry(
        label=share.writer, fingerprint="", options="", received=received,
        rows=len(table) + len(bad), events=writer.events,
        reasons=dict(refused.reasons.most_common()), rejects=rejects,
        segments=tuple(writer.segments), names=tuple(sorted(writer.names)),
        fields=plan.fields, roles=tuple(roles), aliases={},
        currencies=dict(sorted(writer.currencies.items())), has_ids=plan.id is not None,
        choices=(), notes=(),
    )  # fmt: skip


def _with(share: Share, entry: Entry) -> Share:
    """The share grown by what was taken."""
    whole = _together(share.entries[0], entry) if share.entries else entry
    return replace(
        share,
        entries=(replace(whole, label=share.writer, fingerprint="", options=""),),
        next_segment=share.next_segment + max(1, len(entry.segments)),
        next_row=share.next_row + entry.events,
    )


def _together(old: Entry, new: Entry) -> Entry:
    return replace(
        new,
        rows=old.rows + new.rows,
        events=old.events + new.events,
        reasons=dict((Counter(old.reasons) + Counter(new.reasons)).most_common()),
        rejects=(*old.rejects, *new.rejects),
        segments=(*old.segments, *new.segments),
        names=tuple(sorted({*old.names, *new.names})),
        fields=tuple(sorted({*old.fields, *new.fields})),
        roles=tuple(dict.fromkeys((*old.roles, *new.roles))),
        aliases={**old.aliases, **new.aliases},
        currencies=dict(sorted((Counter(old.currencies) + Counter(new.currencies)).items())),
        has_ids=old.has_ids or new.has_ids,
        notes=tuple(dict.fromkeys((*old.notes, *new.notes))),
    )
