"""Whatever is written as a rule, the answer is a tree or an error that can be read, at once."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rute.errors import RuleError
from rute.journey.rules import (
    misread_names,
    quote,
    read_duration,
    read_moment,
    read_rating,
    read_rule,
    read_value,
)

READERS = (read_rule, read_moment, read_value, read_rating, read_duration)
LONGEST = 1.0  # seconds
HOSTILE = {
    "parentheses": "(" * 3_000 + "A" + ")" * 3_000,
    "parentheses, within the length": "(" * 1_900 + "A" + ")" * 1_900,
    "closed too often": "A" + ")" * 3_000,
    "never closed": "(" * 3_900,
    "not not not": "not " * 900 + "A",
    "tidak tidak tidak": "tidak " * 600 + "A",
    "a name of 10,000 letters": "A" * 10_000,
    "a quoted name of 10,000 letters": '"' + "A" * 10_000 + '"',
    "a name of 3,900 letters": "A" * 3_900,
    "a name of 1,900 words": "a " * 1_900,
    "a word that is nearly a keyword, 400 times": "wherre " * 400 + "then",
    "thousands of alternatives": " or ".join(f"E{n}" for n in range(5_000)),
    "hundreds of alternatives": " or ".join(f"E{n}" for n in range(450)),
    "hundreds of parts": " and also ".join("A" for _ in range(280)),
    "hundreds of thens": "A" + " then A within 1 day" * 190,
    "hundreds of comparisons": "A where " + " and ".join("x is 1" for _ in range(280)),
    "a list of values": "A where x is one of " + ", ".join("v" for _ in range(1_200)),
    "commas": "," * 3_900,
    "an open quotation mark": 'A where x is "b and also C',
    "an open curled quotation mark": "A where x is “b and also C",
    "quotation marks": '"' * 3_999,
    "a number without end": "A at least " + "9" * 3_000 + " times",
    "a length without end": "A then B within " + "9" * 3_000 + " days",
    "a number to compare without end": "A where x over " + "9" * 3_000,
    "a date far off": "A where x before 99999-99-99",
    "digits of another writing": "A at least ٣ times",
    "a total without end": "A total x over " + "9" * 3_000,
    "turned round": "A \u202e then B within 1 day\u202c or \u2066C\u2069 wehre",
    "nothing to see": "\u200b\u200c\u200d\ufeff",
    "control signs": "A\x00 or \x1b[31mB\x07 where",
    "half a sign": "A where x is \ud800",
    "marks upon marks": "A" + "\u0301" * 2_000 + " or",
    "a family": "👨‍👩‍👧‍👦 or 👨‍👩‍👧‍👦 then",
    "wide signs": "注文 or 完了 where",
    "spaces of all kinds": "A\u00a0or\u2003B\u3000then\tC\u2028within 1 day",
    "an injection": "A'; DROP TABLE events; -- or read_csv('/etc/passwd')",
    "a template": "{0.__class__} or {name} or %s or ${HOME}",
    "within within within": "within " * 500,
    "dalam dalam dalam": "dalam 3 " * 400,
    "empty quotes": 'A where x is ""',
    "only spaces": " " * 3_999,
}


def outcome(read: Callable[[str], object], text: str) -> str | None:
    """The error as both languages say it; nothing where the text could be read."""
    begun = time.perf_counter()
    try:
        read(text)
        said = None
    except RuleError as error:
        said = error.said("en") + error.said("id")
    assert time.perf_counter() - begun < LONGEST
    return said


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("read", READERS)
def test_a_hostile_text_is_answered_at_once(read: Callable[[str], object], text: str) -> None:
    said = outcome(read, text)
    if said is not None:
        assert len(said) < 3_000, "an error is short, however long the rule is"
        assert not set("\x00\x07\x1b\u202e\u2066\ud800") & set(said)


@pytest.mark.parametrize(
    "name",
    ["parentheses", "never closed", "not not not", "tidak tidak tidak", "thousands of alternatives",
     "a name of 10,000 letters", "an open quotation mark", "a number without end",
     "a length without end", "turned round", "control signs", "within within within"],
)  # fmt: skip
def test_what_cannot_be_meant_is_an_error(name: str) -> None:
    assert outcome(read_rule, HOSTILE[name])


def test_a_long_rule_is_looked_through_for_names_at_once() -> None:
    draw = random.Random(1)
    words = ["or", "then", "dan", "where", "A", "B", "atau"]
    names = [" ".join(draw.choices(words, k=draw.randint(2, 400))) for _ in range(3_000)]
    text = " or ".join(f"E{n}" for n in range(450))
    begun = time.perf_counter()
    what, _ = next(misread_names(text, [*names, "E7 or E8"]))
    assert what.startswith('"E7 or E8" is an event')
    assert time.perf_counter() - begun < 2 * LONGEST


PIECES = st.sampled_from(
    ["or", "and", "and also", "where", "then", "without", "within 1 day", "within", "first", "no",
     "never", "not", "(", ")", ",", '"', "A", "x", "is", "1", "at least 2 times",
     "in the last 1 day",
     "atau", "dan", "dan juga", "dengan", "lalu", "tanpa", "dalam 1 hari", "dalam", "pertama",
     "terakhir", "ada", "tidak", "tidak ada", "bukan", "belum pernah", "adalah", "lebih dari",
     "minimal", "minimal 2 kali", "menurut", "total", "di tahap", "persona adalah",
     "salah satu dari", "sebelum", "sesudah", "3 hari sesudah", "0,5", "1.000"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from(READERS))
@example("A pertama pertama", read_rule)
@example("A ada ada", read_rule)
def test_any_heap_of_words_is_read_or_refused(text: str, read: Callable[[str], object]) -> None:
    outcome(read, text)


@given(st.text(max_size=60), st.sampled_from(READERS))
def test_any_text_is_read_or_refused(text: str, read: Callable[[str], object]) -> None:
    outcome(read, text)
    if text.strip():
        assert read_rule(quote(text)).tree is not None
