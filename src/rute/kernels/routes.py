"""The order in which each person first reached the stages, as one number."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.reaching import (
    Events,
    Moments,
    bit,
    end_of,
    first_moments,
    highest,
    scratch_of,
    tops_of,
)

NONE = np.uint64(0)


@numba.njit(nogil=True, cache=True)
def routes(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    now: int,
    stages: int,
    key: npt.NDArray[np.uint64],
    span: npt.NDArray[np.int64],
) -> None:
    """Of the people lo_person … hi_person − 1: key, equal for all who first reached the same
    stages in the same order (equal times in stage order), 0 for fewer than two stages; span, the
    µs from the first of these moments to the last. Out: key uint64[people], span int64[people].
    """
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    first = scratch[0]
    order = np.empty(stages, np.int64)
    for person in range(lo_person, hi_person):
        place = person - lo_person
        key[place], span[place] = np.uint64(0), 0
        if len(events.live) and not events.live[person]:
            continue
        stop = end_of(events, person, now)
        seen, _ = first_moments(events, moments, tops, person, stop, now, scratch)
        reached = in_order(seen, first, order)
        if reached >= 2:
            key[place] = route_key(order, reached)
            span[place] = first[order[reached - 1]] - first[order[0]]


@numba.njit(nogil=True, cache=True)
def in_order(seen: np.uint64, first: npt.NDArray[np.int64], order: npt.NDArray[np.int64]) -> int:
    """Fills order with the stages seen, by first moment, equal times in stage order; returns
    how many."""
    count = 0
    for stage in range(highest(seen) + 1):
        if seen & bit(stage) == np.uint64(0):
            continue
        at = count
        while at > 0 and first[order[at - 1]] > first[stage]:
            order[at] = order[at - 1]
            at -= 1
        order[at] = stage
        count += 1
    return count


@numba.njit(nogil=True, cache=True)
def route_key(order: npt.NDArray[np.int64], count: int) -> np.uint64:
    """FNV-1a over the stages' numbers, never 0. Fowler, Noll, Vo, 64 bits."""
    found = np.uint64(14695981039346656037)
    for k in range(count):
        found ^= np.uint64(order[k] + 1)
        found *= np.uint64(1099511628211)
    return found if found else np.uint64(1)
