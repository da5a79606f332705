"""What the stages of a journey need from the histories, made ready block by block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.fields import plain
from rute.journey.model import Journey, Stage
from rute.journey.rule_tree import Duration, EventTest, Node, Rule
from rute.journey.rules import any_of
from rute.journey.stage_rules import spelled_out
from rute.kernels.clocks import Windows, next_clock
from rute.kernels.reaching import Events, Grouping, Moments
from rute.kernels.stages import weigh_codes
from rute.kernels.survival import Sleep
from rute.measure.axes import (
    PERSONA,
    Axis,
    Crossing,
    FieldAxis,
    PeriodAxis,
    PersonaAxis,
    Values,
)
from rute.measure.breakdown import EVERYBODY, Groups, group_codes
from rute.measure.clocks import clocks_of, windows_of
from rute.measure.entries import Codes, Entries, entries_of
from rute.measure.moments import conditions, needs
from rute.measure.periods import UNITS, periods
from rute.measure.personas import counted, finders_of
from rute.measure.question import Question
from rute.measure.repeats import Repeats, repeats_of
from rute.measure.rule_moments import bounds, events_of, rule_moments
from rute.measure.runner import Fold, RangeFold, Runner
from rute.measure.state import NEVER, Sums
from rute.measure.survival import Days, sleep_of
from rute.results.numbers import Period

DEFAULT_WINDOW = Duration(30, "days")
NO_CODES: npt.NDArray[np.int32] = np.zeros(0, np.int32)
NO_GROUPS = Grouping(NO_CODES, EVERYBODY.group_of)

By = str | Sequence[str] | None
Kind = Literal["field", "persona", "period"]
PERSONA_AT_ENTRY: tuple[str, Kind] = (PERSONA, "persona")


class StageBlock(NamedTuple):
    """One block as the kernels take it; left: uint64[people], bit s where `left when` of
    stage s holds; whereabouts: moments that put people into a stage, reached or only there
    (None where every stage is entered by being reached); repeats: by the number of each
    stage that repeats."""

    events: Events
    moments: Moments
    left: npt.NDArray[np.uint64]
    grouping: Grouping
    whereabouts: Moments | None = None
    repeats: dict[int, Repeats] = {}  # noqa: RUF012 (never written to)
    sleep: Sleep | None = None  # where waits are asked for


@dataclass(frozen=True)
class StagePlan:
    """The measured stages of a journey over prepared histories, as of `now` (µs UTC)."""

    journey: Journey
    histories: Histories
    now: int
    period: Period
    windows: Windows
    clocks: Windows
    days: Days | None = None  # of the table of waits, where that is asked for
    crossing: Crossing = Crossing()  # noqa: RUF009 (frozen)
    compared: tuple[Axis, ...] = ()  # along which cells are compared for the best one

    @property
    def by(self) -> str | None:
        """What it is broken down by, as one name."""
        return self.crossing.name

    @property
    def groups(self) -> tuple[Values, ...]:
        """The values of each group; one group without any where nothing is broken down."""
        return self.crossing.values

    @property
    def stages(self) -> tuple[Stage, ...]:
        return self.journey.measured

    @property
    def within(self) -> tuple[int, int]:
        """First and last instant (µs UTC) of entries that count, both included."""
        return bounds(self.period)

    @property
    def observed(self) -> tuple[int, int] | None:
        """The instants (µs UTC) between which people could enter: the first event to as of,
        narrowed to the period; None when that is nothing."""
        if self.histories.first is None:
            return None
        start, end = self.within
        start, end = max(start, self.histories.first), min(end, self.now)
        return (start, end) if start < end else None

    @property
    def observed_of_each(self) -> list[tuple[int, int] | None]:
        """The same of each group: a period's people can enter only in it."""
        return [self._narrowed(span) for span in self.crossing.spans]

    def _narrowed(self, span: tuple[int, int]) -> tuple[int, int] | None:
        if self.observed is None:
            return None
        start, end = max(span[0], self.observed[0]), min(span[1], self.observed[1])
        return (start, end) if start < end else None

    def block(self, block: Block) -> StageBlock:
        """What the kernels need of one block: moments, who has left, group codes."""
        moments = moments_of(self.stages, self.histories, block, self.now)
        ready = StageBlock(
            events_of(block),
            moments,
            self._left(block),
            NO_GROUPS,
            self.whereabouts(block),
            self._repeats(block),
            sleep_of(self.stages, self.histories, block, self.now) if self.days else None,
        )
        return ready._replace(grouping=self._grouping(block, ready))

    def entries(self, block: Block, ready: StageBlock) -> tuple[Entries, Entries]:
        """Entries into reaching each stage, and into being there."""
        reached = entries_of(block, ready.events, ready.moments, len(self.stages), self.now)
        if ready.whereabouts is None:
            return reached, reached
        there = entries_of(block, ready.events, ready.whereabouts, len(self.stages), self.now)
        return reached, there

    def _repeats(self, block: Block) -> dict[int, Repeats]:
        return {
            index: repeats_of(stage.reached_when, self.histories, block, self.now)
            for index, stage in enumerate(self.stages)
            if stage.repeats and stage.reached_when
        }

    def whereabouts(self, block: Block) -> Moments | None:
        """Moments that put people into a stage, where not only reaching it does."""
        rules = [presence(stage) for stage in self.stages]
        if not any(stage.also_here_when for stage in self.stages):
            return None
        return rule_moments([rule for rule in rules if rule], self.histories, block, self.now)

    def _left(self, block: Block) -> npt.NDArray[np.uint64]:
        people = len(block.offsets) - 1
        left = np.zeros(people, np.uint64)
        at = np.full(people, self.now, np.int64)
        answers: dict[Node, npt.NDArray[np.uint64]] = {}  # stages often are left for one reason
        for index, stage in enumerate(self.stages):
            if stage.left_when:
                tree = stage.left_when.tree
                if tree not in answers:
                    holds = conditions(stage.left_when, self.histories, block, at)
                    answers[tree] = holds.astype(np.uint64)
                left |= answers[tree] << np.uint64(index)
        return left

    def _grouping(self, block: Block, ready: StageBlock) -> Grouping:
        axes = self.crossing.axes
        if not axes:
            return NO_GROUPS
        if len(axes) == 1 and isinstance(axes[0], FieldAxis):
            return Grouping(block.field(axes[0].name), axes[0].groups.group_of)
        found = [self.groups_at(each) for each in self.entries(block, ready)]
        return Grouping(NO_CODES, EVERYBODY.group_of, np.stack(found))

    def groups_at(self, entries: Entries) -> Codes:
        """int32[people, stages]: the group of each entry, any where there is none."""
        return self.crossing.at(entries, self.histories, self.now)


