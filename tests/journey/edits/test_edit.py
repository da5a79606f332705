"""Edits touch the lines they must, and nothing else."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.journey.random_documents import HARD, documents, words
from tests.tried import tried

from rute.errors import JourneyError, QuestionError
from rute.journey.document.document import Document, facts_stated
from rute.journey.document.normal import normal
from rute.journey.document.shapes import LISTED, NAMED, TEXTS, is_voice
from rute.journey.edits.edit import insert, remove, removing, rename, set_value, setting
from rute.journey.edits.finding import written_place
from rute.journey.edits.splice import spliced
from rute.journey.file import read_journey
from rute.journey.writing.file import written

KOPI = (Path(__file__).parents[1] / "kopi-senja.journey.yaml").read_text(encoding="utf-8")


def changed(old: str, new: str) -> tuple[list[str], list[str]]:
    """Lines that went and lines that came."""
    lines = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    gone = [line[2:] for line in lines if line.startswith("- ")]
    return gone, [line[2:] for line in lines if line.startswith("+ ")]


def texts_in(kind: str, part: Any, place: tuple[Any, ...] = ()) -> Any:
    """(place, words) of every value that is one text."""
    for key, value in part.items():
        at = (kind, key)
        if at in NAMED and isinstance(value, dict):
            for name, below in value.items():
                yield from texts_in(NAMED[at], below, (*place, key, name))
        elif at in LISTED and isinstance(value, list):
            for number, below in enumerate(value):
                if isinstance(below, dict):
                    yield from texts_in(LISTED[at], below, (*place, key, number))
        elif is_voice(kind, key):
            yield from texts_in("voice", value, (*place, key))
        elif isinstance(value, str) and value and at not in TEXTS:
            yield (*place, key), value


def with_value(facts: Any, place: tuple[Any, ...], value: str | None) -> Any:
    """The oracle: the same change on plain data."""
    at = facts
    for step in place[:-1]:
        at = at[step]
    if value is None:
        del at[place[-1]]
    else:
        at[place[-1]] = value
    return facts


def dressed(text: str) -> str:
    """A comment of its own below every line, so that a lost one is seen."""
    return "".join(f"{line}\n# {n}\n" for n, line in enumerate(text.splitlines()))


one_line = words.filter(lambda text: not set("\n\r\u2028") & set(text))


@settings(max_examples=tried(150), deadline=None)
@given(documents, st.data(), one_line, st.booleans(), st.sampled_from(["en", "id"]))
def test_any_text_can_be_set_and_only_its_line_changes(
    document: Any, data: st.DataObject, value: str, crlf: bool, language: str
) -> None:
    text = written(normal(document), language)
    assume("|-" not in text)
    text = dressed(text)
    facts = facts_stated(text)
    place, old = data.draw(st.sampled_from(list(texts_in("journey", facts))))
    given_text = text.replace("\n", "\r\n") if crlf else text
    new = spliced(given_text, setting(given_text, place, value))
    from_facts = with_value(facts_stated(text), place, value)
    assume(place[-1] not in ("moment of truth", "after reaching", "simulated", "day first"))
    assert facts_stated(new) == normal(from_facts)
    gone, came = changed(given_text, new)
    assert len(gone) == len(came) <= 1
    assert new.count("\r\n") == given_text.count("\r\n")
    assert old == value or gone
    again = spliced(new, setting(new, place, old))
    assert facts_stated(again) == facts


@settings(max_examples=tried(150), deadline=None)
@given(documents, st.data())
def test_any_text_can_be_removed_and_only_its_lines_go(document: Any, data: st.DataObject) -> None:
    text = written(normal(document))
    assume("|-" not in text)
    text = dressed(text)
    facts = facts_stated(text)
    places = [place for place, _ in texts_in("journey", facts)]
    place = data.draw(st.sampled_from(places))
    holder = facts
    for step in place[:-1]:
        holder = holder[step]  # type: ignore[index, call-overload, assignment]
    assume(len(holder) > 1)
    new = spliced(text, removing(text, place))
    assert facts_stated(new) == normal(with_value(facts, place, None))
    gone, came = changed(text, new)
    assert len([line for line in gone if not line.startswith("# ")]) - len(came) == 1


@settings(max_examples=tried(100), deadline=None)
@given(documents, st.data(), one_line)
def test_what_is_added_and_removed_again_leaves_the_same_bytes(
    document: Any, data: st.DataObject, value: str
) -> None:
    text = written(normal(document) | {"stages": {"A": {}, "B": {"wants": "x"}}})
    stage = data.draw(st.sampled_from(["A", "B"]))
    key = data.draw(st.sampled_from(["owner", "explanation", "question", "compares with"]))
    place = ("stages", stage, key)
    new = spliced(text, setting(text, place, value))
    assert facts_stated(new)["stages"][stage][key] == value  # type: ignore[index, call-overload]
    assert spliced(new, removing(new, place)) == text


# Each kind of place, once: a larger file is read no otherwise, only longer.
PLACES = """\
journey: Kopi Senja
about: A roaster  # since 2012
personas:
  Traditional Trudy:
    who: Sixty and curious
