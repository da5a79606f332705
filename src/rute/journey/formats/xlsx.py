"""A journey as an Excel workbook, laid out to be read and edited, and back."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from rute.errors import QuestionError, did_you_mean
from rute.journey.document.document import Document
from rute.journey.document.shapes import canonical, in_language
from rute.journey.formats.guard import DANGEROUS
from rute.journey.formats.sheets import ADDRESSES, LONG, Sheet, sheets_of
from rute.journey.formats.sheets_read import Reading
from rute.journey.writing.file import journey_language
from rute.words.catalog import LANGUAGES, say
from rute.words.message import Message

WHEN: Final = datetime(2000, 1, 1)  # of every workbook: same journey, same bytes
LONGEST_CELL: Final = 32_767
LARGEST: Final = 20_000_000  # of all sheets unpacked, in bytes
NARROW: Final = 12  # characters a column has at least
WIDE: Final = 48
SHEETS: Final = (*ADDRESSES, "more")
HELP: Final = "help"
ALWAYS: Final = ("journey", "personas", "stages", "touchpoints", "pains", "fixes",
                 "opportunities", "campaigns")  # fmt: skip


def to_xlsx(document: Document) -> bytes:
    """The workbook. Raises QuestionError for a text that is too long for a cell."""
    import xlsxwriter

    language = journey_language(document)
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False,
               "strings_to_numbers": False}  # fmt: skip
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": WHEN, "title": str(document.get("journey", ""))})
        looks = _looks(book)
        for sheet in sheets_of(document):
            if sheet.rows or sheet.name in ALWAYS:
                _write(book, sheet, language, looks)
        _help(book, language, looks)
    return out.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    text = {"num_format": "@", "text_wrap": True, "valign": "top"}
    return {
        "head": book.add_format({"bold": True, "bg_color": "#14532D", "font_color": "#FFFFFF",
                                 "valign": "top", "num_format": "@"}),
        "name": book.add_format({**text, "bold": True}),
        "text": book.add_format(text),
        "quoted name": book.add_format({**text, "bold": True, "quote_prefix": True}),
        "quoted text": book.add_format({**text, "quote_prefix": True}),
    }  # fmt: skip


def headings(sheet: Sheet, language: str) -> list[str]:
    """The first row of a sheet, in a language."""
    first = [say(f"sheet.column.{name}", language) for name in sheet.address]
    return first + [_heading(sheet, key, language) for key in sheet.keys]


def _heading(sheet: Sheet, key: str, language: str) -> str:
    if sheet.kind in ("journey", "calendar"):
        return say(f"sheet.column.{key}", language)
    return in_language(sheet.kind, key, language)


def _write(book: Any, sheet: Sheet, language: str, looks: dict[str, Any]) -> None:
    page = book.add_worksheet(say(f"sheet.{sheet.name}", language))
    titles = headings(sheet, language)
    for column, title in enumerate(titles):
        page.write_string(0, column, title, looks["head"])
        longest = max([len(title), *(_widest(row[column]) for row in sheet.rows)])
        page.set_column(column, column, min(max(longest + 2, NARROW), WIDE), looks["text"])
    for number, row in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(row):
            shown = _shown(sheet, column, cell, language)
            _cell(page, number, column, shown, looks, named=column < len(sheet.address))
    page.freeze_panes(1, min(len(sheet.address), 2))
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(titles) - 1)
    _choices(page, sheet, language)


def _widest(cell: str) -> int:
    return max(map(len, cell.split("\n")))


def _shown(sheet: Sheet, column: int, cell: str, language: str) -> str:
    """Keys of the first sheet stand in the reader's language."""
    if sheet.kind == "journey" and column == 0:
        return in_language("journey", cell, language)
    return cell


def _cell(page: Any, row: int, column: int, text: str, looks: Any, *, named: bool) -> None:
    if len(text) > LONGEST_CELL:
        raise QuestionError(
            Message("format.long_cell", start=text[:40], most=LONGEST_CELL),
            do=Message("format.use_json"),
        )
    look = "name" if named else "text"
    page.write_string(row, column, text, looks[f"quoted {look}" if DANGEROUS.match(text) else look])


