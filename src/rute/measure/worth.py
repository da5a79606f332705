"""What one who moves on is worth: which events count, and the fold over those observed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import EventTest, TotalOf
from rute.kernels.clocks import Windows
from rute.kernels.worth import add_worth
from rute.measure.clocks import windows_of
from rute.measure.discovery import SLICES
from rute.measure.stage_plan import StageBlock, StagePlan
from rute.measure.state import Sums


@dataclass(frozen=True)
class WorthPlan:
    """signs int8[k, signatures] and sign_of int64[stages]: see kernels.worth."""

    signs: npt.NDArray[np.int8]
    sign_of: npt.NDArray[np.int64]
    within: Windows


def worth_by_stage(journey: Journey) -> tuple[TotalOf | None, ...]:
    """By which expression moving on from each measured stage is valued: the next measured
    stage's `worth`, else a later one's, else the nearest before, else the journey's."""
    stages = journey.measured
    return tuple(
        next(
            (stage.worth for stage in (*stages[i + 1 :], *stages[i::-1]) if stage.worth),
            journey.worth,
        )
        for i in range(len(stages))
    )


def tests_of(worth: TotalOf | None) -> Iterator[EventTest]:
    """The tests of what adds (the first) and of all that is taken off."""
    while worth:
        yield worth.event
        worth = worth.less


def plan_worth(plan: StagePlan) -> WorthPlan:
    """For a stage plan whose histories were prepared for the worth's tests."""
    wanted = worth_by_stage(plan.journey)
    distinct = [worth for worth in dict.fromkeys(wanted) if worth]
    signs = [signs_of(plan.histories, worth) for worth in distinct]
    return WorthPlan(
        np.array(signs, np.int8).reshape(len(signs), len(plan.histories.signature_names())),
        np.array([distinct.index(worth) if worth else -1 for worth in wanted], np.int64),
        windows_of([plan.journey.worth_within], plan.journey.zone),
    )


def signs_of(histories: Histories, worth: TotalOf) -> npt.NDArray[np.int8]:
    """int8[signatures]: +1 for events that add, −1 for those that take off."""
    added, *taken = [histories.signatures_of(test) for test in tests_of(worth)]
    signs = added.astype(np.int8)
    for passing in taken:
        signs -= passing.astype(np.int8)
    return signs


def empty_worth(plan: StagePlan) -> npt.NDArray[np.int64]:
    return np.zeros((SLICES, len(plan.groups), len(plan.stages), 2), np.int64)


def worth_of_people(
    plan: StagePlan,
    worth: WorthPlan,
    block: Block,
    ready: StageBlock,
    slice_of: npt.NDArray[np.int64],
    lo: int,
    hi: int,
) -> Sums:
    """worth int64[SLICES, groups, stages, 2] (people observed, minor units) of a range of people.
    slice_of: int64[people] of the block, see measure.discovery."""
    sums = empty_worth(plan)
    change = add_worth(
        lo,
        hi,
        ready.events,
        ready.moments,
        block.value(),
        worth.signs,
        worth.sign_of,
        worth.within,
        ready.grouping,
        slice_of,
        plan.now,
        sums,
        ready.whereabouts,
    )
    return Sums({"worth": sums}, change)
