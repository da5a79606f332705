"""A YAML text as a tree that knows where in the text each piece stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from rute.errors import JourneyError
from rute.words.message import Message


@dataclass(frozen=True, slots=True)
class Scalar:
    """Words at [start, end) of the text; quotes belong to them. Empty where nothing stands."""

    start: int
    end: int
    words: str
    style: str | None = None

    @property
    def empty(self) -> bool:
        return not self.words and self.style is None


@dataclass(slots=True)
class Entry:
    key: Scalar
    value: Piece
    end: int  # of what it says, without a comment behind it


@dataclass(slots=True)
class Mapping:
    start: int
    end: int
    column: int
    flow: bool
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Sequence:
    start: int
    end: int
    column: int
    flow: bool
    items: list[Piece] = field(default_factory=list)


Piece = Scalar | Mapping | Sequence


def pieces(text: str) -> Mapping:
    """The tree of a text whose positions are those of the text as it is. Raises JourneyError for
    a text that is not one map of headings."""
    try:
        events = YAML(typ="safe", pure=True).parse(text)
        for event in events:
            if isinstance(event, MappingStartEvent):
                root = _piece(text, event, events)
                assert isinstance(root, Mapping)
                return root
            if isinstance(event, ScalarEvent | SequenceStartEvent):
                break
    except (YAMLError, ValueError) as wrong:
        what = " ".join(str(getattr(wrong, "problem", None) or wrong).split())[:200]
        raise JourneyError(Message("edit.no_yaml", why=what), do=Message("edit.check")) from None
    raise JourneyError(Message("edit.no_journey"), do=Message("edit.check"))


def _piece(text: str, event: Any, events: Iterator[Any]) -> Piece:
    start = event.start_mark.index
    if isinstance(event, MappingStartEvent):
        found = Mapping(start, start, event.start_mark.column, bool(event.flow_style))
        return _mapping(text, found, events)
    if isinstance(event, SequenceStartEvent):
        listed = Sequence(start, start, event.start_mark.column, bool(event.flow_style))
        while not isinstance(item := next(events), SequenceEndEvent):
            listed.items.append(_piece(text, item, events))
        listed.end = item.end_mark.index if listed.flow else _last(listed.items, start)
        return listed
    if not isinstance(event, ScalarEvent):
        raise JourneyError(Message("edit.no_journey"), do=Message("edit.check"))
    style = event.style or None
    end = event.end_mark.index
    if style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    return Scalar(start, end, str(event.value), style)


def _mapping(text: str, found: Mapping, events: Iterator[Any]) -> Mapping:
    while not isinstance(item := next(events), MappingEndEvent):
        key = _piece(text, item, events)
        if not isinstance(key, Scalar):
            raise JourneyError(Message("edit.no_journey"), do=Message("edit.check"))
        value = _piece(text, next(events), events)
        colon = text.find(":", key.end) + 1 or key.end
        if isinstance(value, Scalar) and value.empty:
            value = Scalar(colon, colon, "")
        found.entries.append(Entry(key, value, max(value.end, colon)))
    found.end = item.end_mark.index if found.flow else max(
        (entry.end for entry in found.entries), default=found.start
    )  # fmt: skip
    return found


def _last(items: list[Piece], start: int) -> int:
    return max((item.end for item in items), default=start)
