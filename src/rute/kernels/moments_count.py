"""How often: which of a person's matches are the n-th, or bring a total over a bar.

Matches are listed person by person: offsets int64[people + 1], and one element per match.
Windows trail: a match looks back to `since`, which may fall a little from one match to the next
(calendar months are not monotone). So the window's start moves both ways.
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

Int64s = npt.NDArray[np.int64]

AT_LEAST, EXACTLY, NTH = range(3)
IS, IS_NOT, OVER, UNDER, NOT_UNDER, NOT_OVER = range(6)


@numba.njit(nogil=True, cache=True)
def number_values(offsets: Int64s, codes: npt.NDArray[np.int32]) -> Int64s:
    """int64[matches]: each person's distinct codes numbered 0, 1, … in order of appearance.
    codes: int32[matches], none missing. By a hash table with open addresses per person."""
    numbers = np.empty(codes.size, np.int64)
    slots = np.empty(1024, np.int64)
    for person in range(offsets.size - 1):
        begin, end = offsets[person], offsets[person + 1]
        buckets = 2
        while buckets < 2 * (end - begin):
            buckets *= 2
        if buckets > slots.size:
            slots = np.empty(2 * buckets, np.int64)
        for slot in range(buckets):
            slots[slot] = -1
        distinct = 0
        for i in range(begin, end):
            spread = np.uint64(codes[i]) * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(32)
            slot = int(spread) & (buckets - 1)
            while slots[slot] >= 0 and codes[slots[slot]] != codes[i]:
                slot = (slot + 1) & (buckets - 1)
            if slots[slot] < 0:
                slots[slot] = i
                numbers[i] = distinct
                distinct += 1
            else:
                numbers[i] = numbers[slots[slot]]
    return numbers


@numba.njit(nogil=True, cache=True)
def counted(
    offsets: Int64s,
    numbers: Int64s,
    times: Int64s,
    since: Int64s,
    until: Int64s,
    kind: int,
    wanted: int,
) -> npt.NDArray[np.bool_]:
    """bool[matches]: those at which the count of distinct numbers in the window holds.

    numbers: which value each match has, from 0 per person; times, since, until: int64[matches],
    the window looking back and the one looking forward from each; since and until are empty
    when there is no window. kind: AT_LEAST `wanted`; NTH:
    the match that brings the window's `wanted`-th value; EXACTLY: so too, and no other value
    follows until the end of the window of the first match in it.
    """
    keep = np.zeros(times.size, np.bool_)
    copies, windowed = np.zeros(1024, np.int64), since.size > 0
    for person in range(offsets.size - 1):
        begin, end = offsets[person], offsets[person + 1]
        if end - begin < wanted:
            continue
        if end - begin > copies.size:
            copies = np.zeros(2 * (end - begin), np.int64)
        start, distinct = begin, 0
        for i in range(begin, end):
            copies[numbers[i]] += 1
            distinct += copies[numbers[i]] == 1
            while windowed and times[start] < since[i]:
                copies[numbers[start]] -= 1
                distinct -= copies[numbers[start]] == 0
                start += 1
            while windowed and start > begin and times[start - 1] >= since[i]:
                start -= 1
                copies[numbers[start]] += 1
                distinct += copies[numbers[start]] == 1
            if kind == AT_LEAST:
                keep[i] = distinct >= wanted
            elif distinct == wanted and copies[numbers[i]] == 1:
                keep[i] = True
                later = i + 1
                while kind == EXACTLY and later < end:
                    if windowed and times[later] > until[start]:
                        break
                    if copies[numbers[later]] == 0:
                        keep[i] = False
                        break
                    later += 1
        for i in range(begin, end):
            copies[numbers[i]] = 0
    return keep


@numba.njit(nogil=True, cache=True)
def totalled(
    offsets: Int64s,
    amounts: Int64s,
    times: Int64s,
    since: Int64s,
    comparison: int,
    bar: float,
) -> npt.NDArray[np.bool_]:
    """bool[matches]: those at which the sum of the window's amounts compares so with `bar`.
    amounts, times, since: int64[matches], since empty when there is no window; sums of whole
    units, so that order does not matter."""
    keep, windowed = np.zeros(times.size, np.bool_), since.size > 0
    for person in range(offsets.size - 1):
        start, total = offsets[person], 0
        for i in range(offsets[person], offsets[person + 1]):
            total += amounts[i]
            while windowed and times[start] < since[i]:
                total -= amounts[start]
                start += 1
            while windowed and start > offsets[person] and times[start - 1] >= since[i]:
                start -= 1
                total += amounts[start]
            keep[i] = (
                (comparison == IS and total == bar)
                or (comparison == IS_NOT and total != bar)
                or (comparison == OVER and total > bar)
                or (comparison == UNDER and total < bar)
                or (comparison == NOT_UNDER and total >= bar)
                or (comparison == NOT_OVER and total <= bar)
            )
    return keep
