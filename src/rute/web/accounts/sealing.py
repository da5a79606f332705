"""Secrets of two-step login as the database keeps them, so that whoever reads it alone can make no
codes."""

from __future__ import annotations

from rute.errors import ConfigurationError
from rute.web.site.enciphering import deciphered, enciphered
from rute.words.message import Message

PURPOSE = b"rute: secrets of two-step login"


def sealed(text: str) -> str:
    return enciphered(text, PURPOSE)


def opened(kept: str) -> str:
    """What was sealed. Raises ConfigurationError for what another installation's key sealed."""
    text = deciphered(kept, PURPOSE)
    if text is None:
        raise ConfigurationError(
            Message("login.steps.other_key"), do=Message("login.steps.other_key.do")
        )
    return text
