"""Where people are lost and what could be won back, at most. State: sums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.kernels.stages import ALREADY_FURTHER, ELAPSED, ELAPSED_IN_TIME, REACHED, STALLED
from rute.measure.intervals import wilson
from rute.measure.question import Question
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import StageBlock, StagePlan, plan_stages
from rute.measure.stages import count_people, empty_stages
from rute.measure.state import Sums
from rute.measure.worth import (
    empty_worth,
    mean_worth,
    plan_worth,
    tests_of,
    worth_by_stage,
    worth_of_people,
)
from rute.results.leaks import Leak, LeakGroup, Leaks
from rute.results.numbers import Asked, Period
from rute.words.catalog import say
from rute.words.formats import days_between, length

MONTH = 30.4375 * 86_400_000_000  # µs


def leaks(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    by: str | None = None,
    runner: Runner | None = None,
) -> Leaks:
    """One leak for each measured stage but the last, as of `now` (µs UTC).

    period selects by entry into the stage; what one who moves on is worth is taken from
    everybody observed long enough, whenever they entered. Raises as `stages` does.
    """
    runner = runner or InTurn()
    also = [test for worth in worth_by_stage(journey) for test in tests_of(worth)]
    plan = plan_stages(journey, histories, now=now, period=period, by=by, runner=runner, also=also)
    return finish_leaks(plan, sum_leaks(plan, runner))


def sum_leaks(plan: StagePlan, runner: Runner) -> Sums:
    """The sums of stages, and worth int64[groups, stages, 2]: see kernels.worth."""
    empty = _with_worth(empty_stages(plan), Sums({"worth": empty_worth(plan)}))
    return runner.sums(Question("leaks", plan, _fold, empty))


def _fold(plan: StagePlan) -> Fold[Sums]:
    worth = plan_worth(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, block, plan.block(block))

    def people(block: Block, ready: StageBlock, lo: int, hi: int) -> Sums:
        return _with_worth(
            count_people(plan, ready, lo, hi), worth_of_people(plan, worth, block, ready, lo, hi)
        )

    return fold


def _with_worth(stages: Sums, worth: Sums) -> Sums:
    change = min(stages.next_change_at, worth.next_change_at)
    return Sums({**stages.arrays, **worth.arrays}, change)


def finish_leaks(plan: StagePlan, sums: Sums) -> Leaks:
    counts, worth = sums["counts"], sums["worth"]
    total = _leaks(plan, counts.sum(axis=0), worth.sum(axis=0))
    return Leaks(
        asked=Asked(
            plan.now, plan.journey.zone, plan.period, (*plan.journey.notes, *_notes(plan, total))
        ),
        leaks=total,
        by=plan.by,
        groups=()
        if plan.by is None
        else tuple(
            LeakGroup(value, _leaks(plan, counts[group], worth[group]))
            for group, value in enumerate(plan.groups.values)
            if counts[group].any()
        ),
    )


def _leaks(
    plan: StagePlan, counts: npt.NDArray[np.int64], worth: npt.NDArray[np.int64]
) -> tuple[Leak, ...]:
    found = [_leak(plan, i, counts[i], worth[i]) for i in range(len(plan.stages) - 1)]
    return tuple(sorted(found, key=_weight, reverse=True))


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
    plan: StagePlan, index: int, row: npt.NDArray[np.int64], worth_row: npt.NDArray[np.int64]
) -> Leak:
    stage, following = plan.stages[index], plan.stages[index + 1]
    rate = wilson(int(row[ELAPSED_IN_TIME]), int(row[ELAPSED]))
    target = stage.target.share if stage.target else None
    entering = _per_month(plan, int(row[REACHED] - row[ALREADY_FURTHER]))
    worth = mean_worth(worth_row, plan.histories.currency)
    leak = Leak(
        from_stage=stage.name,
        to_stage=following.name,
        entering_per_month=entering,
        rate=rate,
        target=target,
        stalled=int(row[STALLED]),
        worth=worth.value,
        worth_n=worth.n,
        at_stake_per_month=None,
        one_point_is_worth=None,
        currency=plan.histories.currency,
    )
    if entering is None or worth.value is None:
        return leak
    one_point = entering * 0.01 * worth.value
    if target is None or rate.value is None:
        return replace(leak, one_point_is_worth=one_point)
    at_stake = entering * max(0.0, target - rate.value) * worth.value
    return replace(leak, one_point_is_worth=one_point, at_stake_per_month=at_stake)


def observed(plan: StagePlan) -> tuple[int, int] | None:
    """The instants (µs UTC) between which people could enter: the first event to as of,
    narrowed to the period; None when that is nothing."""
    if plan.histories.first is None:
        return None
    start, end = plan.entries
    start, end = max(start, plan.histories.first), min(end, plan.now)
    return (start, end) if start < end else None


def _per_month(plan: StagePlan, people: int) -> float | None:
    span = observed(plan)
    return None if span is None else people * MONTH / (span[1] - span[0])


def _notes(plan: StagePlan, found: Sequence[Leak]) -> Iterator[str]:
    language, journey = plan.journey.language, plan.journey
    span = observed(plan)
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
