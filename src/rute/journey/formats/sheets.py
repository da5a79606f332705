"""A journey as tables a marketer can edit: a sheet for each kind of part, one row a part.

What fits no table (parts kept as they are, texts of several lines in a list) stands on the last
sheet in long form, so that nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from rute.journey.document.document import Document, Value
from rute.journey.document.shapes import (
    LISTED,
    NAMED,
    NAMED_TEXTS,
    TEXTS,
    VOICE,
    is_voice,
)
from rute.journey.formats.facts import facts_in
from rute.journey.reading.keys import TABLES

NESTED: Final = " › "  # between a stage and one within it
ESCAPED: Final = re.compile(r"[›\\]")
ITEMS: Final = "\n"  # between the texts of one cell
LONG: Final = ("path", "key", "value")


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` says which sheet; the first columns (`address`) say whose row it is."""

    name: str
    kind: str
    address: tuple[str, ...]
    keys: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)


Row = tuple[tuple[str, ...], Document]
ADDRESSES: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "journey": ("journey", ()),
    "data": ("data file", ()),
    "calendar": ("calendar", ("season",)),
    "personas": ("persona", ("persona",)),
    "stages": ("stage", ("stage",)),
    "touchpoints": ("touchpoint", ("stage", "touchpoint")),
    "pains": ("pain", ("stage", "touchpoint")),
    "fixes": ("fix", ("stage", "touchpoint", "pain")),
    "opportunities": ("opportunity", ("stage", "touchpoint")),
    "voices": ("voice", ("stage", "touchpoint", "persona")),
    "campaigns": ("campaign", ("campaign",)),
    "messages": ("message", ("message",)),
    "forms": ("form", ("form",)),
    "surveys": ("survey", ("survey",)),
    "offers": ("offer", ("offer",)),
    "rewards": ("reward", ("reward",)),
}
NAMED_SHEETS: Final = ("personas", "campaigns", "messages", "forms", "surveys", "offers", "rewards")


def sheets_of(document: Document) -> list[Sheet]:
    """The tables of a journey, all of them, those without rows too."""
    rest = deepcopy(document)
    rows = {name: list(taken) for name, taken in _taken(rest).items()}
    sheets = [_sheet(name, rows.get(name, [])) for name in ADDRESSES]
    _bare(rest)
    more: list[tuple[str, ...]] = [
        (fact.path, fact.key, fact.value) for fact in facts_in(rest, empty=False)
    ]
    return [*sheets, Sheet("more", "more", LONG, (), more)]


def _sheet(name: str, rows: list[Row]) -> Sheet:
    kind, address = ADDRESSES[name]
    if kind in ("journey", "calendar"):
        first, second = ("key", "value") if kind == "journey" else ("season", "days")
        return Sheet(name, kind, (first,), (second,), _pairs(rows))
    keys = cell_keys(kind)
    cells = [(*at, *(_cell(facts.get(key, "")) for key in keys)) for at, facts in rows]
    return Sheet(name, kind, address, keys, list(cells))


def _pairs(rows: list[Row]) -> list[tuple[str, ...]]:
    """Keys and values one under the other; a list of texts is a row for each."""
    facts = [entry for _, part in rows for entry in part.items()]
    return [(key, one) for key, value in facts for one in _many(value)]


def cell_keys(kind: str) -> tuple[str, ...]:
    """The keys of a part that can stand in a cell."""
    return tuple(
        key for key in TABLES[kind]
        if (kind, key) not in NAMED and (kind, key) not in LISTED and (kind, key) not in NAMED_TEXTS
    )  # fmt: skip


def _many(value: Value) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _cell(value: Value) -> str:
    return ITEMS.join(map(str, value)) if isinstance(value, list) else str(value)


def _taken(rest: Document) -> dict[str, list[Row]]:
    """Everything that fits a table, taken out of `rest`."""
    rows: dict[str, list[Row]] = {name: [] for name in ADDRESSES}
    rows["journey"].append(((), _cells("journey", rest)))
    rows["data"] += [((), _cells("data file", one)) for one in _listed(rest, "data")]
    calendar = rest.get("calendar")
    if isinstance(calendar, dict):
        plain = {name: days for name, days in calendar.items() if isinstance(days, str) and days}
        rows["calendar"].append(((), {name: calendar.pop(name) for name in plain}))
    for name in NAMED_SHEETS:
        kind = ADDRESSES[name][0]
        rows[name] += [((one,), _cells(kind, part)) for one, part in _named(rest, name)]
    for stage, part in _stages(rest, ""):
        _take_stage(stage, part, rows)
    return rows


def _stages(part: Document, above: str) -> Iterator[tuple[str, Document]]:
    """Every stage with its address; stages within stages after the one they stand in."""
    for name, stage in _named(part, "stages"):
        address = above + ESCAPED.sub(r"\\\g<0>", name)
        yield address, stage
        yield from _stages(stage, address + NESTED)


def _take_stage(stage: str, part: Document, rows: dict[str, list[Row]]) -> None:
    rows["stages"].append(((stage,), _cells("stage", part)))
    _take_lists((stage, ""), part, rows)
    for name, point in _named(part, "touchpoints"):
        rows["touchpoints"].append(((stage, name), _cells("touchpoint", point)))
        _take_lists((stage, name), point, rows)
        for key in [key for key in point if is_voice("touchpoint", key)]:
            voice = point[key]
            if isinstance(voice, dict):
                rows["voices"].append(((stage, name, key[len(VOICE) :]), _cells("voice", voice)))


def _take_lists(at: tuple[str, str], part: Document, rows: dict[str, list[Row]]) -> None:
    """Pains with their fixes, and opportunities. A pain that stands there twice keeps its fixes
    for the last sheet, since its words do not say which is meant."""
    seen = [pain.get("pain") for pain in _listed(part, "pains")]
    for pain in _listed(part, "pains"):
        words = str(pain.get("pain", ""))
        if seen.count(words) == 1 and words:
            rows["fixes"] += [((*at, words), _cells("fix", one)) for one in _listed(pain, "fixes")]
        rows["pains"].append((at, _cells("pain", pain)))
    rows["opportunities"] += [
        (at, _cells("opportunity", one)) for one in _listed(part, "opportunities")
    ]


def _cells(kind: str, part: Document) -> Document:
    """The values of a part that fit a cell, taken out of it."""
    fitting = [key for key in cell_keys(kind) if _fits(part.get(key, ""), (kind, key) in TEXTS)]
    return {key: part.pop(key) for key in fitting}


def _fits(value: Value, many: bool) -> bool:
    if isinstance(value, list):
        return many and _one_line_each(value)
    return isinstance(value, str) and bool(value) and not many


def _one_line_each(value: list[Value]) -> bool:
    return all(isinstance(one, str) and one.strip() and ITEMS not in one for one in value)


def _named(part: Document, key: str) -> list[tuple[str, Document]]:
    value = part.get(key)
    entries = value.items() if isinstance(value, dict) else ()
    return [(name, below) for name, below in entries if isinstance(below, dict)]


def _listed(part: Document, key: str) -> list[Document]:
    value = part.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _bare(rest: Document) -> None:
    """Leaves only what no table could take; a part in a list keeps its number."""
    for key in list(rest):
        value = rest[key]
        if isinstance(value, dict):
            _bare(value)
            if not value:
                del rest[key]
        elif isinstance(value, list):
            for one in value:
                if isinstance(one, dict):
                    _bare(one)
            if all(one == {} for one in value):
                del rest[key]