stages:
  Convert:  # pays
    reached when: Order Completed
    wants: A bag
  Subscribe:
    reached when: Subscription Started
    touchpoints:
      Brew guide form:
        happens when: Guide Asked
        does: Fills it in
        for Traditional Trudy: {does: Asks for paper}
        pains:
          - pain: Nine fields
            owner: Growth
"""


@pytest.mark.parametrize("value", HARD)
def test_hard_words_can_be_set_everywhere(value: str) -> None:
    for place in (
        ("about",),
        ("stages", "Convert", "wants"),
        ("stages", "Subscribe", "touchpoints", "Brew guide form", "does"),
        ("stages", "Subscribe", "touchpoints", "Brew guide form", "for Traditional Trudy", "does"),
        ("stages", "Subscribe", "touchpoints", "Brew guide form", "pains", 0, "owner"),
        ("personas", "Traditional Trudy", "who"),
    ):
        edited = set_value(PLACES, place, value)
        assert facts_stated(edited.text) == normal(_set(facts_stated(PLACES), place, value))
        assert edited.undone() == PLACES


def _set(facts: Any, place: tuple[Any, ...], value: str) -> Any:
    at = facts
    for step in place[:-1]:
        at = at[step]
    at[place[-1]] = value
    return facts


def test_a_comment_behind_a_value_stays() -> None:
    edited = set_value(KOPI, ("stages", "Aware", "counted by"), "ads.csv views")
    assert changed(KOPI, edited.text) == (
        ["    counted by: meta-ads.csv reach  # totals without people: drawn hatched, no interval"],
        ["    counted by: ads.csv views  # totals without people: drawn hatched, no interval"],
    )


def test_a_comment_behind_a_value_that_becomes_a_block_is_none_of_its_words() -> None:
    edited = set_value(PLACES, ("about",), "a roaster\nin Bandung")
    assert "about: |-  # since 2012\n  a roaster\n  in Bandung\n" in edited.text
    assert facts_stated(edited.text)["about"] == "a roaster\nin Bandung"


def test_keys_may_be_said_in_either_language_and_items_by_their_words() -> None:
    place = (
        "tahap",
        "subscribe",
        "titik kontak",
        "Brew guide form",
        "pains",
        "seven fields",
        "owner",
    )
    edited = set_value(KOPI, place, "Dewi")
    assert changed(KOPI, edited.text) == ([], ["            owner: Dewi"])


def test_a_place_is_typed_with_numbers_from_one() -> None:
    place = written_place("stages/Subscribe/touchpoints/Brew guide form/pains/1/fixes/1/status")
    assert place[-4:] == (0, "fixes", 0, "status")
    assert written_place("stages/1/wants") == ("stages", "1", "wants")


def test_words_alone_become_a_part_when_they_get_a_key() -> None:
    text = "journey: A\nstages:\n  B:\n    reached when: C\n    pains:\n      - Slow  # yes\n"
    edited = set_value(text, ("stages", "B", "pains", 0, "owner"), "Dewi")
    assert edited.text.endswith("      - pain: Slow  # yes\n        owner: Dewi\n")


def test_a_file_without_a_last_line_end_and_with_a_mark_is_kept_so() -> None:
    text = "\ufeffjourney: A\r\nstages:\r\n  B:\r\n    reached when: C"
    edited = set_value(text, ("stages", "B", "owner"), "Dewi")
    assert (
        edited.text
        == "\ufeffjourney: A\r\nstages:\r\n  B:\r\n    reached when: C\r\n    owner: Dewi"
    )


def test_what_is_missing_on_the_way_is_made() -> None:
    edited = set_value(
        KOPI, ("stages", "Excite", "touchpoints", "Card", "pains", 0, "pain"), "Lost"
    )
    stage = read_journey(edited.text).stages[4]
    assert stage.touchpoints[0].pains[0].text == "Lost"


def test_removing_the_last_of_its_kind_takes_its_heading_along() -> None:
    edited = remove(
        KOPI, ("stages", "Subscribe", "touchpoints", "Brew guide form", "opportunities", 0)
    )
    gone, came = changed(KOPI, edited.text)
    assert (len(gone), came) == (4, [])


def test_a_stage_can_be_put_behind_another() -> None:
    edited = insert(
        KOPI,
        ("stages", "Tasting"),
        {"after": "Engage", "reached when": "Cup Tasted"},
        after="Engage",
    )
    assert [stage.name for stage in read_journey(edited.text).stages][2] == "Tasting"


RULED = """journey: A
personas:
  Tim: {found by: first channel is web}
