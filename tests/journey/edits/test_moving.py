"""A part moves with its own lines and comments; nothing else of the text does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journey.random_documents import documents
from tests.tried import tried

from rute.errors import JourneyError, QuestionError, RuteError
from rute.journey.document.document import facts_stated
from rute.journey.document.normal import normal
from rute.journey.edits.moving import move
from rute.journey.writing.file import written

KOPI = (Path(__file__).parents[1] / "kopi-senja.journey.yaml").read_text(encoding="utf-8")
SHOP = """\
journey: Shop

personas:
  # the young ones
  Tim: Likes it new.      # drawn

  # the others
  Trudy: Likes it slow.

stages:
  See:
    touchpoints:
      # what everybody sees
      Poster:
        channel: store      # at the door
        pains:
          # heard twice
          - Too small
          - pain: Too high
            owner: Dewi
      Film:
        channel: web
  Buy:
    reached when: Order
    touchpoints:
      Till: {channel: store}
  Come back:
    wants: more of it
"""


def test_a_persona_moves_up_and_takes_its_comment_along() -> None:
    new = move(SHOP, ("personas", "Trudy"), ("personas",), 0).text
    head = "personas:\n  # the others\n  Trudy: Likes it slow.\n\n  # the young ones\n  Tim: Likes"
    assert head in new
    assert sorted(new.splitlines()) == sorted(SHOP.splitlines())


def test_a_touchpoint_moves_to_another_stage_in_front_of_one() -> None:
    place = ("stages", "See", "touchpoints", "Poster")
    new = move(SHOP, place, ("stages", "Buy", "touchpoints"), 0).text
    facts: Any = facts_stated(new)
    assert list(facts["stages"]["Buy"]["touchpoints"]) == ["Poster", "Till"]
    assert list(facts["stages"]["See"]["touchpoints"]) == ["Film"]
    assert sorted(new.splitlines()) == sorted(SHOP.splitlines())


def test_a_heading_is_made_where_the_stage_has_none_and_goes_where_it_holds_nothing() -> None:
    place = ("stages", "Buy", "touchpoints", "Till")
    new = move(SHOP, place, ("stages", "Come back", "touchpoints")).text
    assert new.endswith("    wants: more of it\n    touchpoints:\n      Till: {channel: store}\n")
    assert "    reached when: Order\n  Come back:" in new


def test_a_pain_moves_from_a_touchpoint_to_a_stage_a_level_up() -> None:
    place = ("stages", "See", "touchpoints", "Poster", "pains", "Too small")
    new = move(SHOP, place, ("stages", "Buy", "pains")).text
    assert "    pains:\n      # heard twice\n      - Too small\n" in new
    facts: Any = facts_stated(new)
    assert [one["pain"] for one in facts["stages"]["Buy"]["pains"]] == ["Too small"]
    assert len(facts["stages"]["See"]["touchpoints"]["Poster"]["pains"]) == 1


def test_windows_line_ends_and_a_last_line_without_one_are_kept() -> None:
    text = SHOP.rstrip("\n").replace("\n", "\r\n")
    new = move(text, ("stages", "Come back"), ("stages",), 0).text
    facts: Any = facts_stated(new)
    assert list(facts["stages"]) == ["Come back", "See", "Buy"]
    assert new.count("\n") == new.count("\r\n")


@pytest.mark.parametrize(
    ("place", "to"),
    [
        (("stages", "Nowhere"), ("stages",)),
        (("stages", "See", "touchpoints", "Poster"), ("personas",)),
        (("stages", "See"), ("stages", "Buy", "touchpoints")),
    ],
)
def test_what_cannot_be_moved_there_is_refused(place: Any, to: Any) -> None:
    with pytest.raises(QuestionError):
        move(SHOP, place, to)


def test_a_name_that_stands_there_already_is_refused() -> None:
    text = SHOP.replace("Till:", "Film:")
    with pytest.raises(JourneyError, match="a second time"):
        move(text, ("stages", "Buy", "touchpoints", "Film"), ("stages", "See", "touchpoints"))


def test_what_is_written_inside_brackets_is_left_to_a_person() -> None:
    text = "journey: X\nstages: {A: {wants: a}, B: {wants: b}}\n"
    with pytest.raises(JourneyError, match="by hand"):
        move(text, ("stages", "B"), ("stages",), 0)


def test_moved_there_and_back_the_journey_says_what_it_said() -> None:
    place = ("stages", "Convert", "touchpoints", "Checkout")
    there = move(KOPI, place, ("stages", "Engage", "touchpoints")).text
    back = move(there, ("stages", "Engage", "touchpoints", "Checkout"),
                ("stages", "Convert", "touchpoints")).text  # fmt: skip
    assert facts_stated(back) == facts_stated(KOPI)


@settings(max_examples=tried(50), deadline=None)
@given(documents, st.data(), st.booleans())
def test_any_order_of_parts_can_be_made_and_every_line_is_kept(
    document: Any, data: st.DataObject, crlf: bool
) -> None:
    document = normal(document) | {"personas": {"A": {"who": "a"}, "B": {}, "C": {"who": "c"}}}
    text = written(document)
    text = text.replace("\n", "\r\n") if crlf else text
    facts: Any = facts_stated(text)
    name = data.draw(st.sampled_from(list("ABC")))
    before = data.draw(st.sampled_from([0, 1, 2, 3, None]))
    try:
        new = move(text, ("personas", name), ("personas",), before).text
    except JourneyError:
        return  # the random text has an error of its own that depends on order
    order = [one for one in "ABC" if one != name]
    at = 3 if before is None else before
    order.insert(at - (at > "ABC".index(name)), name)
    after: Any = facts_stated(new)
    assert list(after["personas"]) == order
    assert after == facts
    assert sorted(new.splitlines()) == sorted(text.splitlines())


@settings(max_examples=tried(50), deadline=None)
@given(documents, st.data())
def test_a_touchpoint_carried_to_any_stage_says_there_what_it_said(
    document: Any, data: st.DataObject
) -> None:
    text = written(normal(document))
    facts: Any = facts_stated(text)
    places = [
        (stage, name)
        for stage, body in facts.get("stages", {}).items()
        for name in body.get("touchpoints", {})
    ]
    if not places:
        return
    stage, name = data.draw(st.sampled_from(places))
    target = data.draw(st.sampled_from(list(facts["stages"])))
    try:
        new = move(text, ("stages", stage, "touchpoints", name), ("stages", target, "touchpoints"))
    except RuteError:
        return  # a name that is there already, or a part written as one word
    after: Any = facts_stated(new.text)
    said = facts["stages"][stage]["touchpoints"][name]
    assert after["stages"][target]["touchpoints"][name] == said
    if stage != target:
        assert name not in after["stages"][stage].get("touchpoints", {})
