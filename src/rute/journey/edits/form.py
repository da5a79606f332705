"""One part of a journey as a form: what each of its keys takes and says now, and back to an edit
of the lines that differ."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from rute.journey.document.document import Document, Value, facts_stated
from rute.journey.document.shapes import LISTED, NAMED, SHORT, TEXTS, VOICE
from rute.journey.edits.cards import Card
from rute.journey.edits.edit import filled, remove, rename
from rute.journey.edits.splice import Edited
from rute.journey.reading.described import descriptions
from rute.journey.reading.keys import TABLES, spelt
from rute.journey.schema_values import CHOICES, WORDS
from rute.journey.stage_models.model import ANCHORS
from rute.words.catalog import say
from rute.words.message import said_text

How = Literal["words", "text", "rule", "list", "choice", "yesno", "date"]
RULES: Final = {"rule", "condition", "moment"}
LONG: Final = {
    "explanation", "about", "does", "thinks", "expects", "who", "because", "asks",
    "helps the customer by", "behind the scenes", "we win by", "moves on because",
}  # fmt: skip
# What only the text can say, or what has a part of its own.
NOT_IN_FORMS: Final = {"named", "list", "links", "files", "question", "permission", "wording",
                       "filecolumns"}  # fmt: skip
NAME: Final = "name"


@dataclass(frozen=True, slots=True)
class Choice:
    """A word as the file writes it, and as a person reads it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One key. how: the control it wants; lists have an item a line. example and says are in the
    reader's language; choices in the file's."""

    key: str
    label: str
    how: How
    value: str = ""
    example: str = ""
    says: str = ""
    needed: bool = False
    choices: tuple[Choice, ...] = ()


def form_of(text: str, card: Card, language: str, keys: str) -> tuple[Field, ...]:
    """The fields of a card. language: the reader's; keys: the one the file's keys are in."""
    facts = part_at(text, card.place)
    return tuple(
        field(card.kind, key, language, keys, facts.get(key, "")) for key in form_keys(card.kind)
    )


def empty_form(kind: str, language: str, keys: str) -> tuple[Field, ...]:
    """The fields of a part that is to be made."""
    return tuple(field(kind, key, language, keys, "") for key in form_keys(kind))


def form_keys(kind: str) -> tuple[str, ...]:
    """The keys of a kind of part that a form has, in their order."""
    told = descriptions().get(kind, {})
    return tuple(
        key for key in TABLES[kind]
        if (kind, key) not in NAMED and (kind, key) not in LISTED
        and told.get(key, ["text"])[0] not in NOT_IN_FORMS
    )  # fmt: skip


def field(kind: str, key: str, language: str, keys: str, value: Value) -> Field:
    takes, default, example, *said = descriptions().get(kind, {}).get(key, ["text", "", "", "", ""])
    words = plain(said[language == "id"]) if said else ""
    choices = _choices(kind, key, keys)
    return Field(
        key,
        said_text(spelt(kind, key), language).capitalize(),
        _how(kind, key, takes, choices),
        _as_typed(kind, key, value, keys),
        example.strip("[]") if (kind, key) in TEXTS else example,
        words,
        default == "!" or SHORT.get(kind) == key,
        choices,
    )


def plain(says: str) -> str:
    """What a key says, without the marks that only Markdown reads."""
    return re.sub(r"\s*\(\[[^\]]*\]\([^)]*\)\)|\[([^\]]*)\]\([^)]*\)|`", r"\1", says)


def _how(kind: str, key: str, takes: str, choices: tuple[Choice, ...]) -> How:
    if (kind, key) in TEXTS:
        return "list"
    if choices:
        return "choice"
    if takes in RULES:
        return "rule"
    if takes == "yesno":
        return "yesno"
    if takes == "date":
        return "date"
    return "text" if key in LONG else "words"


def _choices(kind: str, key: str, keys: str) -> tuple[Choice, ...]:
    if (kind, key) == ("stage", "anchor"):
        return tuple(Choice(said, said) for one in ANCHORS if (said := say(f"anchor.{one}", keys)))
    if words := WORDS.get((kind, key)):
        ways = [(others[0] if keys == "id" and others else word) for word, others in words.items()]
        return tuple(Choice(way, way) for way in ways)
    return tuple(Choice(way, way) for way in CHOICES.get((kind, key), ()))


def _as_typed(kind: str, key: str, value: Value, keys: str) -> str:
    if isinstance(value, list):
        return "\n".join(str(item) for item in value if isinstance(item, str))
    if isinstance(value, dict):
        return ""
    for word, others in WORDS.get((kind, key), {}).items():
        if value.lower() in (word, *others):
            return others[0] if keys == "id" and others else word
    return value


def part_at(text: str, place: tuple[str | int, ...]) -> Document:
    """The facts of one part; none where it says nothing, or is not there."""
    return part_in(facts_stated(text), place)


def part_in(facts: Document, place: tuple[str | int, ...]) -> Document:
    """As `part_at`, of facts that were read already."""
    at: Value = facts
    for step in place:
        at = _inside(at, step)
    return at if isinstance(at, dict) else {}


def _inside(at: Value, step: str | int) -> Value:
    if isinstance(at, dict):
        return at.get(str(step), {})
    if isinstance(step, int):
        return at[step] if isinstance(at, list) and step < len(at) else {}
    for item in at if isinstance(at, list) else ():
        if isinstance(item, dict) and step in [
            item.get(short) for short in (*SHORT.values(), "step")
        ]:
            return item
    return {}


@dataclass(frozen=True, slots=True)
class VoiceForm:
    """What one persona does, thinks, expects and feels at a touchpoint, instead of everybody's."""

    persona: str
    fields: tuple[Field, ...]

    @property
    def is_said(self) -> bool:
        return any(one.value for one in self.fields)


