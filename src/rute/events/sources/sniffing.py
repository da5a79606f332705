"""What kind of text a file is: its encoding, its delimiter, whether it has a heading."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass

from rute.errors import SourceError

_DELIMITERS = (",", ";", "\t", "|")
BLANKS = " "  # runs of blanks between columns
_SAMPLE_LINES = 50


@dataclass(frozen=True, slots=True)
class Shape:
    encoding: str
    delimiter: str
    names: tuple[str, ...]
    heading: bool


def encoding_of(head: bytes, label: str) -> str:
    """The encoding by its mark or by trial. Raises SourceError for a file that is no text."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if head.startswith(b"PK\x03\x04"):
        raise SourceError(
            "this is a workbook or a zip file, not text",
            where=label,
            do="Save the sheet as CSV and use that.",
        )
    if b"\0" in head or sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 50:
        raise SourceError(
            "this is a binary file, not a table of events",
            where=label,
            exists="Rute reads CSV, TSV, Parquet, XES (.xes, .xes.gz) and .sql.",
            do="Export the events as CSV.",
        )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        return "utf-8"
    except UnicodeDecodeError:
        return "cp1252"


def shape_of(head: bytes, label: str, encoding: str) -> Shape:
    """Delimiter, column names and heading from the first bytes of a file."""
    text = codecs.getincrementaldecoder(encoding)(errors="replace").decode(head)
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        raise SourceError("the file is empty: only blank lines", where=label, do="Export it again.")
    if len(lines) > 1 and not text.endswith(("\n", "\r")):
        lines = lines[:-1]  # the last one may be cut off
    delimiter = _delimiter(lines[:_SAMPLE_LINES])
    cells = split(lines[0], delimiter)
    heading = not any(_looks_like_data(cell) for cell in cells)
    names = cells if heading else [f"column {k}" for k in range(1, len(cells) + 1)]
    return Shape(encoding, delimiter, _unique(names), heading)


def split(line: str, delimiter: str) -> list[str]:
    """The cells of one line."""
    if delimiter == BLANKS:
        return line.split()
    return [cell.strip() for cell in next(csv.reader(io.StringIO(line), delimiter=delimiter))]


def _delimiter(lines: list[str]) -> str:
    """The sign that cuts most lines into as many cells as the first."""

    def score(delimiter: str) -> tuple[float, int]:
        counts = [len(split(line, delimiter)) for line in lines]
        if counts[0] < 2:
            return 0.0, 0
        return sum(count == counts[0] for count in counts) / len(counts), counts[0]

    best = max(_DELIMITERS, key=score)
    if score(best)[0] > 0:
        return best
    return BLANKS if score(BLANKS)[0] > 0.5 else ","


def _looks_like_data(cell: str) -> bool:
    digits = sum(letter.isdigit() for letter in cell)
    return digits > 0 and digits >= sum(letter.isalpha() for letter in cell)


def _unique(names: list[str]) -> tuple[str, ...]:
    """Names without blanks around; a name given twice gets a number, an empty one its place."""
    seen: dict[str, int] = {}
    out = []
    for place, raw in enumerate(names, 1):
        name = raw.strip() or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        out.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(out)
