"""A journey file as nested words: keys by their English names, values as written."""

from __future__ import annotations

from pathlib import Path

from rute.journey.document.shapes import (
    LISTED,
    NAMED,
    NAMED_TEXTS,
    SHORT,
    TEXTS,
    canonical,
    is_voice,
)
from rute.journey.file import read_journey
from rute.journey.findings import Findings
from rute.journey.model import Journey
from rute.journey.reading.traps import tree_of
from rute.journey.reading.tree import Headings, Listed, Node, Words

Value = str | list["Value"] | dict[str, "Value"]
Document = dict[str, Value]


def document_of(source: Path | str | Journey) -> Document:
    """The facts of a journey file (a path, its text, or a Journey that was read from a text).
    Raises JourneyError with all findings when the file has an error."""
    journey = source if isinstance(source, Journey) else read_journey(source)
    tree = tree_of(journey.text.removeprefix("\ufeff").replace("\r\n", "\n"), Findings())
    assert isinstance(tree, Headings)
    return _part("journey", tree)


def _part(kind: str, node: Node) -> Document:
    if isinstance(node, Words):
        return {SHORT[kind]: node.text.strip()} if node.text.strip() else {}
    if isinstance(node, Listed):
        return {}
    found: Document = {}
    for written, below in node.entries:
        key = canonical(kind, written.text) or written.text
        value = _value(kind, key, below)
        if value or below == Words("", below.line):
            found[key] = value
    return {key: value for key, value in found.items() if value != {} and value != []}


def _value(kind: str, key: str, node: Node) -> Value:
    """What stands under one key, in the one shape its key has."""
    place = (kind, key)
    if place in NAMED and isinstance(node, (Headings, Words)):
        entries = node.entries if isinstance(node, Headings) else []
        return {name.text.strip(): _part(NAMED[place], below) for name, below in entries}
    if place in LISTED:
        return [_part(LISTED[place], item) for item in _items(node)]
    if place in TEXTS:
        return [_words(item) for item in _items(node)]
    if place in NAMED_TEXTS and isinstance(node, Words):
        return {}
    if is_voice(kind, key):
        return _part("voice", node)
    return _words(node)


def _items(node: Node) -> list[Node]:
    if node == Words("", node.line):
        return []
    return node.items if isinstance(node, Listed) else [node]


def _words(node: Node) -> Value:
    match node:
        case Words():
            return node.text.strip()
        case Listed():
            return [_words(item) for item in node.items]
        case Headings():
            return {key.text: _words(below) for key, below in node.entries}
