"""The references of the journey file name every key, in both languages, as it is read."""

from __future__ import annotations

import pytest
from tests.docs.keys_reference import DOCUMENTS, PLACE, described, written

from rute.journey.reading.keys import TABLES


@pytest.mark.parametrize("language", DOCUMENTS)
def test_the_tables_are_those_of_the_keys(language: str) -> None:
    text = DOCUMENTS[language].read_text(encoding="utf-8")
    assert text == written(text, language), "run: python -m tests.docs.keys_reference"


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_part_of_a_journey_file_has_its_table(language: str) -> None:
    text = DOCUMENTS[language].read_text(encoding="utf-8")
    assert {place["kind"] for place in PLACE.finditer(text)} == set(TABLES)


def test_no_key_is_described_that_is_not_read() -> None:
    for kind, keys in described().items():
        assert kind == "takes" or set(keys) == set(TABLES[kind]), kind
