"""A message as its form says it, in two languages beside each other, and back to the lines of the
text that differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rute.errors import QuestionError
from rute.journey.channels import message_channel
from rute.journey.document.document import Document, Value
from rute.journey.edits.edit import filled, insert, remove, rename, set_value
from rute.journey.edits.form import part_at
from rute.journey.model_moving import Content, MessageText, Wording
from rute.journey.named_files import is_body_file
from rute.web.journeys.editing import spelt_in
from rute.words.message import Message

CHANNELS = ("email", "whatsapp", "sms", "telegram", "line")
LANGUAGES = ("en", "id")
OF_CHANNEL = {"email": ("subject", "body"), "whatsapp": ("body", "template", "category")}
PURPOSES = ("marketing", "transactional")


@dataclass(frozen=True)
class Written:
    """What the form of one channel says. subject, body: by language; file: the name of the file
    that has the body, "" where the journey's text has it."""

    channel: str
    subject: Mapping[str, str]
    body: Mapping[str, str]
    template: str = ""
    category: str = ""
    file: str = ""

    @property
    def content(self) -> Content:
        """As a message has it."""
        return Content(
            self.channel, wording(self.subject),
            Wording(self.file) if self.file else wording(self.body),
            self.template or None, self.category or None,
        )  # fmt: skip

    @property
    def is_empty(self) -> bool:
        return not (any(self.body.values()) or self.file or self.template)


def fields_of(channel: str) -> tuple[str, ...]:
    return OF_CHANNEL.get(channel, ("body",))


def wording(said: Mapping[str, str]) -> Wording | None:
    if not any(said.values()):
        return None
    return Wording(en=said.get("en") or None, id=said.get("id") or None)


def written_of(message: MessageText | None, channel: str, language: str) -> Written:
    """language: the journey's, in which words are that say none."""
    none = dict.fromkeys(LANGUAGES, "")
    content = next((one for one in message.contents if one.channel == channel), None) if message \
        else None  # fmt: skip
    if content is None:
        return Written(channel, none, none)
    body = content.body.plain if content.body else None
    file = body if body and is_body_file(body) else ""
    return Written(
        channel, _said(content.subject, language), none if file else _said(content.body, language),
        content.template or "", content.category or "", file,
    )  # fmt: skip


def _said(text: Wording | None, language: str) -> dict[str, str]:
    said = {"en": (text.en if text else "") or "", "id": (text.id if text else "") or ""}
    if text and text.plain:
        said[language] = text.plain
    return said


def typed_in(typed: Mapping[str, str], was: Written) -> Written:
    """was: what the text says; a field that the page did not send stays as it is."""

    def of(field: str, before: Mapping[str, str]) -> dict[str, str]:
        return {
            one: _clean(typed.get(f"{field}.{one}", before.get(one, ""))) for one in LANGUAGES
        }  # fmt: skip

    return replace(
        was, subject=of("subject", was.subject), body=of("body", was.body),
        template=_clean(typed.get("template", was.template)),
        category=_clean(typed.get("category", was.category)),
        file="" if typed.get("act") == "inline" else was.file,
    )  # fmt: skip


def saved(text: str, name: str, was: Written, new: Written, language: str) -> str:
    """The text with the words of one channel. language: the journey's. Raises JourneyError for
    what cannot be read, and QuestionError for no words at all."""
    if new == was:
        return text
    if new.is_empty:
        raise QuestionError(Message("letters.empty"), do=Message("letters.empty.do"))
    key = _spelt(text, name, new.channel)
    place = ("messages", name, key)
    before = part_at(text, ("messages", name)).get(key)
    values: dict[str, Value | None] = {}
    for known, old, now in (("subject", was.subject, new.subject), ("body", was.body, new.body)):
        if now == old and not (known == "body" and was.file and not new.file):
            continue
        field = spelt_in(text, "content", before, known)
        if isinstance(before, dict) and isinstance(before.get(field), dict) and any(now.values()):
            apart: dict[str, Value | None] = {
                one: now[one] or None for one in LANGUAGES if now[one] != old[one]
            }
            text = filled(text, (*place, field), apart).text
        else:
            values[field] = _value(now, language)
    for known in ("template", "category"):
        if getattr(new, known) != getattr(was, known):
            values[spelt_in(text, "content", before, known)] = getattr(new, known) or None
    if isinstance(before, dict):
        return filled(text, place, values).text
    whole: Document = (
        {spelt_in(text, "content", None, "body"): before} if isinstance(before, str) else {}
    )
    whole |= {field: value for field, value in values.items() if value is not None}
    return set_value(text, place, whole).text


def _value(said: Mapping[str, str], language: str) -> Value | None:
    """One text where only the journey's language is written; else by language."""
    there = {one: words for one, words in said.items() if words}
    if not there:
        return None
    return there[language] if set(there) == {language} else dict(there)


def _spelt(text: str, name: str, channel: str) -> str:
    """The channel as the file names it."""
    part = part_at(text, ("messages", name))
    return next((key for key in part if message_channel(key) == channel), channel)


def created(text: str, typed: Mapping[str, str], new: Written, language: str) -> tuple[str, str]:
    """(the text with a new message, its name)."""
    name = " ".join(typed.get("name", "").split())
    if not name:
        raise QuestionError(Message("stepper.empty", field=Message("letters.name")))
    if new.is_empty:
        raise QuestionError(Message("letters.empty"), do=Message("letters.empty.do"))
    said: Document = {
        spelt_in(text, "content", None, key): value for key, value in (
            ("subject", _value(new.subject, language)),
            ("body", _value(new.body, language)),
            ("template", new.template), ("category", new.category),
        ) if value
    }  # fmt: skip
    purpose = _purpose(typed.get("purpose", ""))
    return insert(text, ("messages", name), {"purpose": purpose, new.channel: said}).text, name


def with_purpose(text: str, message: MessageText, purpose: str) -> str:
    if _purpose(purpose) == message.purpose:
        return text
    return set_value(text, ("messages", message.name, "purpose"), _purpose(purpose)).text


def renamed(text: str, old: str, new: str) -> tuple[str, str]:
    """(the text with another name of the message, wherever it is spoken of, the name)."""
    name = " ".join(new.split())
    if not name or name == old:
        return text, old
    return rename(text, ("messages", old), name).text, name


def without_channel(text: str, name: str, channel: str) -> str:
    return remove(text, ("messages", name, _spelt(text, name, channel))).text


def _purpose(typed: str) -> str:
    return typed if typed in PURPOSES else PURPOSES[0]


def _clean(typed: str) -> str:
    return "\n".join(line.rstrip() for line in typed.replace("\r\n", "\n").strip("\n").split("\n"))
