"""Text files with a row a line: CSV, TSV, any delimiter, quoted or not, in any encoding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from rute.errors import SourceError
from rute.events.sources.recoding import BLOCK, is_utf8, open_bytes, open_utf8
from rute.events.sources.sniffing import BLANKS, Shape, encoding_of, shape_of
from rute.events.sources.source import BadRow, Chunk, Findings, file_fingerprint, require_file
from rute.kernels.lines import LineWalk
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

_HEAD = 1 << 18
_TEXT = 300
_SIGNS = {
    ",": Message("source.sign.commas"), ";": Message("source.sign.semicolons"),
    "\t": Message("source.sign.tabs"), "|": Message("source.sign.bars"),
    BLANKS: Message("source.sign.blanks"),
}  # fmt: skip


class Delimited:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def shape(self) -> Shape:
        """Encoding, delimiter and columns. Raises SourceError where the file is no table."""
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
        known = len(findings.bad)
        row = shape.above + (2 if shape.heading else 1)
        try:
            for batch in self._batches(shape, findings):
                skipped = {bad.row for bad in findings.bad[known:]}
                rows = _row_numbers(row, batch.num_rows, skipped)
                row = int(rows[-1]) + 1 if rows.size else row
                yield _without_blank_rows(batch, rows)
        except (ValueError, OSError, EOFError) as error:  # pyarrow's ArrowInvalid; a cut-off .gz
            raise self._unreadable(error) from error

    def lines(self, rows: Sequence[int]) -> list[int | None]:
        order = sorted(set(rows))
        walk = LineWalk(np.array(order, np.int64))
        with open_utf8(self.path, replace(self.shape(), delimiter=",")) as file:
            while block := file.read(BLOCK):
                walk.feed(np.frombuffer(bytearray(block), np.uint8))
        known = dict(zip(order, walk.lines.tolist(), strict=True))
        return [known[row] for row in rows]

    def _batches(self, shape: Shape, findings: Findings) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa
        import pyarrow.csv as pc

        def reject(bad: Any) -> str:
            if bad.text.strip(" \r\t,;|"):
                few = bad.actual_columns < bad.expected_columns
                reason = "too few columns" if few else "too many columns"
                findings.bad.append(BadRow(bad.number, reason, bad.text[:_TEXT]))
            else:
                findings.bad.append(BadRow(bad.number, "", ""))
            return "skip"

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
                invalid_row_handler=reject,
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


def _notes(shape: Shape) -> list[str]:
    notes: list[str] = []
    if shape.encoding not in ("utf-8", "utf-8-sig"):
        notes.append(Message("source.encoding", encoding=shape.encoding))
    if shape.delimiter != ",":
        notes.append(Message("source.delimiter", sign=_SIGNS[shape.delimiter]))
    if not shape.heading:
        notes.append(Message("source.no_heading"))
    return notes


def _row_numbers(first: int, count: int, skipped: set[int]) -> np.ndarray[Any, Any]:
    """The numbers of `count` rows from `first` on, those skipped left out."""
    ahead = sorted(row for row in skipped if row >= first)
    numbers = np.arange(first, first + count + len(ahead), dtype=np.int64)
    return numbers[~np.isin(numbers, ahead)][:count] if ahead else numbers


def _without_blank_rows(batch: pa.RecordBatch, rows: np.ndarray[Any, Any]) -> Chunk:
    import pyarrow as pa

    table = pa.Table.from_batches([batch])
    suspect = np.asarray(table.column(0).is_null().to_numpy(zero_copy_only=False))
    for name in table.column_names[1:]:
        if not suspect.any():
            return Chunk(table, rows)
        suspect = suspect & table[name].is_null().to_numpy(zero_copy_only=False)
    keep = ~suspect
    return Chunk(table.filter(pa.array(keep)), rows[keep]) if suspect.any() else Chunk(table, rows)
