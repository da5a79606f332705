"""How often each person meets a rule anew: matches that share no events."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.compile import compile_rules
from rute.journey.rule_tree import Rule
from rute.kernels.repeats import MOST_REPEATS
from rute.measure.rule_runs import BlockRun

Int64s = npt.NDArray[np.int64]


class Repeats(NamedTuple):
    """Per person: matches int64 (MOST_REPEATS also stands for more), time (µs) and cause (place
    in the block) of the first, 0 where there is none."""

    matches: Int64s
    time: Int64s
    cause: Int64s


def repeats_of(rule: Rule, histories: Histories, block: Block, now: int) -> Repeats:
    """Disjoint matches as known at `now` (µs UTC), for prepared histories: once a match has been
    found, the rule starts afresh behind the event that caused it, and earlier events happen no
    more. What must *not* have happened, and traits, still speak of the whole history."""
    (stream,) = compile_rules([rule], plain=False).streams
    people = len(block.offsets) - 1
    found = Repeats(*(np.zeros(people, np.int64) for _ in range(3)))
    whole = BlockRun(histories, block, np.full(people, now, np.int64))
    since = np.array(block.offsets[:-1], np.int64)
    for match in range(MOST_REPEATS):
        moments = whole.since(since).moments(stream[1])
        has = np.flatnonzero(np.diff(moments.offsets))
        if not has.size:
            break
        first = moments.offsets[has]
        if match == 0:
            found.time[has], found.cause[has] = moments.time[first], moments.cause[first]
        found.matches[has] += 1
        since[:] = block.offsets[1:]  # nobody else has one left
        since[has] = moments.cause[first] + 1
    return found
