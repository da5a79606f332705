"""Which patterns are frequent enough to be compared, chosen without a look at who moved on."""

from __future__ import annotations

import numpy as np

from rute.kernels.friction import Marks
from rute.kernels.ways import GAP_BINS, gap_end
from rute.measure.friction_plan import Chosen, FrictionPlan, Mark
from rute.measure.state import NEVER, Counts, Sums

FEWEST = 20  # people's spells with a pattern, before it is compared
MOST_PAIRS = 12  # of items that follow each other
MOST_MARKS = 240
SLOW_SHARE, FAR_ABOVE = 0.9, 2.0  # slower than nine in ten, and than twice the usual
ENOUGH_GAPS = 50
NEED_BASE = frozenset({"again", "slow", "back", "low rating"})


def empty_ways(plan: FrictionPlan) -> Sums:
    stages, n = len(plan.stages.stages), len(plan.items)
    return Sums(
        {
            "items": np.zeros((stages, n), np.int64),
            "again": np.zeros((stages, n), np.int64),
            "steps": np.zeros((stages, n, n), np.int64),
            "backs": np.zeros((stages, n, n), np.int64),
            "gaps": np.zeros((n, n, GAP_BINS), np.int64),
        }
    )


def choose(plan: FrictionPlan, ways: Sums) -> Chosen:
    """The marks of every stage, the most frequent where there are too many. ways: what
    kernels.ways counted."""
    choice = _Choice(plan, ways)
    stages = range(len(plan.stages.stages) - 1)
    for kind in (choice.items_of, choice.again_in, choice.slow_in, choice.back_in):
        for stage in stages:
            kind(stage)
    return choice.done()


class _Choice:
    def __init__(self, plan: FrictionPlan, ways: Sums) -> None:
        self.plan, self.ways = plan, ways
        n = len(plan.items)
        self.slow_after = _slow_after(ways["gaps"])
        steps, backs = ways["steps"].sum(axis=0), ways["backs"].sum(axis=0)
        slow_steps = np.where(self.slow_after < NEVER, steps, 0)
        self.slow = _most(slow_steps, plan.items)
        self.back = _most(backs, plan.items)
        self.listed: list[Mark] = []
        stages = len(plan.stages.stages)
        self.items = np.full((stages, n), -1, np.int64)
        self.again = self.items.copy()
        self.steps = np.full((stages, n, n), -1, np.int64)
        self.backs, self.slowly = self.steps.copy(), self.steps.copy()

    def items_of(self, stage: int) -> None:
        """What is met, and answers that are low."""
        for item in np.flatnonzero(self.ways["items"][stage] >= FEWEST).tolist():
            if item < self.plan.things or (item - self.plan.things) % 2 == 0:
                thing = item < self.plan.things
                mark = Mark("met" if thing else "answered", stage, item, tested=thing)
                self.items[stage, item] = self._add(mark)
            elif self.items[stage, item - 1] >= 0:
                base = int(self.items[stage, item - 1])
                self.items[stage, item] = self._add(Mark("low rating", stage, item, base=base))

    def again_in(self, stage: int) -> None:
        again = self.ways["again"][stage, : self.plan.things]
        for item in np.flatnonzero(again >= FEWEST).tolist():
            if self.items[stage, item] >= 0:
                base = int(self.items[stage, item])
                self.again[stage, item] = self._add(Mark("again", stage, item, base=base))

    def slow_in(self, stage: int) -> None:
        for first, other in self.slow:
            if self.ways["steps"][stage, first, other] * (1 - SLOW_SHARE) >= FEWEST:
                base = self._step(stage, first, other)
                mark = Mark("slow", stage, first, other, base)
                self.slowly[stage, first, other] = self._add(mark)

    def back_in(self, stage: int) -> None:
        for first, other in self.back:
            if self.ways["backs"][stage, first, other] >= FEWEST:
                base = self._step(stage, first, other)
                mark = Mark("back", stage, first, other, base)
                self.backs[stage, first, other] = self._add(mark)

    def _step(self, stage: int, first: int, other: int) -> int:
        if self.steps[stage, first, other] < 0:
            mark = Mark("step", stage, first, other, tested=False)
            self.steps[stage, first, other] = self._add(mark)
        return int(self.steps[stage, first, other])

    def _add(self, mark: Mark) -> int:
        if len(self.listed) >= MOST_MARKS or (mark.base < 0 and mark.kind in NEED_BASE):
            return -1
        self.listed.append(mark)
        return len(self.listed) - 1

    def done(self) -> Chosen:
        marks = Marks(
            self.items, self.again, self.steps, self.backs, self.slowly, self.plan.base,
            self.slow_after,
        )  # fmt: skip
        return Chosen(tuple(self.listed), marks)


def _slow_after(gaps: Counts) -> Counts:
    """int64[items, items] µs: beyond which a step is slow: more than nine in ten took, and more
    than twice what half of them took; NEVER where there is no such step."""
    n = len(gaps)
    slow = np.full((n, n), NEVER, np.int64)
    below = np.cumsum(gaps, axis=2)
    for first, other in np.argwhere(below[:, :, -1] >= ENOUGH_GAPS).tolist():
        count = int(below[first, other, -1])
        half, most = (
            gap_end(int(np.searchsorted(below[first, other], int(np.ceil(share * count)))))
            for share in (0.5, SLOW_SHARE)
        )
        if most >= FAR_ABOVE * half:
            slow[first, other] = most
    return slow


def _most(counts: Counts, items: tuple[str, ...]) -> list[tuple[int, int]]:
    """The most frequent pairs of items, ties settled by their names."""
    found = [(a, b) for a, b in np.argwhere(counts >= FEWEST).tolist()]
    found.sort(key=lambda pair: (-counts[pair], items[pair[0]], items[pair[1]]))
    return sorted(found[:MOST_PAIRS])
