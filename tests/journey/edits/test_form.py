"""A form shows what a part says, and saving it changes the lines of what was changed."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journey.random_documents import documents
from tests.tried import tried

from rute.errors import JourneyError
from rute.journey.document.normal import normal
from rute.journey.edits.cards import Card, card_called, cards
from rute.journey.edits.form import (
    NAME,
    Field,
    empty_form,
    form_of,
    part_at,
    save_form,
    voices_of,
)
from rute.journey.reading.keys import TABLES
from rute.journey.writing.file import written

KOPI = (Path(__file__).parents[1] / "kopi-senja.journey.yaml").read_text(encoding="utf-8")
FORM = "stages/Subscribe/touchpoints/Brew guide form"


def the(key: str, text: str = KOPI) -> Card:
    card = card_called(cards(text), key)
    assert card is not None
    return card


def fields(key: str, text: str = KOPI, keys: str = "en") -> dict[str, Field]:
    return {one.key: one for one in form_of(text, the(key, text), "en", keys)}


def changed(old: str, new: str) -> list[str]:
    lines = difflib.ndiff(old.splitlines(), new.splitlines())
    return [line for line in lines if line[:1] in "+-"]


def test_a_form_shows_what_each_key_says_and_takes() -> None:
    form = fields(FORM)
    assert form["channel"].value == "web"
    assert form["happens when"].how == "rule"
    assert form["moment of truth"].how == "yesno"
    assert form["owner"].value == ""
    assert "pains" not in form
    fix = fields(f"{FORM}/pains/Seven fields/fixes/Ask for e-mail only")
    assert (fix["status"].how, fix["status"].value) == ("choice", "done")
    assert fix["since"].how == "date"


def test_only_what_was_typed_anew_changes_its_line() -> None:
    typed = {NAME: "Guide form", "does": "Trades: an address", "owner": "Dewi", "feels": ""}
    assert changed(KOPI, save_form(KOPI, the(FORM), typed, "en").text) == [
        "-       Brew guide form:",
        "+       Guide form:",
        "-         does: Trades an e-mail address for the guide.",
        "+         does: 'Trades: an address'",
        "-         feels: wary -1",
        "+         owner: Dewi",
    ]


def test_a_list_has_a_line_for_each_item() -> None:
    place = "personas/Tech-Savvy Tim"
    assert fields(place)["prefers"].value == "instagram\nwhatsapp"
    new = save_form(KOPI, the(place), {"prefers": "instagram\r\n\r\n tiktok \r\n"}, "en").text
    assert "prefers: [instagram, tiktok]" in new


def test_what_hangs_together_is_changed_together() -> None:
    typed = {"moves": "Engage to Subscribe", "asks": "Read the guide"}
    new = save_form(KOPI, the("campaigns/Tasting pack"), typed, "en").text
    assert "moves: Engage to Subscribe" in new
    assert "asks: Read the guide" in new


def test_what_cannot_be_read_is_refused_with_its_reason() -> None:
    with pytest.raises(JourneyError, match="target"):
        save_form(KOPI, the("stages/Subscribe"), {"target": "many"}, "en")


def test_words_to_choose_from_are_those_of_the_file() -> None:
    text = (
        "perjalanan: X\ntahap:\n  A:\n    ingin: y\n"
        "    peluang:\n      - peluang: z\n        dampak: high\n"
    )
    form = fields("stages/A/opportunities/z", text, keys="id")
    assert form["impact"].value == "tinggi"
    assert [one.value for one in form["impact"].choices] == ["tinggi", "sedang", "rendah"]


@pytest.mark.parametrize("kind", ["stage", "touchpoint", "persona", "pain", "opportunity", "fix",
                                  "campaign"])  # fmt: skip
def test_every_kind_has_an_empty_form_in_both_languages(kind: str) -> None:
    for language in ("en", "id"):
        form = empty_form(kind, language, "en")
        assert {one.key for one in form} <= set(TABLES[kind])
        assert all(one.label and one.says for one in form)


@settings(max_examples=tried(40), deadline=None)
@given(documents, st.data())
def test_a_form_saved_as_it_is_changes_nothing(document: Any, data: st.DataObject) -> None:
    text = written(normal(document))
    card = data.draw(st.sampled_from(cards(text)))
    typed = {one.key: one.value for one in form_of(text, card, "en", "en")}
    assert save_form(text, card, typed, "en").text == text


@settings(max_examples=tried(25), deadline=None)
@given(st.data(), st.text("abc: #-'\"", min_size=1, max_size=9).filter(str.strip))
def test_any_words_typed_are_read_back_as_typed(data: st.DataObject, words: str) -> None:
    place = data.draw(st.sampled_from([FORM, "stages/Convert/touchpoints/Checkout"]))
    key = data.draw(st.sampled_from(["does", "thinks", "expects", "owner", "because"]))
    new = save_form(KOPI, the(place), {key: words}, "en").text
    assert part_at(new, the(place, new).place)[key] == words.strip()


TRUDY = "for Traditional Trudy/"


def test_each_persona_has_words_of_its_own_at_a_touchpoint() -> None:
    forms = {one.persona: one for one in voices_of(KOPI, the(FORM), "en", "en")}
    said = {one.key: one.value for one in forms["Traditional Trudy"].fields}
    assert said[f"{TRUDY}thinks"] == "I would rather ask in the shop."
    assert not forms["Tech-Savvy Tim"].is_said
    assert voices_of(KOPI, the("stages/Convert"), "en", "en") == ()


def test_what_a_persona_thinks_is_changed_added_and_taken_out() -> None:
    new = save_form(KOPI, the(FORM), {f"{TRUDY}thinks": "Ask.", f"{TRUDY}feels": "calm +1"}, "en")
    assert changed(KOPI, new.text) == [
        "-           thinks: I would rather ask in the shop.",
        "+           thinks: Ask.",
        "+           feels: calm +1",
    ]
    tim = save_form(KOPI, the(FORM), {"for Tech-Savvy Tim/does": "Taps."}, "en").text
    assert changed(KOPI, tim) == ["+         for Tech-Savvy Tim:", "+           does: Taps."]
    gone = save_form(KOPI, the(FORM), {f"{TRUDY}thinks": ""}, "en").text
    assert changed(KOPI, gone) == [
        "-         for Traditional Trudy:",
        "-           thinks: I would rather ask in the shop.",
    ]
    assert save_form(KOPI, the(FORM), {f"{TRUDY}does": ""}, "en").text == KOPI
