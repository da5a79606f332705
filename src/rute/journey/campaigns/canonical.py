"""The meaning of a journey's parts as plain values: how they were written does not show."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from typing import Any, Final

from rute.journey.model_moving import MessageText, Split
from rute.journey.rule_tree import Rule, Start

BY_NAME: Final = {MessageText: "contents", Split: "ways"}  # headings: their order says nothing


def canonical(part: object, *, without: frozenset[str] = frozenset()) -> Any:
    """Anything of a journey as lists, dicts, texts and numbers, `without` some fields of its
    outermost part. Equal meaning gives equal values, whatever the language of its keywords."""
    if is_dataclass(part) and not isinstance(part, type):
        left_out = without | _written(part)
        values = {
            field.name: canonical(getattr(part, field.name))
            for field in fields(part)
            if field.name not in left_out
        }
        if alike := BY_NAME.get(type(part)):
            values[alike] = sorted(values[alike], key=_text)
        return {"": type(part).__name__, **values}
    if isinstance(part, tuple | list):
        return [canonical(each) for each in part]
    if isinstance(part, Decimal):
        return f"{part.normalize():f}"
    return part.isoformat() if isinstance(part, time | date) else part


def digest(value: object, digits: int) -> str:
    """Hex digits of a canonical value."""
    return hashlib.blake2b(_text(value).encode()).hexdigest()[:digits]


def _written(part: object) -> frozenset[str]:
    """The fields that say how and where a part was written; a rule's meaning is its tree."""
    return frozenset({"line", "text"} if isinstance(part, Rule | Start) else {"line"})


def _text(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
