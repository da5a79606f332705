"""How wide a text is in the bundled font, and where its lines break.

Widths are the font's own advances without kerning, so a line is never wider than said here.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from rute.render.syllables import breaks

FONTS = Path(__file__).parent / "fonts"
UNKNOWN = 640  # thousandths of the size: wider than nearly every letter the font lacks
WIDE = 1000  # East Asian letters and emoji
ELLIPSIS = "…"
BREAKS_AFTER = "-/_,;:)…–·"


@cache
def _advances(weight: int) -> dict[str, int]:
    table = json.loads((FONTS / "advances.json").read_text(encoding="utf-8"))
    return dict(zip(table["characters"], table["advances"][str(weight)], strict=True))


def width(text: str, size: float, weight: int = 400) -> float:
    """Width in px of one line. `weight`: 400, 600 or 700."""
    advances = _advances(weight)
    total = sum(
        advances.get(letter) or (WIDE if ord(letter) > 0x2E7F else UNKNOWN) for letter in text
    )
    return total * size / 1000


def wrap(
    text: str, room: float, size: float, weight: int = 400, most: int | None = None
) -> tuple[str, ...]:
    """Lines no wider than `room`; words too long for a line are broken; at most `most` lines,
    the last ending in an ellipsis where something was left out."""
    lines: list[str] = []
    line = ""
    for word in text.replace("\n", " ").split(" "):
        if not word:
            continue
        longer = f"{line} {word}" if line else word
        if width(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, room, size, weight)
        lines.extend(whole)
    if line:
        lines.append(line)
    if most is None or len(lines) <= most:
        return tuple(lines)
    return (*lines[: most - 1], shorten(" ".join(lines[most - 1 :]), room, size, weight))


def shorten(text: str, room: float, size: float, weight: int = 400) -> str:
    """The text, or as much of it as fits with an ellipsis."""
    if width(text, size, weight) <= room:
        return text
    kept = text
    while kept and width(kept.rstrip() + ELLIPSIS, size, weight) > room:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def size_for(text: str, room: float, sizes: tuple[float, ...], weight: int = 400) -> float:
    """The largest of `sizes` in which no word of the text needs breaking; else the last."""
    words = text.split()
    return next(
        (size for size in sizes if all(width(word, size, weight) <= room for word in words)),
        sizes[-1],
    )


def _pieces(word: str, room: float, size: float, weight: int) -> list[str]:
    """A word cut into pieces that fit: after a hyphen or a slash where there is one, else with
    a hyphen between two syllables, else where the room ends."""
    pieces: list[str] = []
    while width(word, size, weight) > room and len(word) > 1:
        fits = 1
        while fits < len(word) and width(word[: fits + 1], size, weight) <= room:
            fits += 1
        natural = max((word.rfind(mark, 1, fits) for mark in BREAKS_AFTER), default=-1) + 1
        syllable = 0 if natural >= 3 else _syllable(word, fits, room, size, weight)
        cut = natural if natural >= 3 else syllable or fits
        pieces.append(word[:cut] + ("-" if syllable else ""))
        word = word[cut:]
    return [*pieces, word]


def _syllable(word: str, fits: int, room: float, size: float, weight: int) -> int:
    """The last break before `fits` letters that leaves room for a hyphen; 0 for none."""
    fitting = (
        place
        for place in reversed(breaks(word))
        if place <= fits and width(f"{word[:place]}-", size, weight) <= room
    )
    return next(fitting, 0)
