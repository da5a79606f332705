"""One person's moments in order: the events that pass a simple test, merged with the extras.

Arrays are handed over one by one, not in their tuples: taking one out of a tuple inside a hot
loop costs more than the loop itself (numba counts a reference each time).
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER
from rute.kernels.reaching import Events, first_at

Times = NDArray[np.int64]
Masks = NDArray[np.uint64]


@njit(nogil=True, cache=True)
def most_items(lo_person: int, hi_person: int, offsets: Times, extra_offsets: Times) -> int:
    """Room that is enough for the moments of any one person."""
    most = 0
    for person in range(lo_person, hi_person):
        events = offsets[person + 1] - offsets[person]
        most = max(most, events + extra_offsets[person + 1] - extra_offsets[person])
    return most


@njit(nogil=True, cache=True)
def gather(
    lo: int,
    hi: int,
    time: Times,
    signature: NDArray[np.uint16],
    masks: Masks,
    now: int,
    item_time: Times,
    item_event: Times,
    item_mask: Masks,
) -> int:
    """Write the moments up to `now` of a person without extras, events lo … hi − 1, and
    return how many there are."""
    count = 0
    while hi > lo and time[hi - 1] > now:
        hi -= 1
    # Written always, kept or not: a branch would be guessed wrong every third time.
    for event in range(lo, hi):
        mask = masks[signature[event]]
        item_time[count] = time[event]
        item_event[count] = event
        item_mask[count] = mask
        count += mask != np.uint64(0)
    return count


@njit(nogil=True, cache=True)
def merge(
    lo: int,
    hi: int,
    time: Times,
    signature: NDArray[np.uint16],
    masks: Masks,
    extra_lo: int,
    extra_hi: int,
    extra_time: Times,
    extra_event: Times,
    extra_mask: Masks,
    now: int,
    item_time: Times,
    item_event: Times,
    item_mask: Masks,
) -> int:
    """As `gather`, with extras extra_lo … extra_hi − 1, which are sorted by (time, event) as
    the events are; so is what is written. Moments of one event at one time are one item.

    A function apart: the other loop is four times slower with a call to this one inside it.
    """
    count = 0
    extra, event = extra_lo, lo
    while True:
        while event < hi and not masks[signature[event]]:
            event += 1
        has_extra = extra < extra_hi and extra_time[extra] <= now
        has_event = event < hi and time[event] <= now
        if has_extra and has_event:
            # At the same place the extra goes first, and the event joins it.
            ahead = extra_time[extra] - time[event]
            has_event = ahead > 0 or (ahead == 0 and extra_event[extra] > event)
            has_extra = not has_event
        if has_extra:
            t, of_event, mask = extra_time[extra], extra_event[extra], extra_mask[extra]
            extra += 1
        elif has_event:
            t, of_event, mask = time[event], event, masks[signature[event]]
            event += 1
        else:
            return count
        if count and item_time[count - 1] == t and item_event[count - 1] == of_event:
            item_mask[count - 1] |= mask
            continue
        item_time[count] = t
        item_event[count] = of_event
        item_mask[count] = mask
        count += 1


@njit(nogil=True, cache=True)
def people_seen(lo_person: int, hi_person: int, events: Events, now: int) -> tuple[int, int]:
    """How many of the people lo_person … hi_person − 1 have an event up to `now`, and the
    time of the first event of any of them after it (NEVER when there is none)."""
    offsets, time, _, live, _ = events
    seen, ahead = 0, NEVER
    for person in range(lo_person, hi_person):
        lo, hi = offsets[person], offsets[person + 1]
        if lo == hi or (live.size and not live[person]):
            continue
        if time[lo] <= now:
            seen += 1
        if time[hi - 1] > now:
            ahead = min(ahead, time[first_at(time, lo, hi, now + 1)])
    return seen, ahead
