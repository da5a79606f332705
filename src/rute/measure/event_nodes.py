"""Event names as nodes: the most frequent ones, and the rest as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from rute.events.encoding import ours
from rute.events.histories import Block
from rute.kernels.reaching import Events
from rute.kernels.transitions import count_signatures
from rute.measure.breakdown import OTHER
from rute.measure.question import Question
from rute.measure.rule_moments import events_of
from rute.measure.runner import Fold, RangeFold, Runner
from rute.measure.state import Counts, Sums
from rute.measure.transition_plan import END, START, TransitionPlan


def name_nodes(plan: TransitionPlan, top: int, runner: Runner) -> TransitionPlan:
    """Every name as a node, or, of more than `top`, the most frequent ones and the rest as
    one; what we did ourselves is none: it comes after nothing that people do, and before it."""
    names = plan.histories.names
    own = ours(names)
    named = np.flatnonzero(~own).tolist()
    rest = False
    if len(named) > top:
        named = [n for n in _by_number(_times_of_names(plan, runner), names) if not own[n]]
        rest = len(named) > top
    if rest:
        # A real event "other" would stand beside the rest under the same name: it joins it.
        named = [code for code in named if names[code].lower() != OTHER][:top]
    node_of = np.full(len(names), len(named) + 1, np.int64)
    node_of[named] = np.arange(1, len(named) + 1)
    node_of[own] = -1
    nodes = (START, *(names[code] for code in named), *([OTHER] * rest), END)
    return replace(plan, nodes=nodes, node_of=node_of, others=rest)


def _by_number(often: Counts, names: Sequence[str]) -> list[int]:
    """The codes that occur, the most frequent first, then by name."""
    return sorted(np.flatnonzero(often).tolist(), key=lambda code: (-often[code], names[code]))


def most_frequent_first(plan: TransitionPlan, sums: Sums) -> tuple[TransitionPlan, Sums]:
    """The nodes of event names by how often they occur in it, without those that do not."""
    often = sums["counts"].sum(axis=(0, 1))[1 : len(plan.nodes) - 1 - plan.others]
    inner = [code + 1 for code in _by_number(often, plan.nodes[1:])]
    order = [0, *inner, *range(len(plan.nodes) - 1 - plan.others, len(plan.nodes))]
    grid = np.ix_(order, order)
    counts = np.stack([group[grid] for group in sums["counts"]])
    arrays = {**sums.arrays, "counts": counts, "gaps": sums["gaps"][grid]}
    nodes = tuple(plan.nodes[node] for node in order)
    return replace(plan, nodes=nodes), Sums(arrays, sums.next_change_at)


def _times_of_names(plan: TransitionPlan, runner: Runner) -> Counts:
    """int64[names]: events per name in the period."""
    width = len(plan.histories.names) + 1
    empty = Sums({"times": np.zeros(width, np.int64)})
    fold = partial(_count_names, width=width)
    return runner.sums(Question("event names", plan, fold, empty, grows=True))["times"][:-1]


def _count_names(plan: TransitionPlan, width: int) -> Fold[Sums]:
    codes = plan.histories.signature_names()
    start, until = plan.span

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, events_of(block))

    def people(events: Events, lo: int, hi: int) -> Sums:
        times = np.zeros(len(codes), np.int64)
        count_signatures(lo, hi, events, until, start, times)
        often = np.zeros(width, np.int64)
        np.add.at(often, codes, times)
        return Sums({"times": often})

    return fold