def plan_stages(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period,
    by: By,
    runner: Runner,
    also: Sequence[EventTest] = (),
    fields: Sequence[str] = (),
    personas: bool = False,
    others: Sequence[Rule] = (),
) -> StagePlan:
    """Prepares the histories for the journey's stages, and for the tests in `also`, for `fields`,
    for `others` (whose clocks then are the plan's as well) and for who is which persona; with a
    field in `by`, a first pass finds the largest groups.

    Raises RuleError for an unknown field, and for more than 64 measured stages; QuestionError
    for too many periods.
    """
    told, journey = journey, with_personas(journey)
    rules = [
        rule
        for stage in journey.measured
        for rule in (stage.reached_when, stage.also_here_when, stage.left_when)
        if rule
    ]
    rules += others
    tests, wanted = needs(rules)
    asked = [_asked(name, told, histories) for name in ((by,) if isinstance(by, str) else by or ())]
    if personas or PERSONA_AT_ENTRY in asked:
        of_personas = needs(finders_of(told))
        tests, wanted = (*tests, *of_personas[0]), (*wanted, *of_personas[1])
    kept = [*wanted, *fields_once_per(journey), *fields]
    kept += [name for name, kind in asked if kind == "field"]
    ready = histories.prepare([*tests, *also], kept)
    windows = windows_of([window_of(stage)[0] for stage in journey.measured], journey.zone)
    clocks = clocks_of(rules, journey.zone)
    plan = StagePlan(journey, ready, now, period, windows, clocks)
    axes = tuple(axis_of(plan, told, name, kind, runner) for name, kind in dict.fromkeys(asked))
    return replace(plan, crossing=Crossing(axes))


