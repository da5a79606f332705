"""The map as a story: chapters of plain sentences, already said in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. lead: what it begins with, set apart. kind: plain | touch | feeling | lost |
    pain | chance | why | campaign | quiet."""

    text: str
    kind: str = "plain"
    lead: str | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    number: int
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """title, about: of the journey; stamp: that it is simulated; opening: what it is about;
    people: the personas; chapters: the stages; ending: what comes after the last one; steps:
    what to do next; small: what it all rests on."""

    language: str
    title: str
    about: str
    stamp: str | None
    opening: tuple[Line, ...]
    people_title: str
    people: tuple[Line, ...]
    chapters: tuple[Chapter, ...]
    ending: tuple[Line, ...]
    steps_title: str
    steps: tuple[Line, ...]
    small: tuple[str, ...]
