"""Ready wording for consent: who, what for, how often, and how to stop."""

from __future__ import annotations

from typing import Final

from rute.words.catalog import LANGUAGES, has, say

WORDED: Final = ("email", "whatsapp", "sms", "phone")


def wording_of(name: str, channel: str, purpose: str, language: str) -> str:
    """name: of the business. One sentence or two for each purpose and channel."""
    base = "people_app.wording" if purpose == "marketing" else f"people_app.wording.{purpose}"
    key = f"{base}.{channel}"
    return say(key if has(key, language) else f"{base}.email", language, name=name)


def ready(name: str) -> list[tuple[str, str, str, str]]:
    """(language, purpose, channel, wording) of everything there is a wording for."""
    return [
        (language, purpose, channel, wording_of(name, channel, purpose, language))
        for language in LANGUAGES
        for purpose in ("marketing", "surveys", "sharing")
        for channel in WORDED
        if has(_key(channel, purpose), language)
    ]


def _key(channel: str, purpose: str) -> str:
    return f"people_app.wording.{f'{purpose}.' if purpose != 'marketing' else ''}{channel}"
