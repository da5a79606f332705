"""Where a place of a journey (`stages/Convert/pains/1/owner`) stands in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rute.errors import QuestionError, did_you_mean
from rute.journey.document.shapes import (
    LISTED,
    NAMED,
    SHORT,
    WITH_OWN_KEYS,
    canonical,
    is_voice,
)
from rute.journey.edits.spans import Entry, Mapping, Piece, Scalar, Sequence
from rute.journey.formats.places import Place, place_of, place_text
from rute.words.message import Message

NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way to a place: the piece that holds it, what holds keys of which kind,
    and the entry (of a mapping) or number (of a list) it is, None where it is not there yet."""

    holder: Piece
    kind: str | None  # stage, or [stage] where names of stages stand
    key: str | int
    entry: Entry | None = None
    item: int | None = None

    @property
    def value(self) -> Piece | None:
        if self.entry is not None:
            return self.entry.value
        if self.item is None:
            return None
        return self.holder.items[self.item] if isinstance(self.holder, Sequence) else self.holder


def steps_to(root: Mapping, place: Place) -> list[Step]:
    """The way to a place, as far as it is there; the last step may be missing. Raises
    QuestionError where something on the way cannot hold what is asked for."""
    found: list[Step] = []
    at: Piece | None = root
    kind: str | None = "journey"
    for wanted in place:
        if at is None:
            found.append(Step(Scalar(0, 0, ""), kind, _named(kind, wanted)))
        else:
            found.append(_step(at, kind, wanted, place))
        at = found[-1].value
        kind = below(kind, found[-1].key)
    return found


def below(kind: str | None, key: str | int) -> str | None:
    """The kind of what stands under a key."""
    if kind is None:
        return None
    if kind.startswith("["):
        return kind[1:-1]
    if isinstance(key, str) and is_voice(kind, key):
        return "voice"
    inner = NAMED.get((kind, str(key))) or LISTED.get((kind, str(key)))
    return f"[{inner}]" if inner else None


def _named(kind: str | None, wanted: str | int) -> str | int:
    """A step by the name the language has for it."""
    if kind is None or kind.startswith("[") or isinstance(wanted, int):
        return wanted
    key = canonical(kind, wanted)
    if key is None and kind in WITH_OWN_KEYS:
        return wanted
    if key is None:
        raise QuestionError(
            Message("edit.no_key", name=wanted, kind=Message(f"kind.{kind}")),
            exists=did_you_mean(wanted, _ways(kind)),
            do=Message("edit.how"),
        )
    return key


def _ways(kind: str) -> list[str]:
    from rute.journey.reading.keys import TABLES, known

    return list(known(TABLES[kind]))


def _step(at: Piece, kind: str | None, wanted: str | int, place: Place) -> Step:
    match at:
        case Sequence():
            return _item(at, kind, wanted)
        case Mapping() if kind and kind.startswith("[") and isinstance(wanted, int):
            return Step(at, kind, 0, item=0 if wanted == 0 else None)
        case Mapping():
            key = _named(kind, wanted)
            return Step(at, kind, key, entry=_entry(at, kind, key))
        case Scalar() if at.empty and kind and isinstance(wanted, str) and _are_named(kind):
            return Step(at, kind, wanted)
        case Scalar() if kind and kind.startswith("["):
            number = wanted if isinstance(wanted, int) else 0
            return Step(at, kind, number, item=None if at.empty or number else 0)
        case Scalar() if at.empty or kind in SHORT:
            key = _named(kind, wanted)
            its_own = not at.empty and key == SHORT.get(str(kind))
            return Step(at, kind, key, item=0 if its_own else None)
    raise QuestionError(Message("edit.no_place", place=place_text(place), words=str(wanted)))


def _are_named(kind: str) -> bool:
    """Whether parts of a kind stand under headings of their own, not in a list."""
    return kind.startswith("[") and kind[1:-1] not in LISTED.values()


def _entry(at: Mapping, kind: str | None, key: str | int) -> Entry | None:
    exact = [one for one in at.entries if one.key.words == key]
    if exact:
        return exact[0]
    keyed = kind is not None and not kind.startswith("[")
    for entry in at.entries:
        words = entry.key.words
        same = canonical(str(kind), words) == key if keyed else words.lower() == str(key).lower()
        if same:
            return entry
    return None


def _item(at: Sequence, kind: str | None, wanted: str | int) -> Step:
    """An item by its number, or by the words it has alone."""
    if isinstance(wanted, int):
        return Step(at, kind, wanted, item=wanted if wanted < len(at.items) else None)
    inner = kind[1:-1] if kind else ""
    for number, item in enumerate(at.items):
        if _short(item, inner).lower() == wanted.lower():
            return Step(at, kind, number, item=number)
    return Step(at, kind, len(at.items))


def _short(item: Piece, kind: str) -> str:
    if isinstance(item, Scalar):
        return item.words
    if isinstance(item, Mapping) and (entry := _entry(item, kind, SHORT.get(kind, ""))):
        return entry.value.words if isinstance(entry.value, Scalar) else ""
    return ""


def written_place(text: str) -> Place:
    """A place as a person types it: items may be numbered without brackets."""
    place: list[str | int] = []
    kind: str | None = "journey"
    for step in place_of(text.strip("/")):
        listed = kind is not None and kind.startswith("[") and _is_list(place)
        if isinstance(step, str) and listed and NUMBER.fullmatch(step):
            step = int(step) - 1
        place.append(step)
        kind = below(kind, _key(kind, step))
    return tuple(place)


def _key(kind: str | None, step: str | int) -> str | int:
    """A key by its English name; names and numbers as they are."""
    if kind is None or kind.startswith("[") or isinstance(step, int):
        return step
    return canonical(kind, step) or step


def _is_list(place: list[str | int]) -> bool:
    """Whether the last step of a place holds a list rather than names."""
    kind: str | None = "journey"
    listed = False
    for step in place:
        key = _key(kind, step)
        listed = (kind, key) in LISTED
        kind = below(kind, key)
    return listed
