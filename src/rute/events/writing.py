"""Segments of the log, written as a stream, beside the reading of the next rows."""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from rute.events.manifest import Segment
from rute.events.schema import log_schema
from rute.events.sources.plan import Plan

if TYPE_CHECKING:
    import pyarrow as pa

_SEGMENT_EVENTS = 8_000_000


class SegmentWriter:
    """Writes events of one source in their order, one table ahead of its caller. Files are
    not part of the log before the manifest names them; what was written is known once the
    writer is closed. number, row: of the first segment and its first row."""

    def __init__(self, folder: Path, number: int, row: int, plan: Plan, received: int) -> None:
        self.segments: list[Segment] = []
        self.names: set[str] = set()
        self.currencies: Counter[str] = Counter()
        self._folder, self._first_number = folder, number
        self._first_row, self._received = row, received
        self._schema = log_schema(plan.fields)
        self._writer: Any = None
        self._span: tuple[int, int, int] | None = None
        self._thread = ThreadPoolExecutor(1)
        self._pending: Future[None] | None = None

    @property
    def events(self) -> int:
        return sum(segment.events for segment in self.segments)

    @property
    def following(self) -> int:
        """The number of the next source's first segment."""
        return self._first_number + max(1, len(self.segments))

    def __enter__(self) -> SegmentWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self._thread.shutdown()
        if error is None and self._pending is not None:
            self._pending.result()
        self._close()

    def write(self, events: pa.Table) -> None:
        if self._pending is not None:
            self._pending.result()
        self._pending = self._thread.submit(self._write, events)

    def _write(self, events: pa.Table) -> None:
        import pyarrow.compute as pc
        import pyarrow.parquet as pq

        if not len(events):
            return
        if self._writer is None:
            path = self._folder / self._next(0).file
            self._writer = pq.ParquetWriter(
                path, self._schema, compression="zstd", compression_level=1
            )
        events = events.cast(self._schema)
        self._writer.write_table(events)
        self.names.update(pc.unique(events["name"].combine_chunks()).to_pylist())
        self._count_currencies(events["currency"])
        times = pc.min_max(events["time"].cast("int64"))
        first, last = times["min"].as_py(), times["max"].as_py()
        old = self._span or (0, first, last)
        self._span = (old[0] + len(events), min(old[1], first), max(old[2], last))
        if self._span[0] >= _SEGMENT_EVENTS:
            self._close()

    def _count_currencies(self, currencies: pa.ChunkedArray) -> None:
        if currencies.null_count < len(currencies):
            for pair in currencies.drop_null().value_counts().to_pylist():
                self.currencies[pair["values"]] += pair["counts"]

    def _next(self, events: int, first: int = 0, last: int = 0) -> Segment:
        number, start = self._first_number + len(self.segments), self._first_row + self.events
        return Segment(number, start, events, first, last, (self._received, self._received))

    def _close(self) -> None:
        if self._writer is not None and self._span is not None:
            self._writer.close()
            segment = self._next(*self._span)
            with (self._folder / segment.file).open("rb+") as file:
                os.fsync(file.fileno())
            self.segments.append(segment)
        self._writer, self._span = None, None
