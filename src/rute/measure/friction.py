"""What goes with moving on less, and what with moving on more. State: sums."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.kernels.friction import WEIGHTS, count_marks
from rute.kernels.spells import Hits
from rute.kernels.ways import count_ways
from rute.measure.friction_compare import compared
from rute.measure.friction_hits import hits_of
from rute.measure.friction_marks import choose, empty_ways
from rute.measure.friction_plan import FrictionPlan, Of, plan_friction
from rute.measure.question import Question
from rute.measure.rule_moments import seen_and_next
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import StageBlock
from rute.measure.state import Sums
from rute.results.friction import Friction
from rute.results.numbers import Period


def friction(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    of: Of | None = None,
    runner: Runner | None = None,
) -> Friction:
    """Touchpoints (of="events": event names; without touchpoint rules these) after which people
    in the same stage move on in time less, or more, than the like who did not meet them; and
    fast repeats, ways there and back, slow steps, low ratings. As of `now` (µs UTC).

    Only people whose window in the stage has elapsed count; meetings from entry until they moved
    on. *The like* of somebody who meets a thing t after entering are people of the same stage,
    who entered in the same month, were of the same persona then (else channel at entry), are still
    there at t, have been away as long (within a visit, within a day, longer), and have not met
    it by then; some of them meet it later. This is matching on risk sets (Y. P. Li, K. J.
    Propert, P. R. Rosenbaum (2001), "Balanced risk set matching", Journal of the American
    Statistical Association 96, 870–882), so time in which nobody could have met it yet is never
    counted for those who did not. How it is added up is written in friction_compare.

    period selects by entry into the stage. Raises QuestionError where nothing can be met.
    """
    runner = runner or InTurn()
    plan = plan_friction(journey, histories, now=now, period=period, of=of, runner=runner)
    plan = replace(plan, chosen=choose(plan, sum_ways(plan, runner)))
    return compared(plan, sum_marks(plan, runner))


def sum_ways(plan: FrictionPlan, runner: Runner) -> Sums:
    """What there is to be compared: see kernels.ways."""
    return runner.sums(Question("friction ways", plan, fold_ways, empty_ways(plan)))


def sum_marks(plan: FrictionPlan, runner: Runner) -> Sums:
    """everybody int64[stages, cells, WEIGHTS], after int64[marks, cells, WEIGHTS], met
    int64[marks, cells, 2]: see kernels.friction."""
    return runner.sums(Question("friction", plan, fold_marks, empty_marks(plan)))


def empty_marks(plan: FrictionPlan) -> Sums:
    assert plan.chosen
    (stages, cells), marks = plan.shape, len(plan.chosen.listed)
    return Sums(
        {
            "everybody": np.zeros((stages, cells, WEIGHTS), np.int64),
            "after": np.zeros((marks, cells, WEIGHTS), np.int64),
            "met": np.zeros((marks, cells, 2), np.int64),
        }
    )


def fold_ways(plan: FrictionPlan) -> Fold[Sums]:
    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, plan.block(block), hits_of(plan, block))

    def people(block: StageBlock, hits: Hits, lo: int, hi: int) -> Sums:
        sums = empty_ways(plan)
        change = count_ways(
            lo, hi, block.events, block.moments, block.whereabouts or block.moments, hits,
            plan.spans, plan.grouping(block.grouping), plan.base, plan.now, sums["items"],
            sums["again"], sums["steps"], sums["backs"], sums["gaps"],
        )  # fmt: skip
        return Sums(sums.arrays, _next(plan, block, change, lo, hi))

    return fold


def fold_marks(plan: FrictionPlan) -> Fold[Sums]:
    assert plan.chosen
    marks = plan.chosen.marks

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, plan.block(block), hits_of(plan, block))

    def people(block: StageBlock, hits: Hits, lo: int, hi: int) -> Sums:
        sums = empty_marks(plan)
        change = count_marks(
            lo, hi, block.events, block.moments, block.whereabouts or block.moments, hits,
            plan.spans, plan.grouping(block.grouping), marks, plan.now,
            sums["everybody"], sums["after"], sums["met"],
        )  # fmt: skip
        return Sums(sums.arrays, _next(plan, block, change, lo, hi))

    return fold


def _next(plan: FrictionPlan, block: StageBlock, change: int, lo: int, hi: int) -> int:
    """Also an event that lies ahead, and windows within rules."""
    return min(change, seen_and_next(lo, hi, block.events, plan.now, plan.stages.clocks)[1])
