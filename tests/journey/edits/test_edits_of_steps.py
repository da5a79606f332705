"""Steps written by forms: the text reads as asked, and nothing else of it changes."""

from __future__ import annotations

import pytest
from tests.campaigns.small import journey_text

from rute.errors import QuestionError, RuteError
from rute.journey.campaigns.compiling import program_of
from rute.journey.edits.edit import remove
from rute.journey.edits.step_forms import KINDS, form_of_step, rewritten, step_of
from rute.journey.edits.steps import Stepped, branches_of, shifted, stepped, steps_place, with_step
from rute.journey.file import read_journey
from rute.journey.model_moving import Campaign, SetTrait, Split, Wait

PACK = steps_place("Tasting pack")
TYPED = {
    "message": "last-call", "by": "", "number": "3", "unit": "hours", "clock": "10:30",
    "rule": "Message Opened", "yes": "last-call", "way1": "short", "share1": "60",
    "gets1": "last-call", "way2": "long", "share2": "40", "what": "First pack",
    "who": "Sari", "words": "call them", "field": "interest", "value": "beans",
    "address": "https://shop.example/hook",
}  # fmt: skip
TEXT = journey_text() + "offers:\n  First pack: {kind: entry point, price: 50000}\n"


def campaign(text: str) -> Campaign:
    return read_journey(text).campaigns[0]


def rows(text: str) -> list[Stepped]:
    return list(stepped(campaign(text)))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("place", [(0,), (2, "then", 0), (4, "long", 1)])
def test_a_step_of_each_kind_can_be_put_anywhere(kind: str, place: tuple[str | int, ...]) -> None:
    text = with_step(TEXT, (*PACK, *place), step_of(kind, TYPED)).text
    before, after = rows(TEXT), rows(text)
    new = next(row for row in after if row.place == (*PACK, *place))
    more = {"if": 3, "split": 3}.get(kind, 1)  # with the steps in its branches, or their place
    assert len(after) == len(before) + more
    assert new.step is not None
    assert after[: after.index(new)] == before[: after.index(new)] or place != (0,)
    assert text.replace("\n", "").startswith(TEXT[: TEXT.index("    steps:")].replace("\n", ""))


def test_what_was_written_is_what_the_form_said() -> None:
    text = with_step(TEXT, (*PACK, 0), step_of("set", TYPED)).text
    first = campaign(text).steps[0]
    assert isinstance(first, SetTrait)
    assert (first.field, first.value) == ("interest", "beans")


def test_steps_change_places_and_stay_within_their_branch() -> None:
    text = shifted(TEXT, (*PACK, 1), -1).text
    assert isinstance(campaign(text).steps[0], Wait)
    assert campaign(shifted(text, (*PACK, 0), 1).text) == campaign(TEXT)
    with pytest.raises(QuestionError):
        shifted(TEXT, (*PACK, 0), -1)
    with pytest.raises(QuestionError):
        shifted(TEXT, (*PACK, 5), 1)


def test_rows_stand_as_the_program_has_them() -> None:
    """The ways of a split by name, so that each row is said by its own op."""
    ops = program_of(campaign(TEXT), read_journey(TEXT)).ops[:-1]
    written = [row.step for row in rows(TEXT)]
    assert len(written) == len(ops)
    for step, op in zip(written, ops, strict=True):
        assert type(step) is type(op.step)
        assert step is not None
        assert step.line == op.step.line if op.step is not None else True


def test_a_branch_without_steps_has_a_place_of_its_own() -> None:
    text = remove(remove(TEXT, (*PACK, 2, "else", 1)).text, (*PACK, 2, "else")).text
    empty = [row for row in rows(text) if row.step is None]
    assert [row.place for row in empty] == [(*PACK, 2, "else", 0)]
    again = with_step(text, empty[0].place, step_of("wait", TYPED)).text
    assert not [row for row in rows(again) if row.step is None]


def test_a_split_made_by_a_form_parts_people_in_two() -> None:
    text = with_step(TEXT, (*PACK, 6), step_of("split", TYPED)).text
    split = campaign(text).steps[6]
    assert isinstance(split, Split)
    assert [way.share for way in split.ways] == [0.6, 0.4]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_missing_is_named(kind: str) -> None:
    with pytest.raises(QuestionError, match=r"nothing was written|two ways or more"):
        step_of(kind, {})


def test_what_does_not_read_is_refused_and_nothing_changes() -> None:
    with pytest.raises(RuteError):
        with_step(TEXT, (*PACK, 0), step_of("wait", {"length": "soon"}))
    with pytest.raises(QuestionError):
        step_of("dance", TYPED)


LINES = {
    "send": "- send: last-call\n", "wait": "- wait: 3 hours at 10:30\n",
    "until": "- wait until: 10:30\n",
    "wait_for": "- wait for: Message Opened\n        at most: 3 hours\n",
    "if": "- if: Message Opened\n        then:\n          - send: last-call\n",
    "split": "- split:\n          short: 60%\n          long: 40%\n        short:\n"
             "          - send: last-call\n        long:\n",
    "give": "- give: First pack\n", "tell": "- tell: Sari, call them\n",
    "set": "- set:\n          interest: beans\n", "webhook": "- webhook: https://shop.example/hook\n",
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_written_as_one_reads_it_and_its_form_says_it_again(kind: str) -> None:
    text = with_step(TEXT, (*PACK, 0), step_of(kind, TYPED)).text
    assert LINES[kind] in text
    step = campaign(text).steps[0]
    known, said = form_of_step(step)
    assert known == kind
    assert said == {key: TYPED[key] for key in said}
    assert rewritten(text, (*PACK, 0), step, said, "en").text == text


CHANGED = {"message": "tasting-story", "by": "email", "number": "2", "unit": "days",
           "clock": "08:00", "rule": "Order Completed", "share1": "30", "share2": "70",
           "who": "Agus", "words": "write them", "field": "taste", "value": "dark",
           "address": "https://other.example/x"}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_a_step_is_changed_and_what_is_in_it_stays(kind: str) -> None:
    text = with_step(TEXT, (*PACK, 0), step_of(kind, TYPED)).text
    step = campaign(text).steps[0]
    new = campaign(rewritten(text, (*PACK, 0), step, CHANGED, "en").text).steps
    known, said = form_of_step(new[0])
    assert known == kind
    for key, value in said.items():
        assert value == CHANGED.get(key, TYPED[key])
    assert len(new) == len(campaign(text).steps)
    assert list(branches_of(new[0])) == list(branches_of(step))


def test_lengths_are_written_in_the_words_of_the_file() -> None:
    assert step_of("wait", TYPED, "id") == {"wait": "3 jam pukul 10:30"}
    assert step_of("wait_for", TYPED, "id")["at most"] == "3 jam"


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("wait", {"number": "0"}), ("wait", {"number": "two"}), ("wait", {"unit": "fortnights"}),
        ("wait", {"number": "99999"}), ("until", {"clock": ""}), ("send", {"message": " "}),
        ("split", {"way2": "", "share2": ""}), ("split", {"way2": "SHORT"}),
        ("split", {"share2": ""}), ("dance", {}),
    ],
)  # fmt: skip
def test_what_is_missing_is_said(kind: str, typed: dict[str, str]) -> None:
    with pytest.raises(QuestionError):
        step_of(kind, TYPED | typed)


def test_shares_that_do_not_add_up_change_nothing() -> None:
    step = campaign(TEXT).steps[4]
    with pytest.raises(RuteError, match="110%"):
        rewritten(TEXT, (*PACK, 4), step, {"share1": "60", "share2": "50"}, "en")
