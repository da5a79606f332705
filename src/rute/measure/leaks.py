"""Where people are lost and what could be won back, at most. State: sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.kernels.clocks import next_clock
from rute.kernels.entries import add_entries
from rute.measure.axes import joined
from rute.measure.compared import axes_compared, fields_compared
from rute.measure.discovery import SLICES, slices_of
from rute.measure.entries import COMPARED, OUTCOMES, Codes, outcomes
from rute.measure.leak_numbers import LeakSums, leaks_of, sums_of_each
from rute.measure.pains_in_leaks import pains_in_leaks, pains_of_the_stalled, told
from rute.measure.question import Question
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import By, StageBlock, StagePlan, plan_stages
from rute.measure.standing_out import Place, standing_out
from rute.measure.state import NEVER, Sums
from rute.measure.worth import (
    WorthPlan,
    empty_worth,
    plan_worth,
    tests_of,
    worth_by_stage,
    worth_of_people,
)
from rute.results.leaks import Leak, LeakGroup, Leaks
from rute.results.numbers import Asked, Period
from rute.words.catalog import say
from rute.words.formats import days_between, length


@dataclass(frozen=True)
class _Ready:
    """A block as the fold takes it. came_of uint8[people, stages]; groups: int32[people, stages]
    of the breakdown, and of each axis; slices, changes int64[people]; pains bool[people, pains],
    of those who stalled."""

    stages: StageBlock
    came_of: npt.NDArray[np.uint8]
    group: Codes
    cells: tuple[Codes, ...]
    slices: npt.NDArray[np.int64]
    changes: npt.NDArray[np.int64]
    pains: npt.NDArray[np.bool_]


def leaks(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    by: By = None,
    runner: Runner | None = None,
) -> Leaks:
    """One leak for each measured stage but the last, as of `now` (µs UTC).

    period selects by entry into the stage; what one who moves on is worth is taken from
    everybody observed long enough, whenever they entered. Raises as `stages` does.
    """
    runner = runner or InTurn()
    plan = plan_leaks(journey, histories, now=now, period=period, by=by, runner=runner)
    return finish_leaks(plan, sum_leaks(plan, runner))


def plan_leaks(
    journey: Journey, histories: Histories, *, now: int, period: Period, by: By, runner: Runner
) -> StagePlan:
    """Prepares the histories for stages, worth and the axes along which cells are compared."""
    also = [test for worth in worth_by_stage(journey) for test in tests_of(worth)]
    fields = fields_compared(journey, histories)
    stages = plan_stages(
        journey, histories, now=now, period=period, by=by, runner=runner, also=also, fields=fields,
        personas=True, others=[place.rule for place in pains_in_leaks(journey)],
    )  # fmt: skip
    axes = axes_compared(journey, stages.histories, fields, stages.observed)
    return replace(stages, compared=axes)


def sum_leaks(plan: StagePlan, runner: Runner) -> Sums:
    """entries int64[SLICES, groups, stages, OUTCOMES]; cells int64[SLICES, values of all axes,
    stages, 2]; worth int64[SLICES, groups, stages, 2]: see kernels.worth."""
    return runner.sums(Question("leaks", plan, _fold, empty_leaks(plan)))


def empty_leaks(plan: StagePlan) -> Sums:
    stages, groups = len(plan.stages), len(plan.groups)
    cells = sum(len(axis.values) for axis in plan.compared)
    return Sums(
        {
            "entries": np.zeros((SLICES, groups, stages, OUTCOMES), np.int64),
            "cells": np.zeros((SLICES, cells, stages, len(COMPARED)), np.int64),
            "worth": empty_worth(plan),
            "pains": np.zeros(len(pains_in_leaks(plan.journey)), np.int64),
        }
    )


def _fold(plan: StagePlan) -> Fold[Sums]:
    worth = plan_worth(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(_people, plan, worth, block, _ready(plan, block))

    return fold


def _ready(plan: StagePlan, block: Block) -> _Ready:
    stages = plan.block(block)
    entries, there = plan.entries(block, stages)
    came_of, changes = outcomes(entries, there, plan.windows, plan.within, plan.now)
    return _Ready(
        stages,
        came_of,
        plan.groups_at(entries),
        tuple(axis.at(entries, plan.histories, plan.now) for axis in plan.compared),
        slices_of(block.person_hash),
        np.minimum(changes, entries.ahead),
        pains_of_the_stalled(plan, block, came_of),
    )


def _people(
    plan: StagePlan, worth: WorthPlan, block: Block, ready: _Ready, lo: int, hi: int
) -> Sums:
    """The sums over the people lo … hi − 1 of a block."""
    sums = empty_leaks(plan)
    add_entries(lo, hi, ready.came_of, ready.group, ready.slices, sums["entries"])
    compared, start = ready.came_of >> np.uint8(COMPARED[0]), 0
    for axis, codes in zip(plan.compared, ready.cells, strict=True):
        of_axis = sums["cells"][:, start : start + len(axis.values)]
        add_entries(lo, hi, compared, codes, ready.slices, of_axis)
        start += len(axis.values)
    sums["pains"][:] = ready.pains[lo:hi].sum(axis=0)
    of_worth = worth_of_people(plan, worth, block, ready.stages, ready.slices, lo, hi)
    change = min(of_worth.next_change_at, int(ready.changes[lo:hi].min(initial=NEVER)))
    if block.changes is not None:
        np.minimum(block.changes[lo:hi], ready.changes[lo:hi], out=block.changes[lo:hi])
    if len(plan.clocks.months):
        change = min(change, next_clock(lo, hi, ready.stages.events, plan.now, plan.clocks))
    return Sums({**sums.arrays, **of_worth.arrays}, change)


def finish_leaks(plan: StagePlan, sums: Sums) -> Leaks:
    everybody, groups = sums_of_each(sums)
    total = _with_pains(
        plan, leaks_of(plan, everybody, plan.observed, plan.compared, sums["cells"]), sums
    )
    journey = plan.journey
    return Leaks(
        asked=Asked(plan.now, journey.zone, plan.period, (*journey.notes, *_notes(plan, total))),
        leaks=total,
        by=plan.by,
        groups=_groups(plan, groups) if plan.by is not None else (),
    )


def _with_pains(plan: StagePlan, found: Sequence[Leak], sums: Sums) -> tuple[Leak, ...]:
    places, people = pains_in_leaks(plan.journey), sums["pains"].tolist()
    index = {stage.name: number for number, stage in enumerate(plan.stages)}
    return tuple(
        replace(leak, pains=tuple(told(places, people, index[leak.from_stage], leak.stalled)))
        for leak in found
    )


def _groups(plan: StagePlan, groups: Sequence[LeakSums]) -> tuple[LeakGroup, ...]:
    there = [
        LeakGroup(joined(named), leaks_of(plan, sums, span), named)
        for named, sums, span in zip(plan.groups, groups, plan.observed_of_each, strict=True)
        if sums.entries.any()
    ]
    rates = {
        Place(number, leak.from_stage): leak.rate
        for number, group in enumerate(there)
        for leak in group.leaks
    }
    marked = standing_out(rates)
    return tuple(
        replace(
            group,
            leaks=tuple(
                replace(leak, stands_out=Place(number, leak.from_stage) in marked)
                for leak in group.leaks
            ),
        )
        for number, group in enumerate(there)
    )


def _notes(plan: StagePlan, found: Sequence[Leak]) -> Iterator[str]:
    language, journey = plan.journey.language, plan.journey
    span = plan.observed
    if span and found:
        days = days_between(*span, journey.zone, language)
        yield say("measured.per_month", language, days=days)
    if plan.period != Period() and any(leak.worth_n for leak in found):
        yield say("measured.worth_all", language)
    valued = dict(zip((stage.name for stage in plan.stages), worth_by_stage(journey), strict=True))
    unknown = [leak.from_stage for leak in found if not leak.worth_n and valued[leak.from_stage]]
    if unknown:
        within = length(journey.worth_within.amount, journey.worth_within.unit, language)
        stages = ", ".join(stage.name for stage in plan.stages if stage.name in unknown)
        yield say("measured.worth_unknown", language, stages=stages, within=within)
