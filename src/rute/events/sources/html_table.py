"""Web pages with a table in them: what many web shops and cash registers call .xls."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rute.events.sources.cells import Row, tables_of
from rute.events.sources.source import Chunk, Findings, file_fingerprint, require_file
from rute.words.message import Message

_BLOCK = 1 << 20
_MOST_SPAN = 50
_CHARSET = re.compile(rb"""charset=["']?([\w-]+)""", re.IGNORECASE)
_MARK = re.compile(rb"<(?:!doctype html|html|table|head|body|meta|style)\b", re.IGNORECASE)


def is_html(head: bytes) -> bool:
    return bool(_MARK.search(head[:4096])) and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


class HtmlTable:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        findings.notes.append(Message("source.html_table"))
        return tables_of(self._rows(), self.label)

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)

    def _rows(self) -> Iterator[Row]:
        reader, number = _Cells(), 0
        with self.path.open("rb") as file:
            block = file.read(_BLOCK)
            decoder = codecs.getincrementaldecoder(_encoding(block))("replace")
            while block:
                reader.feed(decoder.decode(block))
                for row in reader.taken():
                    number += 1
                    yield number, row
                block = file.read(_BLOCK)
        reader.close()
        for row in reader.taken():
            number += 1
            yield number, row


def _encoding(head: bytes) -> str:
    found = _CHARSET.search(head[:4096])
    try:
        return codecs.lookup(found[1].decode()).name if found else "utf-8"
    except LookupError:
        return "utf-8"


class _Cells(HTMLParser):
    """The rows of every table, one after the other; a cell that spans columns fills the first."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[str]] = []
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._span = 1

    def taken(self) -> list[list[str]]:
        rows, self._rows = self._rows, []
        return rows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._end_row()
            self._row = []
        elif tag in ("td", "th"):
            self._end_cell()
            self._row = [] if self._row is None else self._row
            self._cell, self._span = [], _span(dict(attrs).get("colspan"))
        elif tag == "br" and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag in ("tr", "table"):
            self._end_row()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            self._row += [" ".join("".join(self._cell).split()), *[""] * (self._span - 1)]
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self._rows.append(self._row)
        self._row = None


def _span(said: str | None) -> int:
    return min(int(said), _MOST_SPAN) if said and said.isdigit() and int(said) else 1
