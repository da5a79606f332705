"""What is wrong with messages before anybody gets one: each body and subject in each language."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rute.errors import did_you_mean, surely_meant
from rute.journey.findings import Finding, finding
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.channels.letters import drawing, facts, mjml
from rute.web.channels.letters.bodies import Body, Read, body_of, files_in
from rute.web.channels.letters.liquid import Used, Wrong, rendered, used
from rute.words.message import Message

LANGUAGES = ("en", "id")


def check_messages(
    design: Design, folder: Path, fields: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """Every finding about the messages of a journey. folder: where its file lies; fields: of
    people, as the data has them; None where nobody knows, and any may be."""
    known = facts.field_names(list(fields)) if fields is not None else None
    read = files_in(folder)
    found = [
        each
        for message in design.messages
        for content in message.contents
        for language in _languages(content)
        for each in _content(design, message, content, language, read, known)
    ]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong with the words of one field in one language. line: of its text, from 1; 0
    where it is about all of it."""

    field: Literal["subject", "body"]
    line: int
    finding: Finding


def slips_in(
    design: Design, content: Content, language: str, folder: Path,
    fields: Collection[str] | None = None,
) -> tuple[Slip, ...]:  # fmt: skip
    """The same for what is being typed: each said with the line of the text it stands in."""
    known = facts.field_names(list(fields)) if fields is not None else None
    read = files_in(folder)
    subject = _subject(content, language, lambda _: Message("letter.where.subject"), known)
    slips = [Slip("subject", 0, each) for each in subject]
    for each in _body(design, content, language, read, lambda _: _typed, known):
        where = each.message.values.get("where") if isinstance(each.message, Message) else None
        line = where.values.get("line", 0) if isinstance(where, Message) else 0
        slips.append(Slip("body", line if isinstance(line, int) else 0, each))
    return tuple(dict.fromkeys(slips))


def _typed(line: int) -> Message:
    return Message("letter.where.typed", line=line) if line else Message("letter.where.body")


def _languages(content: Content) -> tuple[str, ...]:
    """Once where both languages say the same."""
    said = {
        language: tuple(text.said(language) for text in (content.subject, content.body) if text)
        for language in LANGUAGES
    }
    return LANGUAGES if said["en"] != said["id"] else LANGUAGES[:1]


def _content(
    design: Design, message: MessageText, content: Content, language: str, read: Read,
    known: list[str] | None,
) -> Iterator[Finding]:  # fmt: skip
    if content.channel == "email" and content.body and not content.subject:
        yield finding(content.line, "warning", Message("letter.no_subject_of", name=message.name))
    yield from _subject(content, language, _place(message, content), known)

    def where_in(file: str) -> Where:
        return _place(message, content, file)

    yield from _body(design, content, language, read, where_in, known)


def _subject(
    content: Content, language: str, where: Where, known: list[str] | None
) -> Iterator[Finding]:
    if content.subject:
        yield from _words(content.subject, language, content, where, known)


def _body(
    design: Design, content: Content, language: str, read: Read,
    where_in: Callable[[str], Where], known: list[str] | None,
) -> Iterator[Finding]:  # fmt: skip
    """where_in: what a line is called in a file ("" for the journey's own text)."""
    try:
        body = body_of(content, language, read)
    except Wrong as wrong:
        yield _error(wrong, content, where_in(""))
        return
    if body is None:
        return
    where = where_in(body.file)
    broken = list(_names(body.text, content, where, known, html=body.kind != "text"))
    yield from broken
    if not any(each.severity == "error" for each in broken):
        yield from _drawn(design, body, content, language, where, read)


def _words(
    text: Wording, language: str, content: Content, where: Where, known: list[str] | None
) -> Iterator[Finding]:
    yield from _names(text.said(language), content, where, known, html=False)


def _names(
    text: str, content: Content, where: Where, known: list[str] | None, *, html: bool
) -> Iterator[Finding]:
    try:
        asked = used(text, html=html)
    except Wrong as wrong:
        yield _error(wrong, content, where)
        return
    for one in asked:
        said, near = _unknown(one, known)
        if said:
            yield finding(
                content.line, "warning", Message("letter.unknown", where=where(one.line),
                name=".".join(one.path)), fix=near or said,
            )  # fmt: skip


def _unknown(one: Used, known: list[str] | None) -> tuple[str, str | None]:
    """(what there is, what was meant) of a name that nothing is behind; ("", …) where it is."""
    first, rest = one.path[0], one.path[1:]
    roots = [facts.PERSON, facts.LANGUAGE, *facts.NAMES]
    if first not in roots:
        return Message("letter.names_are", names=", ".join(roots)), did_you_mean(first, roots)
    if first == facts.LANGUAGE:
        return "", None
    inner = list(facts.NAMES[first]) if first in facts.NAMES else known
    if not rest:
        inner = inner if inner is not None else list(facts.ALWAYS)
        return Message("letter.names_are", names=_dotted(first, inner)), None
    near = surely_meant(rest[0], facts.ALWAYS) if inner is None and len(rest) == 1 else None
    if near and near != rest[0]:  # nobody knows which fields there are, but this is a slip
        names = _dotted(first, facts.ALWAYS)
        return Message("letter.names_are", names=names), did_you_mean(rest[0], [near])
    if inner is None or (rest[0] in inner and len(rest) == 1):
        return ("", None) if len(rest) == 1 and not rest[0].startswith("_") else (
            Message("letter.no_deeper"), None)  # fmt: skip
    meant = did_you_mean(f"{first}.{rest[0]}", [f"{first}.{name}" for name in inner])
    return Message("letter.names_are", names=_dotted(first, inner)), meant


def _dotted(first: str, names: Collection[str]) -> str:
    return ", ".join(f"{first}.{name}" for name in list(names)[:12])


def _drawn(
    design: Design, body: Body, content: Content, language: str, where: Where, read: Read
) -> Iterator[Finding]:
    if body.kind == "mjml":
        for tag, line in mjml.unknown_tags(body.text):
            said = Message("letter.no_mjml", where=where(line), name=tag)
            yield finding(content.line, "error", said, fix=mjml.meant(tag))
    sample = facts.sample_facts(design, language)
    try:
        rendered(body.text, sample, html=body.kind != "text")
        draw = drawing.letter if content.channel == "email" else drawing.words
        doubts = draw(content, language, sample, read, drawing.Marks()).doubts
    except Wrong as wrong:
        yield _error(wrong, content, where)
        return
    for doubt in doubts:
        if doubt.key == "letter.picture":
            said = Message("letter.doubt", where=where(0), said=doubt)
            yield finding(content.line, "error", said, fix=Message("letter.picture.do"))


def _error(wrong: Wrong, content: Content, where: Where) -> Finding:
    said = Message("letter.doubt", where=where(wrong.line), said=wrong.what)
    return finding(content.line, "error", said, fix=wrong.do)


Where = Callable[[int], Message]


def _place(message: MessageText, content: Content, file: str = "") -> Where:
    """What a line of a message is called: of its file where it has one."""

    def where(line: int) -> Message:
        if file and line:
            return Message("letter.where.line", file=file, line=line)
        if file:
            return Message("letter.where.file", file=file)
        return Message("letter.where.message", name=message.name, channel=content.channel)

    return where
