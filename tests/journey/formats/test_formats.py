"""JSON, CSV and workbooks give back every fact they were given."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from tests.journey.random_documents import HARD, documents, words
from tests.tried import tried

from rute.errors import QuestionError
from rute.journey.document.document import Document, document_of
from rute.journey.document.normal import normal
from rute.journey.formats.csv import from_csv, to_csv
from rute.journey.formats.guard import guarded, unguarded
from rute.journey.formats.json import from_json, to_json
from rute.journey.formats.places import place_of, place_text
from rute.journey.formats.xlsx import from_xlsx, to_xlsx

ROOT = Path(__file__).parents[3]
JOURNEYS = sorted(
    path
    for folder in ("src", "examples", "tests")
    for path in (ROOT / folder).rglob("*.journey.yaml")
)
Pair = tuple[Callable[[Document], bytes], Callable[[bytes], Document]]
FORMATS: dict[str, Pair] = {
    "json": (to_json, from_json),
    "csv": (to_csv, from_csv),
    "xlsx": (to_xlsx, from_xlsx),
}


def said(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.name)
def test_every_journey_of_the_house_comes_back_whole(path: Path, form: str) -> None:
    there, back = FORMATS[form]
    facts = document_of(path)
    assert said(back(there(facts))) == said(facts)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=tried(60), deadline=None)
@given(document=documents)
def test_random_journeys_come_back_whole(form: str, document: Any) -> None:
    there, back = FORMATS[form]
    facts = normal(document)
    assert back(there(facts)) == facts
    assert list(back(there(facts)).get("stages", {})) == list(facts.get("stages", {}))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("text", HARD)
def test_hard_words_come_back_from_every_place(text: str, form: str) -> None:
    facts = normal(
        {
            "journey": text,
            "leave out": [text],
            "data": [{"file": text, "person": text}],
            "calendar": {text: text},
            "personas": {text: {"who": text, "wants": [text, text]}},
            "stages": {
                text: {
                    "pains": [{"pain": text, "fixes": [{"fix": text}]}, {"pain": text}],
                    "touchpoints": {text: {"does": text, f"for {' '.join(text.split())}": {}}},
                    "stages": {text: {"wants": text}},
                }
            },
            "campaigns": {text: {"from": [text], "steps": [{text: [text, ""]}]}},
            "messages": {text: {text: text}},
        }
    )
    there, back = FORMATS[form]
    assert back(there(facts)) == facts


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_journey_gives_the_same_bytes(form: str) -> None:
    there, back = FORMATS[form]
    facts = document_of(JOURNEYS[0])
    assert there(facts) == there(facts) == there(back(there(facts)))


@given(words)
def test_the_guard_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert unguarded(text) == text or text.startswith("'")
    assert guarded(text)[0] not in "=+-@＝＋－＠"


@given(words, words)
def test_a_place_can_be_written_and_read(one: str, other: str) -> None:
    place = (one, 3, other)
    assert place_of(place_text(place)) == place


def test_numbers_and_yes_in_json_become_words() -> None:
    found = from_json(b'{"journey": 7, "simulated": true, "personas": {"A": "young"}}')
    assert found == {"journey": "7", "simulated": "yes", "personas": {"A": {"who": "young"}}}


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"{", "cannot be read"),
        (b"[]", "is no journey"),
        (b'{"journey":' * 2000, "cannot be read"),
        (b'{"messages":' + b"[" * 40 + b"]" * 40 + b"}", "nested too deeply"),
    ],
)
def test_broken_json_is_refused_with_words(raw: bytes, what: str) -> None:
    with pytest.raises(QuestionError, match=what):
        from_json(raw)


def test_csv_needs_its_three_columns() -> None:
    with pytest.raises(QuestionError, match="no column value"):
        from_csv(b"path,key\n,journey\n")


def test_csv_with_semicolons_and_other_order_is_read() -> None:
    assert from_csv(b"value;path;key\nShop;;journey\n") == {"journey": "Shop"}


def test_rows_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(QuestionError, match="row 3 contradicts"):
        from_csv(b"path,key,value\n,journey,A\n,journey,B\n")
