"""Sales: people who buy for the first time in a period, and sales to those who had bought."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from rute.events.histories import Block, Histories
from rute.journey.compile import compile_rules
from rute.journey.model import Journey, Stage
from rute.measure.moments import needs
from rute.measure.rule_moments import bounds
from rute.measure.rule_runs import BlockRun
from rute.measure.runner import RangeFold, Runner
from rute.measure.stage_plan import with_personas
from rute.measure.state import Sums
from rute.results.numbers import Period


def buying(journey: Journey) -> Stage | None:
    """The stage whose every moment is a sale: the first purchase."""
    return next((s for s in journey.measured if s.anchor == "first purchase"), None)


def sales(
    journey: Journey, histories: Histories, *, now: int, period: Period, runner: Runner
) -> tuple[int, int]:
    """(new buyers, repeat sales) of a period: a sale is a moment of the first purchase's rule, a
    repeat sale is every one of a person but the first. (0, 0) where no stage is that."""
    known = with_personas(journey)
    stage = buying(known)
    if stage is None or stage.reached_when is None:
        return 0, 0
    rule = stage.reached_when
    ready = histories.prepare(*needs([rule]))
    (stream,) = compile_rules([replace(rule)], plain=False).streams
    start, end = bounds(period)

    def fold(block: Block) -> RangeFold[Sums]:
        run = BlockRun(ready, block, np.full(block.people, now, np.int64))
        moments = run.moments(stream[1])
        counts = (moments.time >= start) & (moments.time <= end)
        counts &= np.append(True, moments.cause[1:] != moments.cause[:-1])[: counts.size]
        first = np.zeros(counts.size, np.bool_)
        first[moments.offsets[:-1][np.diff(moments.offsets) > 0]] = True

        def people(lo: int, hi: int) -> Sums:
            own = slice(int(moments.offsets[lo]), int(moments.offsets[hi]))
            new, every = int((counts & first)[own].sum()), int(counts[own].sum())
            return Sums({"sales": np.array([new, every - new], np.int64)})

        return people

    empty = Sums({"sales": np.zeros(2, np.int64)})
    found = runner.run(fold, ready.blocks, empty)["sales"]
    return int(found[0]), int(found[1])
