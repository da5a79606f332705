"""Why a row was rejected, as each language says it. The log keeps the English words."""

from __future__ import annotations

from rute.words.catalog import has
from rute.words.message import Message


def rejected_for(reason: str) -> str:
    """The reason as a text that can be said again; one that is not known stays as it is."""
    key = f"reject.{reason}"
    return Message(key) if has(key, "en") else reason
