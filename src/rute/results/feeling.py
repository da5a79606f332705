"""The answer to: how people feel, from what they themselves said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rute.results.numbers import Asked

Measured = Literal["scale", "NPS", "CSAT", "CES", "effort"]


@dataclass(frozen=True, slots=True)
class FeelingNumbers:
    """Mean of people's means on −2…+2 with its 95% interval; None below 20 people.

    measured: how it was asked, where in one way only. own: the same in that way's own figure:
    the NPS from −100 to 100, of CSAT the share of satisfied people (positive, 0…1), of others the
    mean on the scale `own_scale`.
    """

    stage: str
    touchpoint: str | None  # None: the stage as a whole
    people: int
    answers: int
    mean: float | None
    low: float | None
    high: float | None
    positive: int = 0  # people whose mean is at least +0.5; promoters, where it is an NPS
    neutral: int = 0
    negative: int = 0  # at most −0.5; detractors
    measured: Measured | None = None
    own: float | None = None
    own_scale: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class FeelingGroup:
    value: str | None
    feelings: tuple[FeelingNumbers, ...]


@dataclass(frozen=True, slots=True)
class Feelings:
    """by: the field; people by its value at their first answer."""

    asked: Asked
    feelings: tuple[FeelingNumbers, ...]
    by: str | None = None
    groups: tuple[FeelingGroup, ...] = ()