def _choices(page: Any, sheet: Sheet, language: str) -> None:
    """Lists to choose from, where a cell may hold only a few words."""
    wide = len(sheet.address)
    for column, key in enumerate(sheet.keys):
        source = {"motive": ["need", "want"], "moment of truth": _yes_no(language),
                  "after reaching": _yes_no(language)}.get(key)  # fmt: skip
        if source:
            page.data_validation(1, wide + column, 1000, wide + column,
                                 {"validate": "list", "source": source})  # fmt: skip


def _yes_no(language: str) -> list[str]:
    return [say("write.yes", language), say("write.no", language)]


def _help(book: Any, language: str, looks: dict[str, Any]) -> None:
    """What the sheets are, and how the workbook becomes a journey file again."""
    page = book.add_worksheet(say("sheet.help", language))
    page.set_column(0, 0, 24, looks["name"])
    page.set_column(1, 1, 90, looks["text"])
    for row, name in enumerate(SHEETS):
        page.write_string(row, 0, say(f"sheet.{name}", language), looks["name"])
        page.write_string(row, 1, say(f"sheet.about.{name}", language), looks["text"])
    page.write_string(len(SHEETS) + 1, 0, say("sheet.back", language), looks["name"])
    page.write_string(len(SHEETS) + 1, 1, say("sheet.about.back", language), looks["text"])


def from_xlsx(raw: bytes) -> Document:
    """The facts in a workbook: sheets and columns by their names in either language, in any
    order. Raises QuestionError with everything that is wrong."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST:
                raise QuestionError(Message("format.huge"))
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    except (CalamineError, zipfile.BadZipFile, OSError) as wrong:
        raise QuestionError(Message("format.broken_xlsx", why=str(wrong))) from None
    return Reading([read for name, rows in sheets if (read := _sheet(name, rows))]).document()


def _sheet(title: str, rows: list[list[Any]]) -> Sheet | None:
    name = _named("sheet", title, (*SHEETS, HELP))
    if name is None:
        known = [say(f"sheet.{one}", "en") for one in SHEETS]
        raise QuestionError(
            Message("format.no_sheet", name=title),
            exists=did_you_mean(title, known) or Message("format.known", names=", ".join(known)),
        )
    if name == HELP or not rows:
        return None
    kind, address = ADDRESSES.get(name, ("more", LONG))
    heads = [_key(kind, name, text_of(cell)) for cell in rows[0]]
    first = {"journey": ("key", "value"), "calendar": ("season", "days")}.get(kind, address)
    keys = tuple(key for key in heads if key and key not in first)
    order = [heads.index(key) if key in heads else -1 for key in (*first, *keys)]
    cells = [
        tuple(text_of(row[i], heads[i]) if 0 <= i < len(row) else "" for i in order)
        for row in rows[1:]
    ]
    if kind == "journey":
        cells = [(canonical("journey", row[0]) or row[0], row[1]) for row in cells]
    return Sheet(name, kind, () if kind in ("journey", "calendar") else address, keys, cells)


def _key(kind: str, sheet: str, title: str) -> str:
    """The key a heading stands for. Raises QuestionError for one that is unknown."""
    columns = {"journey": ("key", "value"), "calendar": ("season", "days")}
    names = columns.get(kind) or ADDRESSES.get(sheet, ("", LONG))[1]
    found = _named("sheet.column", title, names) or (
        canonical(kind, title) if kind not in (*columns, "more") else None
    )
    if found or not title:
        return found or ""
    raise QuestionError(Message("format.no_heading", sheet=sheet, name=title))


def _named(prefix: str, title: str, keys: tuple[str, ...]) -> str | None:
    for key in keys:
        if title.strip().lower() in {say(f"{prefix}.{key}", one).lower() for one in LANGUAGES}:
            return key
    return None


def text_of(cell: Any, key: str = "") -> str:
    """A cell as words: dates, shares and yes or no as a journey file writes them."""
    match cell:
        case str():
            return cell
        case bool():
            return "yes" if cell else "no"
        case float() | int():
            if key == "target" and 0 < cell <= 1:
                return f"{cell * 100:.15g}%"
            return f"{cell:.15g}"
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case time() | timedelta():
            return str(cell)
        case _:
            return ""
