"""Facts written as a journey file state the same facts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journey.random_documents import HARD, documents
from tests.tried import tried

from rute.errors import JourneyError
from rute.journey.document.document import facts_stated
from rute.journey.document.normal import normal
from rute.journey.writing.file import written


def said(document: Any) -> str:
    """With the order of names, which equality of dicts does not see."""
    return json.dumps(document, ensure_ascii=False)


@settings(max_examples=tried(150), deadline=None)
@given(documents, st.sampled_from(["en", "id"]))
def test_what_is_written_states_the_same(document: Any, language: str) -> None:
    facts = normal(document)
    assert said(facts_stated(written(facts, language))) == said(facts)


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize("language", ["en", "id"])
def test_hard_words_survive_in_every_place(text: str, language: str) -> None:
    facts = normal(
        {
            "journey": text,
            "calendar": {text: text},
            "personas": {text: {"wants": [text, text]}},
            "stages": {text: {"pains": [{"pain": text}, {"pain": text, "owner": text}]}},
            "campaigns": {text: {"steps": [text, {text: [text, {text: text}]}]}},
        }
    )
    assert facts_stated(written(facts, language)) == facts


def test_it_is_written_the_same_way_again() -> None:
    text = written(normal({"journey": "A", "stages": {"B": {"reached when": "C"}}}))
    assert written(facts_stated(text)) == text


def test_the_text_reads_like_one_written_by_hand() -> None:
    facts = normal(
        {
            "journey": "Shop",
            "written in": "id",
            "personas": {"Tim": {"wants": ["fast", "cheap"]}},
            "stages": {
                "Beli": {
                    "reached when": "Order",
                    "touchpoints": {"Kasir": {"moment of truth": True, "pains": ["Antre: lama"]}},
                }
            },
        }
    )
    assert (
        written(facts)
        == """\
# Kerangkanya: rute journey show. Pemeriksaannya: rute check
perjalanan: Shop
bahasa: id

persona:
  Tim:
    keinginan: [fast, cheap]

tahap:
  Beli:
    sampai bila: Order
    titik kontak:
      Kasir:
        momen penentu: ya
        titik masalah:
          - 'Antre: lama'
"""
    )


def test_a_name_yaml_could_not_read_is_refused() -> None:
    with pytest.raises(JourneyError, match="too long"):
        written(normal({"journey": "A", "stages": {"x" * 1001: {}}}))
