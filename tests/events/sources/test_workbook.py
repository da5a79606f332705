"""Workbooks as shops and marketplaces export them, written by another hand than the reader's."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from tests.events.reading_files import events_of, opened, values_of, written

from rute.errors import SourceError
from rute.events.sources.cells import cell_text
from rute.events.sources.corrections import Corrections
from rute.events.sources.opening import open_source
from rute.events.sources.source import Findings
from rute.events.sources.workbook import Workbook

HEAD = ["user_id", "timestamp", "event", "phone"]
ROW = ["budi", datetime(2026, 3, 1, 10), "Order Paid", 812345678901]


def book(path: Path, **sheets: list[list[Any]]) -> Path:
    """A workbook of these sheets."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def rows_of(path: Path, sheet: str | None = None) -> list[dict[str, Any]]:
    source = open_source(path, path.name, said=Corrections(sheet=sheet))
    return [row for chunk in source.chunks(Findings()) for row in chunk.table.to_pylist()]


def complaint(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(SourceError) as error:
        rows_of(path, sheet)
    assert "\n" in error.value.said("id")
    return str(error.value)


def test_dates_numbers_and_texts_arrive_as_a_person_wrote_them(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", Orders=[HEAD, ROW, ["sari", date(2026, 3, 2), "X", "0812"]])
    store = opened(path)
    assert events_of(store.histories) == [
        ("budi", "2026-03-01 10:00:00", "Order Paid"),
        ("sari", "2026-03-02 00:00:00", "X"),
    ]
    assert values_of(store.histories, "phone") == ["812345678901", "0812"]


def test_titles_above_the_heading_are_passed_over_and_rows_keep_their_numbers(
    tmp_path: Path,
) -> None:
    rows = [["Laporan pesanan"], ["Maret 2026"], [], HEAD, ROW, [None] * 4, ["", "x", "y", ""]]
    store = opened(book(tmp_path / "a.xlsx", Orders=rows))
    assert events_of(store.histories) == [("budi", "2026-03-01 10:00:00", "Order Paid")]
    assert [reject.line for reject in store.summary().rejects] == [7]


def test_sheets_with_one_heading_are_one_table(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", Jan=[HEAD, ROW], Feb=[HEAD, ROW, ROW], About=[["Hello"]])
    assert len(rows_of(path)) == 3


def test_of_sheets_unlike_each_other_the_fullest_is_read_and_the_others_named(
    tmp_path: Path,
) -> None:
    path = book(tmp_path / "a.xlsx", Costs=[["day", "cost"], ["1", "2"]], Orders=[HEAD, ROW, ROW])
    findings = Findings()
    table = next(open_source(path, "a.xlsx").chunks(findings)).table
    assert table.column_names == HEAD
    assert findings.notes == [
        'the sheet "Orders" is read. Others are left out: Costs (say another with --sheet)'
    ]
    assert rows_of(path, "costs") == [{"day": "1", "cost": "2"}]
    assert 'there is no sheet "Cost"; there are: Costs, Orders' in complaint(path, "Cost")
    assert 'Did you mean "Costs"?' in complaint(path, "Cost")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (812345678901.0, "812345678901"),
        (1.5, "1.5"),
        (True, "true"),
        ("  x ", "x"),
        ("#REF!", ""),
        (time(9, 5), "09:05:00"),
        (timedelta(hours=30), "30:00:00"),
        (datetime(2026, 3, 1, 9, 5, 3), "2026-03-01 09:05:03"),
        (date(2026, 3, 1), "2026-03-01"),
    ],
)
def test_a_cell_becomes_the_text_a_csv_would_hold(cell: Any, text: str) -> None:
    assert cell_text(cell) == text


def test_a_formula_nobody_computed_is_an_empty_cell(tmp_path: Path) -> None:
    assert rows_of(book(tmp_path / "a.xlsx", A=[["a", "b"], ["1", "=1+1"]])) == [
        {"a": "1", "b": None}
    ]


def test_a_cell_far_out_ends_in_an_error_and_takes_nothing_with_it(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.worksheets[0]["XFD1048576"] = "far"
    made.worksheets[0]["A1"] = "near"
    made.save(tmp_path / "far.xlsx")
    assert "needs more memory than Rute gives to one" in complaint(tmp_path / "far.xlsx")


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(256):
            sheet.write(b" " * (1 << 20))
    assert "claims to hold 256 MB" in complaint(tmp_path / "bomb.xlsx")


def test_a_locked_workbook_says_so(tmp_path: Path) -> None:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
    name = "EncryptedPackage".encode("utf-16-le")
    assert "locked with a password" in complaint(written(tmp_path, "a.xlsx", head + name))


def test_a_table_of_too_many_columns_is_refused(tmp_path: Path) -> None:
    head = ",".join(f"c{k}" for k in range(100_000))
    path = written(tmp_path, "wide.csv", head[:250_000] + "\n1,2\n")
    assert "columns; at most 5,000 can be read" in complaint(path)


HTML = """<html><head><meta charset="utf-8"></head><body><table border=1>
<tr><td colspan="3"><b>Laporan Penjualan</b></td></tr>
<tr><th>Pelanggan</th><th>Tanggal</th><th>Total</th></tr>
<tr><td>Budi &amp; Sari<td>2026-03-01<td>Rp&nbsp;10.000</tr></table></body></html>"""


def test_a_web_page_that_calls_itself_xls_is_read(tmp_path: Path) -> None:
    assert rows_of(written(tmp_path, "sales.xls", HTML)) == [
        {"Pelanggan": "Budi & Sari", "Tanggal": "2026-03-01", "Total": "Rp 10.000"}
    ]


def test_a_text_that_calls_itself_xls_is_read_too(tmp_path: Path) -> None:
    path = written(tmp_path, "sales.xls", "user_id\ttimestamp\nbudi\t2026-03-01\n")
    assert rows_of(path) == [{"user_id": "budi", "timestamp": "2026-03-01"}]


def test_a_workbook_is_closed_when_nobody_reads_on(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", A=[HEAD, *[ROW] * 50])
    chunks = Workbook(path, "a.xlsx").chunks(Findings())
    next(chunks)
    chunks.close()  # type: ignore[attr-defined]
