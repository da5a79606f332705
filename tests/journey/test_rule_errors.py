"""A rule that cannot be read says what was expected, where, and what was probably meant."""

from __future__ import annotations

import pytest

from rute.errors import RuleError
from rute.journey.rules import (
    misread_names,
    read_duration,
    read_rating,
    read_rule,
    read_stage_rule,
    read_value,
)

EVENTS = {"catalog", "cart", "First Order", "Sign up by phone", "no", "Order or Pay"}


@pytest.mark.parametrize(
    ("text", "caret_at", "words"),
    [
        ("A where", 7, 'after "where" it expects a field, but the rule ends'),
        ("A where x", 9, 'a comparison ("is", "at least" …), but the rule ends'),
        ("A where x is", 12, 'after "is" it expects a value'),
        ("A or", 4, "the name of an event"),
        ("or A", 0, 'at the start it expects the name of an event, but it says "or"'),
        ("A then B", 8, '"within" and a length of time'),
        ("A within 7", 8, 'after "within" comes a length of time'),
        ("A in the last week", 13, 'after "in the last" comes a length of time'),
        ("(A or B", 7, "a closing parenthesis"),
        ("A)", 1, "closing parenthesis too many"),
        ("Sign up by phone", 8, 'If "by" is part of a name, put the whole name in double quotes.'),
        ("Page (web)", 5, "put the whole name in quotes"),
        ("A where price over 1,000", 20, "without thousands marks"),
        ("A where price over ten", 19, "a number"),
        ("A where day before tomorrow", 19, "Write dates as 2026-12-31"),
        ("A where x is not given", 17, 'Say "is missing", or put'),
        ("A where x is not one of a", 17, "FIELD is not A and FIELD is not B"),
        ("A at most 3 times", 10, 'Counts are "at least N times"'),
        ("A at least 0 times", 2, "count from 1"),
        ("A then B within 0 days", 9, "cannot be 0"),
        ("A then B within 1200 weeks then C within 9999 weeks", 34, "100 years at most"),
        ("A within 1 year after B", 8, "12 months"),
        ("A = 4", 2, 'Write "is".'),
        ('"A', 0, "never closed"),
        ('A where x is ""', 13, 'say "is missing"'),
        ("A then B within 3 days after C", 9, "a length of their own"),
        ("A wehre x then B", 16, 'Did you mean "where" instead of "wehre"?'),
        ("A OR B where", 12, 'Did you mean "or" instead of "OR"? Keywords are in small letters.'),
        ("(A and also B) then C within 1 day", 0, "parentheses hold events only"),
        ("   ", 0, "nothing here to read"),
        ("(" * 60 + "A" + ")" * 60, 50, "nested too deeply"),
        ("A " * 3000, 0, "4000 characters at most"),
    ],
)
def test_an_unreadable_rule_is_explained(text: str, caret_at: int, words: str) -> None:
    with pytest.raises(RuleError) as caught:
        read_rule(text, line=12)
    shown = str(caught.value)
    assert shown.startswith("line 12: cannot read this rule:")
    assert words in shown
    caret = next(line for line in shown.split("\n") if line.strip() == "^")
    assert caret.index("^") - 4 == caret_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("never Order Paid", "nothing in it happens"),
        ("first channel is web", "nothing in it happens"),
        ("A or never B", "nothing in it happens"),
        ("not A", "nothing in it happens"),
        ("A wehre x is 1", 'Did you mean "where" instead of "wehre"?'),
        ("A and also in stage Aware", "stages are found by rules"),
    ],
)
def test_a_stage_is_reached_at_moments_and_never_by_its_own_stage(text: str, words: str) -> None:
    with pytest.raises(RuleError, match=words):
        read_stage_rule(text)


def test_a_condition_beside_something_that_happens_will_do() -> None:
    read_stage_rule("Order Paid and also never Order Refunded")
    read_stage_rule("(Order Paid or QR Scanned) and also is persona Tim")


def test_a_text_that_equals_an_event_name_is_that_event() -> None:
    for name in EVENTS:
        assert read_rule(name, known_events=EVENTS).tree.event.names == (name,)  # type: ignore[union-attr]


def test_a_name_that_no_event_has_is_refused_with_a_likely_one() -> None:
    with pytest.raises(
        RuleError, match=r'no event is called "catalogg"\n.*\nDid you mean "catalog"'
    ):
        read_rule("catalogg or cart", known_events=EVENTS)


def test_a_second_value_after_or_is_understood_as_a_slip() -> None:
    with pytest.raises(RuleError, match="For several values write: item is one of coffee, tea"):
        read_rule("cart where item is coffee or tea", known_events=EVENTS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("First Order then cart within 1 day", None),
        ("Sign up by phone or cart", "Sign up by phone"),
        ("cart or Order or Pay", "Order or Pay"),
        ("no cart in the last 3 days", None),
        ('"Order or Pay" or cart', None),
    ],
)
def test_an_unquoted_event_name_read_otherwise_must_be_quoted(text: str, name: str | None) -> None:
    found = list(misread_names(text, EVENTS))
    assert found == ([(f'"{name}" is an event, but unquoted it is read otherwise',
                       f'Quote it: "{name}"')] if name else [])  # fmt: skip


def test_other_texts_say_what_they_are_not() -> None:
    for read, text, words in (
        (read_duration, "7 fortnights", "cannot read this length of time"),
        (read_duration, "7 days or so", "more here than a number and a unit"),
        (read_value, "sum of Order", 'at the start it expects "total of"'),
        (read_rating, "score of Survey", 'expects "where" or a scale such as "on 1 to 5"'),
        (read_rating, "score of Survey on 5 to 1", "from its low end to its high end"),
    ):
        with pytest.raises(RuleError, match=words):
            read(text)
