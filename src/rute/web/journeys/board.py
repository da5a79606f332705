"""The picture beside the text: stages as columns, their parts as cards that know their lines."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from rute.journey.document.document import Document, Value
from rute.journey.edits.cards import Card, card_at
from rute.journey.edits.form import part_in
from rute.journey.findings import Finding
from rute.journey.formats.places import place_text
from rute.journey.model import Journey as Design
from rute.web.journeys.texts import facts_of, parts_of

WORST: Final = ("error", "warning", "note")
OF_A_STAGE: Final = ("touchpoint", "pain", "opportunity")


@dataclass(frozen=True, slots=True)
class Item:
    """A card as it is drawn. says: a line below its name; trouble: the worst finding about it;
    index: its number among its like, from 0."""

    card: Card
    index: int = 0
    says: str = ""
    channel: str = ""
    owner: str = ""
    trouble: str = ""
    comments: int = 0
    mine: bool = False
    change: str = ""
    items: tuple[Item, ...] = ()

    def of(self, *kinds: str) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.card.kind in kinds)

    @property
    def glyph(self) -> str:
        """The path of its channel's sign, in a box of 16 × 16."""
        from rute.render.living_map.glyphs import PATHS, kind

        return PATHS[kind(self.channel)] if self.channel else ""

    @property
    def holder(self) -> str:
        """The place that holds it and its like."""
        return place_text(self.card.place[:-1])

    def place_for(self, holder: str) -> str:
        """The place of its own parts of a kind, such as `touchpoints`."""
        return place_text((*self.card.place, holder))

    @property
    def for_touchpoints(self) -> str:
        return self.place_for("touchpoints")

    @property
    def for_pains(self) -> str:
        return self.place_for("pains")

    @property
    def for_opportunities(self) -> str:
        return self.place_for("opportunities")

    @property
    def for_fixes(self) -> str:
        return self.place_for("fixes")

    @property
    def touchpoints(self) -> tuple[Item, ...]:
        return self.of("touchpoint")

    @property
    def rest(self) -> tuple[Item, ...]:
        return self.of("pain", "opportunity", "fix")


@dataclass(frozen=True, slots=True)
class Column:
    """A stage: name as the journey has it; item None where only the stage model names it.
    figures: what is counted in it, where that is asked for."""

    name: str
    item: Item | None
    part_of: str = ""
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a stage and, where another is compared, whether it is another one there."""

    label: str
    value: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    whole: Item
    columns: tuple[Column, ...]
    personas: tuple[Item, ...]
    campaigns: tuple[Item, ...]

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(_cards_of(self))


@dataclass(frozen=True, slots=True)
class Marks:
    """What is to be seen on cards besides their words, each by the card's key."""

    findings: tuple[Finding, ...] = ()
    comments: Mapping[str, int] | None = None
    me: str = ""
    changes: Mapping[str, str] | None = None


def board(
    text: str, design: Design | None, marks: Marks = Marks(), found: tuple[Card, ...] = ()
) -> Board:
    """The board of a text. design: the journey as far as it was read, for the stages its model
    brings; found: its cards, where they are known. Raises JourneyError for a text that cannot be
    taken apart."""
    found = found or parts_of(text)[0]
    facts = facts_of(text)
    worst = _worst(found, marks.findings)
    drawn = [_item(card, found, facts, worst, marks) for card in found if len(card.place) <= 2]
    stages = [stage for item in drawn if item.card.kind == "stage" for stage in _leaves(item)]
    return Board(
        drawn[0],
        tuple(_columns(stages, design)),
        tuple(item for item in drawn if item.card.kind == "persona"),
        tuple(item for item in drawn if item.card.kind == "campaign"),
    )


def _item(
    card: Card, found: tuple[Card, ...], facts: Document, worst: Mapping[str, str], marks: Marks
) -> Item:
    part = part_in(facts, card.place)
    owner = _word(part, "owner")
    below = () if card.kind == "journey" else tuple(
        _item(each, found, facts, worst, marks) for each in found
        if each.place != card.place and each.under == card.place
    )  # fmt: skip
    like = [each.place for each in found if each.place[:-1] == card.place[:-1]]
    return Item(
        card,
        like.index(card.place),
        _says(card.kind, part),
        _word(part, "channel"),
        owner,
        worst.get(card.key, ""),
        (marks.comments or {}).get(card.key, 0),
        bool(owner) and owner.casefold() == marks.me.casefold(),
        (marks.changes or {}).get(card.key, ""),
        below,
    )


def _leaves(stage: Item) -> list[Item]:
    """Stages inside a stage stand for it."""
    inner = [one for each in stage.items if each.card.kind == "stage" for one in _leaves(each)]
    return inner or [stage]


def _columns(stages: list[Item], design: Design | None) -> Iterable[Column]:
    by_name = {stage.card.name.casefold(): stage for stage in stages}
    by_line = {stage.card.first: stage for stage in stages}
    for stage in design.stages if design else ():
        item = by_line.pop(stage.line, None) or by_name.get(stage.name.casefold())
        if item is not None:
            by_name.pop(item.card.name.casefold(), None)
        yield Column(stage.name, item, stage.part_of or "")
    for item in by_name.values():
        yield Column(item.card.name, item)


def _worst(found: tuple[Card, ...], findings: Iterable[Finding]) -> dict[str, str]:
    worst: dict[str, str] = {}
    for finding in findings:
        card = card_at(found, finding.line) if finding.line else None
        if card is None:
            continue
        known = worst.get(card.key)
        if known is None or WORST.index(finding.severity) < WORST.index(known):
            worst[card.key] = finding.severity
    return worst


def _word(part: Document, key: str) -> str:
    value: Value = part.get(key, "")
    return value if isinstance(value, str) else ""


_SAID: Final[Mapping[str, Collection[str]]] = {
    "stage": ("reached when", "wants", "explanation"),
    "touchpoint": ("does", "happens when"),
    "persona": ("who", "found by"),
    "campaign": ("moves", "asks"),
    "pain": ("seen as",),
    "fix": ("status", "since"),
    "opportunity": ("impact",),
}


def _says(kind: str, part: Document) -> str:
    said = [_word(part, key) for key in _SAID.get(kind, ())]
    kept = [word for word in said if word]
    return " · ".join(kept if kind in ("campaign", "fix") else kept[:1])


def _cards_of(drawn: Board) -> Iterable[Card]:
    waiting = [drawn.whole, *(column.item for column in drawn.columns if column.item),
               *drawn.personas, *drawn.campaigns]  # fmt: skip
    while waiting:
        item = waiting.pop(0)
        yield item.card
        waiting[:0] = item.items
