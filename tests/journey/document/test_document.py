"""A journey file as plain facts."""

from __future__ import annotations

import pytest

from rute.errors import JourneyError
from rute.journey.document.document import document_of
from rute.journey.document.shapes import LISTED, NAMED, NAMED_TEXTS, TEXTS
from rute.journey.reading.keys import TABLES

ENGLISH = """
journey: Shop
personas:
  Tim: Young.
stages:
  Buy:
    reached when: Order
    pains:
      - Slow
    touchpoints:
      Till:
        feels: glad +1
        for Tim:
          thinks: Fast!
data: orders.csv
"""
INDONESIAN = """
perjalanan: Shop
persona:
  Tim: {siapa: Young.}
tahap:
  Buy:
    sampai_bila: Order
    titik masalah:
      - masalah: Slow
    titik kontak:
      Till:
        merasa: glad +1
        untuk Tim:
          berpikir: Fast!
sumber data: [berkas: orders.csv]
"""


def test_both_languages_and_short_forms_state_the_same_facts() -> None:
    assert document_of(ENGLISH) == document_of(INDONESIAN)


def test_names_keep_their_case_and_keys_become_english() -> None:
    facts = document_of(INDONESIAN)
    assert facts["stages"] == {
        "Buy": {
            "reached when": "Order",
            "pains": [{"pain": "Slow"}],
            "touchpoints": {"Till": {"feels": "glad +1", "for Tim": {"thinks": "Fast!"}}},
        }
    }


def test_a_file_with_errors_has_no_facts() -> None:
    with pytest.raises(JourneyError):
        document_of("journey: A\nstages:\n  B:\n    reched when: C\n")


def test_every_shaped_key_is_a_key_of_the_language() -> None:
    for kind, key in {*NAMED, *LISTED, *NAMED_TEXTS, *TEXTS}:
        assert key in TABLES[kind]
