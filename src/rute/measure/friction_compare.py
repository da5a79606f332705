"""From counts in cells to differences that may be spoken of.

In each cell (stratum, time since entry, how long away) those who meet a thing are m, of whom y
moved on in time; of the like there, weighed by how long (or at how many other things) they could
have met it just then, a share p moved on. Were meeting it unrelated to moving on, the m would be a
random draw of them: U = Σ (y − m·p) has mean zero, and variance Σ m·p·(1 − p) over time, and with
the factor (N − m)/(N − 1) of a draw from N things or people without replacement. That is the
stratified test of N. Mantel and W. Haenszel (1959), "Statistical aspects of the analysis of data
from retrospective studies of disease", Journal of the National Cancer Institute 22, 719–748, with
risk sets in place of tables as in N. Mantel, D. P. Byar (1974), "Evaluation of response-time data
involving transient states", Journal of the American Statistical Association 69, 81–86.

U ÷ Σ m is the difference: how the share that moved on differs from the like's, who are
standardised to those who met it. The variance of U takes the like as they were just then, the
later ones included, so it holds for both shares; where the share of those who met it is nearer to
a half than the like's, its larger spread is taken for the interval.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import erfc, sqrt
from typing import Literal, cast

import numpy as np
import numpy.typing as npt

from rute.kernels.friction import LEVELS, STEPS, TIME
from rute.measure.discovery import RATE, benjamini_hochberg
from rute.measure.friction_marks import Chosen, Mark
from rute.measure.friction_plan import FrictionPlan
from rute.measure.intervals import Z, wilson
from rute.measure.state import Counts, Sums
from rute.results.friction import Against, Friction, Kind, Pattern
from rute.results.numbers import Asked, Difference

FEWEST = 20  # people who met it and could be compared
LEAST_VARIANCE = 3.0  # below it the normal distribution is no guide

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Cells:
    """Cells in which people who met a thing have somebody to be held against. met, moved: those
    who met it, and of them moved on; share: of the like that moved on; size: how many things met
    (at entry: people) the like are drawn from, their own included; infinite: time."""

    met: Floats
    moved: Floats
    share: Floats
    size: Floats


def compared(plan: FrictionPlan, chosen: Chosen, sums: Sums) -> Friction:
    tested = [
        _pattern(plan, chosen, sums, number, mark)
        for number, mark in enumerate(chosen.listed)
        if mark.tested
    ]
    known = [pattern.difference.p for pattern in tested if pattern.difference]
    clear = iter(benjamini_hochberg(np.array(known, np.float64), RATE).tolist())
    judged = [_judged(each, next(clear)) if each.difference else each for each in tested]
    return Friction(
        asked=Asked(plan.now, plan.journey.zone, plan.stages.period, plan.journey.notes),
        of=plan.of,
        patterns=tuple(sorted(judged, key=_order)),
        alike_in=plan.stages.by,
        compared=len(known),
        rate=RATE,
    )


def _judged(pattern: Pattern, clear: bool) -> Pattern:
    """Found is what passes and whose interval leaves out nothing at all."""
    difference = pattern.difference
    assert difference
    if not clear or difference.low <= 0 <= difference.high:
        return pattern
    found: Literal["friction", "delight"] = "friction" if difference.value < 0 else "delight"
    return replace(pattern, found=found)


def _order(pattern: Pattern) -> tuple[bool, bool, float, str, str, str]:
    return (
        pattern.found is None, pattern.difference is None, -abs(pattern.people_moved),
        pattern.stage, pattern.item, f"{pattern.kind}{pattern.other}",
    )  # fmt: skip


def _pattern(plan: FrictionPlan, chosen: Chosen, sums: Sums, number: int, mark: Mark) -> Pattern:
    met = sums["met"][number]
    against, cells = _cells(plan, sums, number, mark)
    n, moved = int(cells.met.sum()), int(cells.moved.sum())
    slow = chosen.marks.slow_after[mark.item, mark.other] if mark.kind == "slow" else None
    return Pattern(
        kind=cast("Kind", mark.kind),
        stage=plan.stages.stages[mark.stage].name,
        item=plan.items[mark.item],
        other=plan.items[mark.other] if mark.other >= 0 else None,
        people=int(met.sum()),
        moved_on=wilson(moved, n),
        difference=difference_of(cells),
        against=against,
        longer_than_s=None if slow is None else float(slow) / 1e6,
    )


def _cells(plan: FrictionPlan, sums: Sums, number: int, mark: Mark) -> tuple[Against, Cells]:
    met = sums["met"][number]
    if mark.kind in ("low rating", "slow"):
        same = sums["met"][mark.base]
        at_all = np.concatenate([same, same], axis=1)
        return "others who did the same", _picked(met, at_all, np.ones(len(met), np.bool_))
    there = sums["everybody"][mark.stage] if mark.base < 0 else sums["after"][mark.base]
    there = there - sums["after"][number]
    level = np.arange(len(met)) % LEVELS
    entry = np.arange(len(met)) // LEVELS % (len(plan.spans.edges) + 1) == 0
    visit = (level == 0) & ~entry & (met.sum(axis=1) > 0)
    others = int(there[visit, STEPS : STEPS + 2].sum()) - 2 * int(met[visit].sum())
    by_steps = others >= 0 and bool(visit.any())
    counted = entry | (level == 0 if by_steps else False)
    return (
        "others at a step" if by_steps else "others at the time",
        _picked(met, there, np.broadcast_to(counted, met.shape[:1])),
    )


def _picked(met: Counts, there: Counts, counted: npt.NDArray[np.bool_]) -> Cells:
    """counted: where the like are counted in events (at entry: people), else in time."""
    weights = np.where(
        counted[:, None], there[:, STEPS : STEPS + 2], there[:, TIME : TIME + 2]
    ).astype(np.float64)
    total = weights.sum(axis=1)
    n = met.sum(axis=1)
    alike = np.where(counted, total > n, total > 0)
    at = np.flatnonzero((n > 0) & alike)
    return Cells(
        met=n[at].astype(np.float64),
        moved=met[at, 1].astype(np.float64),
        share=weights[at, 1] / total[at],
        size=np.where(counted, total, np.inf)[at],
    )


def difference_of(cells: Cells) -> Difference | None:
    """None where too few met it and can be compared; p: of the test above, two-sided."""
    n = float(cells.met.sum())
    if n < FEWEST:
        return None
    drawn = np.ones(cells.size.size)
    counted = np.isfinite(cells.size)
    drawn[counted] = (cells.size[counted] - cells.met[counted]) / (cells.size[counted] - 1)
    variance = float((cells.met * cells.share * (1 - cells.share) * drawn).sum())
    if variance < LEAST_VARIANCE:
        return None
    like = float((cells.met * cells.share).sum()) / n
    share = float(cells.moved.sum()) / n
    value = share - like
    p = erfc(abs(value) * n / sqrt(2 * variance))
    own = share * (1 - share) * float((cells.met * drawn).sum())
    reach = Z * sqrt(max(variance, own)) / n
    return Difference(like, share, value, max(-1.0, value - reach), min(1.0, value + reach), p)
