"""What comes next after what. State: sums."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.kernels.reaching import Events, Grouping, Moments
from rute.kernels.transitions import (
    BINS,
    Nodes,
    count_next_events,
    count_next_moments,
    count_next_stages,
    middle_of,
    weigh_first_values,
)
from rute.measure.breakdown import Groups, group_codes
from rute.measure.clocks import clocks_of, windows_of
from rute.measure.durations import FEWEST, MICROSECONDS
from rute.measure.event_nodes import most_frequent_first, name_nodes
from rute.measure.question import Question
from rute.measure.rule_moments import bounds, events_of, rule_moments, seen_and_next
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import NO_CODES, window_of
from rute.measure.state import NEVER, Counts, Sums
from rute.measure.touchpoint_nodes import nodes_of
from rute.measure.transition_plan import (
    Kind,
    TransitionPlan,
    plan_transitions,
    point_rules,
    stage_rules,
)
from rute.results.numbers import Asked, Period
from rute.results.transitions import TransitionGroup, Transitions
from rute.words.catalog import say
from rute.words.formats import number

TOP = 40


def transitions(
    histories: Histories,
    *,
    kind: Kind = "events",
    journey: Journey | None = None,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    by: str | None = None,
    top: int = TOP,
    runner: Runner | None = None,
) -> Transitions:
    """How often each node comes next after each other, person by person, as of `now` (µs UTC).

    kind: "events" (the `top` most frequent names and "other", then "end"), "touchpoints" (the
    journey's touchpoints with a rule; of several met by one event the first in the file), or
    "stages" (in the order in which a person first reached them). The latter two end in "moved
    on" for people who reached the last measured stage, "open" while the window of their
    furthest stage runs (before the first stage: that stage's window, from their last
    touchpoint), else "lost". What enters an inner node leaves it. median_s is None below 20.

    period: only what lies in it, each person's way being cut to it; how they ended is as of
    `now`. by: a field; its value at the person's first event. Raises QuestionError where the
    journey lacks what is asked for, RuleError for a field no event has.
    """
    runner = runner or InTurn()
    plan = plan_transitions(histories, kind, journey, now, period, by)
    if plan.kind == "events":
        plan = name_nodes(plan, top, runner)
    if plan.by:
        plan = replace(plan, groups=_largest_groups(plan, plan.by, runner))
    return finish_transitions(plan, sum_transitions(plan, runner))


def _largest_groups(plan: TransitionPlan, by: str, runner: Runner) -> Groups:
    texts = [str(text) for text in plan.histories.dictionary(by).to_pylist()]
    empty = Sums({"weights": np.zeros(len(texts) + 1, np.int64)})
    weights = partial(_weights, by=by, width=len(texts) + 1)
    found = runner.sums(Question("largest groups", plan, weights, empty, grows=True))
    return group_codes(found["weights"], texts)


def _weights(plan: TransitionPlan, by: str, width: int) -> Fold[Sums]:
    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, events_of(block), block.field(by))

    def people(events: Events, codes: npt.NDArray[np.int32], lo: int, hi: int) -> Sums:
        weights = np.zeros(width, np.int64)
        weigh_first_values(lo, hi, events, codes, plan.now, weights)
        return Sums({"weights": weights})

    return fold


def sum_transitions(plan: TransitionPlan, runner: Runner) -> Sums:
    """counts int64[groups, nodes, nodes], gaps int64[nodes, nodes, BINS], people int64[1]."""
    return runner.sums(Question("transitions", plan, fold_transitions, empty_transitions(plan)))


def empty_transitions(plan: TransitionPlan) -> Sums:
    nodes = len(plan.nodes)
    return Sums(
        {
            "counts": np.zeros((len(plan.groups.values), nodes, nodes), np.int64),
            "gaps": np.zeros((nodes, nodes, BINS), np.int64),
            "people": np.zeros(1, np.int64),
        }
    )


def fold_transitions(plan: TransitionPlan) -> Fold[Sums]:
    return _count_events(plan) if plan.kind == "events" else _count_ways(plan)


def _grouping(plan: TransitionPlan, block: Block) -> Grouping:
    codes = NO_CODES if plan.by is None else block.field(plan.by)
    return Grouping(codes, plan.groups.group_of)


def _count_events(plan: TransitionPlan) -> Fold[Sums]:
    node_of = plan.node_of[plan.histories.signature_names()]
    start, until = plan.span
    clocks = clocks_of((), plan.zone)

    def people(events: Events, grouping: Grouping, lo: int, hi: int) -> Sums:
        sums = empty_transitions(plan)
        count_next_events(
            lo, hi, events, node_of, grouping, until, start, sums["counts"], sums["gaps"]
        )
        ahead = NEVER
        if (plan.histories.last or 0) > plan.now:
            _, ahead = seen_and_next(lo, hi, events, plan.now, clocks)
        return Sums(sums.arrays, ahead)

    return lambda block: partial(people, events_of(block), _grouping(plan, block))


def _count_ways(plan: TransitionPlan) -> Fold[Sums]:
    """Between touchpoints or stages, ending in one of the three ways."""
    journey = plan.journey
    assert journey
    windows = windows_of([window_of(stage)[0] for stage in journey.measured], journey.zone)
    stages, points = stage_rules(journey), point_rules(plan.kind, journey)
    clocks = clocks_of([*stages, *points], journey.zone)

    def fold(block: Block) -> RangeFold[Sums]:
        found = rule_moments(stages, plan.histories, block, plan.now)
        nodes = nodes_of(points, plan.histories, block, plan.now) if points else None
        return partial(people, events_of(block), nodes, found, _grouping(plan, block))

    def people(
        events: Events, nodes: Nodes | None, found: Moments, grouping: Grouping, lo: int, hi: int
    ) -> Sums:
        sums = empty_transitions(plan)
        asked = (found, windows, grouping, plan.now, *bounds(plan.period))
        out = (sums["counts"], sums["gaps"])
        if nodes:
            change = count_next_moments(lo, hi, events, nodes, *asked, *out)
        else:
            change = count_next_stages(lo, hi, events, *asked, *out)
        sums["people"][0], ahead = seen_and_next(lo, hi, events, plan.now, clocks)
        return Sums(sums.arrays, min(change, ahead))

    return fold


def finish_transitions(plan: TransitionPlan, sums: Sums) -> Transitions:
    if plan.kind == "events":
        plan, sums = most_frequent_first(plan, sums)
    counts = sums["counts"]
    return Transitions(
        asked=Asked(plan.now, plan.zone, plan.period, _notes(plan, sums)),
        kind=plan.kind,
        nodes=plan.nodes,
        counts=_rows(counts.sum(axis=0)),
        median_s=tuple(tuple(_median(cell) for cell in row) for row in sums["gaps"]),
        by=plan.by,
        groups=()
        if plan.by is None
        else tuple(
            TransitionGroup(value, _rows(counts[group]))
            for group, value in enumerate(plan.groups.values)
            if counts[group].any()
        ),
    )


def _notes(plan: TransitionPlan, sums: Sums) -> tuple[str, ...]:
    """How the journey was converted, and how many people are in the data but not in this."""
    if plan.kind == "events" or plan.journey is None:
        return ()
    missing = int(sums["people"][0] - sums["counts"][:, 0].sum())
    if plan.kind != "touchpoints" or not missing:
        return plan.journey.notes
    language = plan.journey.language
    left_out = say("measured.no_touchpoint", language, n=number(missing, language))
    return (*plan.journey.notes, left_out)


def _rows(counts: Counts) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(row) for row in counts.tolist())


def _median(histogram: Counts) -> float | None:
    """Seconds: the middle of the bin of the ⌈n/2⌉-th shortest, off by at most 1.6%."""
    below = np.cumsum(histogram)
    n = int(below[-1])
    if n < FEWEST:
        return None
    return middle_of(int(np.searchsorted(below, (n + 1) // 2))) / MICROSECONDS
