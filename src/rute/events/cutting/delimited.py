"""Text with a row a line: what is not cut stays byte for byte."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.cutting.packed import reading, writing
from rute.events.cutting.whom import Hits, Whom
from rute.events.sources.delimited import Delimited
from rute.events.sources.sniffing import BLANKS, Shape

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 20_000
_BLANK = re.compile(r"[ \t]+")
Record = tuple[str, list[str]]  # as it stands, and its cells
csv.field_size_limit(1 << 30)


def cut(path: Path, people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    """Rows and cells; written to `out`, or only counted. Raises SourceError for no table."""
    shape = Delimited(path, path.name).shape()
    counts = np.zeros(2, np.int64)
    with reading(path) as raw, io.TextIOWrapper(
        raw, shape.encoding, "surrogateescape", newline=""
    ) as text, writing(out, path) as packed:  # fmt: skip
        kept = _Kept(packed, shape)
        records = _records(text, shape)
        for _ in range(shape.above + bool(shape.heading)):
            kept.put(next(records)[0])
        while some := [record for record, _ in zip(records, range(_ROWS), strict=False)]:
            hits = people.hits(_table(some, shape.names))
            counts += hits.counts()
            kept.put_all(some, hits)
        kept.end()
    return counts


def _records(text: Iterable[str], shape: Shape) -> Iterator[Record]:
    """The lines above the heading each by itself, then every record."""
    lines = iter(text)
    for _ in range(shape.above):
        yield next(lines), []
    if shape.delimiter == BLANKS:
        yield from ((line, _BLANK.split(line.strip())) for line in lines)
        return
    taken: list[str] = []

    def noted() -> Iterator[str]:
        for line in lines:
            taken.append(line)
            yield line

    for cells in csv.reader(noted(), delimiter=shape.delimiter):
        yield "".join(taken), cells
        taken.clear()


def _table(records: list[Record], names: tuple[str, ...]) -> pa.Table:
    """Cells beyond the headings stand under numbers."""
    import pyarrow as pa

    wide = max((len(cells) for _, cells in records), default=0)
    every = [*names, *(f"+{at}" for at in range(len(names), wide))]
    return pa.table({
        name: pa.array([_plain(cells[at]) if at < len(cells) else None for _, cells in records],
                       pa.string())
        for at, name in enumerate(every)
    })  # fmt: skip


def _plain(cell: str) -> str:
    return cell if cell.isascii() else cell.encode("utf-8", "replace").decode()


class _Kept:
    """What stays, in the file's own encoding."""

    def __init__(self, out: IO[bytes] | None, shape: Shape) -> None:
        self.shape = shape
        self.text: Any = None
        if out is not None:
            self.text = io.TextIOWrapper(out, shape.encoding, "surrogateescape", newline="")

    def put(self, raw: str) -> None:
        if self.text is not None:
            self.text.write(raw)

    def put_all(self, records: list[Record], hits: Hits) -> None:
        if self.text is None:
            return
        touched = np.zeros(len(records), np.bool_)
        for mask in hits.cells.values():
            touched |= mask
        for row, (raw, cells) in enumerate(records):
            if not hits.rows[row]:
                self.put(self._emptied(raw, cells, hits.emptied(row)) if touched[row] else raw)

    def _emptied(self, raw: str, cells: list[str], names: list[str]) -> str:
        places = {self._place(name) for name in names}
        kept = ["" if at in places else cell for at, cell in enumerate(cells)]
        if self.shape.delimiter == BLANKS:
            return " ".join(cell or "-" for cell in kept) + raw[len(raw.rstrip("\r\n")) :]
        line = io.StringIO()
        ending = raw[len(raw.rstrip("\r\n")) :]
        csv.writer(line, delimiter=self.shape.delimiter, lineterminator=ending).writerow(kept)
        return line.getvalue()

    def _place(self, name: str) -> int:
        known = self.shape.names
        return known.index(name) if name in known else int(name[1:])

    def end(self) -> None:
        if self.text is not None:
            self.text.flush()
            self.text.detach()
