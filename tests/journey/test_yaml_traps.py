"""YAML does not bite: whatever it would cut, misread or refuse is said with the corrected line."""

from __future__ import annotations

import time

import pytest
from tests.journey.test_file import SMALL, errors, only_error

from rute.journey.file import examine, read_journey


@pytest.mark.parametrize(
    ("line", "message", "corrected"),
    [
        ("    wants: a price: low", '": " inside text', "wants: 'a price: low'"),
        ("    wants: it's this:", '": " inside text', "wants: 'it''s this:'"),
        ('    left when: "A" in the last 3 days', "after a closing quotation mark",
         """left when: '"A" in the last 3 days'"""),
        ("    wants: @home", 'begins with "@"', "wants: '@home'"),
        ("    wants: 50% off: now  # really", '": " inside text',
         "wants: '50% off: now'  # really"),
        ("    wants: Follow #kopi now", 'cuts this text at "#"', "wants: 'Follow #kopi now'"),
        ("    wants: we are #1", 'cuts this text at "#"', "wants: 'we are #1'"),
        ("\twants: tea", "a tab begins this line", "wants: tea"),
        ("    pains:\n      - slow: very: slow", '": " inside text', "- slow: 'very: slow'"),
        ("  Promo #1:", 'heading with " #"', "'Promo #1':"),
    ],
)  # fmt: skip
def test_a_trap_is_reported_with_the_corrected_line(
    line: str, message: str, corrected: str
) -> None:
    found = [f for f in errors(SMALL + line + "\n") if message in f.message]
    assert found, examine(SMALL + line + "\n").findings
    assert found[0].fix is not None
    assert found[0].fix.endswith(corrected)


def test_the_corrected_line_is_read_as_it_was_meant() -> None:
    journey = read_journey(SMALL + "    wants: 'Follow #kopi: now'\n")
    assert journey.stages[0].wants == "Follow #kopi: now"


def test_a_comment_has_two_spaces_before_it() -> None:
    assert errors(SMALL + "    wants: tea  # a comment\n    # another\n") == []
    doubt = [f for f in examine(SMALL + "    wants: tea # 1\n").findings if f.severity == "warning"]
    assert doubt[0].line == 6
    assert doubt[0].fix == "If the # belongs to the text, write: wants: 'tea # 1'"


def test_many_traps_are_found_in_one_look() -> None:
    found = errors(
        SMALL + "    wants: a: b\n    owner: @me\n    question: x #y\n    target: 200%\n"
    )
    assert [finding.line for finding in found] == [6, 7, 8, 9]


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "null", "~", "1_000", "0o7", "1e3"])
def test_words_stay_words(word: str) -> None:
    assert read_journey(SMALL + f"    wants: {word}\n").stages[0].wants == word


def test_a_second_heading_of_the_same_name_is_an_error() -> None:
    assert only_error(SMALL + "    wants: a\n    wants: b\n").message == (
        '"wants" stands here a second time (first on line 6)'
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x [b]\nc: *x\n", "an anchor (&name) is not used"),
        ("journey: !!python/object/apply:os.system [ls]\n", "a type (!name) is not used"),
        ("journey: x\n---\njourney: y\n", "one document"),
        ("? [a]\n: b\n", "a heading must be words"),
        ("journey: \x00\n", "a character that is not text"),
        ("journey: [x\n", "this cannot be read"),
        ("- a\n- b\n", "this is not a journey file"),
        ("\n\n", "the file is empty"),
        ("# only\n# comments\n", "nothing in this file but comments"),
        ("a: " + "[" * 30 + "]" * 30 + "\n", "nested too deeply"),
        ("a: 'x'\n" + " " * 250_001, "250,000 characters at most"),
    ],
)
def test_what_no_journey_needs_is_refused(text: str, message: str) -> None:
    assert any(message in finding.message for finding in errors(text)), errors(text)


def test_a_hostile_file_costs_no_time() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a, *a]\n" for i in range(50))
    began = time.perf_counter()
    errors(bomb)
    errors("a: " + "[" * 20_000 + "\n")
    errors("{" * 20_000 + "\n")
    assert time.perf_counter() - began < 5
