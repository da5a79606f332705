"""The pieces every answer is made of."""

from __future__ import annotations

from dataclasses import dataclass

FALSE_DISCOVERY = 0.05
"""At most this share of the differences that are spoken of may be nothing."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A share with its 95% interval and the count it rests on. n = 0: value and bounds None."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Range:
    """Where a number lies, 95%."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """From `before` to `now`: `value` with its 95% interval, a difference or, of counts, the
    share by which they changed; p: how easily chance alone would give as much."""

    before: float
    now: float
    value: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class Quartiles:
    """Seconds; all None below 20 observations."""

    p25: float | None
    p50: float | None
    p75: float | None


@dataclass(frozen=True, slots=True)
class Period:
    """A range of instants, µs UTC, both ends included; None = open on that side."""

    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What every answer carries: the moment it speaks of and what it was asked."""

    as_of: int  # µs UTC
    zone: str = "UTC"
    period: Period = Period()
    notes: tuple[str, ...] = ()
