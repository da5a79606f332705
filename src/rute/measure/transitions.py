"""What comes next after what. State: sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Rule
from rute.kernels.reaching import Events, Grouping, Moments
from rute.kernels.transitions import (
    BINS,
    Nodes,
    count_next_events,
    count_next_moments,
    count_next_stages,
    count_signatures,
    middle_of,
    weigh_first_values,
)
from rute.measure.breakdown import EVERYBODY, OTHER, Groups, group_codes
from rute.measure.clocks import clocks_of, windows_of
from rute.measure.durations import FEWEST, MICROSECONDS
from rute.measure.moments import needs
from rute.measure.rule_moments import bounds, rule_moments, seen_and_next, spelled_out
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import NO_CODES, events_of, window_of
from rute.measure.state import NEVER, Counts, Sums
from rute.measure.touchpoint_nodes import nodes_of, touchpoint_rules
from rute.results.numbers import Asked, Period
from rute.results.transitions import TransitionGroup, Transitions
from rute.words.catalog import say
from rute.words.formats import number

Kind = Literal["events", "touchpoints", "stages"]
KINDS: tuple[Kind, ...] = ("events", "touchpoints", "stages")
START, END, MOVED_ON, OPEN, LOST = "start", "end", "moved on", "open", "lost"
TOP = 40


@dataclass(frozen=True)
class TransitionPlan:
    """nodes: their names, in order. For kind events: node_of int64[names], and whether the
    last inner node stands for other names."""

    kind: Kind
    histories: Histories
    now: int
    period: Period
    nodes: tuple[str, ...]
    node_of: npt.NDArray[np.int64]
    journey: Journey | None = None
    by: str | None = None
    groups: Groups = EVERYBODY
    others: bool = False

    @property
    def zone(self) -> str:
        return self.journey.zone if self.journey else self.histories.zone


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
    plan = _plan(histories, kind, journey, now, period, by)
    if plan.kind == "events":
        plan = _name_nodes(plan, top, runner)
    if plan.by:
        plan = replace(plan, groups=_largest_groups(plan, plan.by, runner))
    return finish_transitions(plan, sum_transitions(plan, runner))


def _plan(
    histories: Histories,
    kind: Kind,
    journey: Journey | None,
    now: int,
    period: Period,
    by: str | None,
) -> TransitionPlan:
    by = None if by is None else histories.known_field(by)
    inner = _inner(kind, journey)
    rules: list[Rule] = []
    if journey and kind != "events":
        rules = [*_stage_rules(journey), *_point_rules(kind, journey)]
    tests, fields = needs(rules)
    ready = histories.prepare(tests, [*fields, *([by] if by else [])])
    nodes = (START, *inner, MOVED_ON, OPEN, LOST)
    nothing = np.zeros(0, np.int64)
    return TransitionPlan(kind, ready, now, period, nodes, nothing, journey, by)


def _stage_rules(journey: Journey) -> list[Rule]:
    rules = [stage.reached_when for stage in journey.measured if stage.reached_when]
    return [spelled_out(rule, journey) for rule in rules]


def _point_rules(kind: Kind, journey: Journey) -> list[Rule]:
    return touchpoint_rules(journey) if kind == "touchpoints" else []


def _inner(kind: Kind, journey: Journey | None) -> tuple[str, ...]:
    if kind not in KINDS:
        raise QuestionError(
            f'there are no transitions between "{kind}"', exists=f"There are: {', '.join(KINDS)}."
        )
    if kind == "events":
        return ()
    if journey is None or not journey.measured:
        raise QuestionError(
            f"transitions between {kind} need a journey with a stage that has a rule",
            do="Give a stage a `reached when`, or ask for transitions between events.",
        )
    if kind == "stages":
        return tuple(stage.name for stage in journey.measured)
    points = tuple(point.name for _, point in journey.touchpoints if point.happens_when)
    if not points:
        raise QuestionError(
            "no touchpoint of the journey has a rule",
            do="Give a touchpoint a `happens when`, or ask for transitions between stages.",
        )
    return points


def _name_nodes(plan: TransitionPlan, top: int, runner: Runner) -> TransitionPlan:
    """Every name as a node, or, of more than `top`, the most frequent ones and the rest as
    one."""
    names = plan.histories.names
    named = list(range(len(names)))
    rest = len(names) > top
    if rest:
        often = _times_of_names(plan, runner)
        # A real event "other" would stand beside the rest under the same name: it joins it.
        named = [code for code in _by_number(often, names) if names[code].lower() != OTHER][:top]
    node_of = np.full(len(names), len(named) + 1, np.int64)
    node_of[named] = np.arange(1, len(named) + 1)
    nodes = (START, *(names[code] for code in named), *([OTHER] * rest), END)
    return replace(plan, nodes=nodes, node_of=node_of, others=rest)


def _by_number(often: Counts, names: Sequence[str]) -> list[int]:
    """The codes that occur, the most frequent first, then by name."""
    return sorted(np.flatnonzero(often).tolist(), key=lambda code: (-often[code], names[code]))


def _most_frequent_first(plan: TransitionPlan, sums: Sums) -> tuple[TransitionPlan, Sums]:
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
    codes = plan.histories.signature_names()
    empty = Sums({"times": np.zeros(len(codes), np.int64)})
    start, until = _span(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, events_of(block))

    def people(events: Events, lo: int, hi: int) -> Sums:
        times = np.zeros(len(codes), np.int64)
        count_signatures(lo, hi, events, until, start, times)
        return Sums({"times": times})

    times = runner.run(fold, plan.histories.blocks, empty)["times"]
    often = np.zeros(len(plan.histories.names), np.int64)
    np.add.at(often, codes, times)
    return often


def _span(plan: TransitionPlan) -> tuple[int, int]:
    start, end = bounds(plan.period)
    return start, min(end, plan.now)


def sum_transitions(plan: TransitionPlan, runner: Runner) -> Sums:
    """counts int64[groups, nodes, nodes], gaps int64[nodes, nodes, BINS], people int64[1]."""
    return runner.run(fold_transitions(plan), plan.histories.blocks, empty_transitions(plan))


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
    count = _count_events(plan) if plan.kind == "events" else _count_ways(plan)

    def fold(block: Block) -> RangeFold[Sums]:
        return count(block)

    return fold


def _grouping(plan: TransitionPlan, block: Block) -> Grouping:
    codes = NO_CODES if plan.by is None else block.field(plan.by)
    return Grouping(codes, plan.groups.group_of)


def _count_events(plan: TransitionPlan) -> Fold[Sums]:
    node_of = plan.node_of[plan.histories.signature_names()]
    start, until = _span(plan)
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
    stages, points = _stage_rules(journey), _point_rules(plan.kind, journey)
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


def _largest_groups(plan: TransitionPlan, by: str, runner: Runner) -> Groups:
    texts = [str(text) for text in plan.histories.dictionary(by).to_pylist()]
    empty = Sums({"weights": np.zeros(len(texts) + 1, np.int64)})

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, events_of(block), block.field(by))

    def people(events: Events, codes: npt.NDArray[np.int32], lo: int, hi: int) -> Sums:
        weights = np.zeros(len(texts) + 1, np.int64)
        weigh_first_values(lo, hi, events, codes, plan.now, weights)
        return Sums({"weights": weights})

    return group_codes(runner.run(fold, plan.histories.blocks, empty)["weights"], texts)


def finish_transitions(plan: TransitionPlan, sums: Sums) -> Transitions:
    if plan.kind == "events":
        plan, sums = _most_frequent_first(plan, sums)
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
    """How many people are not in it, though they are in the data."""
    missing = int(sums["people"][0] - sums["counts"][:, 0].sum())
    if plan.kind != "touchpoints" or plan.journey is None or not missing:
        return ()
    language = plan.journey.language
    return (say("measured.no_touchpoint", language, n=number(missing, language)),)


def _rows(counts: Counts) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(row) for row in counts.tolist())


def _median(histogram: Counts) -> float | None:
    """Seconds: the middle of the bin of the ⌈n/2⌉-th shortest, off by at most 1.6%."""
    below = np.cumsum(histogram)
    n = int(below[-1])
    if n < FEWEST:
        return None
    return middle_of(int(np.searchsorted(below, (n + 1) // 2))) / MICROSECONDS
