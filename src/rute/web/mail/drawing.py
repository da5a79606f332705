"""A letter said and drawn: plain text and HTML from the same words, in the house's look."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from rute.words.catalog import has, say
from rute.words.message import said

LONGEST_SUBJECT = 200
BREAKS = re.compile(r"[\r\n\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a table in a letter. mood: good | pain | "" (neither); note: smaller, below."""

    name: str
    value: str
    note: str = ""
    mood: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    subject: str
    text: str
    html: str


def drawn(
    key: str, language: str, values: Mapping[str, object], facts: Sequence[Fact] = ()
) -> Drawn:
    """The letter `mail.KEY`: its `.subject`, `.text` (paragraphs apart by an empty line), and
    `.button` for the address in `link`, `.aside` for the one in `aside`; `.foot` where it has
    one. Raises KeyError for a letter
    without words."""
    known = {name: said(value, language) for name, value in values.items()}
    subject = _one_line(say(f"mail.{key}.subject", language, **known))
    body = say(f"mail.{key}.text", language, **known)
    link = str(known.get("link", ""))
    told = {
        "subject": subject,
        "language": language,
        "paragraphs": [part.split("\n") for part in body.split("\n\n")],
        "facts": facts,
        "link": link,
        "button": _optional(f"mail.{key}.button", language, known) if link else "",
        "aside": str(known.get("aside", "")),
        "aside_said": _optional(f"mail.{key}.aside", language, known),
        "foot": _optional(f"mail.{key}.foot", language, known),
        "stop": str(known.get("stop", "")),
    }
    return Drawn(subject, _plain(told, body), render_to_string("mail/letter.html", told))


def _optional(key: str, language: str, values: Mapping[str, object]) -> str:
    return say(key, language, **values) if has(key, language) else ""


def _one_line(text: str) -> str:
    """A subject never breaks a line: what follows would be a header of somebody's choosing."""
    return BREAKS.sub(" ", text).strip()[:LONGEST_SUBJECT]


def _plain(told: Mapping[str, object], body: str) -> str:
    language = str(told["language"])
    parts = [body]
    facts = told["facts"]
    assert isinstance(facts, Sequence)
    parts += [_told(fact) for fact in facts]
    if told["link"]:
        parts.append(f"{told['button']}\n{told['link']}".strip())
    if told["aside"]:
        parts.append(f"{told['aside_said']}\n{told['aside']}".strip())
    parts.append(str(told["foot"]))
    if told["stop"]:
        parts.append(f"{say('mail.stop', language)}\n{told['stop']}")
    return "\n\n".join(part for part in parts if part) + "\n\n-- \nRute\n"


def _told(fact: Fact) -> str:
    return f"{fact.name}: {fact.value}" + (f"\n  {fact.note}" if fact.note else "")
