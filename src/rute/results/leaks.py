"""The answer to: where people are lost, and what could be won back, at most."""

from __future__ import annotations

from dataclasses import dataclass

from rute.results.numbers import FALSE_DISCOVERY, Asked, Range, Ratio

ENOUGH = 20  # people whose time is up, before a leak is named


@dataclass(frozen=True, slots=True)
class BestCell:
    """The people who move on most, told apart by what was known of them at entry: by `axis`
    (a field, "persona", or a calendar period), those of `value`.

    rate: as counted, its own n; shrunk: after drawing the cells together as far as their
    differences are noise; gap: shrunk − everybody's rate, with its 95% range. compared: of how
    many cells along this axis it is the best."""

    axis: str
    value: str | None  # None: nobody's persona
    rate: Ratio
    shrunk: float
    gap: float
    gap_range: Range
    compared: int


@dataclass(frozen=True, slots=True)
class PainInLeak:
    """Of those who stalled, who was seen to have this pain: never more than stalled."""

    touchpoint: str | None
    pain: str
    share: Ratio
    people: int


@dataclass(frozen=True, slots=True)
class Leak:
    """Money in major units of `currency`. None = unknown: no target and no better cell that is
    more than chance, or no worth, or no cohort observed long enough.

    gap: by how much of those entering more could move on: up to the target where there is one,
    else to the best cell. compared_by: the axes along which cells large enough were compared.
    Ranges are 95%, by bootstrap. stands_out: in a group, moves on otherwise than the other
    groups, clearly."""

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
    gap: float | None = None
    best: BestCell | None = None
    worth_range: Range | None = None
    at_stake_range: Range | None = None
    one_point_range: Range | None = None
    compared_by: tuple[str, ...] = ()
    pains: tuple[PainInLeak, ...] = ()
    stands_out: bool = False

    @property
    def reachable(self) -> BestCell | None:
        """The best cell, where the gap is the one up to it."""
        return self.best if self.target is None else None


@dataclass(frozen=True, slots=True)
class LeakGroup:
    """values: of each part of a breakdown by several things at once."""

    value: str | None
    leaks: tuple[Leak, ...]
    values: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaks:
    """Largest at stake first, then by what one point is worth, then by people stalled. They do
    not add up: one person may be lost at several stages, and worth is that of the whole way on.

    false_discovery: at most this share of the differences spoken of may be nothing."""

    asked: Asked
    leaks: tuple[Leak, ...]
    by: str | None = None
    groups: tuple[LeakGroup, ...] = ()
    false_discovery: float = FALSE_DISCOVERY

    @property
    def biggest(self) -> Leak | None:
        """The leak to name first: most at stake; else most people short of what could be reached;
        else most people stalled. One point more of nearly everybody is nothing to name."""
        lost = [each for each in self.leaks if each.stalled and each.rate.n >= ENOUGH]
        return max(lost, key=_weight, default=None)


def _weight(leak: Leak) -> tuple[float, float, int]:
    short = (leak.gap or 0.0) * (leak.entering_per_month or 0.0)
    return leak.at_stake_per_month or 0.0, short, leak.stalled
