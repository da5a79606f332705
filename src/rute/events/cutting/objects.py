"""JSON: an object a line, a list of objects, or an object that holds such lists."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.cutting.packed import reading, writing
from rute.events.cutting.whom import Hits, Whom
from rute.events.sources.json_rows import flat

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 5_000


def cut(path: Path, people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    """Rows and cells; written to `out`, or only counted. Raises ValueError for no JSON."""
    with reading(path) as file, writing(out, path) as kept:
        first, only = file.readline(), not file.read(1_000).strip()
        file.seek(0)
        if _is_row(first, only):
            return _lines(file, people, kept)
        return _whole(file, people, kept)


def _is_row(line: bytes, only: bool) -> bool:
    """Whether the first line is a row by itself, as the reader of JSON takes it: one that stands
    alone and holds a list holds the rows."""
    try:
        found = json.loads(line)
    except ValueError:
        return False
    return isinstance(found, dict) and not (only and any(map(_is_rows, found.values())))


def _lines(file: IO[bytes], people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    counts = np.zeros(2, np.int64)
    while some := list(islice(file, _ROWS)):
        rows = [_read(line) for line in some]
        hits = people.hits(_table([flat(row) if isinstance(row, dict) else {} for row in rows]))
        counts += hits.counts()
        if out is not None:
            out.writelines(_kept(some, rows, hits, people))
    return counts


def _read(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _kept(lines: list[bytes], rows: list[Any], hits: Hits, people: Whom) -> Iterator[bytes]:
    for at, line in enumerate(lines):
        if hits.rows[at]:
            continue
        yield _said(_emptied(rows[at], at, hits, people)) + b"\n" if hits.emptied(at) else line


def _whole(file: IO[bytes], people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    counts = np.zeros(2, np.int64)
    found = _thinned(json.load(file), people, counts)
    if out is not None:
        out.write(_said(found))
    return counts


def _thinned(value: Any, people: Whom, counts: NDArray[np.int64]) -> Any:
    """The same without rows of lists that are somebody's."""
    if isinstance(value, dict):
        return {key: _thinned(inner, people, counts) for key, inner in value.items()}
    if not _is_rows(value):
        return value
    hits = people.hits(_table([flat(row) if isinstance(row, dict) else {} for row in value]))
    counts += hits.counts()
    return [
        _emptied(row, at, hits, people) if hits.emptied(at) else row
        for at, row in enumerate(value) if not hits.rows[at]
    ]  # fmt: skip


def _emptied(value: Any, row: int, hits: Hits, people: Whom) -> Any:
    texts = flat(value)
    return _without(value, frozenset(texts[name] for name in hits.emptied(row)), people)


def _without(value: Any, texts: frozenset[str], people: Whom) -> Any:
    """The same with null for these texts, and for every one that names somebody."""
    if isinstance(value, dict):
        return {key: _without(inner, texts, people) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without(inner, texts, people) for inner in value]
    gone = isinstance(value, str | int) and (str(value) in texts or people.named_in(str(value)))
    return None if gone else value


def _is_rows(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)


def _said(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _table(rows: list[dict[str, str]]) -> pa.Table:
    import pyarrow as pa

    names = dict.fromkeys(name for row in rows for name in row) or {"": None}
    texts = {name: [_plain(row.get(name)) for row in rows] for name in names}
    return pa.table({name: pa.array(some, pa.string()) for name, some in texts.items()})


def _plain(text: str | None) -> str | None:
    return None if text is None else text.encode("utf-8", "replace").decode()
