"""Where a journey speaks of a stage, a persona, a message or an offer by its name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from rute.journey.document.shapes import canonical, is_voice
from rute.journey.edits.finding import below
from rute.journey.edits.spans import Mapping, Piece, Scalar, Sequence
from rute.journey.edits.splice import Splice
from rute.journey.grammar.lexer import Source, tokens
from rute.journey.grammar.misread import Misread
from rute.journey.rules import quote
from rute.journey.writing import scalars

# Keys whose whole value is a name.
NAMES: Final = {
    "stage": {("stage", "after"), ("form", "in"), ("survey", "about")},
    "message": {("step", "send")},
    "offer": {("campaign", "offer"), ("step", "give")},
    "reward": {("step", "give")},
    "touchpoint": {("survey", "about")},
}
MOVES: Final = {("campaign", "moves"), ("reward", "brings")}
RULES: Final = frozenset({
    "reached when", "also here when", "left when", "happens when", "seen as", "found by",
    "leads to", "for", "starts when", "if", "wait for", "asked", "on",
})  # fmt: skip
ASKING: Final = {"stage": "_IN_STAGE", "persona": "_IS_PERSONA"}  # the token before a name


def references(root: Mapping, kind: str, old: str, new: str) -> list[Splice]:
    """The splices that make everything that speaks of `old` speak of `new`."""
    return list(_below(root, "journey", Renaming(kind, old, new)))


class Renaming:
    def __init__(self, kind: str, old: str, new: str) -> None:
        self.kind, self.old, self.new = kind, old, new
        self.asked = ASKING.get(kind)
        self.from_ = re.compile(rf"{re.escape(old)}(?=\s+(?:to|ke)\s)", re.IGNORECASE)
        self.to = re.compile(rf"(\s(?:to|ke)\s+){re.escape(old)}", re.IGNORECASE)

    def value(self, place: tuple[str, str], words: str) -> str:
        """The words under a key, with the new name."""
        if place in NAMES.get(self.kind, set()):
            return self.new if words.strip().lower() == self.old.lower() else words
        if self.kind == "stage" and place in MOVES:
            return self._moves(words)
        if self.asked and place[1] in RULES:
            return self._rule(words, self.asked)
        return words

    def _rule(self, words: str, asked: str) -> str:
        """A rule that asks for the old name. As it is read, not as it looks: "in stage Look
        again" does not ask for Look."""
        try:
            read = tokens(Source(words))
        except Misread:
            return words
        for before, name in reversed(list(pairwise(read))):
            if before.type == asked and str(name).lower() == self.old.lower():
                words = words[: name.start_pos] + quote(self.new) + words[name.end_pos :]
        return words

    def _moves(self, words: str) -> str:
        start, end = self.from_.match(words), None
        for end in self.to.finditer(words):
            if end.end() == len(words):
                break
        if end is not None and end.end() == len(words):
            words = words[: end.start()] + end[1] + self.new
        return self.new + words[start.end() :] if start else words


def _below(piece: Piece, kind: str | None, renaming: Renaming) -> Iterator[Splice]:
    if isinstance(piece, Sequence):
        for item in piece.items:
            yield from _below(item, kind[1:-1] if kind and kind.startswith("[") else kind, renaming)
    elif isinstance(piece, Mapping):
        for entry in piece.entries:
            named = kind is not None and kind.startswith("[")
            words = entry.key.words
            key = words if named or kind is None else canonical(kind, words) or words
            if kind and not named and is_voice(kind, key):
                yield from _voice(entry.key, words, renaming)
            if isinstance(entry.value, Scalar) and kind and not named:
                yield from _changed(entry.value, lambda w, p=(kind, key): renaming.value(p, w))  # type: ignore[misc]
            else:
                yield from _below(entry.value, _kind(kind, key), renaming)


def _kind(kind: str | None, key: str) -> str | None:
    """The kind below a key; a split's arms and what is unknown hold steps or nothing of ours."""
    return "step" if kind == "step" and below(kind, key) is None else below(kind, key)


def _voice(key: Scalar, words: str, renaming: Renaming) -> Iterator[Splice]:
    opening, _, name = words.partition(" ")
    if renaming.kind == "persona" and name.strip().lower() == renaming.old.lower():
        yield Splice(key.start, key.end, scalars.name(f"{opening} {renaming.new}"))


def _changed(value: Scalar, change: Callable[[str], str]) -> Iterator[Splice]:
    new = change(value.words)
    if new == value.words:
        return
    if value.style == '"':
        shown = scalars.double(new)
    elif value.style == "'":
        shown = scalars.single(new)
    else:
        shown = scalars.scalar(new)
    yield Splice(value.start, value.end, shown)
