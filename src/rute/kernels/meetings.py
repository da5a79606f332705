"""Meetings: who had a moment of which rule, and how often."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.items import gather, merge, most_items
from rute.kernels.reaching import Events, Moments, bit, end_of, highest
from rute.kernels.standing import last_done


@njit(nogil=True, cache=True)
def meet(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    first_only: np.uint64,
    now: int,
    period_start: int,
    period_end: int,
    met: NDArray[np.uint64],
    times: NDArray[np.int64],
) -> None:
    """Per person the rules with a moment in the period, and per rule how many moments.

    Of the rules in `first_only` only a person's very first moment counts. Out: met
    uint64[hi_person − lo_person]; times int64[64], added to.
    """
    offsets, time, signature, live, _ = events
    masks, extra_offsets, extra_time, extra_event, extra_mask = moments
    room = most_items(lo_person, hi_person, offsets, extra_offsets) + 1
    item_time = np.empty(room, np.int64)
    item_event = np.empty(room, np.int64)
    item_mask = np.empty(room, np.uint64)
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        extra_lo, extra_hi = extra_offsets[person], extra_offsets[person + 1]
        if extra_lo == extra_hi:
            count = gather(
                offsets[person], offsets[person + 1], time, signature, masks, now,
                item_time, item_event, item_mask,
            )  # fmt: skip
        else:
            count = merge(
                offsets[person], offsets[person + 1], time, signature, masks, extra_lo, extra_hi,
                extra_time, extra_event, extra_mask, now, item_time, item_event, item_mask,
            )  # fmt: skip
        seen = np.uint64(0)
        for i in range(count):
            mask = item_mask[i] & ~(seen & first_only)
            seen |= item_mask[i]
            if not period_start <= item_time[i] <= period_end:
                continue
            met[person - lo_person] |= mask
            while mask:
                rule = highest(mask)
                times[rule] += 1
                mask ^= bit(rule)


@njit(nogil=True, cache=True)
def count_pairs(
    met: NDArray[np.uint64],
    pairs: NDArray[np.int64],
    both: NDArray[np.int64],
) -> None:
    """Add to both int64[pairs] the people who met both rules of a pair.

    met uint64[words, people], 64 rules to a word; pairs int64[pairs, 2], rule numbers.
    """
    one = np.uint64(1)
    for pair in range(len(pairs)):
        left, right = pairs[pair]
        for person in range(met.shape[1]):
            if (
                met[left // 64, person] >> np.uint64(left % 64)
                & met[right // 64, person] >> np.uint64(right % 64)
                & one
            ):
                both[pair] += 1


@njit(nogil=True, cache=True)
def last_times(
    lo_person: int,
    hi_person: int,
    events: Events,
    ours: NDArray[np.bool_],
    now: int,
    at: NDArray[np.int64],
    seen: NDArray[np.bool_],
) -> None:
    """Per person who has an event up to `now`: seen, and in `at` the time of the last such event
    that they did (of any where all are of `ours` bool[signatures]). Out: at int64[people], seen
    bool[people]; those of others are left as they were."""
    for person in range(lo_person, hi_person):
        stop = end_of(events, person, now)
        if events.live.size and not events.live[person]:
            continue
        begin = events.offsets[person]
        if stop > begin:
            at[person] = events.time[last_done(events.signature, begin, stop, ours)]
            seen[person] = True
