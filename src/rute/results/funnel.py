"""The answer to: of those who did A, how many did B and then C, in time."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Ratio


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """people: reached at least this step. open: of those, not at the next and still inside
    their window. conversion: from the previous step, of people whose window has elapsed."""

    name: str
    people: int
    open: int
    conversion: Ratio | None
    time_from_previous_s: float | None  # median


@dataclass(frozen=True, slots=True)
class FunnelGroup:
    value: str | None
    people: int
    steps: tuple[FunnelStep, ...]


@dataclass(frozen=True, slots=True)
class Funnel:
    asked: Asked
    people: int  # in the data
    within: str
    within_assumed: bool
    steps: tuple[FunnelStep, ...]
    by: str | None = None
    groups: tuple[FunnelGroup, ...] = ()