def voices_of(text: str, card: Card, language: str, keys: str) -> tuple[VoiceForm, ...]:
    """A touchpoint's form for each persona of the journey; none for other parts."""
    if card.kind != "touchpoint":
        return ()
    facts, personas = part_at(text, card.place), facts_stated(text).get("personas", {})
    return tuple(
        VoiceForm(name, tuple(
            replace(one, key=f"{VOICE}{name}/{one.key}")
            for one in (field("voice", key, language, keys, said.get(key, ""))
                        for key in form_keys("voice"))
        ))
        for name in (personas if isinstance(personas, dict) else ())
        for said in [_voice(facts, name)]
    )  # fmt: skip


def _voice(facts: Document, persona: str) -> Document:
    """What a touchpoint says of a persona, however the file spells its name."""
    for key, said in facts.items():
        name = key.removeprefix(VOICE)
        if key.startswith(VOICE) and isinstance(said, dict) and name.lower() == persona.lower():
            return said
    return {}


def _voices_saved(text: str, card: Card, typed: Mapping[str, str]) -> str:
    """The text with what was typed for personas; one of whom nothing is said goes."""
    facts = part_at(text, card.place)
    said: dict[str, dict[str, str]] = {}
    for key, words in typed.items():
        persona, slash, inner = key.removeprefix(VOICE).rpartition("/")
        if key.startswith(VOICE) and slash and inner in form_keys("voice"):
            said.setdefault(persona, {})[inner] = _clean(words)
    for persona, words_of in said.items():
        was, place = _voice(facts, persona), (*card.place, f"{VOICE}{persona}")
        now = {key: words_of.get(key, str(was.get(key, ""))) for key in form_keys("voice")}
        if was and not any(now.values()):
            text = remove(text, place).text
        else:
            values: dict[str, Value | None] = {
                key: words or None for key, words in now.items() if words != was.get(key, "")
            }
            text = filled(text, place, values).text if values else text
    return text


def save_form(text: str, card: Card, typed: Mapping[str, str], keys: str) -> Edited:
    """The text with what was typed into a card's form; keys that were left as they are keep
    their lines byte for byte. Raises JourneyError, with the text unchanged, for what cannot be
    read, and QuestionError for a name that cannot be changed."""
    facts = part_at(text, card.place)
    values: dict[str, Value | None] = {}
    for key in form_keys(card.kind):
        new = _clean(typed.get(key, _as_typed(card.kind, key, facts.get(key, ""), keys)))
        if new != _clean(_as_typed(card.kind, key, facts.get(key, ""), keys)):
            values[key] = typed_value(card.kind, key, new) if new else None
    edited = Edited(_voices_saved(filled(text, card.place, values).text, card, typed), text)
    name = _clean(typed.get(NAME, card.name))
    if (card.kind in SHORT and card.kind != "persona") or not name or name == card.name:
        return edited
    return Edited(rename(edited.text, card.place, name).text, text)


def typed_value(kind: str, key: str, typed: str) -> Value:
    """What was typed, in the shape its key has."""
    if (kind, key) in TEXTS:
        return [line.strip() for line in typed.splitlines() if line.strip()]
    return typed


def _clean(typed: str) -> str:
    return "\n".join(line.rstrip() for line in typed.replace("\r\n", "\n").strip().split("\n"))
