"""Who is in which stage, who moves on, who stalls. State: sums."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration
from rute.kernels.clocks import next_clock
from rute.kernels.durations import BINS
from rute.kernels.repeats import MOST_REPEATS, count_repeats
from rute.kernels.stages import (
    ALREADY_FURTHER,
    ASLEEP,
    COLUMNS,
    ELAPSED,
    ELAPSED_IN_TIME,
    EVENTS,
    HERE,
    IN_TIME,
    LATE,
    OPEN,
    PEOPLE_IN_DATA,
    REACHED,
    RETURNED,
    SKIPPED,
    STALLED,
    count_stages,
)
from rute.kernels.survival import Waits
from rute.measure.axes import joined
from rute.measure.durations import quantile_of_enough, quartiles
from rute.measure.intervals import wilson
from rute.measure.question import Question
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import (
    By,
    StageBlock,
    StagePlan,
    fields_once_per,
    plan_stages,
    window_of,
)
from rute.measure.standing_out import Place, standing_out
from rute.measure.state import Sums
from rute.measure.survival import days_between, empty_waits, expected_share
from rute.measure.units import UnitBlocks
from rute.results.numbers import Asked, Period
from rute.results.stages import Expected, OncePer, StageGroup, StageNumbers, Stages

SECONDS_OF_MONTH = 30.4375 * 86_400


def stages(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    by: By = None,
    runner: Runner | None = None,
) -> Stages:
    """The journey's stages as of `now` (µs UTC).

    period: selects by entry into each stage; here, asleep and people ignore it. by: a field,
    "persona", a calendar period ("month", "week", "quarter", "year") or several of them; always
    what is known at entry. Raises RuleError for a field no event has, and for more than 64
    measured stages; QuestionError for more than 120 periods.
    """
    runner = runner or InTurn()
    plan = plan_stages(journey, histories, now=now, period=period, by=by, runner=runner)
    plan = replace(plan, days=days_between(plan.histories.first, now))
    return finish_stages(plan, sum_stages(plan, runner), sum_values(plan, runner))


def sum_stages(plan: StagePlan, runner: Runner) -> Sums:
    """counts int64[groups, stages, COLUMNS], times int64[groups, stages, BINS], people
    int64[groups], totals int64[2]: see kernels.stages; repeats int64[groups, stages,
    MOST_REPEATS]: see kernels.repeats; where the plan has days, waits int64[groups, stages,
    ROWS, days]: see kernels.survival."""
    return runner.sums(Question("stages", plan, fold_stages, empty_stages(plan)))


def sum_values(plan: StagePlan, runner: Runner) -> dict[str, Sums]:
    """For each field of a `once per` the sums of sum_stages, each of its values being a person
    with its own events alone."""
    once = tuple(replace(stage, repeats=False) for stage in plan.journey.stages)
    plan = replace(plan, journey=replace(plan.journey, stages=once), days=None)
    return {
        field: runner.sums(
            Question(
                f"stages of each {field}", plan, fold_stages, empty_stages(plan),
                partial(UnitBlocks, field=field),
            )
        )
        for field in fields_once_per(plan.journey)
    }  # fmt: skip


def empty_stages(plan: StagePlan) -> Sums:
    groups, measured = len(plan.groups), len(plan.stages)
    waits = {"waits": empty_waits(groups, measured, plan.days)} if plan.days else {}
    return Sums(
        {
            **waits,
            "counts": np.zeros((groups, measured, COLUMNS), np.int64),
            "times": np.zeros((groups, measured, BINS), np.int64),
            "people": np.zeros(groups, np.int64),
            "totals": np.zeros(2, np.int64),
            "repeats": np.zeros((groups, measured, MOST_REPEATS), np.int64),
        }
    )


def fold_stages(plan: StagePlan) -> Fold[Sums]:
    def fold(block: Block) -> RangeFold[Sums]:
        return partial(count_people, plan, plan.block(block))

    return fold


def count_people(plan: StagePlan, block: StageBlock, lo: int, hi: int) -> Sums:
    """The sums over the people lo … hi − 1 of a block."""
    sums = empty_stages(plan)
    change = count_stages(
        lo,
        hi,
        block.events,
        block.moments,
        plan.windows,
        block.left,
        block.grouping,
        plan.now,
        *plan.within,
        sums["counts"],
        sums["times"],
        sums["people"],
        sums["totals"],
        block.whereabouts,
        Waits(sums["waits"], plan.days.origin, block.sleep) if plan.days and block.sleep else None,
    )
    for stage, found in block.repeats.items():
        steps = sums["repeats"][:, stage]
        count_repeats(
            lo, hi, block.events.offsets, *found, block.grouping, stage, *plan.within, steps
        )
    if len(plan.clocks.months):
        change = min(change, next_clock(lo, hi, block.events, plan.now, plan.clocks))
    return Sums(sums.arrays, change)


def finish_stages(plan: StagePlan, sums: Sums, values: dict[str, Sums]) -> Stages:
    """values: what sum_values found."""
    everybody, people = slice(None), sums["people"]
    return Stages(
        asked=Asked(plan.now, plan.journey.zone, plan.period, plan.journey.notes),
        people=int(people.sum()),
        people_in_data=int(sums["totals"][PEOPLE_IN_DATA]),
        events=int(sums["totals"][EVENTS]),
        stages=_rows(plan, sums, values, everybody),
        by=plan.by,
        groups=() if plan.by is None else _groups(plan, sums, values),
    )


def _groups(plan: StagePlan, sums: Sums, values: dict[str, Sums]) -> tuple[StageGroup, ...]:
    there = [
        StageGroup(
            joined(named),
            int(sums["people"][group]),
            _rows(plan, sums, values, slice(group, group + 1)),
            named,
        )
        for group, named in enumerate(plan.groups)
        if sums["counts"][group].any()
    ]
    rates = {
        Place(number, stage.name): stage.conversion
        for number, group in enumerate(there)
        for stage in group.stages
        if stage.conversion
    }
    marked = standing_out(rates)
    return tuple(
        replace(
            group,
            stages=tuple(
                replace(stage, stands_out=Place(number, stage.name) in marked)
                for stage in group.stages
            ),
        )
        for number, group in enumerate(there)
    )


def _rows(
    plan: StagePlan, sums: Sums, values: dict[str, Sums], groups: slice
) -> tuple[StageNumbers, ...]:
    measured = iter(range(len(plan.stages)))
    return tuple(
        _row(plan, sums, values, groups, stage, next(measured))
        if stage.reached_when
        else _unknown(stage)
        for stage in plan.journey.stages
    )


def _row(
    plan: StagePlan, sums: Sums, values: dict[str, Sums], groups: slice, stage: Stage, index: int
) -> StageNumbers:
    numbers = _numbers(stage, *_of_stage(sums, groups, index))
    if index == len(plan.stages) - 1:
        numbers = _last(numbers)
    steps = sums["repeats"][groups, index].sum(axis=0)
    return replace(
        numbers,
        expected=_expected(plan, sums, groups, index),
        once_per=_once_per(plan, values, groups, stage, index),
        repeats=tuple(steps[steps > 0].tolist()) if stage.repeats else None,
    )


def _expected(plan: StagePlan, sums: Sums, groups: slice, index: int) -> Expected | None:
    if plan.days is None or index == len(plan.stages) - 1:
        return None
    return expected_share(sums["waits"][groups, index].sum(axis=0), plan.days, plan.now)


def _of_stage(
    sums: Sums, groups: slice, index: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    return tuple(sums[name][groups, index].sum(axis=0) for name in ("counts", "times"))


def _once_per(
    plan: StagePlan, values: dict[str, Sums], groups: slice, stage: Stage, index: int
) -> OncePer | None:
    if stage.once_per is None:
        return None
    sums = values[stage.once_per]
    found = _numbers(stage, *_of_stage(sums, groups, index))
    if index == len(plan.stages) - 1:
        found = _last(found)
    return OncePer(
        field=stage.once_per,
        values=int(sums["totals"][PEOPLE_IN_DATA]),
        reached=found.reached or 0,
        already_further=found.already_further,
        moved_on_in_time=found.moved_on_in_time,
        moved_on_late=found.moved_on_late,
        stalled=found.stalled,
        open=found.open,
        conversion=found.conversion,
        time_to_next=found.time_to_next,
    )


def _unknown(stage: Stage) -> StageNumbers:
    none = (None,) * 13
    return StageNumbers(stage.name, *none, part_of=stage.part_of)


def _last(numbers: StageNumbers) -> StageNumbers:
    return replace(
        numbers,
        already_further=None,
        moved_on_in_time=None,
        moved_on_late=None,
        stalled=None,
        open=None,
        conversion=None,
        time_to_next=None,
        stalled_after_s=None,
        stalled_after_assumed=False,
    )


def _numbers(
    stage: Stage, row: npt.NDArray[np.int64], times: npt.NDArray[np.int64]
) -> StageNumbers:
    window, assumed = window_of(stage)
    return StageNumbers(
        name=stage.name,
        rule=rule_text(stage),
        reached=int(row[REACHED]),
        here=int(row[HERE]),
        asleep=int(row[ASLEEP]),
        already_further=int(row[ALREADY_FURTHER]),
        moved_on_in_time=int(row[IN_TIME]),
        moved_on_late=int(row[LATE]),
        stalled=int(row[STALLED]),
        open=int(row[OPEN]),
        skipped=int(row[SKIPPED]),
        returned=int(row[RETURNED]),
        conversion=wilson(int(row[ELAPSED_IN_TIME]), int(row[ELAPSED])),
        time_to_next=quartiles(times),
        stalled_after_s=seconds_of(window),
        stalled_after_assumed=assumed,
        part_of=stage.part_of,
        measured_p90_s=quantile_of_enough(times, 0.9),
    )


def rule_text(stage: Stage) -> str | None:
    return stage.reached_when.text if stage.reached_when else None


def seconds_of(duration: Duration) -> float:
    """A window's length for showing; a month counts as a twelfth of 365.25 days."""
    return duration.microseconds / 1e6 + duration.months * SECONDS_OF_MONTH
