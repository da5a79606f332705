"""What a value of a journey file means, however it is written, and whether it is counted by."""

from __future__ import annotations

from typing import Final

from rute.errors import RuteError
from rute.journey.document.document import Value
from rute.journey.document.shapes import LENGTHS, RULES, VALUES
from rute.journey.rules import (
    read_duration,
    read_moment,
    read_rating,
    read_rule,
    read_value,
    show,
    show_start,
    show_value,
)

# What is counted, of whom, when and out of which data; everything else is words.
COUNTED: Final = (RULES | VALUES | LENGTHS) - {"leads to", "within"} | {
    "data", "file", "person", "time", "event", "value", "every row is", "day first", "sheet",
    "recipe", "time zone", "money", "once per", "repeats", "counted by", "also here when",
    "after reaching", "target", "entry point at most", "calendar", "anchor", "stages from",
    "leave out", "events a person at most", "anonymous", "email", "phone", "card", "alias",
    "country",
}  # fmt: skip
COUNTED_PARTS: Final = frozenset({"stage", "touchpoint", "persona", "data file", "pain"})
PRESENT_ONLY: Final = frozenset({"stage", "data file"})  # order and presence alone matter


def same(key: str, before: Value, after: Value) -> bool:
    return before == after or meaning(key, before) == meaning(key, after)


def meaning(key: str, value: Value) -> Value:
    """A value in its one way to be written; rules and lengths by what they say."""
    match value:
        case str():
            return _meaning_of_text(key, " ".join(value.split()))
        case list():
            return [meaning(key, item) for item in value]
        case dict():
            return {name: meaning(name, below) for name, below in value.items()}


def _meaning_of_text(key: str, text: str) -> str:
    try:
        if key in RULES or key == "also here when":
            return show(read_rule(text).tree)
        if key in LENGTHS:
            return str(read_duration(text))
        if key == "worth":
            return show_value(read_value(text))
        if key == "measured by":
            rating = read_rating(text)
            return f"{rating.field} {rating.event} {rating.low} {rating.high} {rating.kind}"
        if key == "starts":
            return show_start(read_moment(text))
    except RuteError:
        return text
    return text


def counts(kind: str, key: str) -> bool:
    """Whether a key of a part can change numbers."""
    return key in COUNTED and kind in {*COUNTED_PARTS, "journey"}


def part_counts(kind: str, body: object) -> bool:
    """Whether a whole part that comes, goes or moves can change numbers."""
    if kind in PRESENT_ONLY:
        return True
    return kind in COUNTED_PARTS and isinstance(body, dict) and bool(COUNTED & body.keys())
