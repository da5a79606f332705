"""The cards of a journey file: every part with a heading or a dash of its own, and its lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rute.journey.document.shapes import LISTED, NAMED, SHORT, canonical
from rute.journey.edits.spans import Entry, Mapping, Piece, Scalar, Sequence, pieces
from rute.journey.formats.places import Place, place_text

MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Card:
    """A part: where it stands (items of lists by their words, so that a card stays the same card
    when others come before it), and its lines, first and last, counted from 1."""

    place: Place
    kind: str
    name: str
    first: int
    last: int

    @property
    def key(self) -> str:
        """The card's name among all cards: `stages/Convert/pains/Seven fields`."""
        return place_text(self.place)

    @property
    def under(self) -> Place:
        """The place of the part it belongs to; empty for the journey's own parts."""
        return self.place[:-2]


def cards(text: str) -> tuple[Card, ...]:
    """Every card of a text in the order of its lines, the journey itself first. Rules may be
    wrong; raises JourneyError for a text that is not one map of headings."""
    bare = text.removeprefix(MARK)
    return cards_in(bare, pieces(bare))


def cards_in(text: str, root: Mapping) -> tuple[Card, ...]:
    """As `cards`, of a tree that was made of the text already."""
    lines = Lines(text)
    whole = Card((), "journey", _words(root, "journey"), 1, max(1, lines.of(len(text))))
    return (whole, *_inside(lines, root, "journey", ()))


def card_at(found: Iterable[Card], line: int) -> Card | None:
    """The innermost card that a line belongs to."""
    holding = [card for card in found if card.first <= line <= card.last]
    return min(holding, key=lambda card: (card.last - card.first, -len(card.place)), default=None)


def card_called(found: Iterable[Card], key: str) -> Card | None:
    return next((card for card in found if card.key == key), None)


def _inside(lines: Lines, holder: Piece, kind: str, place: Place) -> Iterator[Card]:
    if not isinstance(holder, Mapping):
        return
    for entry in holder.entries:
        key = canonical(kind, entry.key.words) or entry.key.words
        if (inner := NAMED.get((kind, key))) and isinstance(entry.value, Mapping):
            for named in entry.value.entries:
                yield from _named(lines, named, inner, (*place, key))
        elif inner := LISTED.get((kind, key)):
            yield from _listed(lines, entry, inner, (*place, key))


def _named(lines: Lines, entry: Entry, kind: str, place: Place) -> Iterator[Card]:
    at = (*place, entry.key.words)
    first, last = lines.of(entry.key.start), lines.of(entry.end)
    yield Card(at, kind, entry.key.words, first, last)
    yield from _inside(lines, entry.value, kind, at)


def _listed(lines: Lines, entry: Entry, kind: str, place: Place) -> Iterator[Card]:
    alone = not isinstance(entry.value, Sequence)
    items = [entry.value] if isinstance(entry.value, Scalar | Mapping) else entry.value.items
    seen: set[str] = set()
    for number, item in enumerate(items):
        if isinstance(item, Scalar) and item.empty:
            continue
        words = _words(item, kind)
        step: str | int = number if alone or not words or words.lower() in seen else words
        seen.add(words.lower())
        name = words or _first_words(item)
        yield Card((*place, step), kind, name, lines.of(item.start), lines.of(item.end))
        yield from _inside(lines, item, kind, (*place, step))


def _words(item: Piece, kind: str) -> str:
    """What a part is known by: its own words, or those under the key that has them."""
    if isinstance(item, Scalar):
        return item.words.strip()
    short = SHORT.get(kind) or ("journey" if kind == "journey" else "step")
    for entry in item.entries if isinstance(item, Mapping) else ():
        if canonical(kind, entry.key.words) == short and isinstance(entry.value, Scalar):
            return entry.value.words.strip()
    return ""


def _first_words(item: Piece) -> str:
    """What a nameless part begins with: `send tasting-invitation`, `split`."""
    first = next(iter(item.entries), None) if isinstance(item, Mapping) else None
    if first is None:
        return ""
    said = first.value.words if isinstance(first.value, Scalar) else ""
    return f"{first.key.words} {said}".strip()


class Lines:
    """Which line a position of a text is on, from 1; the very end of a line belongs to it."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.length = len(text)

    def of(self, at: int) -> int:
        if at and at == self.length and self.starts[-1] == at:
            at -= 1
        return bisect_right(self.starts, at)
