"""Segments of the log, written as a stream, beside the reading of the next rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING, Any

from rute.events.schema import log_schema
from rute.events.segments import Segment
from rute.events.shares import Share

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.parquet as pq

SEGMENT_EVENTS = 8_000_000


class SegmentWriter:
    """Writes events into a writer's share in their order, one table ahead of its caller. Files
    are not part of the log before the manifest names them; what was written is known once this
    is closed."""

    def __init__(self, share: Share, fields: Sequence[str], received: int) -> None:
        self.segments: list[Segment] = []
        self.names: set[str] = set()
        self.currencies: Counter[str] = Counter()
        self._share, self._received = share, received
        self._schema = log_schema(fields)
        self._open: tuple[ExitStack, Any] | None = None
        self._span: tuple[int, int, int] | None = None
        self._thread = ThreadPoolExecutor(1)
        self._pending: Future[None] | None = None

    @property
    def events(self) -> int:
        return sum(segment.events for segment in self.segments)

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

        if not len(events):
            return
        events = events.cast(self._schema)
        self._file().write_table(events)
        self.names.update(pc.unique(events["name"].combine_chunks()).to_pylist())
        self._count_currencies(events["currency"])
        times = pc.min_max(events["time"].cast("int64"))
        first, last = times["min"].as_py(), times["max"].as_py()
        old = self._span or (0, first, last)
        self._span = (old[0] + len(events), min(old[1], first), max(old[2], last))
        if self._span[0] >= SEGMENT_EVENTS:
            self._close()

    def _file(self) -> Any:
        if self._open is None:
            stack = ExitStack()
            sink = stack.enter_context(self._share.place.writing(self._next(0).file))
            self._open = stack, stack.enter_context(parquet_writer(sink, self._schema))
        return self._open[1]

    def _count_currencies(self, currencies: pa.ChunkedArray) -> None:
        if currencies.null_count < len(currencies):
            for pair in currencies.drop_null().value_counts().to_pylist():
                self.currencies[pair["values"]] += pair["counts"]

    def _next(self, events: int, first: int = 0, last: int = 0) -> Segment:
        return Segment(
            self._share.next_segment + len(self.segments),
            self._share.next_row + self.events,
            events,
            first,
            last,
            (self._received, self._received),
            self._share.writer,
        )

    def _close(self) -> None:
        if self._open is not None and self._span is not None:
            self._open[0].close()
            self.segments.append(self._next(*self._span))
        self._open, self._span = None, None


def parquet_writer(sink: Any, schema: pa.Schema) -> pq.ParquetWriter:
    import pyarrow.parquet as pq

    return pq.ParquetWriter(sink, schema, compression="zstd", compression_level=1)
