"""JSON: one object a line, a list of objects, or an object that holds one such list.

What lies inside an object becomes columns of its own (`device.category`); so does a list of
keys and values, the way GA4 writes them (`event_params.page_location`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import SourceError
from rute.events.sources.cells import too_wide
from rute.events.sources.heading_row import MOST_COLUMNS
from rute.events.sources.json_text import BrokenError, Found, objects_in
from rute.events.sources.source import (
    BadRow,
    Chunk,
    Findings,
    file_fingerprint,
    no_rows,
    require_file,
)
from rute.words.message import Message

CHUNK_ROWS = 20_000
_TEXT = 300
_DEEPEST = 6
_VALUE_KEYS = ("string_value", "int_value", "float_value", "double_value", "set_timestamp_micros")


class JsonRows:
    def __init__(self, path: Path, label: str) -> None:
        require_file(path, label)
        self.path, self.label, self.stem = path, label, path.name.split(".")[0]
        self._known: tuple[str, ...] | None = None

    def fingerprint(self) -> str:
        return file_fingerprint(self.path)

    def chunks(self, findings: Findings) -> Iterator[Chunk]:
        """Every chunk has every column of the file: a first pass has collected them."""
        columns = self._columns()
        rows: list[dict[str, str]] = []
        numbers: list[int] = []
        bad = 0
        for found in self._objects():
            if isinstance(found.value, dict):
                rows.append(flat(found.value))
                numbers.append(found.row)
            else:
                findings.refuse(BadRow(found.row, _reason(found), found.text[:_TEXT]))
                bad += 1
            if len(rows) + bad == CHUNK_ROWS:
                yield _chunk(columns, rows, numbers)
                rows, numbers, bad = [], [], 0
        if rows:
            yield _chunk(columns, rows, numbers)

    def lines(self, pieces: Iterable[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
        return iter(pieces)

    def _columns(self) -> tuple[str, ...]:
        if self._known is None:
            names: dict[str, None] = {}
            for found in self._objects():
                if isinstance(found.value, dict):
                    names.update(dict.fromkeys(flat(found.value)))
                if len(names) > MOST_COLUMNS:
                    raise too_wide(len(names), self.label)
            if not names:
                raise no_rows(self.label)
            self._known = tuple(names)
        return self._known

    def _objects(self) -> Iterator[Found]:
        try:
            yield from objects_in(self.path)
        except (BrokenError, OSError, EOFError, RecursionError) as error:
            raise SourceError(
                Message("source.json_broken", why=str(error)),
                where=self.label,
                do=Message("source.export_again"),
            ) from error


def _reason(found: Found) -> str:
    return "not an object" if found.is_json else "not readable as JSON"


def flat(value: dict[str, Any]) -> dict[str, str]:
    """Dotted names and texts; what is empty or null is left out."""
    out: dict[str, str] = {}
    _flatten(value, "", out, 0)
    return out


def _flatten(value: dict[str, Any], before: str, out: dict[str, str], depth: int) -> None:
    for key, inner in value.items():
        name = before + (key if isinstance(key, str) else str(key))
        pairs = _pairs(inner) if isinstance(inner, list) else inner
        if isinstance(pairs, dict) and depth < _DEEPEST:
            _flatten(pairs, name + ".", out, depth + 1)
        elif (text := _text(inner)) is not None:
            out[name] = text


def _pairs(items: list[Any]) -> dict[str, Any] | None:
    """[{key, value}, …] as an object; None for any other list."""
    found: dict[str, Any] = {}
    for item in items:
        if not isinstance(item, dict) or not {"key", "value"} <= item.keys() or len(item) > 3:
            return None
        found[str(item["key"])] = _only_value(item["value"])
    return found or None


def _only_value(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return next((value[key] for key in _VALUE_KEYS if value.get(key) is not None), None)


def _text(value: Any) -> str | None:
    if value is None or value in ("", [], {}):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1 << 53:
        return str(int(value))
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else str(value)


def _chunk(columns: tuple[str, ...], rows: list[dict[str, str]], numbers: list[int]) -> Chunk:
    import pyarrow as pa

    table = {name: pa.array([row.get(name) for row in rows], pa.string()) for name in columns}
    return Chunk(pa.table(table), np.array(numbers, np.int64))
