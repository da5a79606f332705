"""A text, and what was put in place of what in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Splice:
    """`new` in place of text[start:end]."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A journey's text after an edit. `before` is the text it was, byte for byte."""

    text: str
    before: str

    def undone(self) -> str:
        return self.before


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """The text with all splices made; they may not overlap."""
    for splice in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        text = text[: splice.start] + splice.new + text[splice.end :]
    return text


def line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Behind the end of the line that `at` is on."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def newline(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"
