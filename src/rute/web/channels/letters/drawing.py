"""One message drawn for one person: subject, HTML and text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from rute.journey.model_moving import Content
from rute.web.channels.letters import cleaning, mjml, plain
from rute.web.channels.letters.bodies import Body, Read, body_of
from rute.web.channels.letters.liquid import Wrong, rendered
from rute.words.catalog import say
from rute.words.message import Message

LONGEST_SUBJECT = 200
UNSEEN = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
FOOT = '<p style="margin:24px 0 8px;text-align:center;font:12px Arial,sans-serif;color:#666">'
PIXEL = '<img src="{}" alt="" width="1" height="1" style="display:block;border:0">'

Link = Callable[[str], str]


def as_it_is(address: str) -> str:
    return address


@dataclass(frozen=True, slots=True)
class Drawn:
    """html: "" where the channel or the message has none; doubts: what a reader would miss."""

    subject: str
    html: str
    text: str
    doubts: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """What is put into one person's letter besides its words. link: what becomes of an address;
    leave: the address at which they say that they want no more, said at the end of a letter that
    does not say it itself; pixel: the address of a picture that tells that it was opened;
    imprint: who writes, in a few lines, for the same place."""

    link: Link = as_it_is
    leave: str = ""
    pixel: str = ""
    imprint: str = ""


def letter(
    content: Content, language: str, facts: Mapping[str, Any], read: Read, marks: Marks
) -> Drawn:
    """An e-mail. Raises Wrong."""
    body = body_of(content, language, read)
    if body is None:
        raise Wrong(Message("letter.no_words"))
    own = _but(marks)
    html = _html(body, facts, language, own)
    foot = _foot(html, language, marks)
    found = cleaning.cleaned(html, language, own, foot=foot, inline=body.kind != "mjml")
    doubts = [Message("letter.picture", name=name) for name in dict.fromkeys(found.pictures)]
    subject = subject_of(content, language, facts)
    if not subject:
        doubts.append(Message("letter.no_subject"))
    text = plain.text_of(found.html)
    pixel = PIXEL.format(escape(marks.pixel)) if marks.pixel else ""
    return Drawn(subject, found.html.replace("</body>", f"{pixel}</body>"), text, tuple(doubts))


def words(
    content: Content, language: str, facts: Mapping[str, Any], read: Read, marks: Marks
) -> Drawn:
    """A message of a channel that knows only text. Raises Wrong."""
    body = body_of(content, language, read)
    if body is None:
        raise Wrong(Message("letter.no_words"))
    text = (rendered(body.text, facts, html=False) if body.kind == "text"
            else plain.text_of(_html(body, facts, language, as_it_is)))  # fmt: skip
    return Drawn("", "", plain.relinked(text.strip(), _but(marks)))


def subject_of(content: Content, language: str, facts: Mapping[str, Any]) -> str:
    """On one line, whatever a name brings: what follows a break would be a header."""
    text = content.subject.said(language) if content.subject else ""
    return UNSEEN.sub(" ", rendered(text, facts, html=False)).strip()[:LONGEST_SUBJECT]


def _html(body: Body, facts: Mapping[str, Any], language: str, own: Link) -> str:
    if body.kind == "text":  # an address that is read is the one it leads to
        return plain.html_of(plain.relinked(rendered(body.text, facts, html=False), own))
    whole = rendered(body.text, facts, html=True)
    return mjml.html_of(whole, language) if body.kind == "mjml" else whole


def _foot(html: str, language: str, marks: Marks) -> str:
    """What the letter does not say itself: who writes, and where its reader leaves."""
    who = [escape(line) for line in marks.imprint.splitlines()]
    parts = [] if all(line in html for line in who) else ["<br>".join(who)]
    if marks.leave and escape(marks.leave) not in html and marks.leave not in html:
        said = escape(say("letter.leave", language))
        parts.append(f'<a href="{escape(marks.leave)}" style="color:#666">{said}</a>')
    return f"{FOOT}{'<br>'.join(parts)}</p>" if parts else ""


def _but(marks: Marks) -> Link:
    """Links by which somebody leaves are never counted: they lead where they say."""
    return lambda address: address if address == marks.leave else marks.link(address)
