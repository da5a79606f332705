"""A letter of a stranger taken apart without believing it: whatever it is made of, its fields and
words come out as plain text, short enough to look at, or as nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from typing import Any, Final, TypeAlias

Letter: TypeAlias = "Message[Any, Any]"

PARTS: Final = 60  # of one letter that are looked at
FIELD: Final = 4_000  # signs of one field
WORDS: Final = 60_000  # signs of one part
BREAKS: Final = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


def letter_of(data: bytes) -> Letter | None:
    """None for what cannot be taken apart at all. The old way of reading is chosen since it looks
    into no field before it is asked to: the new one can be kept busy by one for minutes."""
    try:
        return message_from_bytes(data, policy=policy.compat32)
    except (RecursionError, ValueError, LookupError, AssertionError, TypeError):
        return None


def field(part: Letter, name: str) -> str:
    """One line, as it was written; "" where there is none."""
    return next(iter(fields(part, name)), "")


def fields(part: Letter, name: str) -> list[str]:
    """As they came, whichever way the letter was read: to have them taken apart takes some
    strangers' fields minutes."""
    low = name.lower()
    found = [str(value) for key, value in part.raw_items() if key.lower() == low]
    return [one_line(_repaired(each[:FIELD])) for each in found[:10]]


def said(text: str) -> str:
    """A field as people read it: =?utf-8?q?Terima_kasih?= is a way of writing."""
    try:
        pieces = decode_header(text)
        return one_line("".join(_decoded(each, charset) for each, charset in pieces))
    except Exception:
        return text


def address(text: str) -> str:
    """The bare address in a field, in small letters; "" where there is none."""
    found = parseaddr(text[:1_000])[1].strip().lower()
    return found if "@" in found and not BREAKS.search(found) else ""


def kind(part: Letter) -> str:
    """text/plain, multipart/report …"""
    found = field(part, "Content-Type").partition(";")[0].strip().lower()
    return found if "/" in found else part.get_default_type()


def parameter(part: Letter, name: str) -> str:
    """Of its content type, in small letters."""
    wanted = rf'(?i);\s*{re.escape(name)}\s*=\s*"?([^";\s]+)'
    found = re.search(wanted, field(part, "Content-Type"))
    return found[1].lower() if found else ""


def parts(letter: Letter) -> Iterator[Letter]:
    """The letter and what it is made of, from the outside in, of all that is in it too."""
    waiting, given = [letter], 0
    while waiting and given < PARTS:
        part = waiting.pop()
        given += 1
        yield part
        waiting += reversed(inside(part))


def inside(part: Letter) -> list[Letter]:
    """What one part is made of."""
    found: object = part.get_payload() if part.is_multipart() else []
    return [one for one in found if isinstance(one, Message)] if isinstance(found, list) else []


def words(part: Letter) -> str:
    """The text of one part, whatever it says it is written in."""
    try:
        found = part.get_payload(decode=True)
    except Exception:
        found = None
    if not isinstance(found, bytes):
        return ""
    return _decoded(found[:WORDS], parameter(part, "charset"))


def _repaired(text: str) -> str:
    """Bytes that are no ASCII, which stand for themselves until here."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return storable(text)


def one_line(text: str) -> str:
    return BREAKS.sub(" ", text[:FIELD]).strip()


def storable(text: str) -> str:
    """Without what databases refuse: a sign of no value, half of a sign."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def _decoded(data: bytes | str, charset: str | None) -> str:
    if isinstance(data, str):
        return storable(data)
    for name in (charset or "utf-8", "utf-8"):
        try:
            return storable(data.decode(name, "replace"))
        except (LookupError, ValueError):
            continue
    return ""
