"""One real way, as most went it: the person in the middle of the commonest order of stages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import spelled_out
from rute.kernels.reaching import Moments
from rute.kernels.routes import routes
from rute.measure.moments import needs
from rute.measure.rule_moments import events_of, rule_moments
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import StagePlan, moments_of, plan_stages
from rute.measure.state import NEVER
from rute.results.numbers import Asked, Period
from rute.results.walk import Walk, WalkStep

FEWEST = 20  # people on one way, before one of them is shown
SAMPLE = 10_001  # of a way's people, those of the lowest hash: the middle is looked for in them
MOST_STEPS = 40
Keys = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class Ways:
    """State of kind tally: how many went each way."""

    counts: Counter[int]
    next_change_at: int = NEVER

    def merge(self, other: Ways) -> Ways:
        return Ways(self.counts + other.counts)


@dataclass(frozen=True)
class Walkers:
    """State of kind sample: (hash, span, block, person) of those on one way, lowest hash first."""

    people: tuple[tuple[int, int, int, int], ...] = ()

    def merge(self, other: Walkers) -> Walkers:
        return Walkers(tuple(sorted((*self.people, *other.people))[:SAMPLE]))


def walk(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    runner: Runner | None = None,
) -> Walk:
    """The steps of one person as of `now` (µs UTC), of whom nothing is said but what happened
    and how long after the first event.

    The way: the order of first reached stages that most people went, of those who reached at
    least two; on a tie the one met first by hash. The person: the one in the middle by the time
    from the first of these stages to the last. Ways of fewer than 20 people are not shown.
    period is not used: a way is a whole way. Raises RuleError for a field no event has.
    """
    runner = runner or InTurn()
    points = [point for _, point in journey.touchpoints if point.happens_when]
    rules = [spelled_out(p.happens_when, journey) for p in points if p.happens_when]
    ready = histories.prepare(*needs(rules))
    plan = plan_stages(journey, ready, now=now, period=Period(), by=None, runner=runner)
    blocks = plan.histories.blocks
    ways = runner.run(_counting(plan), blocks, Ways(Counter())).counts
    of, asked = sum(ways.values()), Asked(now, journey.zone, period)
    commonest = max(ways, key=lambda key: (ways[key], key), default=0)
    if ways[commonest] < FEWEST:
        return Walk(asked, (), 0, of, ())
    found = runner.run(_sampling(plan, commonest), blocks, Walkers()).people
    by_span = sorted(found, key=lambda each: (each[1], each[0]))
    _, _, block, person = by_span[(len(by_span) - 1) // 2]
    names = [point.name for point in points]
    own = _Own(plan, names, rules, blocks[block], person)
    return Walk(asked, own.route(), ways[commonest], of, *own.steps())


def _ways(plan: StagePlan, block: Block, lo: int, hi: int, found: Moments) -> tuple[Keys, Keys]:
    key, span = np.zeros(hi - lo, np.uint64), np.zeros(hi - lo, np.int64)
    routes(lo, hi, events_of(block), found, plan.now, len(plan.stages), key, span)
    return key, span  # type: ignore[return-value]


def _found(plan: StagePlan, block: Block) -> Moments:
    return moments_of(plan.stages, plan.histories, block, plan.now)


def _counting(plan: StagePlan) -> Fold[Ways]:
    def people(block: Block, found: Moments, lo: int, hi: int) -> Ways:
        key, _ = _ways(plan, block, lo, hi, found)
        keys, counts = np.unique(key[key != 0], return_counts=True)
        return Ways(Counter(dict(zip(keys.tolist(), counts.tolist(), strict=True))))

    def fold(block: Block) -> RangeFold[Ways]:
        return partial(people, block, _found(plan, block))

    return fold


def _sampling(plan: StagePlan, way: int) -> Fold[Walkers]:
    numbers = {id(block.offsets): number for number, block in enumerate(plan.histories.blocks)}

    def people(block: Block, found: Moments, lo: int, hi: int) -> Walkers:
        key, span = _ways(plan, block, lo, hi, found)
        at = np.flatnonzero(key == np.uint64(way))
        hashes = block.person_hash[lo + at]
        lowest = np.argsort(hashes, kind="stable")[:SAMPLE]
        number = numbers[id(block.offsets)]
        return Walkers(
            tuple((int(hashes[k]), int(span[at[k]]), number, int(lo + at[k])) for k in lowest)
        )

    def fold(block: Block) -> RangeFold[Walkers]:
        return partial(people, block, _found(plan, block))

    return fold


@dataclass(frozen=True)
class _Own:
    """One person's events with what each of them reached and met."""

    plan: StagePlan
    points: list[str]
    rules: list[Rule]
    block: Block
    person: int

    @property
    def events(self) -> range:
        lo, hi = (int(edge) for edge in self.block.offsets[self.person : self.person + 2])
        return range(lo, int(lo + np.searchsorted(self.block.time[lo:hi], self.plan.now, "right")))

    def firsts(self) -> list[tuple[int, int, int]]:
        """(time, stage, event) of each stage's first moment, in order."""
        met = self._met(_found(self.plan, self.block))
        first: dict[int, tuple[int, int]] = {}
        for time, event, stage in sorted(met):
            first.setdefault(stage, (time, event))
        return sorted((time, stage, event) for stage, (time, event) in first.items())

    def route(self) -> tuple[str, ...]:
        return tuple(self.plan.stages[stage].name for _, stage, _ in self.firsts())

    def steps(self) -> tuple[tuple[WalkStep, ...], int]:
        """The steps, and how many events came after the last."""
        reached: dict[int, list[str]] = {}
        for _, stage, event in self.firsts():
            reached.setdefault(event, []).append(self.plan.stages[stage].name)
        met = self._touchpoints()
        names, signatures = self.plan.histories.names, self.plan.histories.signature_names()
        start, ours = int(self.block.time[self.events.start]), self.plan.histories.ours()
        steps: list[WalkStep] = []
        others = 0
        for event in self.events:
            if (event not in reached and event not in met) or len(steps) == MOST_STEPS:
                others += not ours[self.block.signature[event]]
                continue
            name = names[int(signatures[self.block.signature[event]])]
            after = (int(self.block.time[event]) - start) / 1e6
            stages, points = tuple(reached.get(event, ())), tuple(met.get(event, ()))
            steps.append(WalkStep(after, name, stages, points, others))
            others = 0
        return tuple(steps), others

    def _touchpoints(self) -> dict[int, list[str]]:
        found: dict[int, list[str]] = {}
        for k in range(0, len(self.rules), 64):
            some = self.rules[k : k + 64]
            moments = rule_moments(some, self.plan.histories, self.block, self.plan.now)
            for _, event, rule in sorted(self._met(moments)):
                found.setdefault(event, []).append(self.points[k + rule])
        return {event: list(dict.fromkeys(names)) for event, names in found.items()}

    def _met(self, found: Moments) -> set[tuple[int, int, int]]:
        """(time, event, rule) of all the person's moments up to now."""
        met = {
            (int(self.block.time[event]), event, rule)
            for event in self.events
            for rule in _bits(int(found.masks[self.block.signature[event]]))
        }
        lo, hi = found.extra_offsets[self.person : self.person + 2]
        for k in range(int(lo), int(hi)):
            if found.extra_time[k] <= self.plan.now:
                event, mask = int(found.extra_event[k]), int(found.extra_mask[k])
                met |= {(int(found.extra_time[k]), event, rule) for rule in _bits(mask)}
        return met


def _bits(mask: int) -> list[int]:
    return [k for k in range(64) if mask >> k & 1]
