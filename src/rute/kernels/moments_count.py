"""How often: which of a person's matching events are the n-th, or bring a total over a bar.

Windows trail: an event looks back over [t − D, t]. Its start may go back a little from one
event to the next (calendar months are not monotone), so it moves both ways.
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.calendar import deadline, window_start
from rute.kernels.moments_program import (
    AT_LEAST,
    EXACTLY,
    IS,
    IS_NOT,
    MISSING,
    NOT_OVER,
    NOT_UNDER,
    OVER,
    UNDER,
    Events,
    Int64s,
    Program,
)


@numba.njit(nogil=True, cache=True)
def without_unknown(causes: Int64s, size: int, codes: npt.NDArray[np.int32]) -> int:
    """Drops events whose code is missing, in place; how many are left."""
    kept = 0
    for i in range(size):
        if codes[causes[i]] >= 0:
            causes[kept] = causes[i]
            kept += 1
    return kept


@numba.njit(nogil=True, cache=True)
def number_values(
    causes: Int64s, size: int, codes: npt.NDArray[np.int32], numbers: Int64s, slots: Int64s
) -> None:
    """Numbers the distinct codes of the events 0, 1, … in order of appearance.

    numbers int64[size] is filled; slots int64[≥ 4 · size] is room for a hash table.
    """
    buckets = 4
    while buckets < 2 * size:
        buckets *= 2
    slots[:buckets] = -1
    distinct = 0
    for i in range(size):
        code = codes[causes[i]]
        bucket = (np.uint64(code) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(32)
        at = np.int64(bucket & np.uint64(buckets - 1))
        while slots[at] >= 0 and codes[causes[slots[at]]] != code:
            at = (at + 1) & (buckets - 1)
        if slots[at] < 0:
            slots[at] = i
            numbers[i] = distinct
            distinct += 1
        else:
            numbers[i] = numbers[slots[at]]


@numba.njit(nogil=True, cache=True)
def counted(
    step: Int64s, causes: Int64s, size: int, events: Events, program: Program, spare: Int64s
) -> int:
    """Keeps the events at which the count holds, in place; how many are left.

    step: a COUNT row. spare: room of at least 7 · size + 4.
    """
    kind, wanted, by = step[1], step[2], step[3]
    if by >= 0:
        size = without_unknown(causes, size, events.codes[by])
    if size < wanted:
        return 0
    numbers, copies, found = spare[:size], spare[size : 2 * size], spare[2 * size : 3 * size]
    if by >= 0:
        number_values(causes, size, events.codes[by], numbers, spare[3 * size :])
    else:
        for i in range(size):
            numbers[i] = i
    copies[:] = 0
    start, distinct, kept = 0, 0, 0
    for i in range(size):
        copies[numbers[i]] += 1
        distinct += copies[numbers[i]] == 1
        if step[4]:
            since = window_start(
                events.time[causes[i]], step[5], step[6], program.zone_times, program.zone_offsets
            )
            while events.time[causes[start]] < since:
                copies[numbers[start]] -= 1
                distinct -= copies[numbers[start]] == 0
                start += 1
            while start > 0 and events.time[causes[start - 1]] >= since:
                start -= 1
                copies[numbers[start]] += 1
                distinct += copies[numbers[start]] == 1
        if kind == AT_LEAST:
            holds = distinct >= wanted
        else:
            holds = distinct == wanted and copies[numbers[i]] == 1
        if holds and kind == EXACTLY:
            holds = not retracted(step, causes, size, i, start, numbers, copies, events, program)
        if holds:
            found[kept] = causes[i]
            kept += 1
    causes[:kept] = found[:kept]
    return kept


@numba.njit(nogil=True, cache=True)
def retracted(
    step: Int64s,
    causes: Int64s,
    size: int,
    at: int,
    start: int,
    numbers: Int64s,
    copies: Int64s,
    events: Events,
    program: Program,
) -> bool:
    """Whether one more match follows the exact number, within the window of its first."""
    due = np.iinfo(np.int64).max
    if step[4]:
        first = events.time[causes[start]]
        due = deadline(first, step[5], step[6], program.zone_times, program.zone_offsets)
    for later in range(at + 1, size):
        if events.time[causes[later]] > due:
            return False
        if copies[numbers[later]] == 0:
            return True
    return False


@numba.njit(nogil=True, cache=True)
def passes(total: float, comparison: int, threshold: float) -> bool:
    """total OP threshold."""
    if comparison == IS:
        return total == threshold
    if comparison == IS_NOT:
        return total != threshold
    if comparison == OVER:
        return total > threshold
    if comparison == UNDER:
        return total < threshold
    if comparison == NOT_UNDER:
        return total >= threshold
    return comparison == NOT_OVER and total <= threshold


@numba.njit(nogil=True, cache=True)
def totalled(
    step: Int64s, causes: Int64s, size: int, events: Events, program: Program, spare: Int64s
) -> int:
    """Keeps the events at which the total of the window holds, in place; how many are left.
    Events without an amount do not count. step: a TOTAL row. spare: room of 2 · size."""
    amounts = events.amounts[step[1]]
    counting, found = spare[:size], spare[size : 2 * size]
    start, known, total, kept = 0, 0, 0, 0
    for i in range(size):
        if amounts[causes[i]] == MISSING:
            continue
        counting[known] = causes[i]
        known += 1
        total += amounts[causes[i]]
        if step[4]:
            since = window_start(
                events.time[causes[i]], step[5], step[6], program.zone_times, program.zone_offsets
            )
            while events.time[counting[start]] < since:
                total -= amounts[counting[start]]
                start += 1
            while start > 0 and events.time[counting[start - 1]] >= since:
                start -= 1
                total += amounts[counting[start]]
        if passes(float(total), step[2], program.thresholds[step[3]]):
            found[kept] = causes[i]
            kept += 1
    causes[:kept] = found[:kept]
    return kept
