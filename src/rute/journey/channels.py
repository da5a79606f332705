"""The channels Rute knows by name. Others may be used; they are drawn with a plain sign."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Final

# Channels a message can be sent through, each with its other names. Those of PERSONAL reach a
# person by an address of their own, so that they need leave.
MESSAGES: Final[dict[str, tuple[str, ...]]] = {
    "email": ("e-mail", "mail elektronik", "surel", "newsletter"), "whatsapp": ("wa",),
    "sms": (), "telegram": (), "line": (), "push": ("notification", "notifikasi"),
    "phone": ("telepon", "call", "call centre", "call center"),
    "letter": ("post", "pos", "direct mail", "surat"), "webhook": (),
    "team inbox": ("kotak masuk tim",), "file": ("berkas",), "qr": (),
}  # fmt: skip
PERSONAL: Final = ("email", "whatsapp", "sms", "telegram", "line", "push", "phone", "letter")


def message_channels() -> tuple[str, ...]:
    return tuple(MESSAGES)


def message_channel(text: str) -> str | None:
    """The channel of messages that a name stands for, in any spelling; None for any other."""
    name = " ".join(text.replace("_", " ").lower().split())
    ways = {way: channel for channel, others in MESSAGES.items() for way in (channel, *others)}
    return ways.get(name)


def is_message_channel(text: str) -> bool:
    return message_channel(text) is not None


@cache
def known_channels() -> frozenset[str]:
    """English and Indonesian names, in small letters."""
    text = (files("rute.journey") / "channels.txt").read_text(encoding="utf-8")
    return frozenset(text.splitlines())


def known_channel(text: str) -> bool:
    """Whether a channel, or the words it begins with, is known: `influencer @ngopi.santai`."""
    words = text.lower().split()
    return any(" ".join(words[:n]) in known_channels() for n in range(1, len(words) + 1))


def likely_channel(text: str) -> str | None:
    """The known channel a misspelt one stands for."""
    close = get_close_matches(text.lower(), known_channels(), 1, 0.8)
    return close[0] if close and len(text) > 3 else None
