"""A journey file as nested words: keys by their English names, values as written."""

from __future__ import annotations

from pathlib import Path

from rute.journey.document.shapes import (
    LISTED,
    NAMED,
    NAMED_TEXTS,
    SHORT,
    TEXTS,
    YES_NO,
    canonical,
    is_voice,
)
from rute.journey.file import read_journey
from rute.journey.findings import Findings
from rute.journey.model import Journey
from rute.journey.reading.keys import TABLES
from rute.journey.reading.section import YES
from rute.journey.reading.traps import tree_of
from rute.journey.reading.tree import Headings, Listed, Node, Words

Value = str | list["Value"] | dict[str, "Value"]
Document = dict[str, Value]


def document_of(source: Path | str | Journey) -> Document:
    """The facts of a journey file (a path, its text, or a Journey that was read from a text).
    Raises JourneyError with all findings when the file has an error."""
    journey = source if isinstance(source, Journey) else read_journey(source)
    return facts_stated(journey.text)


def facts_stated(text: str) -> Document:
    """The facts a text states, whether or not they make a journey."""
    tree = tree_of(text.removeprefix("\ufeff").replace("\r\n", "\n"), Findings())
    return _part("journey", tree) if tree else {}


def _part(kind: str, node: Node) -> Document:
    if isinstance(node, Words):
        return {SHORT[kind]: node.text.strip()} if kind in SHORT and node.text.strip() else {}
    if isinstance(node, Listed):
        return {}
    found: Document = {}
    for written, below in node.entries:
        key = canonical(kind, written.text) or written.text
        value = _value(kind, key, below)
        if value or value == "":
            found[key] = value
    return in_order(kind, found)


def _value(kind: str, key: str, node: Node) -> Value:
    """What stands under one key, in the one shape its key has."""
    place = (kind, key)
    if place in NAMED:
        entries = node.entries if isinstance(node, Headings) else []
        return {name.text: _part(NAMED[place], below) for name, below in entries}
    if place in LISTED:
        return [_listed(LISTED[place], item) for item in _items(node)]
    if place in TEXTS:
        return [_raw(item) for item in _items(node)]
    if place in NAMED_TEXTS and isinstance(node, Words):
        return {}
    if is_voice(kind, key):
        return _part("voice", node)
    if key in YES_NO and key in TABLES[kind] and isinstance(node, Words):
        return "yes" if YES[node.text.strip().lower()] else "no"
    return _raw(node)


def _listed(kind: str, item: Node) -> Value:
    return _raw(item) if isinstance(item, Words) and kind not in SHORT else _part(kind, item)


def _items(node: Node) -> list[Node]:
    if node == Words("", node.line):
        return []
    return node.items if isinstance(node, Listed) else [node]


def _raw(node: Node) -> Value:
    """Words, and parts that are kept as they are; what is empty is nothing but its heading."""
    match node:
        case Words():
            return node.text.strip()
        case Listed():
            return [_raw(item) for item in node.items] or ""
        case Headings():
            return {key.text: _raw(below) for key, below in node.entries} or ""


def in_order(kind: str, part: Document) -> Document:
    """The keys of a part as their table orders them; other keys after them, as they stand."""
    ranks = {key: rank for rank, key in enumerate(TABLES[kind])}
    return dict(sorted(part.items(), key=lambda entry: ranks.get(entry[0], len(ranks))))
