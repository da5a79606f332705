"""Documents with every key of the language, and words that are hard on every format."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from rute.journey.document.shapes import (
    LISTED,
    NAMED,
    NAMED_TEXTS,
    SHORT,
    TEXTS,
    WITH_OWN_KEYS,
    YES_NO,
)
from rute.journey.reading.keys import TABLES
from rute.journey.reading.keys_moving import MOVING

HARD = (
    "=1+1", "+62 812", "-", "- a", "@here", "'quoted'", '"double"', "it's", "a: b", "a #b", "#b",
    "yes", "no", "null", "~", "1", "1.50", "0x1F", "2026-01-01", "[a, b]", "{a: b}", "a, b", "!x",
    "&x", "*x", "%x", "`x`", "| x", "> x", "? x", ": x", "x:", "---", "...", "🙂 ☕", "日本語",
    "\u0645\u0631\u062d\u0628\u0627", "\u05e9\u05dc\u05d5\u05dd", "＝SUM(A1)", "line one\nline two",
    "a\n\n  b\n c", "tab\there", "a\\nb", "_x0041_", "\\", "a/b", "[1]", "A › B", "' =x", "e\u0301",
    "<<", "=", "' x", "x\u2028y", "x\u00a0y", "\u200fx", "a\rb", "x" * 200,
)  # fmt: skip
ODD_LETTERS = st.characters(
    blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff\ufffe\uffff"
)
words = st.one_of(
    st.sampled_from(HARD), st.text(ODD_LETTERS, min_size=1, max_size=12)
).map(str.strip).filter(bool)  # fmt: skip
names = words.filter(lambda text: not text.lower().startswith(("for ", "untuk ")))
raw: st.SearchStrategy[Any] = st.recursive(
    st.one_of(words, st.just("")),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(words, inner, min_size=1, max_size=3),
    ),
    max_leaves=5,
)
MOST_KEYS = 4


def parts(kind: str, depth: int = 0) -> st.SearchStrategy[Any]:
    """A part of a kind with some of its keys."""
    keys = [key for key in TABLES[kind] if key != SHORT.get(kind)]
    if depth:
        keys = [key for key in keys if key not in ("stages", "then", "else")]
    if kind in WITH_OWN_KEYS:
        keys = [*keys, "of their own"]
    some = st.lists(
        st.sampled_from(keys), min_size=int(kind == "step"), max_size=MOST_KEYS, unique=True
    )
    made = some.flatmap(
        lambda chosen: st.fixed_dictionaries({k: _under(kind, k, depth) for k in chosen})
    )
    if kind in SHORT and kind != "persona":
        made = st.tuples(words, made).map(lambda pair: {SHORT[kind]: pair[0], **pair[1]})
    if kind == "touchpoint":
        voices = st.dictionaries(single_line_name, parts("voice"), max_size=1)
        made = st.tuples(made, voices).map(
            lambda pair: pair[0] | {f"for {name}": voice for name, voice in pair[1].items()}
        )
    return made


single_line_name = words.map(lambda text: " ".join(text.replace("_", " ").split())).filter(bool)


def _under(kind: str, key: str, depth: int) -> st.SearchStrategy[Any]:
    place = (kind, key)
    if place in NAMED:
        inner = parts(NAMED[place], depth + (kind == NAMED[place]))
        return st.dictionaries(words, inner, min_size=1, max_size=2)
    if place in LISTED:
        return st.lists(
            parts(LISTED[place], depth + (kind == LISTED[place])), min_size=1, max_size=2
        )
    if place in TEXTS:
        return st.lists(words, min_size=1, max_size=3)
    if place in NAMED_TEXTS:
        return st.dictionaries(words, words, min_size=1, max_size=2)
    if key in YES_NO:
        return st.sampled_from(["yes", "no"])
    return st.one_of(words, raw) if kind in MOVING else words


documents = st.tuples(words, parts("journey")).map(lambda pair: pair[1] | {"journey": pair[0]})
