"""Sheets → the bytes of one .xlsx; equal sheets give equal bytes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from rute.render.csv import FORMULA
from rute.render.workbook.sheet import Cell, Column, Kind, Sheet
from rute.words.formats import NO_DECIMALS, SYMBOLS

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

WRITTEN_ON = datetime(2000, 1, 1)  # a file is the same whenever it is made
LONGEST = 32_767  # characters Excel takes in a cell
NARROW, BROAD = 9.0, 60.0
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
A4, LANDSCAPE_FIT = 9, (1, 0)
NUMBERS: dict[Kind, str] = {
    "any": "#,##0",
    "count": "#,##0", "decimal": "#,##0.0", "percent": "0.0%", "score": "+0.0;\u22120.0;0.0",
    "day": "yyyy-mm-dd", "moment": "yyyy-mm-dd hh:mm",
}  # fmt: skip


def workbook(sheets: Sequence[Sheet], *, title: str, language: str) -> bytes:
    """One file of the sheets in order. title: in its properties, with the language."""
    import xlsxwriter

    out = BytesIO()
    book = xlsxwriter.Workbook(out, {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "nan_inf_to_errors": False,
    })  # fmt: skip
    book.set_properties({
        "title": title, "author": "Rute", "comments": language, "created": WRITTEN_ON,
    })  # fmt: skip
    names: set[str] = set()
    for sheet in sheets:
        _write(book, book.add_worksheet(_named(sheet.name, names)), sheet)
    book.close()
    return out.getvalue()


def _named(name: str, taken: set[str]) -> str:
    """A name Excel accepts: 31 characters, no brackets or slashes, each once."""
    short = (FORBIDDEN.sub(" ", name).strip(" '")[:31] or "Sheet").strip()
    number = 2
    while short.casefold() in taken:
        short, number = f"{short[:27]} {number}", number + 1
    taken.add(short.casefold())
    return short


def _write(book: Workbook, page: Worksheet, sheet: Sheet) -> None:
    head = book.add_format({
        "bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#F1EFE9",
    })  # fmt: skip
    formats = [_format(book, each, sheet.currency) for each in sheet.columns]
    quoted = book.add_format({"valign": "top", "text_wrap": True, "quote_prefix": True})
    for i, each in enumerate(sheet.columns):
        page.write_string(0, i, each.title, head)
        page.set_column(i, i, _width(sheet, i), formats[i])
    for r, row in enumerate(sheet.rows, start=1):
        for i, value in enumerate(row):
            _put(page, r, i, value, formats[i], quoted)
    _set_up(page, sheet)


def _set_up(page: Worksheet, sheet: Sheet) -> None:
    """The heading in sight on screen and on each printed page; a width of one page."""
    page.freeze_panes(1, 1 if len(sheet.columns) > 4 else 0)
    if sheet.rows and len(sheet.columns) > 2:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(*LANDSCAPE_FIT)
    page.set_footer("&L&A&R&P / &N")


def _format(book: Workbook, each: Column, currency: str | None) -> Format:
    style: dict[str, Any] = {"valign": "top"}
    if each.kind in ("text", "any"):
        style["text_wrap"] = True
    if each.kind == "money":
        style["num_format"] = money_format(currency)
    elif each.kind != "text":
        style["num_format"] = NUMBERS[each.kind]
    return book.add_format(style)


def money_format(currency: str | None) -> str:
    """ "Rp "#,##0 for IDR; two decimals where a currency has them."""
    symbol = SYMBOLS.get(currency or "", f"{currency} " if currency else "")
    digits = "" if currency in NO_DECIMALS else ".00"
    return (f'"{symbol}"' if symbol else "") + f"#,##0{digits}"


def _put(page: Worksheet, row: int, i: int, value: Cell, style: Format, quoted: Format) -> None:
    if value is None or value == "":
        page.write_blank(row, i, None, style)
    elif isinstance(value, str):
        text = _clean(value)
        page.write_string(row, i, text, quoted if text.startswith(FORMULA) else style)
    elif isinstance(value, bool):
        page.write_boolean(row, i, value, style)
    elif isinstance(value, date):
        page.write_datetime(row, i, value, style)
    else:
        page.write_number(row, i, value, style)


def _clean(text: str) -> str:
    kept = UNSEEN.sub("", text)
    return kept if len(kept) <= LONGEST else kept[: LONGEST - 1] + "…"


def _width(sheet: Sheet, i: int) -> float:
    """Wide enough for what the column holds, texts up to a readable line."""
    each = sheet.columns[i]
    if each.wide is not None:
        return each.wide
    held = [_length(row[i], each.kind) for row in sheet.rows]
    longest_word = max((len(word) for word in each.title.split()), default=0)
    return min(max([NARROW, longest_word + 3.0, *held]), BROAD)


def _length(value: Cell, kind: Kind) -> float:
    if value is None:
        return 0.0
    if isinstance(value, str):
        return max((len(line) for line in value.split("\n")), default=0) + 2.0
    return {"day": 12.0, "moment": 18.0, "money": 20.0}.get(kind, len(f"{value:,}"[:14]) + 2.0)
