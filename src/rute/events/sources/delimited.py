"""Text files with a row a line: CSV, TSV, any delimiter, quoted or not, in any encoding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.recoding import BLOCK, is_utf8, open_bytes, open_utf8
from rute.events.sources.skipped import SkippedRows
from rute.events.sources.sniffing import BLANKS, Shape, encoding_of, shape_of
from rute.events.sources.source import (
    Chunk,
    Findings,
    file_fingerprint,
    file_state,
    require_file,
)
from rute.kernels.lines import LineWalk
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_HEAD = 1 << 18
_SIGNS = {
    ",": Message("source.sign.commas"), ";": Message("source.sign.semicolons"),
    "\t": Message("source.sign.tabs"), "|": Message("source.sign.bars"),
    BLANKS: Message("source.sign.blanks"),
}  # fmt: skip


class Delimited:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]
        self._known: tuple[str, Shape] | None = None

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def shape(self) -> Shape:
        """Encoding, delimiter and columns. Raises SourceError where the file is no table."""
        state = file_state(self.path)
        if self._known is None or self._known[0] != state:
            self._known = state, self._looked_at()
        return self._known[1]

    def _looked_at(self) -> Shape:
        try:
            with open_bytes(self.path) as file:
                head = file.read(_HEAD)
            encoding = encoding_of(head, self.label)
            if encoding == "utf-8" and not is_utf8(self.path):
                encoding = "cp1252"
        except (OSError, EOFError) as error:
            raise self._unreadable(error) from error
        shape = shape_of(head, self.label, encoding)
        if len(shape.names) < 2:
            raise SourceError(
                Message("wrong.one_column", column=shape.names[0][:60]),
                where=self.label,
                do=Message("wrong.one_column.do"),
            )
        return shape

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        shape = self.shape()
        findings.notes += _notes(shape)
        skipped = SkippedRows(shape.above + (2 if shape.heading else 1), findings)
        try:
            for batch in self._batches(shape, skipped):
                yield _without_blank_rows(batch, skipped.numbers(batch.num_rows))
            skipped.tell_rest()
        except (ValueError, OSError, EOFError) as error:  # pyarrow's ArrowInvalid; a cut-off .gz
            raise self._unreadable(error) from error

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        with open_utf8(self.path, replace(self.shape(), delimiter=",")) as file:
            walk = LineWalk(_blocks(file))
            for rows in pieces:
                yield walk.lines(rows)

    def _batches(self, shape: Shape, skipped: SkippedRows) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa
        import pyarrow.csv as pc

        yield from pc.open_csv(
            open_utf8(self.path, shape),
            pc.ReadOptions(
                use_threads=False,
                block_size=BLOCK,
                column_names=list(shape.names),
                skip_rows=shape.above + (1 if shape.heading else 0),
            ),
            pc.ParseOptions(
                delimiter="\t" if shape.delimiter == BLANKS else shape.delimiter,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=skipped.skip,
            ),
            pc.ConvertOptions(
                column_types=dict.fromkeys(shape.names, pa.string()),
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
                null_values=[""],
            ),
        )

    def _unreadable(self, error: Exception) -> SourceError:
        if not isinstance(error, ValueError):
            return SourceError(
                Message("source.cut_off", why=str(error)),
                where=self.label,
                do=Message("source.export_again"),
            )
        if "straddl" in str(error):
            return SourceError(
                Message("wrong.row_too_long", size=BLOCK >> 20),
                where=self.label,
                do=Message("wrong.row_too_long.do"),
            )
        return SourceError(Message("wrong.no_table", why=error), where=self.label)


def _blocks(file: IO[bytes]) -> Iterator[NDArray[np.uint8]]:
    while block := file.read(BLOCK):
        yield np.frombuffer(bytearray(block), np.uint8)


def _notes(shape: Shape) -> list[str]:
    notes: list[str] = []
    if shape.encoding not in ("utf-8", "utf-8-sig"):
        notes.append(Message("source.encoding", encoding=shape.encoding))
    if shape.delimiter != ",":
        notes.append(Message("source.delimiter", sign=_SIGNS[shape.delimiter]))
    if not shape.heading:
        notes.append(Message("source.no_heading"))
    return notes


def _without_blank_rows(batch: pa.RecordBatch, rows: NDArray[np.int64]) -> Chunk:
    import pyarrow as pa

    table = pa.Table.from_batches([batch])
    suspect = np.asarray(table.column(0).is_null().to_numpy(zero_copy_only=False))
    for name in table.column_names[1:]:
        if not suspect.any():
            return Chunk(table, rows)
        suspect = suspect & table[name].is_null().to_numpy(zero_copy_only=False)
    keep = ~suspect
    return Chunk(table.filter(pa.array(keep)), rows[keep]) if suspect.any() else Chunk(table, rows)
