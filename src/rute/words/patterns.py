"""A pattern of friction or delight in words: what it is, and what it goes with."""

from __future__ import annotations

from typing import Protocol

from rute.words.catalog import say
from rute.words.formats import count, number, span


class Bounds(Protocol):
    @property
    def value(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


class Pattern(Protocol):
    @property
    def kind(self) -> str: ...
    @property
    def item(self) -> str: ...
    @property
    def other(self) -> str | None: ...
    @property
    def n(self) -> int: ...
    @property
    def longer_than_s(self) -> float | None: ...
    @property
    def difference(self) -> Bounds | None: ...


def pattern_name(pattern: Pattern, language: str) -> str:
    """“Checkout, again within minutes”."""
    return _named("friction", pattern, language)


def pattern_at(pattern: Pattern, language: str) -> str | None:
    """The same beside the item's own name: “again within minutes”; None for having met it."""
    return None if pattern.kind == "met" else _named("friction.at", pattern, language)


def _named(key: str, pattern: Pattern, language: str) -> str:
    return say(
        f"{key}.{pattern.kind}", language,
        item=pattern.item, other=pattern.other, time=span(pattern.longer_than_s, language),
    )  # fmt: skip


def goes_with_shortly(pattern: Pattern, language: str) -> str:
    """“goes with 12 (8–16) points less moving on”, for narrow places."""
    return _goes("friction.short", pattern, language)


def goes_with(pattern: Pattern, language: str) -> str:
    """“goes with 12 points less moving on (8 to 16), n = 1,204”, of what was compared."""
    return _goes("friction.goes", pattern, language)


def _goes(key: str, pattern: Pattern, language: str) -> str:
    difference = pattern.difference
    assert difference
    sign = -1 if difference.value < 0 else 1
    low, high = sorted((sign * difference.low, sign * difference.high))
    # Whole points, or all three with a decimal where the difference is below ten.
    digits = 0 if abs(difference.value) >= 0.0995 else 1
    bounds = {"points": abs(difference.value), "low": low, "high": high}
    return say(
        f"{key}_less" if sign < 0 else f"{key}_more", language, n=count(pattern.n, language),
        **{name: number(share * 100, language, digits) for name, share in bounds.items()},
    )  # fmt: skip
