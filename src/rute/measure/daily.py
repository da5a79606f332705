"""Who entered each stage on each day, and what came of them. State: sums, by day of entry."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.events.instants import day_of, start_of_day
from rute.journey.model import Journey
from rute.measure.entries import ELAPSED as RAN_OUT
from rute.measure.entries import IN_TIME as WENT_ON
from rute.measure.entries import Entries, outcomes
from rute.measure.runner import Fold, InTurn, RangeFold, Runner
from rute.measure.stage_plan import StagePlan, plan_stages, window_of
from rute.measure.state import Sums
from rute.results.numbers import Period

Counts = npt.NDArray[np.int64]
REACHED, ELAPSED, IN_TIME = range(3)
COLUMNS = 3
LONGEST = 540  # days: a year and the weeks before it
DAY = 86_400_000_000  # µs
MONTH = 31  # days


@dataclass(frozen=True, eq=False)
class Daily:
    """counts int64[days, stages, 3] by day of entry: reached; of those not already further, whose
    time was over; of these, moved on in time. first: the first of the days, all whole; lags: how
    many days after the last entry of a day its time is over, None for the last stage."""

    now: int
    zone: str
    first: date
    stages: tuple[str, ...]
    lags: tuple[int | None, ...]
    counts: Counts

    @property
    def days(self) -> int:
        return len(self.counts)

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.days - 1)

    def place(self, day: date) -> int:
        """The row of a day; negative, or past the end, where it is not among them."""
        return (day - self.first).days

    def covers(self, first: date, last: date) -> bool:
        return self.place(first) >= 0 and self.place(last) < self.days

    def sums(self, first: date, last: date) -> Counts:
        """int64[stages, 3] over days, both included."""
        found: Counts = self.counts[max(0, self.place(first)) : self.place(last) + 1].sum(axis=0)
        return found


def daily(
    journey: Journey, histories: Histories, *, now: int, runner: Runner | None = None
) -> Daily | None:
    """The whole days up to `now` (µs UTC) in the journey's zone; None where there is not one.
    Raises what `stages` raises."""
    runner = runner or InTurn()
    plan = plan_stages(journey, histories, now=now, period=Period(), by=None, runner=runner)
    edges = _edges(plan.histories.first, now, journey.zone)
    if len(edges) < 2 or not plan.stages:
        return None
    empty = Sums({"counts": np.zeros((len(edges) - 1, len(plan.stages), COLUMNS), np.int64)})
    counts = runner.run(_fold(plan, edges), plan.histories.blocks, empty)["counts"]
    lags = [
        _lag(window_of(stage)[0].microseconds, window_of(stage)[0].months) for stage in plan.stages
    ]
    return Daily(
        now, journey.zone, day_of(int(edges[0]), journey.zone),
        tuple(stage.name for stage in plan.stages), (*lags[:-1], None), counts,
    )  # fmt: skip


def _lag(microseconds: int, months: int) -> int:
    return -(-microseconds // DAY) + months * MONTH


def _edges(first: int | None, now: int, zone: str) -> Counts:
    """int64[days + 1], µs UTC: where each whole day begins, and where the last one ends. The day
    of the first event is whole: nobody entered before it."""
    if first is None:
        return np.zeros(0, np.int64)
    today = day_of(now + 1, zone)  # a day is whole at its last microsecond
    begin = max(day_of(first, zone), today - timedelta(days=LONGEST))
    days = range((today - begin).days + 1)
    here = start_of_day(first, zone, (begin - day_of(first, zone)).days)
    return np.array([start_of_day(here, zone, day) for day in days], np.int64)


def _fold(plan: StagePlan, edges: Counts) -> Fold[Sums]:
    def fold(block: Block) -> RangeFold[Sums]:
        reached, there = plan.entries(block, plan.block(block))
        whole = (int(edges[0]), plan.now)
        found, _ = outcomes(reached, there, plan.windows, whole, plan.now)
        return partial(_count, reached, found, edges)

    return fold


def _count(entries: Entries, found: npt.NDArray[np.uint8], edges: Counts, lo: int, hi: int) -> Sums:
    time = entries.time[lo:hi]
    inside = (time >= edges[0]) & (time < edges[-1])
    person, stage = np.nonzero(inside)
    day = np.searchsorted(edges, time[person, stage], side="right") - 1
    bits = found[lo:hi][person, stage]
    shape = (len(edges) - 1, time.shape[1])
    place = day * shape[1] + stage
    columns = (np.ones(len(bits), bool), bits >> RAN_OUT & 1 > 0, bits >> WENT_ON & 1 > 0)
    counts = [
        np.bincount(place[holds], minlength=shape[0] * shape[1]).reshape(shape) for holds in columns
    ]
    return Sums({"counts": np.stack(counts, axis=-1).astype(np.int64)})
