"""Plain data from elsewhere as the document of a journey."""

from __future__ import annotations

from typing import Any, Final

from rute.errors import QuestionError
from rute.journey.document.document import Document, Value, in_order
from rute.journey.document.shapes import LISTED, NAMED, SHORT, TEXTS, canonical, is_voice
from rute.words.message import Message

DEEPEST: Final = 16


def normal(part: Any) -> Document:
    """Plain data as a document: English keys in the order of their tables, words for numbers."""
    return _part("journey", part)


def _part(kind: str, part: Any) -> Document:
    if isinstance(part, str) and kind in SHORT:
        return {SHORT[kind]: part.strip()}
    if not isinstance(part, dict):
        return {}
    found: Document = {}
    for written, below in part.items():
        key = canonical(kind, written) or written
        found[key] = _value(kind, key, below)
    return in_order(kind, found)


def _value(kind: str, key: str, value: Any) -> Value:
    place = (kind, key)
    if place in NAMED and isinstance(value, dict):
        return {name: _part(NAMED[place], below) for name, below in value.items()}
    if place in LISTED:
        return [_listed(LISTED[place], item) for item in _many(value)]
    if place in TEXTS:
        return [words(item) for item in _many(value)]
    if is_voice(kind, key):
        return _part("voice", value)
    return words(value)


def _listed(kind: str, item: Any) -> Value:
    return _part(kind, item) if isinstance(item, dict) or kind in SHORT else words(item)


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def words(value: Any, depth: int = 0) -> Value:
    """Numbers, yes and no as the words a journey file has for them."""
    if depth > DEEPEST:
        raise QuestionError(Message("format.too_deep"))
    match value:
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case None:
            return ""
        case list():
            return [words(item, depth + 1) for item in value]
        case dict():
            return {str(key): words(below, depth + 1) for key, below in value.items()}
        case _:
            return f"{value:.15g}" if isinstance(value, float) else str(value)
