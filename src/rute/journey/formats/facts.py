"""The facts of a journey in long form: one row a fact, and rows back to facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rute.errors import QuestionError
from rute.journey.document.document import Document, Value
from rute.journey.document.normal import normal
from rute.journey.document.shapes import LISTED, NAMED, NAMED_TEXTS, TEXTS, canonical, is_voice
from rute.journey.formats.places import Place, place_of, place_text
from rute.words.message import Message


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: where it stands, under which key, its words ("" where it only is there)."""

    path: str
    key: str
    value: str


def facts_in(document: Document, *, empty: bool = True) -> Iterator[Fact]:
    """Every fact, in the order of the file. A list of texts is one row for each. Without
    `empty`: nothing of parts that say nothing."""
    for fact, value in _under((), document, "journey"):
        if empty or value != {}:
            yield fact


def _under(place: Place, value: Value, kind: str | None) -> Iterator[tuple[Fact, Value]]:
    entries: Iterable[tuple[str | int, Value]]
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    path = place_text(place)
    for key, below in entries:
        name = place_text((key,))
        if isinstance(below, str) or not below:
            yield Fact(path, name, below if isinstance(below, str) else ""), below
        elif kind and (kind, key) in TEXTS and isinstance(below, list):
            yield from ((Fact(path, name, str(text)), text) for text in below)
        else:
            yield from _under((*place, key), below, inside(kind, key))


def inside(kind: str | None, key: str | int) -> str | None:
    """The kind of what stands under a key: `[stage]` for headings or a list of stages."""
    if kind is None or (kind.startswith("[") and not kind.endswith("]")):
        return None
    if kind.startswith("["):
        return kind[1:-1]
    if isinstance(key, str) and is_voice(kind, key):
        return "voice"
    below = NAMED.get((kind, str(key))) or LISTED.get((kind, str(key)))
    return f"[{below}]" if below else None


def document_from(facts: Iterable[Fact], start: Document | None = None) -> Document:
    """The document whose facts these are (beside those of `start`), in any language of keys.
    Raises QuestionError for rows that contradict each other."""
    root: Document = {} if start is None else start
    for number, fact in enumerate(facts, start=2):
        try:
            _place(root, (*place_of(fact.path), *place_of(fact.key)), fact.value)
        except (TypeError, IndexError, AttributeError, ValueError):
            raise QuestionError(
                Message("format.contradiction", row=number, path=fact.path, name=fact.key)
            ) from None
    return normal(root)


def _place(root: Document, place: Place, text: str) -> None:
    """Puts one fact where it belongs, making what it stands in."""
    at: Value = root
    kind: str | None = "journey"
    for number, step in enumerate(place):
        step = _canonical(kind, step)
        last = number == len(place) - 1
        many = isinstance(step, str) and kind in PARTS and (kind, step) in TEXTS
        if last and many:
            _child(at, step, []).append(text)  # type: ignore[union-attr]
        elif last:
            _put(at, step, _bare(text, kind, step))
        else:
            following = place[number + 1]
            empty: Value = [] if isinstance(following, int) else {}
            at = _child(at, step, empty)
            kind = inside(kind, step)


def _canonical(kind: str | None, step: str | int) -> str | int:
    if kind in PARTS and isinstance(step, str):
        return canonical(str(kind), step) or step
    return step


PARTS = frozenset({"journey", *NAMED.values(), *LISTED.values(), "voice"})


def _bare(text: str, kind: str | None, step: str | int) -> Value:
    """Nothing after the name of a part is a part that says nothing yet."""
    if not text and kind and kind.startswith("["):
        return {}
    if not text and kind in PARTS and ((kind, step) in NAMED or (kind, step) in NAMED_TEXTS):
        return {}
    return text


def _child(at: Value, step: str | int, empty: Value) -> Value:
    if isinstance(step, int):
        assert isinstance(at, list)
        if step == len(at):
            at.append(empty)
        found = at[step]
    else:
        assert isinstance(at, dict)
        found = at.setdefault(step, empty)
    if type(found) is not type(empty):
        raise TypeError
    return found


def _put(at: Value, step: str | int, value: Value) -> None:
    if isinstance(step, int) and isinstance(at, list):
        if step != len(at):
            raise IndexError
        at.append(value)
    elif isinstance(step, str) and isinstance(at, dict):
        if step in at and at[step] != value:
            raise ValueError
        at[step] = value
    else:
        raise TypeError
