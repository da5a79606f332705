"""What a person's click does to the text of their draft. Each is one edit, and one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from rute.errors import QuestionError
from rute.journey.document.document import Document, Value
from rute.journey.document.shapes import LISTED, NAMED, SHORT, canonical, in_language
from rute.journey.edits.cards import Card, card_called, cards
from rute.journey.edits.edit import checked, insert, key_language, remove
from rute.journey.edits.form import NAME, form_keys, part_at, save_form, typed_value
from rute.journey.edits.moving import move
from rute.journey.edits.spans import pieces
from rute.journey.edits.stage_order import move_stage
from rute.journey.formats.places import Place, place_of, place_text
from rute.words.message import Message

HOLDERS: Final = {
    "stage": "stages", "persona": "personas", "campaign": "campaigns",
    "touchpoint": "touchpoints", "pain": "pains", "opportunity": "opportunities", "fix": "fixes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Act:
    """A new text, what was done, to what, and the card to look at then ("" for none)."""

    text: str
    act: str
    about: str
    card: str = ""


def saved(text: str, key: str, typed: Mapping[str, str]) -> Act:
    """What was typed into a card's form."""
    card = known_card(text, key)
    new = save_form(text, card, typed, keys_of(text)).text
    return Act(new, "changed", _name_of(card, typed), _key_after(new, card, typed))


def added(text: str, kind: str, under: str, typed: Mapping[str, str]) -> Act:
    """A new part below another; under: the key of the card it belongs to ("" the journey)."""
    holder = place_in(kind, place_of(under))
    name = _first_words(typed.get(SHORT.get(kind, NAME) if kind != "persona" else NAME, ""))
    if not name:
        raise QuestionError(Message("editor.needs_name", kind=Message(f"kind.{kind}")))
    part: Document = {
        key: typed_value(kind, key, said)
        for key in form_keys(kind)
        if (said := typed.get(key, "").replace("\r\n", "\n").strip())
    }
    if LISTED.get(_above(text, holder)):
        new = insert(text, (*holder, _next(text, holder)), _item(kind, part)).text
    else:
        new = insert(text, (*holder, name), part).text
    return Act(new, "added", name, _newest(text, new, kind))


def removed(text: str, key: str) -> Act:
    card = known_card(text, key)
    return Act(remove(text, card.place).text, "removed", card.name, place_text(card.under))


def moved(text: str, key: str, to: str, before: int | None) -> Act:
    """A card among its like, or to another holder of its kind."""
    card = known_card(text, key)
    if card.kind == "stage":
        return _moved_stage(text, card, before)
    new = move(text, card.place, place_of(to), before).text
    return Act(new, "moved", card.name, place_text((*place_of(to), card.place[-1])))


def _moved_stage(text: str, card: Card, before: int | None) -> Act:
    row = [each for each in cards(text) if each.kind == "stage" and each.under == card.under]
    ahead = row if before is None else row[:before]
    behind = next((each.name for each in reversed(ahead) if each != card), None)
    return Act(move_stage(text, card.name, behind).text, "moved", card.name, card.key)


def known_card(text: str, key: str) -> Card:
    """The card of a key. Raises QuestionError where the text has none (any more)."""
    card = card_called(cards(text), key)
    if card is None:
        raise QuestionError(Message("editor.no_card", key=key), do=Message("editor.no_card.do"))
    return card


def place_in(kind: str, under: Place) -> Place:
    """Where parts of a kind are kept below a part. Raises QuestionError for no such kind."""
    if kind not in HOLDERS:
        raise QuestionError(Message("editor.no_kind", kind=kind))
    return (*under, HOLDERS[kind])


def keys_of(text: str) -> str:
    """The language of a text's keys."""
    return key_language(pieces(text.removeprefix("\ufeff")))


def spelt_in(text: str, kind: str, part: Value | None, key: str) -> str:
    """A key as a part of the file spells it, else as the file's language does: of parts whose keys
    the facts leave as they are written."""
    known = part if isinstance(part, dict) else {}
    spelt = (one for one in known if canonical(kind, one) == key)
    return next(spelt, in_language(kind, key, keys_of(text)))


def owned(text: str, key: str, owner: str) -> Act:
    """A card with another owner."""
    return saved(text, key, {"owner": owner})


def whole(text: str, new: str, act: str, about: str = "") -> Act:
    """Another whole text, checked as every edit is."""
    return Act(checked(text, new).text, act, about)


def changed_line(before: str, after: str) -> int:
    """The first line of a text that is not as it was, from 1; 0 where nothing is otherwise."""
    old, new = before.split("\n"), after.split("\n")
    for how, _, _, start, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if how != "equal":
            return min(start + 1, len(new))
    return 0


def _above(text: str, holder: Place) -> tuple[str, str]:
    """(kind, key) of what holds the parts, as the shapes know it."""
    above = card_called(cards(text), place_text(holder[:-1]))
    kind = above.kind if above is not None else "stage"
    key = str(holder[-1])
    if (kind, key) not in NAMED and (kind, key) not in LISTED:
        raise QuestionError(Message("edit.other_kind", place=place_text(holder)))
    return kind, key


def _next(text: str, holder: Place) -> int:
    """The number of the next item of a list."""
    listed = part_at(text, holder[:-1]).get(str(holder[-1]), [])
    return len(listed) if isinstance(listed, list) else 0


def _item(kind: str, part: Document) -> Value:
    """`- Seven fields` where nothing else is said of it."""
    short = SHORT[kind]
    return str(part[short]) if set(part) == {short} and "\n" not in str(part[short]) else part


def _first_words(typed: str) -> str:
    return " ".join(typed.split())


def _name_of(card: Card, typed: Mapping[str, str]) -> str:
    return card.name or typed.get(NAME, "")


def _key_after(new: str, card: Card, typed: Mapping[str, str]) -> str:
    """The card's key when its name or its words are other ones now."""
    short = SHORT.get(card.kind) if card.kind != "persona" else None
    name = typed.get(short or NAME, card.name).strip() or card.name
    step: str | int = card.place[-1] if card.place and isinstance(card.place[-1], int) else name
    key = place_text((*card.place[:-1], step)) if card.place else ""
    return key if card_called(cards(new), key) else card.key


def _newest(old: str, new: str, kind: str) -> str:
    known = {card.key for card in cards(old)}
    return next(
        (card.key for card in cards(new) if card.kind == kind and card.key not in known), ""
    )
