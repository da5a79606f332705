"""The channels Rute knows by name. Others may be used; they are drawn with a plain sign."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from importlib.resources import files


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
