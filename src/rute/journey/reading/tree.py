"""A YAML text as words, lists and headings, each with its line. Nothing becomes a number, a
date or a yes/no here, and nothing in the text can name a type, a function or another place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from rute.journey.findings import Findings

DEEPEST: Final = 16


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text. `end` is where it ends in the source (0-based line and column), for
    text without quotes; None for quoted text."""

    text: str
    line: int
    end: tuple[int, int] | None = None


@dataclass(slots=True)
class Listed:
    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Headings:
    """`key: …` pairs in the order of the file."""

    line: int
    entries: list[tuple[Words, Node]] = field(default_factory=list)


Node = Words | Listed | Headings


class TooDeep(Exception):  # noqa: N818
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def build(text: str, findings: Findings) -> Node | None:
    """The tree of a text; None for an empty one. Raises ruamel's errors and TooDeep."""
    events = YAML(typ="safe", pure=True).parse(text)  # lazily: what is too deep is not read on
    root: Node | None = None
    documents = 0
    for event in events:
        if isinstance(event, (ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent)):
            documents += 1
            node = _Builder(events, findings).node(event, 0)
            root = node if documents == 1 else root
            if documents == 2:
                findings.error(_line(event), "one_document")
    return root


class _Builder:
    def __init__(self, events: Any, findings: Findings) -> None:
        self.events = events
        self.findings = findings

    def node(self, event: Any, depth: int) -> Node:
        if depth > DEEPEST:
            raise TooDeep(_line(event))
        self._refuse_cleverness(event)
        if isinstance(event, MappingStartEvent):
            return self._headings(event, depth)
        if isinstance(event, SequenceStartEvent):
            return self._listed(event, depth)
        if isinstance(event, ScalarEvent):
            return _words(event)
        return Words("", _line(event), None)

    def _refuse_cleverness(self, event: Any) -> None:
        line = _line(event)
        if getattr(event, "anchor", None) is not None:
            self.findings.error(line, "alias" if isinstance(event, AliasEvent) else "anchor")
        if _tagged(event):
            self.findings.error(line, "tag")

    def _listed(self, event: Any, depth: int) -> Listed:
        listed = Listed(_line(event))
        while not isinstance(item := next(self.events), SequenceEndEvent):
            listed.items.append(self.node(item, depth + 1))
        return listed

    def _headings(self, event: Any, depth: int) -> Headings:
        headings = Headings(_line(event))
        seen: dict[str, int] = {}
        while not isinstance(item := next(self.events), MappingEndEvent):
            key = self.node(item, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if isinstance(value, Words) and not value.text:
                value = Words("", key.line)  # YAML places an empty value on the line after
            if not isinstance(key, Words):
                self.findings.error(key.line, "heading_words")
            elif key.text in seen:
                self.findings.error(key.line, "twice", name=key.text, first=seen[key.text])
            else:
                seen[key.text] = key.line
                headings.entries.append((key, value))
        return headings


def _words(event: ScalarEvent) -> Words:
    plain = event.style in (None, "")
    end = (event.end_mark.line, event.end_mark.column) if plain and event.value else None
    return Words(str(event.value), _line(event), end)


def _tagged(event: Any) -> bool:
    tag = getattr(event, "tag", None) or getattr(event, "ctag", None)
    return tag is not None and str(tag) not in ("", "None")


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1
