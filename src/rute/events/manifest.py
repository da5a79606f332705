"""The log as its readers see it: the union of what all writers' manifests say at one moment."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rute.errors import StoreError
from rute.events.entries import Entry
from rute.events.far import place_at, remembered
from rute.events.places import LocalPlace, Place
from rute.events.segments import FILES, Segment
from rute.events.shares import Share, read_share
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

__all__ = ["Entry", "Log", "Segment", "read_log"]

_BATCH = 1 << 20


@dataclass(frozen=True)
class Log:
    """The log's folder and the shares in it. Rows stand in the total order (time, received,
    writer, row of the writer)."""

    folder: Path
    shares: tuple[Share, ...] = ()
    until: int | None = None  # µs UTC: only what had been received by then
    uncut: tuple[Share, ...] = ()  # the shares as they are now, where `until` cuts them

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What sources brought, then what was appended, by writer."""
        return tuple(entry for share in self.shares for entry in share.entries)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """Those of all writers, by (first received, writer, first row)."""
        found = [segment for share in self.shares for segment in share.segments]
        return tuple(sorted(found, key=lambda segment: segment.place))

    @property
    def events(self) -> int:
        """Rows that hold an event; repetitions are counted, rows that were erased are not."""
        return sum(segment.events - segment.erased for segment in self.segments)

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted({name for entry in self.entries for name in entry.names}))

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """Every field of every source: first those with a meaning, then by name."""
        own = {name for entry in self.entries for name in entry.fields}
        roles = {role for entry in self.entries for role in entry.roles}
        order = ("channel", "source", "medium", "campaign", "value", "currency")
        return (*(r for r in order if r in roles), *sorted(own - roles))

    @property
    def aliases(self) -> dict[str, str]:
        """The sources' own headings of columns with a role. What is the amount in one source
        and anything else in another keeps its own meaning."""
        found = {own: role for entry in self.entries for own, role in entry.aliases.items()}
        plain = {f for entry in self.entries for f in entry.fields if f not in entry.aliases}
        return {own: role for own, role in found.items() if role != "value" or own not in plain}

    @cached_property
    def fingerprint(self) -> str:
        """Of all that the histories are built from; merging leaves it as it is."""
        content = [
            (share.writer, share.erasures, [_said(entry) for entry in share.entries])
            for share in self.shares
        ]
        text = json.dumps(content, default=str)
        return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()

    def place(self, writer: str) -> Place:
        return next(share.place for share in self.shares if share.writer == writer)

    def cache(self, writer: str) -> Path:
        """The local folder for what can be made again of a writer's segments."""
        return self.folder / writer

    def lock(self, writer: str) -> Path:
        """The local folder whose lock a writer's changes are made under."""
        return self.folder / writer

    def whole(self, segment: Segment) -> Segment:
        """The segment as it lies in its file, where this log holds only its first rows."""
        own = next(s for s in self.uncut or self.shares if s.writer == segment.writer)
        return next(one for one in own.segments if one.number == segment.number)

    def open(self, segment: Segment, **options: Any) -> pq.ParquetFile:
        """A segment's file, on whatever file system it lies. It may hold rows past
        segment.events, which are not part of this log. Raises StoreError."""
        import pyarrow.parquet as pq

        try:
            return pq.ParquetFile(self.place(segment.writer).source(segment.file), **options)
        except OSError as error:
            raise StoreError(
                Message("wrong.log_changed"),
                where=segment.file,
                do=Message("wrong.log_changed.do"),
            ) from error

    def columns(self, segment: Segment) -> list[str]:
        with self.open(segment) as file:
            return list(file.schema_arrow.names)

    def read(self, segment: Segment, columns: Sequence[str] | None) -> pa.Table:
        """Columns of one segment: table[segment.events]."""
        with self.open(segment) as file:
            return file.read(columns).slice(0, segment.events)

    def batches(
        self, columns: Sequence[str], size: int = _BATCH
    ) -> Iterator[tuple[Segment, int, pa.Table]]:
        """(segment, row of the writer at which it begins, table) in order of the segments.
        Columns that a segment does not have are missing in its tables."""
        for segment in self.segments:
            yield from self.batches_of(segment, columns, size)

    def batches_of(
        self, segment: Segment, columns: Sequence[str], size: int = _BATCH
    ) -> Iterator[tuple[Segment, int, pa.Table]]:
        import pyarrow as pa

        at = 0
        with self.open(segment) as file:
            there = [name for name in columns if name in file.schema_arrow.names]
            for batch in file.iter_batches(size, columns=there):
                rows = min(batch.num_rows, segment.events - at)
                if rows > 0:
                    yield segment, segment.start + at, pa.Table.from_batches([batch.slice(0, rows)])
                at += rows

    def current(self) -> Log:
        """The log as its manifests say now."""
        return read_log(self.folder)


def read_log(folder: Path) -> Log:
    """The log as the manifests say; empty where there are none that can be read."""
    homes = [LocalPlace(folder), *map(place_at, remembered(folder))]
    found = [
        share
        for home in homes
        for name in home.folders()
        if (share := read_share(home.within(name), name)) is not None
    ]
    for writer, times in Counter(share.writer for share in found).items():
        if times > 1:
            places = ", ".join(share.place.label for share in found if share.writer == writer)
            raise StoreError(
                Message("far.twice", writer=writer, places=places), do=Message("far.twice.do")
            )
    return Log(folder, _ranked(found))


def share_of(log: Log, writer: str) -> Share:
    """A writer's share of the log, an empty one where it has none yet."""
    for share in log.shares:
        if share.writer == writer:
            return share
    return Share(writer, LocalPlace(log.folder / writer))


def with_share(log: Log, share: Share) -> Log:
    """The log with this share in the place of the writer's older one."""
    others = [one for one in log.shares if one.writer != share.writer]
    return replace(log, shares=_ranked([*others, share]))


def _said(entry: Entry) -> dict[str, Any]:
    said = asdict(entry) | {"rejects": None}
    rows = [(segment.start, segment.end) for segment in entry.segments]
    return said | {"segments": (min(rows)[0], max(rows)[1]) if rows else None}


def _ranked(shares: Sequence[Share]) -> tuple[Share, ...]:
    return tuple(sorted(shares, key=lambda share: (share.writer != FILES, share.writer)))
