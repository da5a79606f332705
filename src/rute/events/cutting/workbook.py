"""Workbooks: the same sheets and cells, written again as .xlsx whatever they were.

Formats, formulas and pictures are lost; their values, which are all that is ever read, stay.
"""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.cutting.whom import Hits, Whom

if TYPE_CHECKING:
    import pyarrow as pa

_ABOVE = 30  # rows among which the heading is looked for
_MADE = datetime(2000, 1, 1)  # the same bytes for the same cells
_FORMATS = {datetime: "yyyy-mm-dd hh:mm:ss", date: "yyyy-mm-dd", time: "hh:mm:ss",
            timedelta: "[hh]:mm:ss"}  # fmt: skip
Rows = list[list[Any]]


def cut(path: Path, people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    """Rows and cells of all sheets; written to `out`, or only counted. Raises ValueError for one
    that cannot be read or written again."""
    from python_calamine import CalamineError
    from xlsxwriter.exceptions import XlsxWriterException

    try:
        return _cut(path, people, out)
    except (CalamineError, XlsxWriterException) as error:
        raise ValueError(str(error)) from error


def _cut(path: Path, people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    from python_calamine import load_workbook

    counts = np.zeros(2, np.int64)
    kept: dict[str, Rows] = {}
    with path.open("rb") as file:
        book = load_workbook(io.BytesIO(file.read()))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            heading = _heading(rows, people)
            hits = people.hits(_table(rows[heading + 1 :], rows[heading] if rows else []))
            counts += hits.counts()
            kept[name] = [*rows[: heading + 1], *_without(rows[heading + 1 :], hits)]
    if out is not None:
        _write(kept, out)
    return counts


def _heading(rows: Rows, people: Whom) -> int:
    """The row of headings: the first that names whose the rows are, else the first."""
    for at, row in enumerate(rows[:_ABOVE]):
        if people.columns([str(cell) for cell in row]):
            return at
    return 0


def _table(rows: Rows, heading: list[Any]) -> pa.Table:
    """The cells' texts under their headings, each with its place, as headings may repeat."""
    import pyarrow as pa

    return pa.Table.from_arrays(
        [pa.array([_text(row[at]) if at < len(row) else None for row in rows], pa.string())
         for at in range(len(heading))],
        names=_named(heading),
    )  # fmt: skip


def _named(heading: list[Any]) -> list[str]:
    seen: set[str] = set()
    names = []
    for at, cell in enumerate(heading):
        name = str(cell) if str(cell) not in seen else f"{cell} ({at})"
        seen.add(name)
        names.append(name)
    return names


def _text(cell: Any) -> str | None:
    if cell == "" or cell is None:
        return None
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _without(rows: Rows, hits: Hits) -> Rows:
    masks = list(hits.cells.items())
    names = {name: at for at, name in enumerate(hits.names)}
    return [
        ["" if any(mask[row] and names[name] == at for name, mask in masks) else cell
         for at, cell in enumerate(cells)]
        for row, cells in enumerate(rows) if not hits.rows[row]
    ]  # fmt: skip


def _write(sheets: dict[str, Rows], out: IO[bytes]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": _MADE})
    formats = {kind: book.add_format({"num_format": said}) for kind, said in _FORMATS.items()}
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                _put(sheet, at, column, cell, formats)
    book.close()


def _put(sheet: Any, row: int, column: int, cell: Any, formats: dict[type, Any]) -> None:
    if cell == "" or cell is None:
        return
    if isinstance(cell, str):
        sheet.write_string(row, column, cell)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, column, cell)
    elif type(cell) in formats:
        sheet.write_datetime(row, column, cell, formats[type(cell)])
    else:
        sheet.write_number(row, column, cell)
