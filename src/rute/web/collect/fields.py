"""Properties and traits as plain text fields, whatever a client nests in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from rute.events.batches import ROLES, SPELLINGS
from rute.events.schema import IDENTIFIERS

_DEEPEST = 4
_LONGEST_NAME = 100
MOST_OF_EVENT = 200
REST = "other_properties"
_MOST_NAMES = 10_000
_NAMES: dict[str, str] = {}  # of keys that came before
_TAKEN = frozenset((*ROLES, *SPELLINGS, *IDENTIFIERS, "properties", REST))


def flat(found: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(name, text) of every value; what lies deeper is named with dots, lists are JSON."""
    out: list[tuple[str, str]] = []
    for key, value in found.items():
        kind = value.__class__
        if kind is str or kind is int:
            name = _NAMES.get(key) or _name(key)
            if name is not None:
                out.append((name, value if kind is str else str(value)))
        elif value is not None:
            _deeper(key, value, 0, out)
    return out


def _deeper(key: str, value: Any, depth: int, out: list[tuple[str, str]]) -> None:
    if isinstance(value, dict) and depth < _DEEPEST and value:
        for inner, below in value.items():
            if below is not None:
                _deeper(f"{key}.{inner}", below, depth + 1, out)
    elif (name := _NAMES.get(key) or _name(key)) is not None:
        out.append((name, as_text(value)))


def _name(key: str) -> str | None:
    """The name of a field; a property is not a role, though it may be called like one."""
    if len(key) > _LONGEST_NAME or not key.strip():
        return None
    name = f"properties.{key}" if key in _TAKEN else key
    if len(_NAMES) < _MOST_NAMES:
        _NAMES[key] = name
    return name


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
    if value is None:
        return None
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
