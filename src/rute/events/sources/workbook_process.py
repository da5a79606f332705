"""The process that reads a workbook: `python -m … FILE LABEL [SHEET]`, Arrow to stdout.

Its memory is bounded, so that a sheet that claims more than it holds ends this process alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from rute.errors import SourceError
from rute.events.sources.cells import Row, cell_text, tables_of
from rute.events.sources.heading_row import LOOKED_AT, heading_at
from rute.events.sources.source import Chunk
from rute.events.sources.workbook import ROW

if TYPE_CHECKING:
    import pyarrow as pa

_MEMORY = 6 << 30


@dataclass
class SaidError(Exception):
    """An end with words the parent can say in any language."""

    what: str
    values: dict[str, str]
    do: str | None = None
    known: tuple[str, ...] = ()


def run(file: str, label: str, sheet: str) -> None:
    import pyarrow as pa

    book = _opened(file)
    names, others = _sheets(book, sheet)
    notes: list[tuple[str, dict[str, str]]] = []
    if len(names) > 1:
        notes.append(("source.sheets_joined", {"sheets": ", ".join(names)}))
    if others:
        values = {"sheet": names[0], "others": ", ".join(others)}
        notes.append(("source.sheet_chosen", values))
    writer: Any = None
    for chunk in chain.from_iterable(_chunks(book, name, label) for name in names):
        table = _numbered(chunk)
        if writer is None:
            schema = table.schema.with_metadata({"notes": json.dumps(notes)})
            writer = pa.ipc.new_stream(sys.stdout.buffer, schema)
        writer.write_table(table.cast(writer_schema(table, schema)))
    if writer is None:
        raise SaidError("source.sheet_empty", {"sheet": names[0]}, "source.export_again")
    writer.close()


def writer_schema(table: pa.Table, schema: pa.Schema) -> pa.Schema:
    return schema if table.schema.names == schema.names else table.schema


def _opened(file: str) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_path(file)
    except PasswordError as error:
        raise SaidError("source.workbook_locked", {}, "source.workbook_locked_do") from error
    except (CalamineError, OSError) as error:
        if "assword" in str(error) or _is_encrypted(file):
            raise SaidError("source.workbook_locked", {}, "source.workbook_locked_do") from error
        raise SaidError("source.workbook_broken", {}, "source.export_again") from error


def _is_encrypted(file: str) -> bool:
    """An encrypted .xlsx is an old-style container with a stream of this name in it."""
    with open(file, "rb") as opened:
        head = opened.read(1 << 16)
    return "EncryptedPackage".encode("utf-16-le") in head


def _sheets(book: Any, asked: str) -> tuple[list[str], list[str]]:
    """The sheets to read, and those with something in them that are left out."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    shown = [
        one.name
        for one in book.sheets_metadata
        if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
    ] or list(book.sheet_names)
    if asked:
        by_name = {name.casefold(): name for name in book.sheet_names}
        if asked.casefold() not in by_name:
            values = {"sheet": asked, "known": ", ".join(book.sheet_names)}
            raise SaidError("source.no_sheet", values, None, tuple(book.sheet_names))
        return [by_name[asked.casefold()]], []
    if len(shown) == 1:
        return shown, []
    heads = {name: _head(book, name) for name in shown}
    best = max(shown, key=lambda name: heads[name][1])
    alike = [name for name in shown if heads[name][0] == heads[best][0] and heads[name][1]]
    others = [name for name in shown if name not in alike and heads[name][1]]
    return alike or [best], others


def _head(book: Any, name: str) -> tuple[tuple[str, ...], int]:
    """The heading of a sheet, and how many cells lie below it."""
    sheet = _sheet(book, name)
    rows = list(islice(_texts(sheet), LOOKED_AT))
    place = heading_at([cells for _, cells in rows])
    if place is None:
        return (), 0 if not rows else max(1, sheet.height * sheet.width // 2)
    heading = tuple(cell for cell in rows[place][1] if cell)
    below = max(0, sheet.height - place - 1)
    return heading, below * len(heading)


def _sheet(book: Any, name: str) -> Any:
    from python_calamine import CalamineError

    try:
        return book.get_sheet_by_name(name)
    except CalamineError as error:
        raise SaidError("source.workbook_broken", {}, "source.export_again") from error


def _chunks(book: Any, name: str, label: str) -> Iterator[Chunk]:
    return tables_of(_texts(_sheet(book, name)), label)


def _texts(sheet: Any) -> Iterator[Row]:
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, [cell_text(value) for value in row]


def _numbered(chunk: Chunk) -> pa.Table:
    import pyarrow as pa

    return chunk.table.append_column(ROW, pa.array(chunk.rows))


def _bounded() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _say(what: str, values: dict[str, str], do: str | None, known: tuple[str, ...] = ()) -> None:
    said = {"what": what, "values": values, "do": do, "known": list(known)}
    sys.stderr.write("\n" + json.dumps(said))
    sys.exit(1)


if __name__ == "__main__":
    _bounded()
    try:
        run(*sys.argv[1:4])
    except SaidError as said:
        _say(said.what, said.values, said.do, said.known)
    except SourceError as error:
        what, do = error.what, error.do
        key, values = getattr(what, "key", ""), getattr(what, "values", {})
        _say(key, values, getattr(do, "key", None))
    except MemoryError:
        sys.exit(1)
