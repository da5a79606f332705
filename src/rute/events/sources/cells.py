"""Cells of a spreadsheet as the texts a CSV would hold, and rows of texts as chunks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import numpy as np

from rute.errors import SourceError
from rute.events.sources.heading_row import LOOKED_AT, MOST_COLUMNS, heading_at, unique_names
from rute.events.sources.source import Chunk
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

CHUNK_ROWS = 20_000
_WHOLE = 1 << 53
_ERRORS = frozenset(
    ("#N/A", "#NAME?", "#DIV/0!", "#REF!", "#VALUE!", "#NUM!", "#NULL!", "#GETTING_DATA")
)
Row = tuple[int, Sequence[str]]  # its number in the file, its cells


def cell_text(value: Any) -> str:
    """812345678901.0 → "812345678901": what Excel shows as 8.12E+11 keeps every digit."""
    if isinstance(value, str):
        return "" if value in _ERRORS else value.strip()
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < _WHOLE else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return _clock(value) if isinstance(value, timedelta) else str(value)


def _clock(length: timedelta) -> str:
    seconds = int(length.total_seconds())
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def tables_of(rows: Iterator[Row], label: str) -> Iterator[Chunk]:
    """Chunks with the heading's names, wherever it stands. Empty rows are left out."""
    ahead = list(islice(rows, LOOKED_AT))
    place = heading_at([cells for _, cells in ahead])
    if place is None:
        width = max((len(cells) for _, cells in ahead), default=0)
        names, body = unique_names([""] * width), ahead
    else:
        names, body = unique_names(_cut(ahead[place][1])), ahead[place + 1 :]
    if len(names) > MOST_COLUMNS:
        raise too_wide(len(names), label)
    pending: list[Row] = []
    for number, cells in chain(body, rows):
        if any(cells):
            pending.append((number, cells))
        if len(pending) == CHUNK_ROWS:
            yield _chunk(names, pending)
            pending = []
    if pending:
        yield _chunk(names, pending)


def too_wide(columns: int, label: str) -> SourceError:
    return SourceError(
        Message("source.too_wide", columns=f"{columns:,}", most=f"{MOST_COLUMNS:,}"),
        where=label,
        do=Message("source.too_wide_do"),
    )


def _cut(cells: Sequence[str]) -> Sequence[str]:
    """Without the empty cells at the end that a sheet's widest row leaves behind."""
    used = max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return cells[:used]


def _chunk(names: tuple[str, ...], rows: list[Row]) -> Chunk:
    import pyarrow as pa

    columns: dict[str, pa.Array] = {}
    for place, name in enumerate(names):
        texts = [cells[place] or None if place < len(cells) else None for _, cells in rows]
        columns[name] = pa.array(texts, pa.string())
    return Chunk(pa.table(columns), np.array([number for number, _ in rows], np.int64))
