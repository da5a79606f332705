"""Which letter a returned one is about: every place where servers write its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rute.web.channels.email.returned.opening import Letter, field, fields, kind, parts, words

NAME: Final = re.compile(r"(?im)^[>\s]*message-id:\s*(<[^<>\s]{3,250}>)")
ANSWERED: Final = ("In-Reply-To", "References", "X-Original-Message-ID")
GONE_TO: Final = ("To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To")
"""Where our own mark stands if it was in the return address."""
MOST: Final = 30


def quoted(letter: Letter) -> tuple[str, ...]:
    """Texts in which the name of a letter, or a mark of ours, stands."""
    return tuple(dict.fromkeys([*answered(letter), *_inside(letter)]))[:MOST]


def answered(letter: Letter) -> tuple[str, ...]:
    """As `quoted`, of what the letter says of itself alone."""
    names = [word for name in ANSWERED for word in _words_of(letter, name)]
    back = [word for name in GONE_TO for word in _words_of(letter, name) if "+" in word]
    return tuple(dict.fromkeys(names + back))[:MOST]


def _words_of(letter: Letter, name: str) -> Iterator[str]:
    for each in fields(letter, name):
        yield from each.split()[:20]


def _inside(letter: Letter) -> Iterator[str]:
    for number, part in enumerate(parts(letter)):
        if number and (name := field(part, "Message-ID")):
            yield name
        if kind(part).startswith("text/") or kind(part) == "message/global-headers":
            yield from (found[1] for found in NAME.finditer(words(part)))
