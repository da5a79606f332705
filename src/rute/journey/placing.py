"""Where a name stands in the text of a journey, and names that nothing bears."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rute.errors import did_you_mean, surely_meant
from rute.journey.findings import Finding, Mend, finding
from rute.journey.model import Journey
from rute.words.message import Message


def place_of(journey: Journey, line: int, name: str) -> int:
    """The line on which a name stands, at or below the line of what mentions it."""
    lines = _lines(journey.text)
    if not 0 < line <= len(lines):
        return line
    depth = _depth(lines[line - 1])
    for number in range(line, len(lines) + 1):
        text = lines[number - 1]
        if number > line and text.strip() and _depth(text) <= depth:
            break
        if name in text and not text.lstrip().startswith("#"):
            return number
    return line


@lru_cache(maxsize=2)  # asked for each name of the same text
def _lines(text: str) -> list[str]:
    return text.splitlines()


def _depth(text: str) -> int:
    return len(text) - len(text.lstrip())


def unknown_name(
    journey: Journey, line: int, kind: str, name: str, known: Sequence[str], place: str
) -> Iterator[Finding]:
    """A finding where no `kind` of the journey bears a name, whatever its case."""
    if name.lower() in {each.lower() for each in known}:
        return
    at, meant = place_of(journey, line, name), surely_meant(name, known)
    listed = ", ".join(known[:12]) + (" …" if len(known) > 12 else "")
    there = Message("find.there_are", names=listed) if known else None
    yield finding(
        at, "error", f"unknown_{kind}", place=place, name=name,
        fix=did_you_mean(name, known) or there,
        mend=Mend(at, name, meant) if meant else None,
    )  # fmt: skip
