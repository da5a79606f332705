"""Small segments of one writer made into one, so that a log of many small batches stays quick.

Neighbours alone are merged, eight of a size at a time: every event is written again once for each
power of eight. What is merged stays for a while, for whoever read the manifest before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rute.events.entries import Entry
from rute.events.lock import if_free
from rute.events.manifest import Log, with_share
from rute.events.schema import FIELD, log_schema
from rute.events.segments import FILES, Segment
from rute.events.shares import Share, read_share, write_share
from rute.events.writing import SEGMENT_EVENTS, parquet_writer

if TYPE_CHECKING:
    import pyarrow as pa

FAN = 8
AT_ONCE = 100_000  # events merged while somebody waits for an append
_REJECT_FILES = 16


def with_small_merged(share: Share, now: int, most: int = SEGMENT_EVENTS) -> Share:
    """The share with runs of small segments merged into ones of at most `most` events. Held
    under the writer's lock; killed at any moment, the share is as it was before or after."""
    while run := _run(share.segments, most):
        share = _merged(share, run, now)
    return _with_rejects_merged(share, now)


def tended(log: Log, now: int, tend: Callable[[Share, int], Share] = with_small_merged) -> Log:
    """The log with the small segments of every writer here merged, but for those who are just
    writing: they see to it themselves."""
    for share in log.shares:
        if share.writer == FILES or not share.here:
            continue
        with if_free(log.lock(share.writer)) as free:
            found = read_share(share.place, share.writer) if free else None
            if found is not None:
                log = with_share(log, tend(found, now))
    return log


def all_merged(share: Share, now: int) -> Share:
    """The share in as few segments as there can be."""
    for run in _fullest(share.segments):
        share = _merged(share, run, now)
    return _with_rejects_merged(share, now, 2)


def _run(segments: Sequence[Segment], most: int) -> list[Segment]:
    """The last segments, down to the first that is larger, where eight are of one size."""
    for tier in range(24):
        run: list[Segment] = []
        for segment in reversed(segments):
            if _tier(segment) > tier:
                break
            run.insert(0, segment)
        if sum(_tier(segment) == tier for segment in run) >= FAN:
            return run if sum(segment.events for segment in run) <= most else []
    return []


def _tier(segment: Segment) -> int:
    return (segment.events.bit_length() - 1) // 3  # powers of eight


def _fullest(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    run: list[Segment] = []
    for segment in segments:
        if run and sum(one.events for one in run) + segment.events > SEGMENT_EVENTS:
            if len(run) > 1:
                yield run
            run = []
        run.append(segment)
    if len(run) > 1:
        yield run


def _merged(share: Share, run: Sequence[Segment], now: int) -> Share:
    one = _write(share, run)
    gone = {segment.number for segment in run}
    entry = share.entries[0]
    left = [segment for segment in entry.segments if segment.number not in gone]
    segments = tuple(sorted([*left, one], key=lambda segment: segment.start))
    return write_share(
        replace(
            share,
            entries=(replace(entry, segments=segments),),
            next_segment=share.next_segment + 1,
            retired=(*share.retired, *((segment.file, now) for segment in run)),
        ),
        now,
    )


def _write(share: Share, run: Sequence[Segment]) -> Segment:
    import pyarrow.parquet as pq

    one = Segment(
        number=share.next_segment,
        start=run[0].start,
        events=sum(segment.events for segment in run),
        first=min(segment.first for segment in run),
        last=max(segment.last for segment in run),
        received=(run[0].received[0], run[-1].received[1]),
        writer=share.writer,
        erased=sum(segment.erased for segment in run),
    )
    files = [pq.ParquetFile(share.place.source(segment.file)) for segment in run]
    found = dict.fromkeys(name for file in files for name in file.schema_arrow.names)
    schema = log_schema([name[len(FIELD) :] for name in found if name.startswith(FIELD)])
    with share.place.writing(one.file) as sink, parquet_writer(sink, schema) as writer:
        for file in files:
            with file:
                for batch in file.iter_batches(1 << 17):
                    writer.write_table(fitted(batch, schema))
    return one


def fitted(batch: pa.RecordBatch, schema: pa.Schema) -> pa.Table:
    """The rows with every column of the schema; one they do not have is missing."""
    import pyarrow as pa

    names = batch.schema.names
    columns = [
        batch.column(name) if name in names else pa.nulls(batch.num_rows, schema.field(name).type)
        for name in schema.names
    ]
    return pa.table(columns, names=schema.names).cast(schema)


def _with_rejects_merged(share: Share, now: int, most: int = _REJECT_FILES) -> Share:
    import pyarrow as pa
    import pyarrow.parquet as pq

    entry: Entry | None = share.entries[0] if share.entries else None
    if entry is None or len(entry.rejects) < most:
        return share
    tables = [pq.read_table(share.place.source(file)) for file in entry.rejects]
    name = f"rejects-{share.next_segment:06}.parquet"
    with share.place.writing(name) as sink:
        pq.write_table(pa.concat_tables(tables), sink)
    return write_share(
        replace(
            share,
            entries=(replace(entry, rejects=(name,)),),
            next_segment=share.next_segment + 1,
            retired=(*share.retired, *((file, now) for file in entry.rejects)),
        ),
        now,
    )
