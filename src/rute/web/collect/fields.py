"""Properties and traits as plain text fields, whatever a client nests in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from rute.events.batches import ROLES, SPELLINGS
from rute.events.schema import IDENTIFIERS

_DEEPEST = 4
_LONGEST_NAME = 100
MOST_OF_EVENT = 200
REST = "other_properties"
_TAKEN = frozenset((*ROLES, *SPELLINGS, *IDENTIFIERS, "properties", REST))


def flat(found: Mapping[str, Any], prefix: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """(name, text) of every value; what lies deeper is named with dots, lists are JSON."""
    for key, value in found.items():
        if value is None:
            continue
        name = prefix + key
        if isinstance(value, dict) and depth < _DEEPEST and value:
            yield from flat(value, f"{name}.", depth + 1)
        elif len(name) <= _LONGEST_NAME and name.strip():
            yield (f"properties.{name}" if name in _TAKEN else name), as_text(value)


def as_text(value: Any) -> str:
    """A value as the log keeps it: 3.0 as 3, true and false, the rest as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1 << 53 else repr(value)
    return msgspec.json.encode(value).decode()


def word(value: Any, most: int = 200) -> str | None:
    """A short text, or None where there is none. Numbers that stand for ids are written out."""
    if isinstance(value, str):
        return value.strip()[:most] or None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return as_text(value)


def number(value: Any) -> float | None:
    """An amount a program wrote: a number, or digits with a point. Anything else is no money."""
    if isinstance(value, str):
        try:
            value = float(value) if value.strip()[:1].isascii() else None
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 1e15 else None
