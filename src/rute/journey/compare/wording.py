"""Which words of a text changed."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal

Marked = tuple[Literal["=", "-", "+"], str]


def marked_words(before: str, after: str) -> tuple[Marked, ...]:
    """Runs of words that stayed (=), went (-) and came (+), in order."""
    return tuple(_runs(before.split(), after.split()))


def _runs(old: list[str], new: list[str]) -> Iterator[Marked]:
    for how, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how == "equal":
            yield "=", " ".join(old[a:b])
            continue
        if a < b:
            yield "-", " ".join(old[a:b])
        if c < d:
            yield "+", " ".join(new[c:d])
