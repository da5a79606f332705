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
from rute.kernels.items import gather, merge, most_items
from rute.kernels.reaching import Events, Grouping, Moments, group_at

SEQUENCE, STRICT, FAVOURABLE = 0, 1, 2
NONE = -1


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
    still_open: NDArray[np.int64],
    gaps: NDArray[np.int64],
) -> int:
    """Add the people lo_person … hi_person − 1 to the sums; returns the earliest instant at
    which one of them stops being open (NEVER when none is).

    Bit k of a mask stands for step k; `windows` holds one window, from step 0. Chains start
    in period_start … period_end. A person counts in the group known at their chain's start.
    Added to, in place: reached, still_open int64[groups, steps]; gaps int64[groups, steps,
    BINS] from step k − 1 to step k (int64[0, 0, 0]: not wanted).
    """
    steps = reached.shape[1]
    offsets, time, signature, live = events
    masks, extra_offsets, extra_time, extra_event, extra_mask = moments
    room = most_items(lo_person, hi_person, offsets, extra_offsets) + 1
    item_time = np.empty(room, np.int64)
    item_event = np.empty(room, np.int64)
    item_mask = np.empty(room, np.uint64)
    start = np.empty(steps, np.int64)
    limit = np.empty(steps, np.int64)
    at = np.empty((steps, steps), np.int64)
    one = np.uint64(1)
    window, calendar = windows.microseconds[0], windows.months[0] != 0
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
            count = _one_item_per_instant(count, item_time, item_event, item_mask)
        best = NONE
        i = 0
        while i < count:
            mask = item_mask[i]
            t = item_time[i]
            end = i + 1
            if ties == FAVOURABLE:
                while end < count and item_time[end] == t:
                    end += 1
            begins = (mask & one or end > i + 1) and period_start <= t <= period_end
            until = t + window
            if calendar and begins:
                until = deadline_of(windows, 0, t)
            if end > i + 1:
                best = _advance_together(
                    i, end, t, begins, until, item_mask, steps, best, start, limit, at
                )
                i = end
                continue
            # From the last step to the first, so that the item fills only one of them.
            for k in range(min(best + 1, steps - 1), 0, -1):
                if not (mask >> np.uint64(k)) & one or t > limit[k - 1]:
                    continue
                if k > best or _outlasts(start[k - 1], limit[k - 1], start[k], limit[k]):
                    start[k] = start[k - 1]
                    limit[k] = limit[k - 1]
                    for step in range(k):
                        at[k, step] = at[k - 1, step]
                    at[k, k] = t
                    best = max(best, k)
            if begins and (best == NONE or _outlasts(i, until, start[0], limit[0])):
                start[0] = i
                limit[0] = until
                at[0, 0] = t
                best = max(best, 0)
            i = end
        if best == NONE:
            continue
        group = group_at(grouping, lo, item_event[start[best]])
        for k in range(best + 1):
            reached[group, k] += 1
            if k and gaps.size:
                gaps[group, k, bin_of(at[best, k] - at[best, k - 1])] += 1
        if best + 1 < steps and now <= limit[best]:
            still_open[group, best] += 1
            next_change = min(next_change, limit[best] + 1)
    return next_change


@njit(nogil=True, cache=True, inline="always")
def _outlasts(begun: int, ends: int, other_begun: int, other_ends: int) -> bool:
    """Whether a chain is to replace another at its level: its window ends later, or then too
    and it started later."""
    return (ends > other_ends) | ((ends == other_ends) & (begun > other_begun))


@njit(nogil=True, cache=True)
def _advance_together(
    i: int,
    end: int,
    t: int,
    begins: bool,
    until: int,
    item_mask: NDArray[np.uint64],
    steps: int,
    best: int,
    start: NDArray[np.int64],
    limit: NDArray[np.int64],
    at: NDArray[np.int64],
) -> int:
    """Items of one instant, in whichever order takes each chain furthest.

    Each item still fills one step only: a chain at level j goes on to k if the steps
    j + 1 … k can be matched to different items (augmenting paths).
    """
    one = np.uint64(1)
    item_of = np.empty(steps, np.int64)
    step_of = np.empty(end - i, np.int64)
    furthest = best
    for j in range(min(best, steps - 2), -2, -1):
        if (j >= 0 and t > limit[j]) or (j < 0 and not begins):
            continue
        step_of[:] = NONE
        k = j
        while k + 1 < steps and _match(k + 1, i, end, item_mask, item_of, step_of):
            k += 1
        if k == j:
            continue
        begun, ends = NONE, until
        if j >= 0:
            begun, ends = start[j], limit[j]
        else:
            for item in range(i, end):
                if item_mask[item] & one:
                    begun = item
        for level in range(j + 1, k + 1):
            if level <= furthest and not _outlasts(begun, ends, start[level], limit[level]):
                continue
            furthest = max(furthest, level)
            start[level] = begun
            limit[level] = ends
            for step in range(j + 1):
                at[level, step] = at[j, step]
            for step in range(j + 1, level + 1):
                at[level, step] = t
    return furthest


@njit(nogil=True, cache=True)
def _match(
    step: int,
    i: int,
    end: int,
    item_mask: NDArray[np.uint64],
    item_of: NDArray[np.int64],
    step_of: NDArray[np.int64],
) -> bool:
    """Match one more step to an item of i … end, moving earlier steps where needed."""
    one = np.uint64(1)
    came_from = np.full(end - i, NONE, np.int64)
    queue = np.empty(end - i + 1, np.int64)
    queue[0] = step
    head, tail = 0, 1
    while head < tail:
        wanted = queue[head]
        head += 1
        for item in range(end - i):
            if came_from[item] != NONE:
                continue
            if not (item_mask[i + item] >> np.uint64(wanted)) & one:
                continue
            came_from[item] = wanted
            if step_of[item] != NONE:
                queue[tail] = step_of[item]
                tail += 1
                continue
            free = item
            while True:
                taker = came_from[free]
                given_up = item_of[taker]
                step_of[free] = taker
                item_of[taker] = free
                if taker == step:
                    return True
                free = given_up
    return False


@njit(nogil=True, cache=True)
def _one_item_per_instant(
    count: int,
    item_time: NDArray[np.int64],
    item_event: NDArray[np.int64],
    item_mask: NDArray[np.uint64],
) -> int:
    """Fold items of one instant into one, which then fills one step only: a later step needs
    a later time. Its event is the last that may start a chain. Returns the new count."""
    kept = 0
    for i in range(count):
        if kept and item_time[kept - 1] == item_time[i]:
            item_mask[kept - 1] |= item_mask[i]
            if item_mask[i] & np.uint64(1):
                item_event[kept - 1] = item_event[i]
            continue
        item_time[kept] = item_time[i]
        item_event[kept] = item_event[i]
        item_mask[kept] = item_mask[i]
        kept += 1
    return kept
