"""One person's moments in order: the events that pass a simple test, merged with the extras."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER
from rute.kernels.reaching import Events, Moments, end_of


@njit(nogil=True, cache=True)
def gather(
    lo: int,
    hi: int,
    extra_lo: int,
    extra_hi: int,
    events: Events,
    moments: Moments,
    now: int,
    item_time: NDArray[np.int64],
    item_event: NDArray[np.int64],
    item_mask: NDArray[np.uint64],
) -> int:
    """Write the moments up to `now` of one person and return how many there are.

    Events lo … hi − 1 and extras extra_lo … extra_hi − 1 are each sorted by (time, event),
    and so is what is written. Moments of one event at one time are one item.
    """
    extra_time, extra_event = moments.extra_time, moments.extra_event
    count = 0
    extra = extra_lo
    for event in range(lo, hi):
        mask = moments.masks[events.signature[event]]
        if not mask:
            continue
        t = events.time[event]
        if t > now:
            break
        while extra < extra_hi and (
            extra_time[extra] < t or (extra_time[extra] == t and extra_event[extra] <= event)
        ):
            count = _put(
                count, extra_time[extra], extra_event[extra], moments.extra_mask[extra],
                item_time, item_event, item_mask,
            )  # fmt: skip
            extra += 1
        count = _put(count, t, event, mask, item_time, item_event, item_mask)
    while extra < extra_hi and extra_time[extra] <= now:
        count = _put(
            count, extra_time[extra], extra_event[extra], moments.extra_mask[extra],
            item_time, item_event, item_mask,
        )  # fmt: skip
        extra += 1
    return count


@njit(nogil=True, cache=True)
def _put(
    count: int,
    t: int,
    event: int,
    mask: np.uint64,
    item_time: NDArray[np.int64],
    item_event: NDArray[np.int64],
    item_mask: NDArray[np.uint64],
) -> int:
    if count and item_time[count - 1] == t and item_event[count - 1] == event:
        item_mask[count - 1] |= mask
        return count
    item_time[count] = t
    item_event[count] = event
    item_mask[count] = mask
    return count + 1


@njit(nogil=True, cache=True)
def people_seen(lo_person: int, hi_person: int, events: Events, now: int) -> tuple[int, int]:
    """How many of the people lo_person … hi_person − 1 have an event up to `now`, and the
    time of the first event of any of them after it (NEVER when there is none)."""
    seen, ahead = 0, NEVER
    for person in range(lo_person, hi_person):
        lo, hi = events.offsets[person], events.offsets[person + 1]
        if lo == hi or (events.live.size and not events.live[person]):
            continue
        if events.time[lo] <= now:
            seen += 1
        if events.time[hi - 1] > now:
            ahead = min(ahead, events.time[end_of(events, person, now)])
    return seen, ahead
