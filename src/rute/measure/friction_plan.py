"""What friction is looked for in: items that are met, and whom the people are alike to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from rute.errors import QuestionError
from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Rating, Rule
from rute.kernels.calendar import civil_from_days, days_from_civil, offset_at, utc_of_local
from rute.kernels.friction import LEVELS, Marks
from rute.kernels.reaching import Grouping
from rute.kernels.spells import Spans
from rute.measure.clocks import clocks_of
from rute.measure.event_names import most_frequent
from rute.measure.moments import needs
from rute.measure.personas import FIELD, counted
from rute.measure.runner import Runner
from rute.measure.stage_plan import StageBlock, StagePlan, plan_stages
from rute.measure.state import NEVER, Counts
from rute.measure.touchpoint_nodes import touchpoint_rules
from rute.results.numbers import Period
from rute.words.message import Message

Of = Literal["touchpoints", "events"]
OF: tuple[Of, ...] = ("touchpoints", "events")

MOST_MONTHS, MOST_GROUPS = 12, 4
FIRST_EDGE, PER_DOUBLING = 10_000_000, 4  # µs; bins of the time since entry
DAY = 86_400_000_000
FEWEST_STAGES = 2  # with a rule, or nobody can move on
TOP = 40  # event names


class Mark(NamedTuple):
    """Something counted in one stage (its number). base: the mark that people it is compared
    among have; tested: whether it is compared itself."""

    kind: str
    stage: int
    item: int
    other: int = -1
    base: int = -1
    tested: bool = True


@dataclass(frozen=True)
class Chosen:
    listed: tuple[Mark, ...]
    marks: Marks


@dataclass(frozen=True)
class FrictionPlan:
    """items: what can be met: touchpoints (or event names), then for each of `ratings` that it
    was answered, and that the answer was low. group_of int64[groups of the stage plan]. chosen:
    the marks that are counted, once they are."""

    stages: StagePlan
    histories: Histories
    now: int
    of: Of
    items: tuple[str, ...]
    rules: tuple[Rule, ...]  # of the first items, where these are touchpoints
    item_of: npt.NDArray[np.int64]  # int64[names], where they are event names
    ratings: tuple[Rating, ...]
    spans: Spans
    group_of: npt.NDArray[np.int64]
    chosen: Chosen | None = None

    @property
    def journey(self) -> Journey:
        return self.stages.journey

    def block(self, block: Block) -> StageBlock:
        """What the kernels need of the stages, of these people at this moment."""
        return replace(self.stages, histories=self.histories, now=self.now).block(block)

    @property
    def things(self) -> int:
        """How many touchpoints or event names there are."""
        return len(self.items) - 2 * len(self.ratings)

    @property
    def base(self) -> Counts:
        """int64[items]: an answer is only low where it was the first one; −1 for the others."""
        base = np.full(len(self.items), -1, np.int64)
        for k in range(self.things + 1, len(self.items), 2):
            base[k] = k - 1
        return base

    @property
    def shape(self) -> tuple[int, int]:
        """(measured stages, cells)."""
        strata = (len(self.spans.months) + 1) * self.spans.groups
        return len(self.stages.stages), strata * (len(self.spans.edges) + 1) * LEVELS

    def grouping(self, grouping: Grouping) -> Grouping:
        """The largest groups by themselves, the others as one."""
        group_of = self.group_of.astype(np.int32)
        at_entry = group_of[grouping.at_entry] if grouping.at_entry.size else grouping.at_entry
        return Grouping(grouping.codes, group_of[grouping.group_of], at_entry)


def plan_friction(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period,
    of: Of | None,
    runner: Runner,
) -> FrictionPlan:
    """Raises QuestionError for an unknown kind, and without stages to move on between."""
    of = _checked(of, journey)
    by = _alike(journey, histories)
    rules = tuple(touchpoint_rules(journey)) if of == "touchpoints" else ()
    rated = [p for _, p in journey.touchpoints if p.measured_by] if of == "touchpoints" else []
    ratings = tuple(point.measured_by for point in rated if point.measured_by)
    tests, fields = needs(rules)
    also = [*tests, *(rating.event for rating in ratings)]
    histories = histories.prepare((), [*fields, *(rating.field for rating in ratings)])
    stages = plan_stages(
        journey, histories, now=now, period=period, by=by, runner=runner, also=also
    )
    clocks = clocks_of([*_rules_of(stages), *rules], journey.zone)
    stages = replace(stages, clocks=clocks)
    item_of = np.zeros(0, np.int64)
    names: Sequence[str] = [point.name for _, point in journey.touchpoints if point.happens_when]
    if of == "events":
        names, item_of = most_frequent(stages, TOP, runner)
    twice = [point.name for point in rated for _ in range(2)]
    groups = len(stages.groups)
    return FrictionPlan(
        stages, stages.histories, now, of, (*names, *twice), rules, item_of, ratings,
        _spans(stages), np.minimum(np.arange(groups), MOST_GROUPS - 1),
    )  # fmt: skip


def _checked(of: str | None, journey: Journey) -> Of:
    if len(journey.measured) < FEWEST_STAGES:
        raise QuestionError(Message("friction.two_stages"), do=Message("friction.two_stages.do"))
    ruled = any(point.happens_when for _, point in journey.touchpoints)
    if of is None:
        return "touchpoints" if ruled else "events"
    if of not in OF:
        raise QuestionError(
            Message("friction.kind", text=of),
            exists=Message("find.there_are", names=", ".join(OF)),
        )
    if of == "touchpoints" and not ruled:
        raise QuestionError(
            Message("wrong.transitions_touchpoint"), do=Message("wrong.transitions_touchpoint.do")
        )
    return of


def _alike(journey: Journey, histories: Histories) -> str | None:
    """Within what people are compared: who they were at entry, where any persona is counted
    (who somebody became may know the outcome), else channels where events have them."""
    if counted(journey):
        return FIELD
    return "channel" if "channel" in histories.fields else None


def _rules_of(stages: StagePlan) -> list[Rule]:
    return [
        rule
        for stage in stages.stages
        for rule in (stage.reached_when, stage.also_here_when)
        if rule
    ]


def _spans(stages: StagePlan) -> Spans:
    windows = stages.windows
    longest = max((windows.microseconds + windows.months * 31 * DAY).tolist(), default=0)
    edges = [FIRST_EDGE]
    while edges[-1] < longest:
        edges.append(round(FIRST_EDGE * 2 ** (len(edges) / PER_DOUBLING)))
    edges[-1] = NEVER
    groups = min(len(stages.groups), MOST_GROUPS)
    return Spans(windows, *stages.within, np.array(edges, np.int64), _months(stages), groups)


def _months(stages: StagePlan) -> Counts:
    """int64[n] µs UTC: where each month of the data but the first begins; of more than twelve,
    every second, third … of them."""
    first, last = stages.histories.first, stages.histories.last
    if first is None or last is None:
        return np.zeros(0, np.int64)
    zone = (stages.windows.zone_times, stages.windows.zone_offsets)
    year, month, _ = civil_from_days((first + offset_at(first, *zone)) // DAY)
    begins = []
    last = min(last, stages.now)
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        begin = int(utc_of_local(days_from_civil(year, month, 1) * DAY, *zone))
        if begin > last:
            break
        begins.append(begin)
    each = -(-(len(begins) + 1) // MOST_MONTHS)
    return np.array(begins[each - 1 :: each], np.int64)
