"""Every way to change one thing in frozen data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

OTHER = {
    str: lambda text: f"{text} otherwise",
    bool: lambda value: not value,
    int: lambda value: value + 1,
    float: lambda value: value / 2 + 0.01,
    Decimal: lambda value: value + 1,
    time: lambda value: value.replace(minute=(value.minute + 1) % 60),
    date: lambda value: value + timedelta(1),
}


def changes(part: Any, leave: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """(where, the part with that one leaf changed), for all its leaves but the fields to leave."""
    if is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            if field.name not in leave:
                value = getattr(part, field.name)
                for where, other in changes(value, leave):
                    yield f"{field.name}.{where}", replace(part, **{field.name: other})
    elif isinstance(part, tuple):
        for number, inner in enumerate(part):
            yield f"{number} gone", (*part[:number], *part[number + 1 :])
            for where, other in changes(inner, leave):
                yield f"{number}.{where}", (*part[:number], other, *part[number + 1 :])
    elif type(part) in OTHER:
        yield "", OTHER[type(part)](part)
