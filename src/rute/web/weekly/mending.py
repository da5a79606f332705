"""A card moved or filled in is an edit of the journey's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rute.errors import JourneyError, QuestionError
from rute.journey.document.document import Document, facts_stated
from rute.journey.edits.cards import MARK, Card, card_called, cards
from rute.journey.edits.edit import key_language, remove, set_value
from rute.journey.edits.spans import pieces
from rute.journey.file import read_journey
from rute.journey.formats.places import Place
from rute.journey.model import Fix, Journey, Pain
from rute.web.weekly.board import DOING, FIXED, FOUND, is_of, the_fix
from rute.words.message import Message

STATUS = {
    FOUND: {"en": "planned", "id": "direncanakan"},
    DOING: {"en": "doing", "id": "sedang dikerjakan"},
    FIXED: {"en": "done", "id": "selesai"},
}
LONGEST = 500  # characters of anything typed into a card


class Unmoved(QuestionError):
    """A card that cannot be there yet. wants: what must be said first."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What somebody typed into a card; None: leave as it is, empty: take away."""

    fix: str | None = None
    owner: str | None = None
    since: date | None = None
    no_date: bool = False
    column: str | None = None


def mended(text: str, key: str, filled: Filled, today: date) -> str:
    """The text with the card's fix as filled in, and in its column. today: in the journey's zone.

    Raises QuestionError for a card that is not there, Unmoved where a fix must be said first,
    JourneyError where the text would then be wrong.
    """
    card, pain = _found(text, key)
    fix = the_fix(pain)
    if fix is None and not filled.fix:
        if filled.column in (None, FOUND):
            return _owned(text, card, filled)
        raise Unmoved(Message("board.no_fix", pain=pain.text), do=Message("board.no_fix.do"))
    at = pain.fixes.index(fix) if fix else len(pain.fixes)
    place = (*card.place, "fixes", at)
    if filled.fix and (fix is None or fix.text != filled.fix):
        text, place = _fixed(text, place, _plain(filled.fix))
    return _states(text, place, filled, fix, today)


def _fixed(text: str, place: Place, words: str) -> tuple[str, Place]:
    """The text with the fix's words. A pain that stands in a line with others, `[Slow, Ugly]`,
    has no room for a fix: then each gets a line of its own first, and is known by its number."""
    try:
        return set_value(text, (*place, "fix"), words).text, place
    except JourneyError:
        *holder, pain, fixes, at = place
        every = _value(facts_stated(text), holder)
        listed = [every] if isinstance(every, str) else every
        if not isinstance(listed, list):
            raise
        words_of = [each if isinstance(each, str) else each.get("pain") for each in listed]
        number = pain if isinstance(pain, int) else words_of.index(pain)
        apart = set_value(text, tuple(holder), listed).text
        place = (*holder, number, fixes, at)
        return set_value(apart, (*place, "fix"), words).text, place


def _value(facts: Document, place: Sequence[str | int]) -> Any:
    at: Any = facts
    for step in place:
        at = at[step]
    return at


def _states(text: str, place: Place, filled: Filled, fix: Fix | None, today: date) -> str:
    if filled.owner is not None:
        text = _set(text, (*place, "owner"), _plain(filled.owner), there=bool(fix and fix.owner))
    since = filled.since
    if filled.column == FIXED and since is None and not (fix and fix.since and fix.since <= today):
        since = today
    if since is not None:
        text = set_value(text, (*place, "since"), since.isoformat()).text
    elif filled.no_date and fix and fix.since:
        text = remove(text, (*place, "since")).text
    if filled.column in STATUS:
        words = STATUS[filled.column][_language(text)]
        text = set_value(text, (*place, "status"), words).text
    return text


def _owned(text: str, card: Card, filled: Filled) -> str:
    """A pain without a fix may have an owner all the same."""
    if filled.owner is None:
        return text
    _, pain = _found(text, card.key)
    there = bool(pain.owner)
    return _set(text, (*card.place, "owner"), _plain(filled.owner), there=there)


def _set(text: str, place: Place, value: str, *, there: bool) -> str:
    if value:
        return set_value(text, place, value).text
    return remove(text, place).text if there else text


def _found(text: str, key: str) -> tuple[Card, Pain]:
    card = card_called(cards(text), key)
    design = read_journey(text.removeprefix(MARK) + "\n")
    pain = next((each for each in _pains(design) if card and is_of(card, each)), None)
    if card is None or card.kind != "pain" or pain is None:
        raise QuestionError(Message("board.gone"), do=Message("board.gone.do"))
    return card, pain


def _pains(design: Journey) -> list[Pain]:
    found = [pain for stage in design.stages for pain in stage.pains]
    return found + [pain for _, point in design.touchpoints for pain in point.pains]


def _language(text: str) -> str:
    return key_language(pieces(text.removeprefix(MARK)))


def _plain(text: str) -> str:
    """One line of words: what is typed is prose, never lines of the file."""
    return " ".join(text.split())[:LONGEST]
