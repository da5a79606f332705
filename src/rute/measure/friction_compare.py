"""From counts in cells to differences that may be spoken of.

In each cell (stratum, time since entry, how long away) m people meet a thing, of whom a share moves
on in time; so does a share of the M others who could have met it just then, people or, within a
visit, things met; people are weighed by how long they were there. The difference of the two shares
is averaged over cells with the weights m·M ÷ (m + M) of N. Mantel and W. Haenszel (1959),
"Statistical aspects of the analysis of data from retrospective studies of disease", Journal of the
National Cancer Institute 22, 719–748 (as a difference: S. Greenland, J. M. Robins (1985),
"Estimation of a common effect parameter from sparse follow-up data", Biometrics 41, 55–68).

Were meeting it unrelated to moving on, the m would be a random draw of all N = m + M, whatever
happened before: with p the share of all that move on, the sum of m·(their share − p) has mean
zero and variance Σ m·M ÷ N · p·(1 − p) · N ÷ (N − 1), also where the same people stand in many
cells. That is the test of N. Mantel, D. P. Byar (1974), "Evaluation of response-time data involving
transient states", Journal of the American Statistical Association 69, 81–86. Where the shares lie
apart, the interval takes the larger of that spread and theirs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import erfc, sqrt
from typing import Literal, cast

import numpy as np
import numpy.typing as npt

from rute.kernels.friction import LEVELS, PEOPLE, STEPS, TIME
from rute.measure.discovery import benjamini_hochberg
from rute.measure.friction_plan import Chosen, FrictionPlan, Mark
from rute.measure.intervals import Z
from rute.measure.state import Counts, Sums
from rute.results.friction import Against, Friction, Kind, Pattern
from rute.results.numbers import FALSE_DISCOVERY, Asked, Difference

FEWEST = 20  # people who met it and could be compared
LEAST_VARIANCE = 3.0  # below it the normal distribution is no guide

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Cells:
    """Cells in which people who met a thing have somebody to be held against. met, moved: those
    who met it, and of them moved on; others: the like, people or things they met; share: of the
    like that moved on."""

    met: Floats
    moved: Floats
    others: Floats
    share: Floats


def compared(plan: FrictionPlan, sums: Sums) -> Friction:
    assert plan.chosen
    tested = [
        _pattern(plan, plan.chosen, sums, number, mark)
        for number, mark in enumerate(plan.chosen.listed)
        if mark.tested
    ]
    known = [pattern.difference.p for pattern in tested if pattern.difference]
    clear = iter(benjamini_hochberg(np.array(known, np.float64)).tolist())
    judged = [_judged(each, next(clear)) if each.difference else each for each in tested]
    return Friction(
        asked=Asked(plan.now, plan.journey.zone, plan.stages.period, plan.journey.notes),
        of=plan.of,
        patterns=tuple(sorted(judged, key=_order)),
        alike_in=plan.stages.by,
        compared=len(known),
        rate=FALSE_DISCOVERY,
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
    slow = chosen.marks.slow_after[mark.item, mark.other] if mark.kind == "slow" else None
    return Pattern(
        kind=cast("Kind", mark.kind),
        stage=plan.stages.stages[mark.stage].name,
        item=plan.items[mark.item],
        other=plan.items[mark.other] if mark.other >= 0 else None,
        people=int(met.sum()),
        n=int(cells.met.sum()),
        difference=difference_of(cells),
        against=against,
        longer_than_s=None if slow is None else float(slow) / 1e6,
    )


def _cells(plan: FrictionPlan, sums: Sums, number: int, mark: Mark) -> tuple[Against, Cells]:
    met = sums["met"][number]
    if mark.kind in ("low rating", "slow"):
        same = sums["met"][mark.base]
        return "others who did the same", _cells_of(met, same - met, (same - met).sum(axis=1))
    there = sums["everybody"][mark.stage] if mark.base < 0 else sums["after"][mark.base]
    there = there - sums["after"][number]
    level = np.arange(len(met)) % LEVELS
    entry = np.arange(len(met)) // LEVELS % (len(plan.spans.edges) + 1) == 0
    visit = (level == 0) & ~entry & (met.sum(axis=1) > 0)
    others = int(there[visit, STEPS : STEPS + 2].sum() - met[visit].sum())
    by_steps = bool(visit.any()) and others >= int(met[visit].sum())
    counted = entry | ((level == 0) & by_steps)
    weights = np.where(
        counted[:, None], there[:, STEPS : STEPS + 2] - met, there[:, TIME : TIME + 2]
    )
    size = np.where(counted, weights.sum(axis=1), there[:, PEOPLE])
    against: Against = "others at a step" if by_steps else "others at the time"
    return against, _cells_of(met, weights, size)


def _cells_of(met: Counts, weights: Counts, others: Counts) -> Cells:
    """weights int64[cells, 2]: of the like, by whether they moved on; others int64[cells]."""
    n, total = met.sum(axis=1), weights.sum(axis=1)
    at = np.flatnonzero((n > 0) & (total > 0) & (others > 0))
    return Cells(
        met=n[at].astype(np.float64),
        moved=met[at, 1].astype(np.float64),
        others=others[at].astype(np.float64),
        share=weights[at, 1] / total[at],
    )


def difference_of(cells: Cells) -> Difference | None:
    """None where too few met it and can be compared; p: of the test above, two-sided."""
    if cells.met.sum() < FEWEST:
        return None
    everybody = cells.met + cells.others
    weight = cells.met * cells.others / everybody
    total = float(weight.sum())
    both = (cells.moved + cells.others * cells.share) / everybody
    drawn = weight * everybody / (everybody - 1)
    variance = float((drawn * both * (1 - both)).sum())
    if variance < LEAST_VARIANCE:
        return None
    share = float((weight * cells.moved / cells.met).sum()) / total
    like = float((weight * cells.share).sum()) / total
    value = share - like
    p = erfc(abs(value) * total / sqrt(2 * variance))
    own = max(share * (1 - share), like * (1 - like)) * float(drawn.sum())
    reach = Z * sqrt(max(variance, own)) / total
    return Difference(like, share, value, max(-1.0, value - reach), min(1.0, value + reach), p)
