"""The reference of the checks lists every code with what it means and how to mend it."""

from __future__ import annotations

import pytest
from tests.docs.checks_reference import DOCUMENTS, PLACE, written
from tests.journey.finding_cases import CASES


@pytest.mark.parametrize("language", DOCUMENTS)
def test_its_tables_are_those_of_the_catalog(language: str) -> None:
    text = DOCUMENTS[language].read_text(encoding="utf-8")
    assert text == written(text, language), "run: python -m tests.docs.checks_reference"
    assert {place["severity"] for place in PLACE.finditer(text)} == {"error", "warning", "note"}


@pytest.mark.parametrize("language", DOCUMENTS)
@pytest.mark.parametrize("code", CASES)
def test_it_lists_the_code(code: str, language: str) -> None:
    assert DOCUMENTS[language].read_text(encoding="utf-8").count(f"\n| `{code}` |") == 1
