"""The most frequent event names, as things that can be met."""

from __future__ import annotations

from functools import partial

import numpy as np
import numpy.typing as npt

from rute.events.encoding import ours
from rute.events.histories import Block
from rute.kernels.reaching import Events
from rute.kernels.transitions import count_signatures
from rute.measure.rule_moments import events_of
from rute.measure.runner import RangeFold, Runner
from rute.measure.stage_plan import StagePlan
from rute.measure.state import NEVER, Sums


def most_frequent(
    plan: StagePlan, top: int, runner: Runner
) -> tuple[list[str], npt.NDArray[np.int64]]:
    """(names, int64[names of the histories]: the place of each among them, −1 for none). Not
    what we did ourselves: whom we write to was chosen, often for having stalled."""
    histories = plan.histories
    codes = histories.signature_names()
    empty = Sums({"times": np.zeros(len(codes), np.int64)})

    def fold(block: Block) -> RangeFold[Sums]:
        return partial(people, events_of(block))

    def people(events: Events, lo: int, hi: int) -> Sums:
        times = np.zeros(len(codes), np.int64)
        count_signatures(lo, hi, events, plan.now, -NEVER, times)
        return Sums({"times": times})

    often = np.zeros(len(histories.names), np.int64)
    np.add.at(often, codes, runner.run(fold, histories.blocks, empty)["times"])
    often[ours(histories.names)] = 0
    by_number = sorted(
        np.flatnonzero(often).tolist(), key=lambda code: (-often[code], histories.names[code])
    )
    item_of = np.full(len(histories.names), -1, np.int64)
    item_of[by_number[:top]] = np.arange(len(by_number[:top]))
    return [histories.names[code] for code in by_number[:top]], item_of
