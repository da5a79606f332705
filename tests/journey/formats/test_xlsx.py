"""The workbook as a marketer meets it."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from rute.errors import QuestionError
from rute.journey.document.document import document_of
from rute.journey.document.normal import normal
from rute.journey.formats.xlsx import from_xlsx, to_xlsx

KOPI = Path(__file__).parents[1] / "kopi-senja.journey.yaml"


def opened(raw: bytes) -> Any:
    return load_workbook(io.BytesIO(raw))


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_each_kind_of_part_has_a_sheet_in_the_language_of_the_journey() -> None:
    book = opened(to_xlsx(document_of(KOPI)))
    assert book.sheetnames[:5] == ["Journey", "Data", "Calendar", "Personas", "Stages"]
    assert [cell.value for cell in book["Stages"][4]][:1] == ["Subscribe"]
    facts = document_of(KOPI) | {"written in": "id"}
    assert opened(to_xlsx(facts)).sheetnames[4:6] == ["Tahap", "Titik kontak"]


def test_headings_stay_in_sight_and_texts_wrap() -> None:
    page = opened(to_xlsx(document_of(KOPI)))["Touchpoints"]
    assert page.freeze_panes == "C2"
    assert page["C2"].alignment.wrap_text
    assert page["C2"].number_format == "@"
    assert page["A1"].font.bold


def test_what_could_be_a_formula_is_a_text_and_marked_as_one() -> None:
    raw = to_xlsx(normal({"journey": "=1+1", "stages": {"@A": {"wants": "+1"}}}))
    page = opened(raw)["Stages"]
    wants = [cell.value for cell in page[1]].index("wants") + 1
    for cell in (page.cell(2, 1), page.cell(2, wants)):
        assert cell.data_type == "s"
        assert cell.quotePrefix


def test_an_edit_in_the_workbook_comes_back() -> None:
    book = opened(to_xlsx(document_of(KOPI)))
    stages, points = book["Stages"], book["Touchpoints"]
    heads = {cell.value: cell.column for cell in stages[1]}
    stages.cell(4, heads["target"]).value = 0.45  # a share typed as 45% in Excel
    stages.append(["Return"])
    points.append(["Return", "Letter", "e-mail"])
    book["Calendar"]["B3"].value = date(2026, 12, 12)
    facts = from_xlsx(saved(book))
    assert facts["stages"]["Subscribe"]["target"] == "45%"  # type: ignore[index, call-overload]
    assert facts["stages"]["Return"] == {"touchpoints": {"Letter": {"channel": "e-mail"}}}  # type: ignore[index, call-overload]
    assert facts["calendar"]["Twelve twelve"] == "2026-12-12"  # type: ignore[index, call-overload]


def test_everything_that_fits_nowhere_is_said_at_once() -> None:
    book = opened(to_xlsx(document_of(KOPI)))
    book["Touchpoints"].append(["Convrt", "Letter"])
    book["Pains"].append(["Convert", "Chekout", "Slow"])
    book["Stages"].append(["Aware"])
    book["Personas"].append([None, None, "no name"])
    with pytest.raises(QuestionError) as raised:
        from_xlsx(saved(book))
    told = str(raised.value)
    assert 'touchpoints, row 5: there is no "Convrt". Did you mean "Convert"?' in told
    assert 'pains, row 3: there is no "Chekout". Did you mean "Checkout"?' in told
    assert 'stages, row 8: "Aware" stands there a second time' in told
    assert "personas, row 4: the row has no name" in told


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda book: book.create_sheet("Stagez"), 'no sheet of a journey is called "Stagez"'),
        (lambda book: book["Stages"].__setitem__("B1", "tagret"), 'has no column "tagret"'),
    ],
)
def test_unknown_sheets_and_columns_are_refused(change: Any, what: str) -> None:
    book = opened(to_xlsx(document_of(KOPI)))
    change(book)
    with pytest.raises(QuestionError, match=what):
        from_xlsx(saved(book))


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(QuestionError, match="cannot be read"):
        from_xlsx(b"not a workbook")


def test_a_text_too_long_for_a_cell_is_refused_with_another_way() -> None:
    with pytest.raises(QuestionError, match="too long for a cell"):
        to_xlsx(normal({"journey": "A", "about": "x" * 40_000}))
