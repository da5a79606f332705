"""Of those who did A, how many did B and then C, in time. State: sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rute.events.histories import Histories
from rute.journey.rule_tree import Duration, Rule
from rute.measure.clocks import windows_of
from rute.measure.durations import quantile, quantile_of_enough
from rute.measure.funnel_fold import largest_groups, sum_funnel
from rute.measure.funnel_plan import (
    Bound,
    Counted,
    Exclusion,
    FunnelPlan,
    Order,
    Ties,
    check_funnel,
)
from rute.measure.intervals import wilson
from rute.measure.moments import needs
from rute.measure.runner import InTurn, Runner
from rute.measure.state import Counts, Sums
from rute.measure.together import values_of
from rute.results.funnel import ExcludedBetween, Funnel, FunnelGroup, FunnelStep, StepDone
from rute.results.numbers import Asked, Period
from rute.words.formats import DASH
from rute.words.groups import JOINED
from rute.words.message import Message

COUNTS = ("reached", "over", "still", "excluded", "gaps", "done")


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
    order: Order = "ordered",
    ties: Ties = "sequence",
    count: Counted = "people",
    optional: Sequence[int] = (),
    step_within: Mapping[int, Duration] | None = None,
    exclusions: Sequence[Exclusion] = (),
    zone: str = "UTC",
    runner: Runner | None = None,
) -> Funnel:
    """How far people get along the steps, as of `now` (µs UTC).

    A chain starts at a moment of step 1 and may take `within`, the last instant included;
    each person counts once, at the furthest step any chain of theirs reaches, and of the
    chains that reach it by the latest start. One moment never fills two steps.

    order: "ordered", whatever lies between; "unmixed", no event of another step between;
    "strict", no event at all between; "any", in whichever order, from whichever comes first.
    ties: at equal times "sequence" goes by the log's order, "strict" wants a later time for a
    later step, "favourable" takes whichever order reaches furthest. optional: places of steps
    (from 0) that are counted where done, never required. step_within: by place, how long after
    the required step before (an optional step: after what was done before). exclusions: what
    may not lie between two steps. count: "people", or "attempts": one lasts until it is
    complete or no chain of it can go on; then the person may begin anew. period: the start of
    the chain lies in it. by: a field; its value known at the start of the chain. zone: of
    calendar months.

    Raises QuestionError for no steps, too many, or conditions that do not go together,
    RuleError for a field no event has.
    """
    bound = Bound(order, ties, count, frozenset(optional), step_within or {}, tuple(exclusions))
    check_funnel(len(names), len(steps), bound)
    runner = runner or InTurn()
    tests, fields = needs([*steps, *(each.rule for each in bound.exclusions)])
    by = None if by is None else histories.known_field(by)
    ready = histories.prepare(tests, [*fields, *([by] if by else [])])
    plan = FunnelPlan(
        tuple(steps), tuple(names), ready, within, windows_of([within], zone), now, zone, period,
        bound, by,
    )  # fmt: skip
    if by:
        plan = replace(plan, groups=largest_groups(plan, by, runner))
    return finish_funnel(plan, sum_funnel(plan, runner), within_assumed)


def finish_funnel(plan: FunnelPlan, sums: Sums, within_assumed: bool = False) -> Funnel:
    whole = {name: sums[name].sum(axis=0) for name in COUNTS}
    bound = plan.bound
    return Funnel(
        asked=Asked(plan.now, plan.zone, plan.period),
        people=int(sums["people"][0]),
        within=str(plan.within),
        within_assumed=within_assumed,
        steps=_steps(plan, whole),
        by=plan.by,
        groups=() if plan.by is None else _groups(plan, sums),
        order=bound.order,
        ties=bound.ties,
        count=bound.count,
        tried=int(sums["tried"][0]),
        exclusions=tuple(
            ExcludedBetween(each.name, plan.names[each.first], plan.names[each.last])
            for each in bound.exclusions
        ),
        done=_done(plan, whole["done"]),
    )


def _groups(plan: FunnelPlan, sums: Sums) -> tuple[FunnelGroup, ...]:
    found = []
    for group, value in enumerate(plan.groups.values):
        mine = {name: sums[name][group] for name in COUNTS}
        people = int(mine["reached"][0])
        if people:
            steps, done = _steps(plan, mine), _done(plan, mine["done"])
            values = values_of(value)
            said = JOINED.join(each or DASH for each in values) if values else value
            found.append(FunnelGroup(said, people, steps, done, values))
    return tuple(found)


def _steps(plan: FunnelPlan, sums: Mapping[str, Counts]) -> tuple[FunnelStep, ...]:
    if plan.bound.order == "any":
        of = len(plan.required)
        return tuple(
            _required(Message("funnel.level", n=k + 1, of=of), k, of, sums) for k in range(of)
        )
    return tuple(_step(plan, step, sums) for step in range(len(plan.steps)))


def _step(plan: FunnelPlan, step: int, sums: Mapping[str, Counts]) -> FunnelStep:
    name, window = plan.names[step], plan.bound.step_within.get(step)
    within = None if window is None else str(window)
    if step not in plan.bound.optional:
        rank = plan.required.index(step)
        found = _required(name, rank, len(plan.required), sums)
        return replace(found, within=within)
    place, over = plan.places.index(step), sums["over"]
    return FunnelStep(
        name,
        int(sums["reached"][place]),
        None,
        wilson(int(over[place]), int(over[plan.behind(step)])),
        *_times(sums["gaps"][place]),
        optional=True,
        within=within,
    )


def _required(name: str, rank: int, required: int, sums: Mapping[str, Counts]) -> FunnelStep:
    """The share counts people whose window has elapsed, on both sides: those who went on
    quickly while it still runs are left out like those who have not yet (decision 0005)."""
    reached, over = sums["reached"], sums["over"]
    stay = int(reached[rank] - reached[rank + 1]) if rank + 1 < required else 0
    still, excluded = int(sums["still"][rank]), int(sums["excluded"][rank])
    return FunnelStep(
        name,
        int(reached[rank]),
        still,
        wilson(int(over[rank]), int(over[rank - 1])) if rank else None,
        *(_times(sums["gaps"][rank]) if rank else (None, None, None)),
        dropped=stay - still - excluded,
        excluded=excluded,
    )


def _times(gaps: Counts) -> tuple[float | None, float | None, float | None]:
    """Median, and the quartiles beside it."""
    return quantile(gaps, 0.5), quantile_of_enough(gaps, 0.25), quantile_of_enough(gaps, 0.75)


def _done(plan: FunnelPlan, done: Counts) -> tuple[StepDone, ...]:
    if plan.bound.order != "any":
        return ()
    return tuple(
        StepDone(name, int(done[plan.places.index(step)]), step in plan.bound.optional)
        for step, name in enumerate(plan.names)
    )
