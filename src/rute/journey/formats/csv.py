"""A journey as CSV in long form: path, key, value. For programs, and for a quick look."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from rute.errors import QuestionError
from rute.journey.document.document import Document
from rute.journey.formats.facts import Fact, document_from, facts_in
from rute.journey.formats.guard import guarded, unguarded
from rute.words.message import Message

COLUMNS: Final = ("path", "key", "value")
LONGEST_CELL: Final = 1_000_000


def to_csv(document: Document) -> bytes:
    """UTF-8 with a mark that tells Excel so; cells that could be formulas carry a '."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for fact in facts_in(document):
        writer.writerow([guarded(cell) for cell in (fact.path, fact.key, fact.value)])
    return out.getvalue().encode("utf-8-sig")


def from_csv(raw: bytes) -> Document:
    """The facts of such a CSV, in any order of columns; , ; or tab between them."""
    text = raw.decode("utf-8-sig")
    csv.field_size_limit(LONGEST_CELL)
    heading = text.partition("\n")[0]
    between = max(",;\t", key=heading.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        return document_from(_facts(rows))
    except csv.Error as wrong:
        raise QuestionError(Message("format.broken_csv", why=str(wrong))) from None


def _facts(rows: Iterator[list[str]]) -> Iterator[Fact]:
    heading = [cell.strip().lower() for cell in next(rows, [])]
    if missing := [name for name in COLUMNS if name not in heading]:
        raise QuestionError(
            Message("format.no_column", names=", ".join(missing)),
            do=Message("format.columns", names=", ".join(COLUMNS)),
        )
    at = [heading.index(name) for name in COLUMNS]
    for row in rows:
        cells = [unguarded(row[i]) if i < len(row) else "" for i in at]
        if any(cells):
            yield Fact(*cells)
