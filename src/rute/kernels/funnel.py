"""Funnel: how far each person gets along ordered steps, within a window from step 1.

Per level k the state keeps the chain that has reached k and whose window ends last: it can do
whatever any other chain at that level can. That is the chain with the latest start; only where
calendar months are clamped to a month's end may an earlier start end later. Where the start is
the same, the earlier arrival is kept, so that step times are the first possible ones.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.durations import bin_of
from rute.kernels.instants import one_item_per_instant, reach
from rute.kernels.items import gather, merge, most_items
from rute.kernels.reaching import Events, Grouping, Moments, group_at

SEQUENCE, STRICT, FAVOURABLE = 0, 1, 2
NONE = -1
NOT_A_START = np.iinfo(np.int64).min

Times = NDArray[np.int64]
Masks = NDArray[np.uint64]


@njit(nogil=True, cache=True)
def count_funnel(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    windows: Windows,
    grouping: Grouping,
    now: int,
    period_start: int,
    period_end: int,
    ties: int,
    reached: NDArray[np.int64],
    running: NDArray[np.int64],
    gaps: NDArray[np.int64],
) -> int:
    """Add the people lo_person … hi_person − 1 to the sums; returns the earliest instant at
    which the window of one of them has elapsed (NEVER when none runs).

    Bit k of a mask stands for step k; `windows` holds one window, from step 0. Chains start
    in period_start … period_end. A person counts in the group known at their chain's start.
    Added to, in place: reached, running int64[groups, steps]; gaps int64[groups, steps,
    BINS] from step k − 1 to step k (int64[0, 0, 0]: not wanted).
    """
    steps = reached.shape[1]
    offsets, time, signature, live, changes = events
    noted = len(changes) > 0
    masks, extra_offsets, extra_time, extra_event, extra_mask = moments
    room = most_items(lo_person, hi_person, offsets, extra_offsets) + 1
    item_time = np.empty(room, np.int64)
    item_event = np.empty(room, np.int64)
    item_mask = np.empty(room, np.uint64)
    item_until = np.empty(room, np.int64)
    start = np.empty(steps, np.int64)
    limit = np.empty(steps, np.int64)
    times = np.empty(steps, np.int64)
    window, calendar = windows.microseconds[0], windows.months[0] != 0
    one_group = grouping.codes.size == 0
    next_change = NEVER
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        lo = offsets[person]
        extra_lo, extra_hi = extra_offsets[person], extra_offsets[person + 1]
        if extra_lo == extra_hi:
            count = gather(
                lo, offsets[person + 1], time, signature, masks, now,
                item_time, item_event, item_mask,
            )  # fmt: skip
        else:
            count = merge(
                lo, offsets[person + 1], time, signature, masks, extra_lo, extra_hi,
                extra_time, extra_event, extra_mask, now, item_time, item_event, item_mask,
            )  # fmt: skip
        if ties == STRICT:
            count = one_item_per_instant(count, item_time, item_event, item_mask)
        if calendar:
            _ends_by_calendar(count, item_time, windows, item_until)
        else:
            for i in range(count):
                item_until[i] = item_time[i] + window
        for i in range(count):
            may_start = (item_mask[i] & np.uint64(1)) != 0
            inside = (item_time[i] >= period_start) & (item_time[i] <= period_end)
            item_until[i] = item_until[i] if may_start & inside else NOT_A_START
        if ties == FAVOURABLE:
            best = _climb_together(count, item_time, item_mask, item_until, start, limit, times)
        else:
            best = _climb(count, item_time, item_mask, item_until, start, limit, times)
        if best == NONE:
            continue
        group = 0 if one_group else group_at(grouping, lo, item_event[start[best]])
        for k in range(best + 1):
            reached[group, k] += 1
            if k and gaps.size:
                gaps[group, k, bin_of(times[k] - times[k - 1])] += 1
        if now <= limit[best]:
            running[group, best] += 1
            next_change = min(next_change, int(limit[best] + 1))
            if noted:
                changes[person] = min(changes[person], int(limit[best] + 1))
    return next_change


@njit(nogil=True, cache=True)
def _ends_by_calendar(count: int, item_time: Times, windows: Windows, item_until: Times) -> None:
    for i in range(count):
        item_until[i] = deadline_of(windows, 0, item_time[i])


@njit(nogil=True, cache=True)
def _climb(
    count: int,
    item_time: Times,
    item_mask: Masks,
    item_until: Times,
    start: Times,
    limit: Times,
    times: Times,
) -> int:
    """The best level of one person's items, NONE for none; each item follows those before it.

    Out, for levels 0 … best: start, limit (the chain's first item and its window's end), and
    times: when the best chain reached each step.
    """
    best = _climb_run(0, count, NONE, item_time, item_mask, item_until, start, limit)
    if best != NONE:
        i = start[best]
        times[0] = item_time[i]
        for k in range(1, best + 1):
            i += 1
            while not (item_mask[i] >> np.uint64(k)) & np.uint64(1):
                i += 1
            times[k] = item_time[i]
    return best


@njit(nogil=True, cache=True)
def _climb_run(
    begin: int,
    end: int,
    best: int,
    item_time: Times,
    item_mask: Masks,
    item_until: Times,
    start: Times,
    limit: Times,
) -> int:
    """The items begin … end − 1, one after the other."""
    one = np.uint64(1)
    for i in range(begin, end):
        up_to_next = (one << np.uint64(best + 1) << one) - one
        mask = item_mask[i] & up_to_next
        # From the last step to the first, so that the item fills only one of them.
        while mask > one:
            # The highest bit is the exponent of the float; without the bit below it, a mask
            # is never rounded up to the next power of two.
            k = int((np.float64(mask & ~(mask >> one)).view(np.int64) >> 52) - 1023)
            mask ^= one << np.uint64(k)
            begun, ends = start[k - 1], limit[k - 1]
            if item_time[i] <= ends and (k > best or _outlasts(begun, ends, start[k], limit[k])):
                start[k], limit[k] = begun, ends
                best = max(best, k)
        until = item_until[i]
        if until != NOT_A_START and (best == NONE or until >= limit[0]):
            start[0], limit[0] = i, until
            best = max(best, 0)
    return best


@njit(nogil=True, cache=True, inline="always")
def _outlasts(begun: int, ends: int, other_begun: int, other_ends: int) -> bool:
    """Whether a chain is to replace another at its level: its window ends later, or then too
    and it started later."""
    return (ends > other_ends) | ((ends == other_ends) & (begun > other_begun))


@njit(nogil=True, cache=True)
def _climb_together(
    count: int,
    item_time: Times,
    item_mask: Masks,
    item_until: Times,
    start: Times,
    limit: Times,
    times: Times,
) -> int:
    """As `_climb`, but items of one instant in whichever order takes each chain furthest."""
    best = NONE
    alone = 0  # from here on, items that share their time with no other
    i = 0
    while i < count:
        end = i + 1
        while end < count and item_time[end] == item_time[i]:
            end += 1
        if end > i + 1:
            best = _climb_run(alone, i, best, item_time, item_mask, item_until, start, limit)
            best = _climb_instant(i, end, best, item_time, item_mask, item_until, start, limit)
            alone = end
        i = end
    best = _climb_run(alone, count, best, item_time, item_mask, item_until, start, limit)
    if best != NONE:
        _first_possible_times(start[best], best, count, item_time, item_mask, times)
    return best


@njit(nogil=True, cache=True)
def _climb_instant(
    i: int,
    end: int,
    best: int,
    item_time: Times,
    item_mask: Masks,
    item_until: Times,
    start: Times,
    limit: Times,
) -> int:
    """The items i … end − 1 of one instant, on every chain as it stood before it."""
    steps = start.size
    furthest = best
    for j in range(min(best, steps - 2), -2, -1):
        begun, ends = NONE, NOT_A_START
        if j >= 0:
            begun, ends = start[j], limit[j]
        else:
            for item in range(i, end):
                if item_until[item] != NOT_A_START:
                    begun, ends = item, item_until[item]
        if begun == NONE or item_time[i] > ends:
            continue
        for level in range(j + 1, reach(j, i, end, steps, item_mask) + 1):
            if level > furthest or _outlasts(begun, ends, start[level], limit[level]):
                furthest = max(furthest, level)
                start[level], limit[level] = begun, ends
    return furthest


@njit(nogil=True, cache=True)
def _first_possible_times(
    begun: int, best: int, count: int, item_time: Times, item_mask: Masks, times: Times
) -> None:
    """When the chain that starts at the instant of item `begun` reached each step."""
    i = begun
    while i and item_time[i - 1] == item_time[begun]:
        i -= 1
    level = NONE
    while level < best:
        end = i + 1
        while end < count and item_time[end] == item_time[i]:
            end += 1
        if end == i + 1:
            reached = level + int((item_mask[i] >> np.uint64(level + 1)) & np.uint64(1))
        else:
            reached = reach(level, i, end, best + 1, item_mask)
        times[level + 1 : reached + 1] = item_time[i]
        level = reached
        i = end
