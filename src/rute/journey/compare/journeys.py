"""Two journeys → every difference between them, in the order of the newer file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rute.journey.compare.change import Change, How, Part, Place
from rute.journey.compare.matching import Entry, folded, matched, stayed
from rute.journey.compare.meaning import counts, meaning, part_counts, same
from rute.journey.document.document import Document, Value, document_of
from rute.journey.document.shapes import LISTED, NAMED, SHORT
from rute.journey.model import Journey

ORDERED: Final = frozenset({"stage", "touchpoint", "persona", "step"})
TEXTS: Final = frozenset(SHORT) - {"persona"} | {"step"}  # parts known by their text
HOLDERS: Final = {"stage": "stages", "touchpoint": "touchpoints"}


def compare(old: Path | str | Journey, new: Path | str | Journey) -> tuple[Change, ...]:
    """Every difference between two journeys; none where they say the same, whatever the order of
    keys, the quotes or the language of the keys. Raises JourneyError for one that has errors."""
    return compare_documents(document_of(old), document_of(new))


def compare_documents(old: Document, new: Document) -> tuple[Change, ...]:
    """As `compare`, for the facts of two journeys."""
    changes = list(_bodies("journey", old, new, (), ()))
    return tuple(_between_stages(changes, old, new))


def _bodies(kind: str, old: Document, new: Document, was: Place, at: Place) -> Iterator[Change]:
    keys = [*new, *(key for key in old if key not in new)]
    for key in sorted(keys, key=lambda one: bool(_below(kind, one))):
        before, after = old.get(key, ""), new.get(key, "")
        if below := _below(kind, key):
            yield from _parts(below, _entries(below, before), _entries(below, after), was, at)
        elif not same(key, before, after):
            yield Change("changed", was, at, key, written(before), written(after),
                         counts(kind, key))  # fmt: skip


def _below(kind: str, key: str) -> str | None:
    if kind == "touchpoint" and key.startswith("for "):
        return None
    return NAMED.get((kind, key)) or LISTED.get((kind, key))


def _entries(kind: str, value: Value) -> list[Entry]:
    if isinstance(value, dict):
        return [Entry(name, _body(body)) for name, body in value.items()]
    items = value if isinstance(value, list) else []
    return [Entry(_name(kind, item), _without_name(kind, _body(item))) for item in items]


def _without_name(kind: str, body: Document) -> Document:
    return {key: below for key, below in body.items() if key != SHORT.get(kind)}


def _body(value: Value) -> Document:
    return value if isinstance(value, dict) else {}


def _name(kind: str, item: Value) -> str:
    if isinstance(item, dict) and kind in SHORT:
        return written(item.get(SHORT[kind], "")) or ""
    if isinstance(item, dict):
        return written({key: meaning(key, below) for key, below in item.items()}) or ""
    return written(item) or ""


def _parts(
    kind: str, old: list[Entry], new: list[Entry], was: Place, at: Place
) -> Iterator[Change]:
    pairs = matched(old, new, texts=kind in TEXTS)
    keep = stayed(old, new, pairs)
    partner = {j: i for i, j in pairs}
    for j, entry in enumerate(new):
        place = (*at, Part(kind, entry.name))
        if j not in partner:
            yield Change("added", None, place, numbers=part_counts(kind, entry.body))
            continue
        before = old[partner[j]]
        moved = kind in ORDERED and (partner[j], j) not in keep
        yield from _pair(kind, before, entry, (*was, Part(kind, before.name)), place, moved=moved)
    for i in sorted(set(range(len(old))) - set(partner.values())):
        yield Change("removed", (*was, Part(kind, old[i].name)), None,
                     numbers=part_counts(kind, old[i].body))  # fmt: skip


def _pair(
    kind: str, old: Entry, new: Entry, was: Place, at: Place, *, moved: bool
) -> Iterator[Change]:
    if old.name.split() != new.name.split():
        how: How = "changed" if kind in TEXTS else "renamed"
        key = SHORT.get(kind) if kind in TEXTS else None
        yield Change(how, was, at, key, old.name, new.name, kind == "data file")
    if moved:
        yield Change(
            "moved",
            was,
            at,
            numbers=kind != "touchpoint" and any(part_counts(kind, e.body) for e in (old, new)),
        )
    if kind != "step":
        yield from _bodies(kind, old.body, new.body, was, at)


def _between_stages(changes: list[Change], old: Document, new: Document) -> Iterator[Change]:
    """A touchpoint that left one stage and came into another moved."""
    gone = {folded(one.was[-1].name): one for one in changes
            if one.how == "removed" and one.was and one.was[-1].kind == "touchpoint"}  # fmt: skip
    come = {folded(one.place[-1].name): one for one in changes
            if one.how == "added" and one.place and one.place[-1].kind == "touchpoint"}  # fmt: skip
    for one in changes:
        name = folded(one.where[-1].name) if one.where else ""
        if one is come.get(name) and name in gone:
            left, at = gone[name].was or (), one.place or ()
            counted = one.numbers or gone[name].numbers
            yield Change("moved", left, at, numbers=counted)
            yield from _bodies("touchpoint", _at(old, left), _at(new, at), left, at)
        elif not (one is gone.get(name) and name in come):
            yield one


def _at(facts: Document, place: Place) -> Document:
    for part in place:
        below = _body(facts.get(HOLDERS[part.kind], {}))
        facts = _body(below.get(part.name, {}))
    return facts


def written(value: Value) -> str | None:
    """A value in one line, for people to read; None where there is none."""
    match value:
        case str():
            return value or None
        case list():
            return "; ".join(written(item) or "" for item in value) or None
        case dict():
            said = [f"{key}: {written(below) or ''}".rstrip(" :") for key, below in value.items()]
            return ", ".join(said) or None
