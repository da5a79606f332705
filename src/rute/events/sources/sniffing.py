"""What kind of text a file is: its encoding, its delimiter, whether it has a heading."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass

from rute.errors import SourceError
from rute.events.sources.cells import too_wide
from rute.events.sources.heading_row import MOST_COLUMNS, heading_at, unique_names
from rute.words.message import Message

_DELIMITERS = (",", ";", "\t", "|")
BLANKS = " "  # runs of blanks between columns
_SAMPLE_LINES = 50


@dataclass(frozen=True, slots=True)
class Shape:
    """above: lines above the heading."""

    encoding: str
    delimiter: str
    names: tuple[str, ...]
    heading: bool
    above: int = 0


def encoding_of(head: bytes, label: str) -> str:
    """The encoding by its mark or by trial. Raises SourceError for a file that is no text."""
    if head.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in head or sum(byte < 9 or 13 < byte < 32 for byte in head) > len(head) // 50:
        raise SourceError(
            Message("wrong.binary"),
            where=label,
            exists=Message("source.formats"),
            do=Message("wrong.binary.do"),
        )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
        return "utf-8"
    except UnicodeDecodeError:
        return "cp1252"


def shape_of(head: bytes, label: str, encoding: str) -> Shape:
    """Delimiter, column names and heading from the first bytes of a file."""
    text = codecs.getincrementaldecoder(encoding)(errors="replace").decode(head)
    lines = [(at, line) for at, line in enumerate(text.splitlines()) if line.strip()]
    if not lines:
        raise SourceError(Message("wrong.blank"), where=label, do=Message("wrong.again"))
    if len(lines) > 1 and not text.endswith(("\n", "\r")):
        lines = lines[:-1]  # the last one may be cut off
    if said := _said_delimiter(lines[0][1]):
        lines = lines[1:] or lines
    shown = [line for _, line in lines[:_SAMPLE_LINES]]
    delimiter = said or _delimiter(shown)
    rows = [split(line, delimiter) for line in shown]
    place = heading_at(rows)
    cells = rows[place or 0]
    names = cells if place is not None else [""] * len(cells)
    if len(names) > MOST_COLUMNS:
        raise too_wide(len(names), label)
    heading = place is not None
    above = lines[place][0] if place else lines[0][0] if said else 0
    return Shape(encoding, delimiter, unique_names(names), heading, above)


def _said_delimiter(line: str) -> str | None:
    """Excel's own first line "sep=;"."""
    head, sign = line.strip()[:4].lower(), line.strip()[4:5]
    return sign if head == "sep=" and sign in _DELIMITERS and len(line.strip()) == 5 else None


def split(line: str, delimiter: str) -> list[str]:
    """The cells of one line."""
    if delimiter == BLANKS:
        return line.split()
    try:
        return [cell.strip() for cell in next(csv.reader(io.StringIO(line), delimiter=delimiter))]
    except csv.Error:  # a cell of more than 128 kB
        return line.split(delimiter)


def _delimiter(lines: list[str]) -> str:
    """The sign that cuts most lines into as many cells as the first; where the first is a
    title, the sign that cuts most lines alike."""

    def score(delimiter: str) -> tuple[float, int]:
        counts = [len(split(line, delimiter)) for line in lines]
        if counts[0] < 2:
            return 0.0, 0
        return sum(count == counts[0] for count in counts) / len(counts), counts[0]

    def usual(delimiter: str) -> tuple[float, int]:
        counts = [len(split(line, delimiter)) for line in lines]
        cells, times = max(((n, counts.count(n)) for n in set(counts) if n > 1), default=(0, 0),
                           key=lambda pair: (pair[1], pair[0]))  # fmt: skip
        return times / len(lines), cells

    best = max(_DELIMITERS, key=score)
    if score(best)[0] > 0:
        return best
    dividing = [sign for sign in _DELIMITERS if any(sign in line for line in lines)]
    best = max(dividing, key=usual, default=",")
    if dividing and usual(best)[0] >= 0.5:
        return best
    return BLANKS if score(BLANKS)[0] > 0.5 else ","
