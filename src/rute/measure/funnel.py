"""Of those who did A, how many did B and then C, in time. State: sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Block, Histories
from rute.journey.rule_tree import Duration, Rule
from rute.kernels.clocks import Windows
from rute.kernels.durations import BINS
from rute.kernels.funnel import FAVOURABLE, SEQUENCE, STRICT, count_funnel
from rute.kernels.reaching import Events, Grouping, Moments
from rute.measure.breakdown import EVERYBODY, Groups, group_codes
from rute.measure.clocks import clocks_of, windows_of
from rute.measure.durations import quantile
from rute.measure.intervals import wilson
from rute.measure.moments import needs
from rute.measure.question import Question
from rute.measure.rule_moments import MOST_RULES, bounds, events_of, rule_moments, seen_and_next
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import NO_CODES
from rute.measure.state import Counts, Sums
from rute.results.funnel import Funnel, FunnelGroup, FunnelStep
from rute.results.numbers import Asked, Period
from rute.words.message import Message

Ties = Literal["sequence", "strict", "favourable"]
TIES: dict[str, int] = {"sequence": SEQUENCE, "strict": STRICT, "favourable": FAVOURABLE}


@dataclass(frozen=True)
class FunnelPlan:
    """Steps over prepared histories, as of `now` (µs UTC)."""

    steps: tuple[Rule, ...]
    names: tuple[str, ...]
    histories: Histories
    within: Duration
    windows: Windows
    now: int
    zone: str
    period: Period
    ties: int
    by: str | None = None
    groups: Groups = EVERYBODY
    timed: bool = True


def funnel(
    steps: Sequence[Rule],
    names: Sequence[str],
    histories: Histories,
    *,
    within: Duration,
    within_assumed: bool = False,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    by: str | None = None,
    ties: Ties = "sequence",
    zone: str = "UTC",
    runner: Runner | None = None,
) -> Funnel:
    """How far people get along the steps, in order, as of `now` (µs UTC).

    A chain starts at a moment of step 1 and may take `within`, the last instant included;
    each person counts once, at the furthest step any chain of theirs reaches, and of the
    chains that reach it by the latest start. One moment never fills two steps. ties: at equal
    times "sequence" goes by the log's order, "strict" wants a later time for a later step,
    "favourable" takes whichever order reaches furthest. period: the start of the chain lies in
    it. by: a field; its value known at the start of the chain. zone: of calendar months.

    Raises QuestionError for no steps or more than 64, RuleError for a field no event has.
    """
    _check(steps, names, ties)
    runner = runner or InTurn()
    tests, fields = needs(steps)
    by = None if by is None else histories.known_field(by)
    plan = FunnelPlan(
        tuple(steps), tuple(names), histories.prepare(tests, [*fields, *([by] if by else [])]),
        within, windows_of([within], zone), now, zone, period, TIES[ties], by,
    )  # fmt: skip
    if by:
        plan = replace(plan, groups=_largest_groups(plan, by, runner))
    return finish_funnel(plan, sum_funnel(plan, runner), within_assumed)


def sum_funnel(plan: FunnelPlan, runner: Runner) -> Sums:
    """reached, running int64[groups, steps], gaps int64[groups, steps, BINS], people int64[1]:
    see kernels.funnel."""
    return runner.sums(Question("funnel", plan, fold_funnel, empty_funnel(plan)))


def empty_funnel(plan: FunnelPlan) -> Sums:
    shape = len(plan.groups.group_of) if not plan.timed else len(plan.groups.values)
    steps = len(plan.steps)
    return Sums(
        {
            "reached": np.zeros((shape, steps), np.int64),
            "running": np.zeros((shape, steps), np.int64),
            "gaps": np.zeros((shape, steps, BINS) if plan.timed else (0, 0, 0), np.int64),
            "people": np.zeros(1, np.int64),
        }
    )


def fold_funnel(plan: FunnelPlan) -> Fold[Sums]:
    clocks = clocks_of(plan.steps, plan.zone)

    def fold(block: Block) -> RangeFold[Sums]:
        found = rule_moments(plan.steps, plan.histories, block, plan.now)
        codes = NO_CODES if plan.by is None else block.field(plan.by)
        return partial(people, events_of(block), found, Grouping(codes, plan.groups.group_of))

    def people(events: Events, found: Moments, grouping: Grouping, lo: int, hi: int) -> Sums:
        sums = empty_funnel(plan)
        change = count_funnel(
            lo, hi, events, found, plan.windows, grouping, plan.now, *bounds(plan.period),
            plan.ties, sums["reached"], sums["running"], sums["gaps"],
        )  # fmt: skip
        sums["people"][0], ahead = seen_and_next(lo, hi, events, plan.now, clocks)
        return Sums(sums.arrays, min(change, ahead))

    return fold


def finish_funnel(plan: FunnelPlan, sums: Sums, within_assumed: bool = False) -> Funnel:
    reached, running, gaps = sums["reached"], sums["running"], sums["gaps"]
    return Funnel(
        asked=Asked(plan.now, plan.zone, plan.period),
        people=int(sums["people"][0]),
        within=str(plan.within),
        within_assumed=within_assumed,
        steps=_steps(plan, reached.sum(axis=0), running.sum(axis=0), gaps.sum(axis=0)),
        by=plan.by,
        groups=()
        if plan.by is None
        else tuple(
            FunnelGroup(
                value,
                int(reached[group, 0]),
                _steps(plan, reached[group], running[group], gaps[group]),
            )
            for group, value in enumerate(plan.groups.values)
            if reached[group, 0]
        ),
    )


def _steps(
    plan: FunnelPlan, reached: Counts, running: Counts, gaps: Counts
) -> tuple[FunnelStep, ...]:
    """The share counts people whose window has elapsed, on both sides: those who went on
    quickly while it still runs are left out like those who have not yet (decision 0005)."""
    # running[k]: best step k, window not elapsed; so of those who reached k, these still run.
    elapsed = reached - running[::-1].cumsum()[::-1]
    last = len(plan.names) - 1
    return tuple(
        FunnelStep(
            name=name,
            people=int(reached[k]),
            open=int(running[k]) if k < last else 0,
            conversion=wilson(int(elapsed[k]), int(elapsed[k - 1])) if k else None,
            time_from_previous_s=quantile(gaps[k], 0.5) if k else None,
        )
        for k, name in enumerate(plan.names)
    )


def _largest_groups(plan: FunnelPlan, by: str, runner: Runner) -> Groups:
    """Each value gets a row of its own, weighed by the people who reached each step."""
    texts = [str(text) for text in plan.histories.dictionary(by).to_pylist()]
    each: npt.NDArray[np.int32] = np.arange(len(texts) + 1, dtype=np.int32)
    alone = replace(plan, groups=Groups(each, (None,)), timed=False)
    return group_codes(sum_funnel(alone, runner)["reached"].T, texts)


def _check(steps: Sequence[Rule], names: Sequence[str], ties: str) -> None:
    if not steps or len(steps) != len(names):
        raise QuestionError(
            Message("wrong.funnel_names", steps=len(steps), names=len(names)),
            do=Message("wrong.funnel_names.do"),
        )
    if len(steps) > MOST_RULES:
        raise QuestionError(
            Message("wrong.funnel_long", steps=len(steps)),
            exists=Message("wrong.funnel_long.most", most=MOST_RULES),
            do=Message("wrong.funnel_long.do"),
        )
    if ties not in TIES:
        raise QuestionError(
            Message("wrong.ties", text=ties),
            exists=Message("find.there_are", names=", ".join(TIES)),
        )
