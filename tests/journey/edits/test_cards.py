"""Every part of a journey has its lines, and every line its innermost part."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journey.random_documents import documents
from tests.tried import tried

from rute.errors import JourneyError
from rute.journey.document.document import facts_stated
from rute.journey.document.normal import normal
from rute.journey.edits.cards import card_at, card_called, cards
from rute.journey.edits.edit import set_value
from rute.journey.formats.places import place_of
from rute.journey.writing.file import written

KOPI = (Path(__file__).parents[1] / "kopi-senja.journey.yaml").read_text(encoding="utf-8")
PAIN = "stages/Subscribe/touchpoints/Brew guide form/pains/Seven fields"


def test_a_card_spans_its_lines_and_knows_what_it_belongs_to() -> None:
    lines = KOPI.splitlines()
    pain = card_called(cards(KOPI), PAIN)
    assert pain is not None
    assert lines[pain.first - 1].strip() == "- pain: Seven fields"
    assert lines[pain.last - 1].strip() == "status: done"
    assert pain.under == ("stages", "Subscribe", "touchpoints", "Brew guide form")


def test_the_innermost_card_of_a_line_is_found() -> None:
    lines = KOPI.splitlines()
    for words, key in (
        ("- pain: Seven fields", PAIN),
        ("owner: Dewi", f"{PAIN}/fixes/Ask for e-mail only"),
        ("target: 40% by 2026-12-31", "stages/Subscribe"),
        ("asks: Buy the tasting pack", "campaigns/Tasting pack"),
        ("money: IDR", ""),
    ):
        line = next(n for n, text in enumerate(lines, 1) if text.strip().startswith(words))
        found = card_at(cards(KOPI), line)
        assert found is not None
        assert found.key == key


def test_the_key_of_a_card_is_a_place_that_edits_take() -> None:
    edited = set_value(KOPI, (*place_of(PAIN), "owner"), "Rani")
    assert "owner: Rani" in edited.text


def test_pains_of_one_name_stay_two_cards() -> None:
    text = "journey: X\nstages:\n  A:\n    wants: y\n    pains:\n      - Slow\n      - Slow\n"
    found = [card for card in cards(text) if card.kind == "pain"]
    assert [card.key for card in found] == ["stages/A/pains/Slow", "stages/A/pains/[2]"]
    assert [(card.first, card.last) for card in found] == [(6, 6), (7, 7)]


def test_a_text_that_is_no_map_of_headings_has_no_cards() -> None:
    for text in ("- one\n- two\n", "a: [b", ""):
        with pytest.raises(JourneyError):
            cards(text)


@settings(max_examples=tried(40), deadline=None)
@given(documents, st.booleans())
def test_every_card_names_a_part_that_is_there(document: Any, crlf: bool) -> None:
    text = written(normal(document))
    text = text.replace("\n", "\r\n") if crlf else text
    facts = facts_stated(text)
    found = cards(text)
    assert len({card.key for card in found}) == len(found)
    for card in found:
        at: Any = facts
        for step in card.place:
            at = _inside(at, step)
            assert at is not None, card
        assert 1 <= card.first <= card.last <= text.count("\n")
        above = next((one for one in found if one.place == card.under), None)
        assert above is None or above.first <= card.first <= card.last <= above.last


def _inside(at: Any, step: str | int) -> Any:
    if isinstance(at, dict):
        return at.get(step)
    if isinstance(step, int):
        return at[step]
    short = ("pain", "opportunity", "fix", "file", "step")
    return next((one for one in at if step in [one.get(key) for key in short]), None)


def test_a_step_without_a_name_is_called_by_what_it_does() -> None:
    text = (
        "journey: A\ncampaigns:\n  Pack:\n    steps:\n      - send: invite\n"
        "      - wait: 2 days\n        step: pause\n      - split: {a: 50%, b: 50%}\n"
    )
    steps = [card for card in cards(text) if card.kind == "step"]
    assert [card.name for card in steps] == ["send invite", "pause", "split"]
    assert [card.place[-1] for card in steps] == [0, "pause", 2]
