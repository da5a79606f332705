"""Who met a touchpoint, who was seen to suffer a pain, who is which persona. State: sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey, Pain, Stage, Touchpoint
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import spelled_out
from rute.kernels.meetings import count_pairs, meet
from rute.kernels.reaching import Events, Moments
from rute.measure.clocks import clocks_of
from rute.measure.intervals import wilson
from rute.measure.moments import needs
from rute.measure.personas import NOT_SEEN, finders_of, persona_of_each
from rute.measure.question import Question
from rute.measure.rule_moments import (
    MOST_RULES,
    bounds,
    chunks,
    events_of,
    rule_moments,
    seen_and_next,
)
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.state import Sums
from rute.measure.units import UnitBlocks
from rute.results.meetings import Meeting, Meetings, PainSeen, PersonaCount
from rute.results.numbers import Asked, Period, Ratio


@dataclass
class RuleList:
    """Every rule that is counted, once, with its place; and the pairs counted together."""

    journey: Journey
    rules: list[Rule] = field(default_factory=list)
    first_only: list[bool] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)

    def add(self, rule: Rule | None, *, first_only: bool = False) -> int | None:
        if rule is None:
            return None
        self.rules.append(spelled_out(rule, self.journey))
        self.first_only.append(first_only)
        return len(self.rules) - 1

    def pair(self, left: int | None, right: int | None) -> int | None:
        if left is None or right is None:
            return None
        self.pairs.append((left, right))
        return len(self.pairs) - 1


@dataclass(frozen=True)
class PainPlace:
    stage: Stage
    touchpoint: Touchpoint | None
    pain: Pain
    rule: int | None
    met: int | None  # the rule of those who could suffer it
    pair: int | None


@dataclass(frozen=True)
class MeetingPlan:
    journey: Journey
    histories: Histories
    now: int
    period: Period
    listed: RuleList
    points: tuple[tuple[Stage, Touchpoint, int | None], ...]
    pains: tuple[PainPlace, ...]

    @property
    def finders(self) -> tuple[Rule, ...]:
        """The rules of the counted personas, in the order in which they are tried."""
        return finders_of(self.journey)


def meetings(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    runner: Runner | None = None,
) -> Meetings:
    """Touchpoints met, pains seen and personas, as of `now` (µs UTC).

    A pain's share is of the people who met its touchpoint (or reached its stage), whatever
    the order. period: when the moments lie; a stage counts as reached at its first. Personas
    ignore the period: each person is tried at their last event. Raises RuleError for a field
    no event has.
    """
    plan = plan_meetings(journey, histories, now=now, period=period)
    runner = runner or InTurn()
    sums = runner.sums(Question("meetings", plan, fold_meetings, _empty(plan)))
    return finish_meetings(plan, sums, values_met(plan, runner))


def values_met(plan: MeetingPlan, runner: Runner) -> dict[int, int]:
    """By the number of each touchpoint's rule with `once per`: how many values of that field
    (each person's apart) met it, judged by the events of that value alone."""
    found: dict[int, int] = {}
    once = [(point.once_per, rule) for _, point, rule in plan.points if rule is not None]
    for name in dict.fromkeys(name for name, _ in once if name):
        asked = [rule for of, rule in once if of == name]
        part = _of_rules(plan, asked)
        each = partial(UnitBlocks, field=name)
        asked_of = Question(f"met by each {name}", part, fold_meetings, _empty(part), each)
        people = runner.sums(asked_of)["people"]
        found |= dict(zip(asked, people.tolist(), strict=True))
    return found


def _of_rules(plan: MeetingPlan, asked: list[int]) -> MeetingPlan:
    """The same plan for some of its rules and nothing else."""
    journey = replace(plan.journey, personas=())
    rules = [plan.listed.rules[rule] for rule in asked]
    listed = RuleList(journey, rules, [plan.listed.first_only[rule] for rule in asked])
    return replace(plan, journey=journey, listed=listed, points=(), pains=())


def plan_meetings(
    journey: Journey, histories: Histories, *, now: int, period: Period
) -> MeetingPlan:
    listed = RuleList(journey)
    points, pains = [], []
    for stage in journey.stages:
        reached = listed.add(stage.reached_when, first_only=True)
        for point in stage.touchpoints:
            met = listed.add(point.happens_when)
            points.append((stage, point, met))
            pains += [_pain(listed, stage, point, pain, met) for pain in point.pains]
        pains += [_pain(listed, stage, None, pain, reached) for pain in stage.pains]
    tests, fields = needs([*listed.rules, *finders_of(journey)])
    once = [point.once_per for _, point in journey.touchpoints if point.once_per]
    ready = histories.prepare(tests, [*fields, *once])
    return MeetingPlan(journey, ready, now, period, listed, tuple(points), tuple(pains))


def _pain(
    listed: RuleList, stage: Stage, point: Touchpoint | None, pain: Pain, met: int | None
) -> PainPlace:
    rule = listed.add(pain.seen_as)
    return PainPlace(stage, point, pain, rule, met, listed.pair(rule, met))


def _empty(plan: MeetingPlan) -> Sums:
    return Sums(
        {
            "people": np.zeros(len(plan.listed.rules), np.int64),
            "times": np.zeros(len(plan.listed.rules), np.int64),
            "both": np.zeros(len(plan.listed.pairs), np.int64),
            "personas": np.zeros(len(plan.finders) + 1, np.int64),
        }
    )


def fold_meetings(plan: MeetingPlan) -> Fold[Sums]:
    """people, times int64[rules]; both int64[pairs]; personas int64[personas + 1], the last
    place for nobody's persona."""
    listed = plan.listed
    clocks = clocks_of([*listed.rules, *plan.finders], plan.journey.zone)
    first_only = [_word(listed.first_only[k : k + MOST_RULES]) for k in _starts(plan)]
    single = np.repeat(np.arange(len(listed.rules)), 2).reshape(-1, 2)
    pairs = np.array(listed.pairs, np.int64).reshape(-1, 2)

    def fold(block: Block) -> RangeFold[Sums]:
        found = [
            rule_moments(rules, plan.histories, block, plan.now) for rules in chunks(listed.rules)
        ]
        here = persona_of_each(plan.finders, plan.histories, block, plan.now)
        return partial(people, events_of(block), found, here)

    def people(
        events: Events, found: list[Moments], personas: npt.NDArray[np.int64], lo: int, hi: int
    ) -> Sums:
        sums = _empty(plan)
        met = np.zeros((len(found), hi - lo), np.uint64)
        for word, (of_word, k) in enumerate(zip(found, _starts(plan), strict=True)):
            times = np.zeros(MOST_RULES, np.int64)
            meet(
                lo, hi, events, of_word, first_only[word], plan.now, *bounds(plan.period),
                met[word], times,
            )  # fmt: skip
            sums["times"][k : k + MOST_RULES] = times[: len(listed.rules) - k]
        count_pairs(met, single, sums["people"])
        count_pairs(met, pairs, sums["both"])
        here = personas[lo:hi]
        sums["personas"][:] = np.bincount(here[here != NOT_SEEN], minlength=len(plan.finders) + 1)
        return Sums(sums.arrays, seen_and_next(lo, hi, events, plan.now, clocks)[1])

    return fold


def _starts(plan: MeetingPlan) -> range:
    return range(0, len(plan.listed.rules), MOST_RULES)


def _word(bits: list[bool]) -> np.uint64:
    return np.uint64(sum(1 << k for k, bit in enumerate(bits) if bit))


def finish_meetings(plan: MeetingPlan, sums: Sums, values: dict[int, int]) -> Meetings:
    """values: what values_met found."""
    people, times, personas = sums["people"], sums["times"], sums["personas"]
    return Meetings(
        asked=Asked(plan.now, plan.journey.zone, plan.period),
        meetings=tuple(
            Meeting(
                stage.name,
                point.name,
                None if rule is None else int(people[rule]),
                None if rule is None else int(times[rule]),
                point.once_per,
                None if rule is None else values.get(rule),
            )
            for stage, point, rule in plan.points
        ),
        pains=tuple(_pain_seen(place, sums) for place in plan.pains),
        personas=tuple(_persona_counts(plan, sums)),
        nobodys=int(personas[-1]) if plan.finders else None,
    )


def _pain_seen(place: PainPlace, sums: Sums) -> PainSeen:
    return PainSeen(
        stage=place.stage.name,
        touchpoint=place.touchpoint.name if place.touchpoint else None,
        pain=place.pain.text,
        rule=place.pain.seen_as.text if place.pain.seen_as else None,
        people=None if place.rule is None else int(sums["people"][place.rule]),
        share=_share(place, sums),
    )


def _share(place: PainPlace, sums: Sums) -> Ratio | None:
    if place.pair is None or place.met is None:
        return None
    return wilson(int(sums["both"][place.pair]), int(sums["people"][place.met]))


def _persona_counts(plan: MeetingPlan, sums: Sums) -> Iterator[PersonaCount]:
    counted = iter(sums["personas"])
    for persona in plan.journey.personas:
        found = persona.found_by is not None
        yield PersonaCount(persona.name, int(next(counted)) if found else None, found)
