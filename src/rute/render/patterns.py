"""A pattern of friction or delight in words."""

from __future__ import annotations

from rute.results.friction import Pattern
from rute.words.catalog import say
from rute.words.formats import count, number, span


def pattern_name(pattern: Pattern, language: str) -> str:
    """“Checkout, again within minutes”."""
    return say(
        f"friction.{pattern.kind}", language,
        item=pattern.item, other=pattern.other, time=span(pattern.longer_than_s, language),
    )  # fmt: skip


def goes_with(pattern: Pattern, language: str) -> str:
    """“goes with 12 points less moving on (8 to 16), n = 1,204”; for what was compared."""
    difference = pattern.difference
    assert difference
    less = difference.value < 0
    sign = -1 if less else 1
    low, high = sorted((sign * difference.low, sign * difference.high))
    return say(
        "friction.goes_less" if less else "friction.goes_more", language,
        points=_points(abs(difference.value), language),
        low=_points(low, language), high=_points(high, language),
        n=count(pattern.moved_on.n, language),
    )  # fmt: skip


def _points(share: float, language: str) -> str:
    """Whole points, one decimal below ten."""
    return number(share * 100, language, 0 if abs(share) >= 0.0995 else 1)
