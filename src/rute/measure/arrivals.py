"""Who comes by themselves: no source and no campaign at the first event. State: sums."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.measure.enrolments import names_of
from rute.measure.intervals import wilson
from rute.measure.question import Question
from rute.measure.rule_moments import bounds
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.state import NEVER, Sums
from rute.results.arrivals import Arrivals
from rute.results.numbers import Asked, Period

FIELDS = ("source", "medium", "campaign")
# How tools write that nobody sent them.
BY_THEMSELVES = frozenset({"", "direct", "(direct)", "none", "(none)", "(not set)", "langsung"})


def arrivals(
    journey: Journey,
    histories: Histories,
    *,
    now: int,
    period: Period = Period(),  # noqa: B008 (frozen)
    runner: Runner | None = None,
) -> Arrivals:
    """The people whose first event up to `now` (µs UTC) names no source, medium or campaign, of
    all whose first event lies in the period."""
    asked = Asked(now, journey.zone, period)
    fields = tuple(name for name in FIELDS if name in histories.fields)
    if fields == ("campaign",) and _only_ours(journey, histories):
        fields = ()
    if not {"source", "campaign"}.intersection(fields):
        return Arrivals(asked, fields, None)
    plan = ArrivalPlan(histories.prepare((), fields), now, period, fields)
    question = Question("arrivals", plan, _fold, Sums({"people": np.zeros(2, np.int64)}))
    counts = (runner or InTurn()).sums(question)["people"]
    return Arrivals(asked, fields, wilson(int(counts[1]), int(counts[0])))


def _only_ours(journey: Journey, histories: Histories) -> bool:
    """Whether campaigns are named by our own enrolments alone: that says nothing of who came."""
    own = {name.casefold() for each in journey.campaigns for name in names_of(each)}
    texts = histories.prepare((), ("campaign",)).dictionary("campaign").to_pylist()
    return bool(texts) and all(str(text).casefold() in own for text in texts)


@dataclass(frozen=True)
class ArrivalPlan:
    histories: Histories
    now: int
    period: Period
    fields: tuple[str, ...]


def _fold(plan: ArrivalPlan) -> Fold[Sums]:
    silent = {name: _silent(plan.histories, name) for name in plan.fields}
    ours = plan.histories.ours()

    def fold(block: Block) -> RangeFold[Sums]:
        def people(lo: int, hi: int) -> Sums:
            return _count(block, _first(block, ours, lo, hi), silent, plan.now, plan.period)

        return people

    return fold


def _silent(histories: Histories, field: str) -> npt.NDArray[np.bool_]:
    """bool[codes + 1]: which values say nothing; the last is for missing."""
    texts = histories.dictionary(field).to_pylist()
    return np.array([str(text).strip().casefold() in BY_THEMSELVES for text in texts] + [True])


def _first(block: Block, ours: npt.NDArray[np.bool_], lo: int, hi: int) -> npt.NDArray[np.int64]:
    """int64: the first event of each live person of lo … hi − 1 that is not of ours."""
    first, end = block.offsets[lo:hi].copy(), block.offsets[lo + 1 : hi + 1]
    if block.live is not None:
        live = block.live[lo:hi]
        first, end = first[live], end[live]
    first, end = first[first < end], end[first < end]
    while ours.any() and (skip := ours[block.signature[first]]).any():
        first = first + skip
        first, end = first[first < end], end[first < end]
    return first


def _count(
    block: Block, at: npt.NDArray[np.int64], silent: dict[str, npt.NDArray[np.bool_]], now: int,
    period: Period,
) -> Sums:  # fmt: skip
    """people int64[2]: who arrived, and of them unprompted. at: their first events."""
    start, end = bounds(period)
    time = block.time[at]
    at = at[(time <= now) & (time >= start) & (time <= end)]
    unprompted = np.ones(len(at), np.bool_)
    for field, says_nothing in silent.items():
        unprompted &= says_nothing[block.field(field)[at]]
    ahead = time[time > now]
    change = int(ahead.min()) if len(ahead) else NEVER
    return Sums({"people": np.array([len(at), unprompted.sum()], np.int64)}, change)
