"""Excel files read back with another hand: numbers are numbers, texts never run, bytes repeat."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from tests.render import cases

from rute.insight.headline import headline
from rute.insight.next_steps import next_steps
from rute.insight.suggestions import suggestions
from rute.journey.model import Journey, Pain, Stage, Touchpoint
from rute.render.workbook import answer_sheets, map_sheets, workbook
from rute.render.workbook.sheet import Column, Sheet
from rute.results.map import MapNumbers

COFFEE = cases.coffee()
NUMBERS = cases.coffee_numbers(COFFEE)
HOSTILE = '=HYPERLINK("evil","click")'


def made(journey: Journey, numbers: MapNumbers | None, language: str = "en") -> bytes:
    known = suggestions(journey, numbers, language) if numbers else ()
    sheets = map_sheets(
        journey, numbers, headline(journey, numbers, language), known,
        next_steps(journey, numbers, language), language=language,
    )  # fmt: skip
    return workbook(sheets, title=journey.name, language=language)


def read(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(book: Any, sheet: str) -> list[dict[str, Any]]:
    head, *every = book[sheet].iter_rows()
    return [dict(zip((c.value for c in head), row, strict=True)) for row in every]


def test_a_measured_map_has_a_sheet_for_each_of_its_parts() -> None:
    assert read(made(COFFEE, NUMBERS)).sheetnames == [
        "Summary", "Stages", "Leaks", "Feelings", "Touchpoints", "Personas", "Pains", "Campaigns",
        "Evidence",
    ]  # fmt: skip
    assert read(made(COFFEE, NUMBERS, "id")).sheetnames[:3] == ["Ringkasan", "Tahap", "Kebocoran"]


def test_a_designed_journey_has_no_sheet_of_numbers_and_no_zero_that_is_unknown() -> None:
    book = read(made(COFFEE, None))
    assert "Leaks" not in book.sheetnames
    assert "Evidence" not in book.sheetnames
    assert [row["Reached"].value for row in rows(book, "Stages")] == [None] * 8


def test_numbers_are_numbers_with_their_format() -> None:
    book = read(made(COFFEE, NUMBERS))
    subscribe = rows(book, "Stages")[2]
    assert subscribe["Reached"].value == 16_540
    assert subscribe["Reached"].number_format == "#,##0"
    share = subscribe["Share on in time"]
    known = NUMBERS.stages.stages[2].conversion
    assert known is not None
    assert share.value == pytest.approx(known.value, rel=1e-15)
    assert share.number_format == "0.0%"
    assert subscribe["Time allowed (days)"].value == 14
    leak = rows(book, "Leaks")[0]["At stake a month, at most"]
    assert leak.value == pytest.approx(NUMBERS.leaks.leaks[0].at_stake_per_month, rel=1e-15)
    assert leak.number_format == '"Rp "#,##0'


def test_what_stands_behind_each_share_is_said() -> None:
    book = read(made(COFFEE, NUMBERS))
    first = rows(book, "Evidence")[0]
    assert first["Rule"].value == "Page Viewed or QR Scanned"
    assert first["Rests on people"].value == NUMBERS.stages.stages[1].conversion.n  # type: ignore[union-attr]
    assert first["Lower bound, 95%"].value < first["Share"].value < first["Upper bound, 95%"].value
    assert first["As of"].value == datetime(2026, 10, 31, 23, 59, 59)


@pytest.mark.parametrize("language", ["en", "id"])
def test_the_heading_stays_in_sight_on_screen_and_on_paper(language: str) -> None:
    for page in read(made(COFFEE, NUMBERS, language)).worksheets:
        assert page.freeze_panes is not None
        assert page.print_title_rows == "$1:$1"
        assert page.page_setup.orientation == "landscape"
        assert page.page_setup.paperSize == 9
        assert all(9 <= page.column_dimensions[c].width <= 92 for c in "AB")


def test_no_text_ever_runs_as_a_formula_or_a_link() -> None:
    point = Touchpoint(HOSTILE, channel="@cmd", does="-1+1", pains=(Pain("+SUM(A1)"),))
    journey = Journey(HOSTILE, stages=(Stage("http://evil.example", touchpoints=(point,)),))
    data = made(journey, None)
    for page in read(data).worksheets:
        for cell in (cell for row in page.iter_rows() for cell in row):
            assert cell.data_type != "f", cell
            assert cell.hyperlink is None, cell
            if isinstance(cell.value, str) and cell.value[:1] in "=+-@":
                assert cell.quotePrefix, cell.value
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheets = [name for name in package.namelist() if "/worksheets/sheet" in name]
        assert all(b"<f>" not in package.read(name) for name in sheets)


def test_equal_maps_give_equal_bytes() -> None:
    assert made(COFFEE, NUMBERS) == made(cases.coffee(), cases.coffee_numbers())


def test_names_and_texts_beyond_excels_limits_are_cut() -> None:
    sheets = [
        Sheet(
            "A name [of] a sheet: far too long / for Excel", (Column("Text"),), (("x" * 40_000,),)
        ),
        Sheet("A name [of] a sheet: far too long / for Excel", (Column("Text"),), (("a\x00b",),)),
    ]
    book = read(workbook(sheets, title="t", language="en"))
    assert len(set(book.sheetnames)) == 2
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert len(book.worksheets[0]["A2"].value) == 32_767
    assert book.worksheets[1]["A2"].value == "ab"


def test_an_answer_is_one_sheet_and_what_it_stands_on() -> None:
    answers = {"Stages": NUMBERS.stages, "Leaks": NUMBERS.leaks, "Feelings": NUMBERS.feelings}
    for name, result in answers.items():
        sheets = answer_sheets(result, name=name, title="Kopi Senja", language="en")
        book = read(workbook(sheets, title=name, language="en"))
        assert book.sheetnames == [name, "Evidence"]
        assert book[name].max_row > 5
    found = {row["What"].value: row["Value"].value for row in rows(book, "Evidence")}
    assert found["As of"] == "2026-10-31T16:59:59.999999Z"


def test_times_are_days_and_feelings_have_a_sign() -> None:
    sheets = answer_sheets(NUMBERS.stages, name="Stages", title="t", language="en")
    book = read(workbook(sheets, title="t", language="en"))
    assert rows(book, "Stages")[1]["Half went on within (days)"].value == pytest.approx(2)
    sheets = answer_sheets(NUMBERS.feelings, name="Feelings", title="t", language="en")
    cell = rows(read(workbook(sheets, title="t", language="en")), "Feelings")[1][
        "Measured, −2 to +2"
    ]
    assert (cell.value, cell.number_format[:4]) == (-0.4, "+0.0")


def test_money_without_a_currency_has_no_symbol() -> None:
    journey = replace(COFFEE, currency=None)
    cell = rows(read(made(journey, NUMBERS)), "Leaks")[0]["At stake a month, at most"]
    assert cell.number_format == "#,##0.00"
