"""The folds of a funnel: a kernel for plain order, one for chains under conditions, one for any
order. All give the same sums."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from rute.events.histories import Block
from rute.kernels.durations import BINS
from rute.kernels.funnel import count_funnel
from rute.kernels.funnel_any import count_any_order
from rute.kernels.funnel_chains import count_chains
from rute.kernels.reaching import Events, Grouping, Moments
from rute.measure.breakdown import Groups, group_codes
from rute.measure.clocks import clocks_of
from rute.measure.funnel_plan import TIES, FunnelPlan, any_terms_of, terms_of
from rute.measure.question import Question
from rute.measure.rule_moments import bounds, events_of, rule_moments, seen_and_next
from rute.measure.runner import Fold, RangeFold, Runner
from rute.measure.stage_plan import NO_CODES
from rute.measure.state import Sums

Counting = Callable[[int, int, Events, Moments, Grouping, Sums], int]


def sum_funnel(plan: FunnelPlan, runner: Runner) -> Sums:
    """reached, over, still, excluded int64[groups, steps], gaps int64[groups, steps, BINS],
    tried, people int64[1], done int64[groups, steps] (any order only): see
    kernels.funnel_chains and kernels.funnel_any. Steps as `plan.places` has them; in any order
    how many were done."""
    return runner.sums(Question("funnel", plan, fold_funnel, empty_funnel(plan)))


def empty_funnel(plan: FunnelPlan) -> Sums:
    groups = len(plan.groups.values if plan.timed else plan.groups.group_of)
    in_any_order = plan.bound.order == "any"
    steps = len(plan.required) if in_any_order else len(plan.steps)
    counts = {
        name: np.zeros((groups, steps), np.int64)
        for name in ("reached", "over", "still", "excluded")
    }
    return Sums(
        {
            **counts,
            "gaps": np.zeros((groups, steps, BINS) if plan.timed else (0, 0, 0), np.int64),
            "tried": np.zeros(1, np.int64),
            "people": np.zeros(1, np.int64),
            "done": np.zeros((groups, len(plan.steps) if in_any_order else 0), np.int64),
        }
    )


def fold_funnel(plan: FunnelPlan) -> Fold[Sums]:
    clocks = clocks_of(plan.rules, plan.zone)
    counting = _counting(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        found = rule_moments(plan.rules, plan.histories, block, plan.now)
        if plan.bound.order == "strict":
            did = ~plan.histories.ours()  # what we did is nothing between two steps
            between = did.astype(np.uint64) << np.uint64(len(plan.rules))
            found = found._replace(masks=found.masks | between)
        codes = NO_CODES if plan.by is None else block.field(plan.by)
        return partial(people, events_of(block), found, Grouping(codes, plan.groups.group_of))

    def people(events: Events, found: Moments, grouping: Grouping, lo: int, hi: int) -> Sums:
        sums = empty_funnel(plan)
        change = counting(lo, hi, events, found, grouping, sums)
        sums["people"][0], ahead = seen_and_next(lo, hi, events, plan.now, clocks)
        return Sums(sums.arrays, min(change, ahead))

    return fold


def _counting(plan: FunnelPlan) -> Counting:
    if plan.bound.is_plain:
        return partial(_plain, plan)
    return partial(_any_order if plan.bound.order == "any" else _chains, plan)


def _plain(
    plan: FunnelPlan, lo: int, hi: int, events: Events, found: Moments, groups: Grouping, sums: Sums
) -> int:
    running = np.zeros_like(sums["reached"])
    change = count_funnel(
        lo, hi, events, found, plan.windows, groups, plan.now, *bounds(plan.period),
        TIES[plan.bound.ties], sums["reached"], running, sums["gaps"],
    )  # fmt: skip
    # running[k]: best step k, window not elapsed; so of those who reached k, these still run.
    sums["over"][:] = sums["reached"] - running[:, ::-1].cumsum(axis=1)[:, ::-1]
    sums["still"][:, :-1] = running[:, :-1]
    sums["tried"][0] = sums["reached"][:, 0].sum()
    return int(change)


def _chains(
    plan: FunnelPlan, lo: int, hi: int, events: Events, found: Moments, groups: Grouping, sums: Sums
) -> int:
    names = ("reached", "over", "still", "excluded", "gaps", "tried")
    return int(
        count_chains(
            lo, hi, events, found, terms_of(plan), groups, plan.now, *bounds(plan.period),
            *(sums[name] for name in names),
        )
    )  # fmt: skip


def _any_order(
    plan: FunnelPlan, lo: int, hi: int, events: Events, found: Moments, groups: Grouping, sums: Sums
) -> int:
    names = ("reached", "over", "still", "excluded", "gaps", "tried", "done")
    return int(
        count_any_order(
            lo, hi, events, found, any_terms_of(plan), groups, plan.now, *bounds(plan.period),
            *(sums[name] for name in names),
        )
    )  # fmt: skip


def largest_groups(plan: FunnelPlan, by: str, runner: Runner) -> Groups:
    """Each value gets a row of its own, weighed by the people who reached each step."""
    texts = [str(text) for text in plan.histories.dictionary(by).to_pylist()]
    each = np.arange(len(texts) + 1, dtype=np.int32)
    alone = replace(plan, groups=Groups(each, (None,)), timed=False)
    return group_codes(sum_funnel(alone, runner)["reached"].T, texts)
