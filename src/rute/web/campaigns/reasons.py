"""Why something was not sent, kept in every language, and as a word to count by."""

from __future__ import annotations

from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text


def reason_of(why: Message | None, code: str) -> dict[str, str]:
    """{"code": …, "en": …, "id": …}; the code alone where there is no more to say."""
    return {"code": code} | {each: said_text(why, each) for each in LANGUAGES if why}
