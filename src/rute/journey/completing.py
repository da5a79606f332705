"""What may stand where somebody types: keys, words to choose from, names of events, of stages.

The text need not be readable: only how deep each line stands is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rute.journey.channels import known_channels
from rute.journey.document.shapes import canonical, in_language
from rute.journey.edits.finding import below
from rute.journey.edits.form import plain
from rute.journey.reading.described import descriptions
from rute.journey.reading.keys import TABLES
from rute.journey.rules import quote
from rute.journey.schema_values import CHOICES, WORDS
from rute.journey.writing import scalars

LINE: Final = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?P<key>[^:#\n]+?)\s*:(?P<value>\s.*|$)")
MOST: Final = 12
RULES: Final = frozenset({"rule", "condition", "moment", "value", "rating"})
FIELD_BEFORE: Final = re.compile(
    r"(?:^|\s)(?:where|and|by|with|dengan|dan|menurut|first|last)\s+$", re.IGNORECASE
)
WORDS_BEFORE: Final = re.compile(
    r"(?:^|.*[\s(])(?:or|and also|then|without|never|no|of|not|after|before|where|and|by|atau|"
    r"dan juga|lalu|tanpa|belum pernah|tidak ada|dari|tidak|dengan|dan|menurut|first|last)\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Way:
    """write: what comes in place of what was begun; says: what it is."""

    write: str
    says: str = ""


@dataclass(frozen=True, slots=True)
class Completions:
    """The ways to go on; start: where in the text what was begun begins."""

    start: int
    ways: tuple[Way, ...] = ()


def completions(
    text: str, at: int, events: Mapping[str, int], fields: Collection[str], language: str
) -> Completions:
    """What may stand at a position of the text. events: how often each occurs; language: that of
    the explanations; keys are written in that of the text."""
    at = max(0, min(at, len(text)))
    start = text.rfind("\n", 0, at) + 1
    typed = text[start:at]
    if "#" in typed.split('"')[0] or text[at : text.find("\n", at)].strip(" \n"):
        return Completions(at)
    keys = "id" if re.match(r"\s*(?:#.*\n\s*)*(?:perjalanan|tahap)", text) else "en"
    indent = len(typed) - len(typed.lstrip(" "))
    dash = typed.lstrip(" ").startswith("- ")
    deep = indent + (len(typed[indent:]) - len(typed[indent:].lstrip("- ")) if dash else 0)
    kind = _kind(_headings(text[:start], indent + dash))
    if dash and kind and kind.startswith("["):
        kind = kind[1:-1]
    key, colon, value = typed[deep:].partition(":")
    if not colon:
        return Completions(start + deep, tuple(_keys(kind, key, keys, language)))
    begun = value.lstrip(" ")
    behind = at - len(begun)
    found = _values(text, kind, canonical(kind or "", key) if kind in TABLES else None, begun,
                    events, fields, keys)  # fmt: skip
    return Completions(behind + found[0], tuple(found[1]))


def _headings(text: str, indent: int) -> list[str]:
    """The keys that a line at `indent` stands below, the outermost first."""
    path: list[str] = []
    for line in reversed(text.split("\n")):
        found = LINE.fullmatch(line)
        if found is None or line.lstrip().startswith("#"):
            continue
        own = len(found["indent"])
        if found["dash"] and own + len(found["dash"]) <= indent:
            path.insert(0, "-")  # an item of the list that is found above
            indent = own + 1 if own else 1
        if not found["dash"] and own < indent:
            path.insert(0, found["key"].strip("\"' "))
            indent = own
        if not indent:
            break
    return path


def _kind(path: Iterable[str]) -> str | None:
    """The kind of part whose keys stand at a path; [stage] where names of stages do."""
    kind: str | None = "journey"
    for step in path:
        if kind is None:
            return None
        if step == "-":
            kind = kind[1:-1] if kind.startswith("[") else kind
        elif kind.startswith("["):
            kind = kind[1:-1]
        else:
            kind = below(kind, canonical(kind, step) or step)
    return kind


def _keys(kind: str | None, begun: str, keys: str, language: str) -> Iterator[Way]:
    if kind is None or kind.startswith("["):
        return
    told = descriptions().get(kind, {})
    found = [(in_language(kind, key, keys), told.get(key, [])) for key in TABLES[kind]]
    for written, says in list(_beginning(found, begun))[:MOST]:
        said = says[4 if language == "id" else 3] if len(says) > 4 else ""
        yield Way(f"{written}: ", plain(said))


def _values(
    text: str, kind: str | None, key: str | None, begun: str, events: Mapping[str, int],
    fields: Collection[str], keys: str,
) -> tuple[int, list[Way]]:  # fmt: skip
    if kind is None or key is None:
        return 0, []
    takes = descriptions().get(kind, {}).get(key, ["text"])[0]
    if takes in RULES:
        return _in_rule(begun, events, fields)
    if takes == "field":
        return 0, _ways((name, "") for name in fields if _begins(name, begun))
    if takes in ("channel", "channels"):
        return 0, _ways((one, "") for one in sorted(known_channels()) if _begins(one, begun))
    if takes == "move":
        return 0, _ways((name, "") for name in _names_below(text, "stages") if _begins(name, begun))
    if takes == "yesno":
        return 0, _ways((one, "") for one in (("ya", "tidak") if keys == "id" else ("yes", "no")))
    if words := WORDS.get((kind, key)):
        ways = [(others[0] if keys == "id" and others else word) for word, others in words.items()]
        return 0, _ways((one, "") for one in ways if _begins(one, begun))
    return 0, _ways((one, "") for one in CHOICES.get((kind, key), ()) if _begins(one, begun))


def _in_rule(
    begun: str, events: Mapping[str, int], fields: Collection[str]
) -> tuple[int, list[Way]]:
    """Event names, or fields behind a word that asks for one."""
    found = WORDS_BEFORE.match(begun)
    start = found.end() if found else 0
    piece = begun[start:].lstrip('"')
    if FIELD_BEFORE.search(begun[:start]):
        return start, _ways((quote(one), "") for one in fields if _begins(one, piece))
    named = [(quote(name), f"{n}") for name, n in events.items() if piece.lower() in name.lower()]
    if start:  # in the midst of words without quotes, some names cannot stand
        return start, _ways(one for one in named if scalars.bare(f"x {one[0]}"))
    return 0, _ways((scalars.scalar(name), n) for name, n in named)


def _names_below(text: str, heading: str) -> Iterator[str]:
    """The names that stand below a heading of the journey."""
    inside, column = False, 0
    for line in text.split("\n"):
        found = LINE.fullmatch(line)
        if found is None:
            continue
        own = len(found["indent"])
        if not own:
            inside, column = canonical("journey", found["key"]) == heading, 0
        elif inside and own and (not column or own == column):
            column = own
            yield found["key"].strip("\"' ")


def _ways(found: Iterable[tuple[str, str]]) -> list[Way]:
    return [Way(write, says) for write, says in found][:MOST]


def _beginning(
    found: Iterable[tuple[str, list[str]]], begun: str
) -> Iterator[tuple[str, list[str]]]:
    wanted = " ".join(begun.lower().split())
    yield from (one for one in found if one[0].startswith(wanted) and one[0] != wanted)


def _begins(name: str, begun: str) -> bool:
    return name.lower().startswith(begun.lower().strip()) and name != begun
