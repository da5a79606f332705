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
        """The leak to name first: most at stake; else most people short of a target; else most
        people stalled. One point more of nearly everybody is nothing to name."""
        lost = [each for each in self.leaks if each.stalled and each.rate.n >= ENOUGH]
        return max(lost, key=_weight, default=None)


def _weight(leak: Leak) -> tuple[float, float, int]:
    gap = max((leak.target or 0.0) - (leak.rate.value or 0.0), 0.0)
    return leak.at_stake_per_month or 0.0, gap * (leak.entering_per_month or 0.0), leak.stalled
