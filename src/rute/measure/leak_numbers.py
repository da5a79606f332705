"""Sums of slices → leaks: rates, worth, what could be reached, and the ranges of all of these."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from rute.events.money import minor_digits
from rute.kernels.worth import PEOPLE, VALUE
from rute.measure.axes import Axis
from rute.measure.best_cell import Cells, best_of, chance_of
from rute.measure.compared import cells_of
from rute.measure.discovery import benjamini_hochberg, resampled
from rute.measure.entries import ELAPSED, ENTERED, IN_TIME, STALLED
from rute.measure.intervals import wilson
from rute.measure.stage_plan import StagePlan
from rute.measure.state import Sums
from rute.results.leaks import ENOUGH, BestCell, Leak
from rute.results.numbers import Range

MONTH = 30.4375 * 86_400_000_000  # µs

Int64s = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class LeakSums:
    """Of everybody or one group: entries int64[stages, OUTCOMES], worth int64[stages, 2], and
    both in each replicate."""

    entries: Int64s
    worth: Int64s
    drawn_entries: Floats
    drawn_worth: Floats


def sums_of_each(sums: Sums) -> tuple[LeakSums, list[LeakSums]]:
    """Everybody's, and those of each group; see measure.leaks.sum_leaks."""
    entries, worth = sums["entries"], sums["worth"]
    counted = entries.sum(axis=0), worth.sum(axis=0)
    drawn = resampled(entries), resampled(worth)
    everybody = [part.sum(axis=0) for part in counted], [part.sum(axis=1) for part in drawn]
    groups = [
        LeakSums(*(part[group] for part in counted), *(part[:, group] for part in drawn))
        for group in range(entries.shape[1])
    ]
    return LeakSums(*everybody[0], *everybody[1]), groups


@dataclass(frozen=True)
class _Drawn:
    """One stage in each replicate, float64[replicates]."""

    entering: Floats  # a month
    rate: Floats
    worth: Floats


def leaks_of(
    plan: StagePlan,
    sums: LeakSums,
    observed: tuple[int, int] | None,
    axes: Sequence[Axis] = (),
    cells: Int64s | None = None,
) -> tuple[Leak, ...]:
    """The leaks of everybody or one group, the largest first. observed: between which instants
    they could enter. axes, cells: along what the best cell is looked for, and the sums of
    measure.compared; none in groups."""
    months = (observed[1] - observed[0]) / MONTH if observed else None
    stages = range(len(plan.stages) - 1)
    compared = [cells_of(axes, cells, stage) if cells is not None else [] for stage in stages]
    passing = _passing(compared)
    found = [
        replace(
            _leak(plan, stage, sums, months, passing[stage]),
            compared_by=tuple(each.axis for each in compared[stage] if each.names),
        )
        for stage in stages
    ]
    return tuple(sorted(found, key=_weight, reverse=True))


def _passing(compared: Sequence[Sequence[Cells]]) -> list[list[Cells]]:
    """Of each stage the axes along which cells differ beyond chance, all stages and axes being
    tested together."""
    chances = [chance_of(*cells.counts) for stage in compared for cells in stage]
    spoken = iter(benjamini_hochberg(np.array(chances, np.float64)).tolist())
    return [[cells for cells in stage if next(spoken)] for stage in compared]


def _weight(leak: Leak) -> tuple[float, float, int]:
    # Unknown stands behind a leak that is known to be nothing.
    unknown = float("-inf")
    at_stake, one_point = leak.at_stake_per_month, leak.one_point_is_worth
    return (
        unknown if at_stake is None else at_stake,
        unknown if one_point is None else one_point,
        leak.stalled,
    )


def _leak(
    plan: StagePlan, index: int, sums: LeakSums, months: float | None, passing: Sequence[Cells]
) -> Leak:
    stage, following = plan.stages[index], plan.stages[index + 1]
    came_of = sums.entries[index]
    people, value = sums.worth[index].tolist()
    currency = plan.histories.currency
    leak = Leak(
        from_stage=stage.name,
        to_stage=following.name,
        entering_per_month=int(came_of[ENTERED]) / months if months else None,
        rate=wilson(int(came_of[IN_TIME]), int(came_of[ELAPSED])),
        target=stage.target.share if stage.target else None,
        stalled=int(came_of[STALLED]),
        worth=value / people / 10 ** minor_digits(currency) if people else None,
        worth_n=people,
        at_stake_per_month=None,
        one_point_is_worth=None,
        currency=currency,
    )
    return _with_gap(leak, _drawn(plan, index, sums, months), passing)


def _drawn(plan: StagePlan, index: int, sums: LeakSums, months: float | None) -> _Drawn:
    came_of, worth = sums.drawn_entries[:, index], sums.drawn_worth[:, index]
    with np.errstate(invalid="ignore", divide="ignore"):
        rate = came_of[:, IN_TIME] / came_of[:, ELAPSED]
        of_one = worth[:, VALUE] / worth[:, PEOPLE] / 10 ** minor_digits(plan.histories.currency)
    return _Drawn(came_of[:, ENTERED] / (months or 1.0), rate, of_one)


def _with_gap(leak: Leak, drawn: _Drawn, passing: Sequence[Cells]) -> Leak:
    """With what could be reached, what that is worth, and how sure each of it is."""
    if leak.rate.value is None:
        return _in_money(leak, drawn, None)
    best, reached = (None, None) if not passing else _best(passing, leak.rate.value, drawn)
    if leak.target is not None:
        gap, more = max(0.0, leak.target - leak.rate.value), leak.target - drawn.rate
    elif best is not None and reached is not None:
        gap, more = best.gap, reached
    else:
        return _in_money(leak, drawn, None)
    return _in_money(replace(leak, gap=gap, best=best), drawn, np.maximum(more, 0.0))


def _best(
    passing: Sequence[Cells], rate: float, drawn: _Drawn
) -> tuple[BestCell, Floats] | tuple[None, None]:
    found = best_of(passing)
    more = found.drawn - drawn.rate
    spread = _range(more)
    if spread is None or found.share <= rate:
        return None, None
    gap = Range(max(0.0, spread.low), spread.high)
    return BestCell(
        found.axis.axis, found.name, wilson(found.moved, found.n), found.share,
        found.share - rate, gap, len(found.axis.names),
    ), more  # fmt: skip


def _in_money(leak: Leak, drawn: _Drawn, more: Floats | None) -> Leak:
    """more: the gap in each replicate; None where there is none."""
    if leak.entering_per_month is None or leak.worth is None:
        return leak
    sure = min(leak.worth_n, leak.rate.n) >= ENOUGH
    point = leak.entering_per_month * 0.01 * leak.worth
    leak = replace(
        leak,
        one_point_is_worth=point,
        worth_range=_range(drawn.worth) if sure else None,
        one_point_range=_range(drawn.entering * 0.01 * drawn.worth) if sure else None,
    )
    if more is None or leak.gap is None:
        return leak
    return replace(
        leak,
        at_stake_per_month=point * 100 * leak.gap,
        at_stake_range=_range(drawn.entering * more * drawn.worth) if sure else None,
    )


def _range(drawn: Floats) -> Range | None:
    """The middle 95% of the replicates; None where one of them has nobody to count."""
    if not np.isfinite(drawn).all():
        return None
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Range(float(low), float(high))
