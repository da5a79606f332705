"""Rows with identifiers as tables, logs and people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import strategies as st
from tests.oracles.identity import Row

from rute.events.people.kinds import KINDS
from rute.events.segments import Segment

NAMES = ("ani", "budi", "cici", "dodi")
TIMES = st.integers(0, 9)


def some(*values: str) -> st.SearchStrategy[str | None]:
    return st.none() | st.sampled_from(values)


ROWS = st.builds(
    Row,
    time=TIMES,
    user=some(*NAMES),
    anonymous=some("tab", "hp", "web"),
    email=some("a@x.id", "b@x.id"),
    phone=some("+621", "+622"),
    card=some("K1", "K2"),
    alias=st.none() | st.none() | st.none() | some(*NAMES),
).filter(lambda row: any((row.user, row.anonymous, row.email, row.phone, row.card)))


def table_of(rows: Sequence[Row]) -> pa.Table:
    columns: dict[str, Any] = {
        kind: pa.array([_given(row, kind) for row in rows], pa.string()) for kind in KINDS
    }
    times = pa.array([row.time for row in rows], pa.int64())
    return pa.table({**columns, "time": times.cast(pa.timestamp("us", "UTC"))})


def _given(row: Row, kind: str) -> str | None:
    return row.alias if kind == "user" and row.user is None else getattr(row, kind)


def as_read(row: Row) -> Row:
    """An alias alone is a user: sources read it so."""
    return replace(row, user=row.user or row.alias)


@dataclass
class FakeLog:
    """A log of Parquet files, one a segment."""

    folder: Path
    segments: tuple[Segment, ...] = ()

    def add(self, rows: Sequence[Row], writer: str = "files") -> FakeLog:
        start = max((s.end for s in self.segments if s.writer == writer), default=0)
        number = len(list(self.folder.glob("*.parquet"))) + 1
        segment = Segment(number, start, len(rows), 0, 9, (0, 0), writer)
        pq.write_table(table_of(rows), self.folder / f"{writer}-{segment.file}")
        return replace(self, segments=(*self.segments, segment))

    @contextmanager
    def open(self, segment: Segment) -> Iterator[pq.ParquetFile]:
        with pq.ParquetFile(self.folder / f"{segment.writer}-{segment.file}") as file:
            yield file

    def batches(self, columns: Sequence[str]) -> Iterator[tuple[Segment, int, pa.Table]]:
        for segment in self.segments:
            yield from self.batches_of(segment, columns)

    def batches_of(
        self, segment: Segment, columns: Sequence[str]
    ) -> Iterator[tuple[Segment, int, pa.Table]]:
        with self.open(segment) as file:
            yield segment, segment.start, file.read(columns=list(columns))
