"""The answer to: where people are lost, and what could be won back, at most."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import Asked, Ratio

ENOUGH = 20  # people whose time is up, before a leak is named


@dataclass(frozen=True, slots=True)
class Leak:
    """Money in major units of `currency`. None = unknown: no target, or no worth, or no
    cohort observed long enough."""

    from_stage: str
    to_stage: str
    entering_per_month: float | None
    rate: Ratio
    target: float | None
    stalled: int
    worth: float | None  # net worth of one who moves on, at most
    worth_n: int
    at_stake_per_month: float | None
    one_point_is_worth: float | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class LeakGroup:
    value: str | None
    leaks: tuple[Leak, ...]


@dataclass(frozen=True, slots=True)
class Leaks:
    """Largest at stake first, then by what one point is worth, then by people stalled."""

    asked: Asked
    leaks: tuple[Leak, ...]
    by: str | None = None
    groups: tuple[LeakGroup, ...] = ()

    @property
    def biggest(self) -> Leak | None:
        """The leak to name first: the highest ranked that lost people and rests on enough."""
        return next((each for each in self.leaks if each.stalled and each.rate.n >= ENOUGH), None)
