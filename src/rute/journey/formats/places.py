"""The place of a fact as one text: `stages/Convert/pains/[1]`."""

from __future__ import annotations

import re
from typing import Final

Place = tuple[str | int, ...]
ITEM: Final = re.compile(r"\[(\d+)\]")
PIECES: Final = re.compile(r"((?:\\.|[^\\/])*)(/|$)", re.DOTALL)


def place_text(place: Place) -> str:
    """Items of lists by their number from 1; a / in a name is written \\/."""
    return "/".join(_piece(step) for step in place)


def _piece(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step + 1}]"
    escaped = re.sub(r"[\\/]", r"\\\g<0>", step)
    return "\\" + escaped if ITEM.fullmatch(step) else escaped


def place_of(text: str) -> Place:
    """The place a text names; the empty text is the whole journey."""
    if not text:
        return ()
    steps: list[str | int] = []
    for found in PIECES.finditer(text):
        item = ITEM.fullmatch(found[1])
        number = int(item[1]) - 1 if item else -1
        steps.append(number if number >= 0 else re.sub(r"\\(.)", r"\1", found[1], flags=re.DOTALL))
        if not found[2]:
            break
    return tuple(steps)