stages:
  Look:   # first
    reached when: Page
  Buy now:
    reached when: Order
    touchpoints:
      Till:
        for Tim: {thinks: fine}
campaigns:
  Go:
    moves: Look to Buy now
    asks: Buy
    from: [web]
    for: in stage Look and also is persona Tim
    starts when: reached
"""


def test_a_stage_is_renamed_wherever_it_is_spoken_of() -> None:
    edited = rename(RULED, ("stages", "Look"), "Browse or look")
    assert changed(RULED, edited.text)[1] == [
        "  Browse or look:   # first",
        "    moves: Browse or look to Buy now",
        '    for: in stage "Browse or look" and also is persona Tim',
    ]
    assert rename(edited.text, ("stages", "Browse or look"), "Look").text.count("Look") == 3


def test_renaming_there_and_back_gives_the_same_bytes() -> None:
    for place, name in ((("personas", "Tim"), "Ana"), (("stages", "Buy now"), "Pay")):
        edited = rename(RULED, place, name)
        back = rename(edited.text, (place[0], name), place[1])
        assert back.text == RULED


def test_a_persona_is_renamed_in_rules_and_in_its_own_words() -> None:
    edited = rename(RULED, ("personas", "Tim"), "Ana")
    assert "is persona Ana" in edited.text
    assert "        for Ana: {thinks: fine}" in edited.text
    assert "Tim" not in edited.text


@pytest.mark.parametrize(
    ("place", "value", "what"),
    [
        (("stages", "Convert", "tagret"), "5%", 'no key "tagret"'),
        (("stages", "Aware", "wants", "more"), "x", "words stand there"),
        ((), "x", "say what to change"),
    ],
)
def test_a_place_that_cannot_be_is_refused(place: Any, value: str, what: str) -> None:
    with pytest.raises(QuestionError, match=what):
        set_value(KOPI, place, value)


def test_an_edit_that_would_break_the_file_is_refused() -> None:
    with pytest.raises(JourneyError) as raised:
        set_value(KOPI, ("stages", "Convert", "target"), "a lot")
    assert "a lot" in str(raised.value)
    with pytest.raises(JourneyError):
        rename(KOPI, ("stages", "Convert"), "Purchase!")
    with pytest.raises(QuestionError, match="nothing stands"):
        remove(KOPI, ("stages", "Convert", "target"))
    with pytest.raises(QuestionError, match="already"):
        insert(KOPI, ("about",), "x")


def test_a_text_that_is_no_yaml_is_refused() -> None:
    with pytest.raises(JourneyError, match="cannot be edited"):
        set_value("journey: [", ("about",), "x")


@pytest.mark.parametrize(
    ("place", "value", "line"),
    [
        (("campaigns", "Film"), {"moves": "A to B", "asks": "Look", "from": ["email"]},
         "campaigns:\n  Film:\n    moves: A to B\n"),
        (("stages", "A", "touchpoints", "Till"), {"channel": "store"},
         "    touchpoints:\n      Till:\n        channel: store\n"),
        (("stages", "A", "pains", 0), {"pain": "Queue"}, "    pains:\n      - Queue\n"),
    ],
)  # fmt: skip
def test_a_heading_that_has_nothing_below_it_yet_gets_its_first_part(
    place: tuple[str | int, ...], value: Document, line: str
) -> None:
    text = (
        "journey: X\nstages:\n  A:\n    reached when: Ad Clicked\n    touchpoints:\n    pains:\n"
        "  B:\n    reached when: Paid\ncampaigns:\nmessages:\n  m: {sms: hi}\n"
    )
    assert line in insert(text, place, value).text
