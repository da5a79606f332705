"""A recipe file as text → a Recipe; all that is wrong with it at once, line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import reduce
from pathlib import Path
from typing import TypeVar

from ruamel.yaml.error import YAMLError

from rute.errors import SourceError
from rute.events.schema import IDENTIFIERS
from rute.events.sources.headings import candidates
from rute.events.sources.recipes.recipe import Headings, Recipe, RowEvent, Where
from rute.journey.findings import Findings
from rute.journey.reading.tree import Headings as Entries
from rute.journey.reading.tree import Listed, Node, TooDeep, Words, build
from rute.words.message import Message

MOST = 256 << 10
_KEYS = (
    "recipe", "title", "headings seen in", "recognised by", "person", "else person", "only inside",
    "anonymous", "email", "phone", "card", "alias",
    "order", "value", "value of", "money", "money in", "channel", "channel in", "source in",
    "medium in", "campaign in", "id", "time zone",
    "day first", "row below the heading explains", "not for marketing", "leave out", "event",
    "time", "events", "totals",
)  # fmt: skip
_IDENTIFIERS = IDENTIFIERS[1:]
_BY_HEADING = ("anonymous", "email", "phone", "card")
_EVENT_KEYS = ("at", "else at", "where", "value")
_WHERE_KEYS = ("column", "is", "starts with", "given")
_UNVERIFIED = "unverified"
T = TypeVar("T")
_YES = {"yes": True, "ya": True, "no": False, "tidak": False}


def recipe_file(path: Path, label: str) -> Recipe:
    """The recipe in a file. Raises SourceError with every finding and its line."""
    try:
        if path.stat().st_size > MOST:
            raise SourceError(Message("recipe.too_large"), where=label)
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise SourceError(Message("recipe.unreadable", why=str(error)), where=label) from error
    return read_recipe(text, label)


def read_recipe(text: str, label: str) -> Recipe:
    """As `recipe_file`, from its text."""
    notes: list[Message] = []
    findings = Findings()
    try:
        tree = build(text, findings)
    except (YAMLError, TooDeep) as error:
        raise SourceError(Message("recipe.unreadable", why=str(error)), where=label) from error
    whole = _Part(tree, _KEYS, notes, "recipe") if isinstance(tree, Entries) else None
    if whole is None:
        raise SourceError(Message("recipe.no_keys"), where=label)
    recipe = _recipe(whole)
    notes += [_at(found.line, found.message) for found in findings.all()]
    notes += _lacking(recipe)
    if notes:
        said = reduce(lambda one, more: Message("recipe.and", one=one, more=more), notes)
        raise SourceError(Message("recipe.wrong"), where=label, exists=said)
    return recipe


def _at(line: int, what: str) -> Message:
    return Message("recipe.line", line=line, what=what)


def _recipe(whole: _Part) -> Recipe:
    seen = whole.text("headings seen in")
    person, identified_by, else_person = _who(whole)
    return Recipe(
        name=(whole.text("recipe") or "").casefold(),
        title=whole.text("title") or whole.text("recipe") or "",
        seen_in=None if not seen or seen.casefold() == _UNVERIFIED else seen,
        recognised_by=_lists(whole.node("recognised by"), whole),
        events=tuple(_events(whole)),
        event=whole.texts("event"),
        time=whole.texts("time"),
        person=person,
        identified_by=identified_by,
        else_person=(*else_person, *whole.texts("else person")),
        only_inside=whole.text("only inside"),
        order=whole.texts("order"),
        value=whole.texts("value"),
        lines=whole.one_of("value of", ("an order", "a line")) == "a line",
        money=whole.text("money"),
        money_in=whole.texts("money in"),
        channel=whole.text("channel"),
        channel_in=whole.texts("channel in"),
        brought_by=tuple(
            (role, found)
            for role in ("source", "medium", "campaign")
            if (found := whole.texts(f"{role} in"))
        ),
        id=whole.texts("id"),
        zone=whole.text("time zone"),
        day_first=whole.yes("day first"),
        described=bool(whole.yes("row below the heading explains")),
        no_marketing=bool(whole.yes("not for marketing")),
        leave_out=whole.texts("leave out"),
        totals=_totals(whole),
    )


def _who(whole: _Part) -> tuple[Headings, tuple[tuple[str, Headings], ...], Headings]:
    """(users, identifiers of other kinds, who it is without any of them). Of what is listed as
    `person` an address or a number is known by its heading, and a name behind one stands in
    for it."""
    found = {kind: list(whole.texts(kind)) for kind in _IDENTIFIERS}
    person: list[str] = []
    behind: list[str] = []
    for heading in whole.texts("person"):
        kind = next((kind for kind in _BY_HEADING if candidates(kind, [heading])), None)
        if kind:
            found[kind].append(heading)
        else:
            (behind if any(found[k] for k in _BY_HEADING) else person).append(heading)
    given = tuple((kind, tuple(names)) for kind, names in found.items() if names)
    return tuple(person), given, tuple(behind)


def _lacking(recipe: Recipe) -> list[Message]:
    needed = (("recipe", recipe.name), ("recognised by", recipe.recognised_by))
    found = [Message("recipe.missing", word=key) for key, given in needed if not given]
    if recipe.totals:
        return found
    if not recipe.events and not (recipe.time and recipe.event):
        found.append(Message("recipe.nothing_happens"))
    if recipe.events and (recipe.time or recipe.event):
        found.append(Message("recipe.both_ways"))
    if not (recipe.person or recipe.identified_by or recipe.else_person):
        found.append(Message("recipe.missing", word="person"))
    return found


def _events(whole: _Part) -> Iterable[RowEvent]:
    node = whole.node("events")
    if node is None:
        return
    if not isinstance(node, Entries):
        whole.note(node.line, Message("recipe.events_shape"))
        return
    for name, inner in node.entries:
        if not isinstance(inner, Entries):
            whole.note(inner.line, Message("recipe.no_at", name=name.text))
            continue
        part = _Part(inner, _EVENT_KEYS, whole.notes, f"events: {name.text}")
        at = part.texts("at")
        if not at:
            whole.note(name.line, Message("recipe.no_at", name=name.text))
        yield RowEvent(
            name.text, at, part.texts("else at"), _wheres(part, "where"), part.texts("value")
        )


def _wheres(part: _Part, key: str) -> tuple[Where, ...]:
    """One condition, or a list of which all must hold."""
    node = part.node(key)
    items = node.items if isinstance(node, Listed) else [node] if node else []
    return tuple(_where(item, part) for item in items)


def _where(node: Node, part: _Part) -> Where:
    if not isinstance(node, Entries):
        part.note(node.line, Message("recipe.where_shape"))
        return Where(())
    inner = _Part(node, _WHERE_KEYS, part.notes, "where")
    found = Where(
        inner.texts("column"), inner.texts("is"), inner.texts("starts with"), inner.yes("given")
    )
    if not found.column or not (found.values or found.beginnings or found.given is not None):
        part.note(node.line, Message("recipe.where_shape"))
    return found


def _totals(whole: _Part) -> tuple[tuple[str, Headings], ...]:
    node = whole.node("totals")
    if not isinstance(node, Entries):
        return ()
    return tuple((name.text, _texts(inner, whole)) for name, inner in node.entries)


def _lists(node: Node | None, part: _Part) -> tuple[Headings, ...]:
    """A list of lists, or one list alone."""
    if not isinstance(node, Listed):
        return ()
    if all(isinstance(item, Words) for item in node.items):
        return (_texts(node, part),)
    return tuple(_texts(item, part) for item in node.items)


def _texts(node: Node, part: _Part) -> Headings:
    if isinstance(node, Words):
        return (node.text,)
    if isinstance(node, Listed) and all(isinstance(item, Words) for item in node.items):
        return tuple(item.text for item in node.items if isinstance(item, Words))
    part.note(node.line, Message("recipe.texts"))
    return ()


class _Part:
    """The keys of one level; whatever is not one of them is noted."""

    def __init__(
        self, node: Entries, keys: tuple[str, ...], notes: list[Message], name: str
    ) -> None:
        self.notes, self._nodes = notes, dict[str, Node]()
        for word, value in node.entries:
            key = " ".join(word.text.replace("_", " ").split()).casefold()
            if key not in keys:
                near = get_close_matches(key, keys, n=1)
                known = f'"{near[0]}"' if near else ", ".join(keys)
                what = Message("recipe.no_key", word=word.text, part=name, known=known)
                self.note(word.line, what)
            self._nodes[key] = value

    def note(self, line: int, what: Message) -> None:
        self.notes.append(_at(line, what))

    def node(self, key: str) -> Node | None:
        return self._nodes.get(key)

    def text(self, key: str) -> str | None:
        return self._read(key, str, "…")

    def yes(self, key: str) -> bool | None:
        return self._read(key, lambda text: _YES.get(text.casefold()), "yes, no")

    def one_of(self, key: str, known: tuple[str, ...]) -> str | None:
        return self._read(key, lambda text: text if text in known else None, ", ".join(known))

    def texts(self, key: str) -> Headings:
        node = self.node(key)
        return () if node is None else _texts(node, self)

    def _read(self, key: str, reader: Callable[[str], T | None], known: str) -> T | None:
        node = self.node(key)
        if node is None:
            return None
        found = reader(node.text) if isinstance(node, Words) else None
        if found is None:
            self.note(node.line, Message("recipe.must_be", word=key, known=known))
        return found
