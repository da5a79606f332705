"""Prices, caps, quiet hours and shares as they are typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from rute.errors import QuestionError
from rute.journey.channels import message_channel, message_channels
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.decide.limits import Limits

NO_QUIET: Final = ("none", "tanpa")


def prices_said(texts: Sequence[str] | None) -> dict[str, Decimal]:
    """`whatsapp=400`. Raises QuestionError."""
    from rute.journey.reading.amounts import amount
    from rute.journey.reading.section import Unreadable

    found = {}
    for channel, value, written in _pairs(texts or (), "price"):
        try:
            found[channel] = amount(value)
        except Unreadable:
            raise _unread("price", written) from None
    return found


def limits_said(caps: Sequence[str] | None, quiet: str | None) -> Limits:
    """The limits an app begins with, but for what is said. Raises QuestionError."""
    from rute.decide.limits import Limits

    usual = Limits()
    said = {}
    for channel, value, written in _pairs(caps or (), "cap"):
        if not value.isdigit():
            raise _unread("cap", written)
        said[channel] = int(value)
    hours = usual.quiet if quiet is None else _hours(quiet)
    return Limits({**usual.caps, **said}, hours)


def share_said(text: str | None) -> float:
    """`2%`, or 0. Raises QuestionError."""
    from rute.journey.reading.amounts import share
    from rute.journey.reading.section import Unreadable

    if text is None:
        return 0.02
    try:
        return 0.0 if text.strip() in ("0", "0%") else share(text.strip(), highest=0.5)
    except Unreadable:
        raise _unread("everywhere", text) from None


def _hours(text: str) -> tuple[time, time] | None:
    from rute.journey.reading.amounts import clock
    from rute.journey.reading.section import Unreadable

    if text.strip().lower() in NO_QUIET:
        return None
    start, dash, end = text.partition("-")
    try:
        return clock(start.strip()), clock(end.strip() if dash else "")
    except Unreadable:
        raise _unread("quiet", text) from None


def _pairs(texts: Iterable[str], kind: str) -> Iterator[tuple[str, str, str]]:
    """(channel, value, as written)."""
    for written in texts:
        name, equals, value = written.partition("=")
        channel = message_channel(name)
        if not equals or channel is None:
            raise _unread(kind, written)
        yield channel, value.strip(), written


def _unread(kind: str, text: str) -> QuestionError:
    channels = Message("wrong.channels_are", names=", ".join(message_channels()))
    exists = channels if kind in ("price", "cap") else None
    return QuestionError(
        Message(f"wrong.{kind}", text=text), exists=exists, do=Message(f"wrong.{kind}.do")
    )