def _asked(name: str, journey: Journey, histories: Histories) -> tuple[str, Kind]:
    """What is meant by one name of `by`: a field goes before a persona or period of its name."""
    there = {plain(field) for field in (*histories.fields, *histories.derived)}
    if plain(name) not in there:
        if plain(name) == PERSONA and counted(journey):
            return PERSONA_AT_ENTRY
        if plain(name) in UNITS:
            return UNITS[plain(name)], "period"
    return histories.known_field(name), "field"


def axis_of(plan: StagePlan, journey: Journey, name: str, kind: Kind, runner: Runner) -> Axis:
    """One axis over a prepared plan; `journey` as it was told, with its personas' own rules."""
    if kind == "persona":
        return PersonaAxis(finders_of(journey), tuple(each.name for each in counted(journey)))
    if kind == "period":
        first, last = plan.observed or (plan.now, plan.now)
        return PeriodAxis(periods(name, first, last, plan.journey.zone))
    return FieldAxis(name, _largest_groups(plan, name, runner))


def fields_once_per(journey: Journey) -> tuple[str, ...]:
    """The fields by whose values measured stages are counted as well."""
    return tuple(dict.fromkeys(stage.once_per for stage in journey.measured if stage.once_per))


def window_of(stage: Stage) -> tuple[Duration, bool]:
    """The stage's `stalled after`, and whether it is assumed: 30 days where nothing is said."""
    if stage.stalled_after is None:
        return DEFAULT_WINDOW, True
    return stage.stalled_after, stage.stalled_after_assumed


def moments_of(stages: Sequence[Stage], histories: Histories, block: Block, now: int) -> Moments:
    """Moments of the stages' rules: bit s for stage s of those that have a rule."""
    rules = [stage.reached_when for stage in stages if stage.reached_when]
    return rule_moments(rules, histories, block, now)


def presence(stage: Stage) -> Rule | None:
    """What puts people into a stage: reaching it, or its `also here when`."""
    reached, also = stage.reached_when, stage.also_here_when
    if reached is None or also is None:
        return reached
    return replace(reached, tree=any_of((reached.tree, also.tree)))


def with_personas(journey: Journey) -> Journey:
    """The journey with `is persona` in its stages' rules replaced by what finds the persona."""

    def plain(rule: Rule | None) -> Rule | None:
        return rule and spelled_out(rule, journey)

    stages = tuple(
        replace(
            stage,
            reached_when=plain(stage.reached_when),
            also_here_when=plain(stage.also_here_when),
            left_when=plain(stage.left_when),
        )
        for stage in journey.stages
    )
    return replace(journey, stages=stages)


def _largest_groups(plan: StagePlan, by: str, runner: Runner) -> Groups:
    texts = [str(text) for text in plan.histories.dictionary(by).to_pylist()]
    empty = Sums({"weights": np.zeros((2, len(texts) + 1), np.int64)})
    weights = partial(_weights, by=by, width=len(texts) + 1)
    found = runner.sums(Question("largest groups", plan, weights, empty, grows=True))
    return group_codes(found["weights"], texts)


def _weights(plan: StagePlan, by: str, width: int) -> Fold[Sums]:
    """People by the value where they are; entries, into being there and into having reached it,
    by the values then: each may be known where the other is not."""

    def fold(block: Block) -> RangeFold[Sums]:
        found = [moments_of(plan.stages, plan.histories, block, plan.now)]
        there = plan.whereabouts(block)
        found += [] if there is None else [there]
        return partial(people, events_of(block), found, block.field(by))

    def people(
        events: Events, found: list[Moments], codes: npt.NDArray[np.int32], lo: int, hi: int
    ) -> Sums:
        weights = np.zeros((2, width), np.int64)
        for each in found:
            weights[0] = 0
            weigh_codes(lo, hi, events, each, codes, plan.now, len(plan.stages), weights)
        clocks = len(plan.clocks.months)
        change = next_clock(lo, hi, events, plan.now, plan.clocks) if clocks else NEVER
        return Sums({"weights": weights}, change)

    return fold
