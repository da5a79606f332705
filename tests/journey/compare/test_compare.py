"""Two journeys compared: nothing for what says the same, exactly the change for one change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rute.journey.compare.change import Change, Part
from rute.journey.compare.journeys import compare, compare_documents
from rute.journey.compare.wording import marked_words
from rute.journey.document.document import Document, document_of

KOPI = Path(__file__).parents[1] / "kopi-senja.journey.yaml"
TEXT = KOPI.read_text(encoding="utf-8")
TEACHING = """journey: Shop
stages:
  Look:
    reached when: Page Viewed or QR Scanned
    stalled after: 2 weeks
    touchpoints:
      Advert:
        thinks: Is it any good
  Buy:
    reached when: Order Paid at least 2 times
"""
SAME = """# Indonesian keys and rules, quotes, another order of keys, another case
TAHAP:
  Look:
    titik_kontak:
      Advert: {berpikir: "Is it any good"}   # believed
    mandek setelah: 2 minggu
    sampai bila: '"Page Viewed" atau QR Scanned'
  Buy:
    Sampai_Bila: Order Paid minimal 2 kali
perjalanan: "Shop"
"""

animals = st.sampled_from(["ant", "bee", "cat", "dog", "elk", "fox"])
words = st.lists(animals, min_size=1, max_size=4).map(" ".join)
pains = st.lists(words, max_size=3, unique=True).map(lambda all_: [{"pain": one} for one in all_])
touchpoint = st.fixed_dictionaries({}, optional={"thinks": words, "channel": words, "pains": pains})
touchpoints = st.dictionaries(words, touchpoint, max_size=3)
stage = st.fixed_dictionaries(
    {}, optional={"reached when": words, "wants": words, "pains": pains, "touchpoints": touchpoints}
)
journeys = st.fixed_dictionaries(
    {"journey": words, "stages": st.dictionaries(words, stage, max_size=4)}
)


def test_what_says_the_same_is_no_change() -> None:
    assert compare(TEACHING, SAME) == ()


@given(journeys)
def test_a_journey_does_not_differ_from_itself(one: Document) -> None:
    assert compare_documents(one, one) == ()


@given(journeys, journeys)
def test_a_comparison_turned_round_says_the_same(old: Document, new: Document) -> None:
    there = set(compare_documents(old, new))
    assert {one.mirrored() for one in compare_documents(new, old)} == there


@given(journeys, journeys)
def test_journeys_that_differ_have_a_difference(old: Document, new: Document) -> None:
    assert bool(compare_documents(old, new)) == (pruned(old) != pruned(new))


def pruned(part: Any) -> Any:
    """A part without what holds nothing; order of stages and touchpoints counts."""
    if isinstance(part, list):
        return sorted(str(pruned(item)) for item in part)
    if not isinstance(part, dict):
        return part
    kept = {key: pruned(below) for key, below in part.items()
            if below or key not in ("touchpoints", "pains", "stages")}  # fmt: skip
    return {key: list(below.items()) if key in ("stages", "touchpoints") else below
            for key, below in kept.items()}  # fmt: skip


@given(journeys, st.data())
def test_a_stage_that_comes_is_the_one_change(one: Document, data: st.DataObject) -> None:
    stages: dict[str, Any] = one["stages"]  # type: ignore[assignment]
    at = data.draw(st.integers(0, len(stages)))
    entries = list(stages.items())
    entries.insert(at, ("Newly made", {"wants": "gnu"}))
    changes = compare_documents(one, {**one, "stages": dict(entries)})
    place = (Part("stage", "Newly made"),)
    assert changes == (Change("added", None, place, numbers=True),)


@given(journeys.filter(lambda one: len(one["stages"]) > 0), st.data())
def test_a_key_that_changes_is_the_one_change(one: Document, data: st.DataObject) -> None:
    stages: dict[str, Any] = one["stages"]  # type: ignore[assignment]
    name = data.draw(st.sampled_from(list(stages)))
    key, counts = data.draw(st.sampled_from([("wants", False), ("reached when", True)]))
    new = {**one, "stages": {**stages, name: {**stages[name], key: "gnu"}}}
    place = (Part("stage", name),)
    expected = Change("changed", place, place, key, stages[name].get(key), "gnu", counts)
    assert compare_documents(one, new) == (expected,)


def changed(old: str, new: str) -> tuple[Change, ...]:
    assert old in TEXT
    return compare(TEXT, TEXT.replace(old, new))


def test_a_window_changes_numbers_and_a_thought_only_words() -> None:
    (window,) = changed("stalled after: 14 days", "stalled after: 9 days")
    assert (window.key, window.before, window.after, window.numbers) == (
        "stalled after", "14 days", "9 days", True)  # fmt: skip
    (thought,) = changed("Will they spam me?", "Will they call me?")
    assert (thought.how, thought.key, thought.numbers) == ("changed", "thinks", False)


def test_a_renamed_touchpoint_and_a_reworded_pain_are_known_again() -> None:
    (renamed,) = changed("Brew guide form:", "Guide:")
    assert (renamed.how, renamed.before, renamed.after) == ("renamed", "Brew guide form", "Guide")
    (pain,) = changed("Seven fields", "Far too many questions")
    assert (pain.how, pain.key, pain.after) == ("changed", "pain", "Far too many questions")


def test_a_touchpoint_that_goes_to_another_stage_moved() -> None:
    lines = ["      Advert:\n", "        thinks: Is it any good\n"]
    moved = TEACHING.replace("    touchpoints:\n" + "".join(lines), "")
    moved += "    touchpoints:\n" + lines[0] + lines[1].replace("good", "bad")
    first, second = compare(TEACHING, moved)
    assert first.how == "moved"
    assert (first.was or ())[0].name == "Look"
    assert (first.place or ())[0].name == "Buy"
    assert (second.key, second.after) == ("thinks", "Is it any bad")


def test_only_the_stage_that_moved_is_named() -> None:
    facts = document_of(TEXT)
    stages: dict[str, Any] = facts["stages"]  # type: ignore[assignment]
    first, *rest = stages
    new = {**facts, "stages": {name: stages[name] for name in (*rest, first)}}
    (moved,) = compare_documents(facts, new)
    assert (moved.how, moved.where[-1].name, moved.numbers) == ("moved", first, True)


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("a b c", "a x c", (("=", "a"), ("-", "b"), ("+", "x"), ("=", "c"))),
        ("", "new words", (("+", "new words"),)),
        ("same", "same", (("=", "same"),)),
    ],
)
def test_words_that_changed_are_marked(before: str, after: str, runs: object) -> None:
    assert marked_words(before, after) == runs
