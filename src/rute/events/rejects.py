"""Rejected rows on their way to a file: a few hundred thousand are in memory, however many there
are. Their lines are found last, in one more pass over the source."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.erased import NOBODY, Erased
from rute.events.schema import ERASED, REASONS, refused_schema, reject_schema
from rute.events.shares import Share
from rute.events.sources.source import BadRow, Source

if TYPE_CHECKING:
    import pyarrow as pa

_AT_ONCE = 1 << 17


class RejectWriter:
    """The file is not part of the log before the manifest names it. reasons: how often each
    (once all is added); first: row, reason and text of the first; broken: how many were none."""

    def __init__(self, share: Share, received: int, erased: Erased = NOBODY) -> None:
        self.reasons: Counter[str] = Counter()
        self.first: tuple[int, str, str] | None = None
        self.broken = 0
        self._share, self._received, self._erased = share, received, erased
        self._file = f"rejects-{share.next_segment:06}.parquet"
        self._draft = share.place.scratch() / f"rejects-{share.next_segment:06}.draft.parquet"
        self._waiting: list[BadRow] = []
        self._tables: list[pa.Table] = []
        self._rows = 0
        self._writer: Any = None

    def __enter__(self) -> RejectWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._writer is not None:
            self._writer.close()
        self._draft.unlink(missing_ok=True)

    @property
    def any(self) -> bool:
        return bool(self._waiting) or self.first is not None

    def refuse(self, bad: BadRow) -> None:
        """A row that is none, told before the rows of its chunk are judged and put in their
        order with them. One without a reason is blank, and nobody's loss."""
        if bad.reason:
            self.broken += 1
            self._waiting.append(bad)

    def add(self, refused: pa.Table) -> None:
        """Rows of one chunk (see schema.refused_schema), and what was told before it."""
        import pyarrow as pa

        if self._waiting:
            columns = [list(part) for part in zip(*self._waiting, strict=True)]
            broken = pa.table(dict(zip(refused_schema().names, columns, strict=True)),
                              schema=refused_schema())  # fmt: skip
            refused, self._waiting = _in_order(pa.concat_tables([refused, broken])), []
        if not len(refused):
            return
        refused = self._without_erased(refused)
        if self.first is None:
            row, reason, text = refused.slice(0, 1).to_pylist()[0].values()
            self.first = row, reason, text
        for counted in refused["reason"].value_counts().to_pylist():
            self.reasons[counted["values"]] += counted["counts"]
        self._tables.append(refused)
        self._rows += len(refused)
        if self._rows >= _AT_ONCE:
            self._write()

    def _without_erased(self, refused: pa.Table) -> pa.Table:
        import pyarrow as pa

        if not self._erased.people:
            return refused
        gone = [
            row["reason"] == REASONS[ERASED] or self._erased.mentioned(row["text"])
            for row in refused.to_pylist()
        ]
        texts = ["" if out else text for out, text in zip(gone, refused["text"].to_pylist(),
                                                          strict=True)]  # fmt: skip
        return refused.set_column(2, "text", pa.array(texts, pa.string()))

    def settle(self) -> None:
        """Takes what was told since the last chunk into account."""
        self.add(refused_schema().empty_table())

    def finish(self, source: Source | None) -> tuple[str, ...]:
        """Gives every row its line, where it comes from a source; the file's name, none where
        there is nothing to tell."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        self.settle()
        self._write()
        if self._writer is None:
            return ()
        self._writer.close()
        with (
            self._share.place.writing(self._file) as file,
            pq.ParquetWriter(file, reject_schema()) as out,
        ):
            for batch, lines in _with_lines(self._draft, source):
                came = pa.array(np.full(batch.num_rows, self._received))
                columns = [batch["row"], lines, batch["reason"], batch["text"], came]
                out.write_batch(pa.record_batch(columns, schema=reject_schema()))
        return (self._file,)

    def _write(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        if not self._rows:
            return
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._draft, refused_schema())
        self._writer.write_table(pa.concat_tables(self._tables))
        self._tables, self._rows = [], 0


def _in_order(refused: pa.Table) -> pa.Table:
    import pyarrow as pa

    rows = refused["row"].to_numpy()
    return refused.take(pa.array(np.argsort(rows, kind="stable")))


def _with_lines(draft: Path, source: Source | None) -> Iterator[tuple[pa.RecordBatch, pa.Array]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    waiting: deque[pa.RecordBatch] = deque()
    with pq.ParquetFile(draft) as file:

        def rows() -> Iterator[NDArray[np.int64]]:
            for batch in file.iter_batches(_AT_ONCE):
                waiting.append(batch)
                yield batch["row"].to_numpy()

        for lines in rows() if source is None else source.lines(rows()):
            unknown = source is None
            yield (
                waiting.popleft(),
                pa.nulls(lines.size, pa.int64()) if unknown else pa.array(lines),
            )
