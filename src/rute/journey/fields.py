"""The fields every event has, by the names people know them under."""

from __future__ import annotations

from typing import Final

# Field → its Indonesian name. An event's own field of the same name goes first.
BUILT_IN: Final = {
    "channel": "saluran",
    "value": "nilai",
    "currency": "mata uang",
    "source": "sumber",
    "medium": "media",
    "campaign": "kampanye",
}
ALWAYS_KNOWN: Final = frozenset((*BUILT_IN, *BUILT_IN.values()))


def plain(name: str) -> str:
    """A field's name as names are compared."""
    return name.casefold().replace(" ", "_")


def said_field(field: str, language: str) -> str:
    """A field's name as the reader knows it."""
    return BUILT_IN.get(field, field) if language == "id" else field
