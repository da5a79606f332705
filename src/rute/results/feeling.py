"""The answer to: how people feel, from what they themselves said."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked


@dataclass(frozen=True, slots=True)
class FeelingNumbers:
    """Mean of people's means on −2…+2 with its 95% interval; None below 20 people."""

    stage: str
    touchpoint: str | None  # None: the stage as a whole
    people: int
    answers: int
    mean: float | None
    low: float | None
    high: float | None
    positive: int = 0  # people whose mean is at least +0.5
    neutral: int = 0
    negative: int = 0  # at most −0.5


@dataclass(frozen=True, slots=True)
class Feelings:
    asked: Asked
    feelings: tuple[FeelingNumbers, ...]
