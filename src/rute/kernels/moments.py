"""Lists of events and streams of moments, of many whole people at once.

A list: offsets int64[people + 1] and the events' places in the block. A stream: offsets, and
per moment its time (µs), its point (the place of the last event it has looked at) and its cause
(the place of the causing event); within a person ordered by (time, point, cause).
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@numba.njit(nogil=True, cache=True)
def ends_by(offsets: Int64s, live: Bools, time: Int64s, at: Int64s) -> Int64s:
    """int64[people]: where each one's events at or before `at` (int64[people]) end; no events
    for people who are not live. live: bool[people], or empty when all are."""
    ends = np.empty(offsets.size - 1, np.int64)
    for person in range(offsets.size - 1):
        end = offsets[person + 1]
        if live.size > 0 and not live[person]:
            end = offsets[person]
        elif end > offsets[person] and time[end - 1] > at[person]:
            low = offsets[person]
            while low < end:
                middle = (low + end) // 2
                if time[middle] <= at[person]:
                    low = middle + 1
                else:
                    end = middle
        ends[person] = end
    return ends


@numba.njit(nogil=True, cache=True)
def list_events(
    begins: Int64s,
    ends: Int64s,
    signature: npt.NDArray[np.uint16 | np.uint32],
    passes: Bools,
) -> tuple[Int64s, Int64s]:
    """The events whose signature passes: (offsets int64[people + 1], places int64[found]).
    begins, ends: int64[people]; signature: one per event; passes: bool[signatures]."""
    offsets = np.zeros(begins.size + 1, np.int64)
    for person in range(begins.size):
        found = 0
        for i in range(begins[person], ends[person]):
            found += passes[signature[i]]
        offsets[person + 1] = offsets[person] + found
    places = np.empty(offsets[-1] + 1, np.int64)
    put = 0
    for person in range(begins.size):
        for i in range(begins[person], ends[person]):
            places[put] = i  # one too far at the end: cheaper than asking each time
            put += passes[signature[i]]
    return offsets, places[:put]


@numba.njit(nogil=True, cache=True)
def bits_seen(
    begins: Int64s,
    ends: Int64s,
    signature: npt.NDArray[np.uint16 | np.uint32],
    masks: npt.NDArray[np.uint64],
) -> npt.NDArray[np.uint64]:
    """uint64[people]: the bits of all their events together. masks: uint64[signatures]."""
    seen = np.zeros(begins.size, np.uint64)
    for person in range(begins.size):
        bits = np.uint64(0)
        for i in range(begins[person], ends[person]):
            bits |= masks[signature[i]]
        seen[person] = bits
    return seen


@numba.njit(nogil=True, cache=True)
def count_passing(
    begins: Int64s,
    ends: Int64s,
    signature: npt.NDArray[np.uint16 | np.uint32],
    passes: Bools,
) -> Int64s:
    """int64[people]: how many of their events pass."""
    counts = np.empty(begins.size, np.int64)
    for person in range(begins.size):
        found = 0
        for i in range(begins[person], ends[person]):
            found += passes[signature[i]]
        counts[person] = found
    return counts


@numba.njit(nogil=True, cache=True)
def last_passing(
    begins: Int64s,
    ends: Int64s,
    signature: npt.NDArray[np.uint16 | np.uint32],
    passes: Bools,
) -> Int64s:
    """int64[people]: the place of the last event that passes, -1 where none does."""
    last = np.full(begins.size, -1, np.int64)
    for person in range(begins.size):
        for i in range(ends[person] - 1, begins[person] - 1, -1):
            if passes[signature[i]]:
                last[person] = i
                break
    return last


@numba.njit(nogil=True, cache=True)
def selected(values: Int64s, keep: Bools, size: int) -> Int64s:
    """values[keep], of which there are `size`; many times as fast."""
    left = np.empty(size + 1, np.int64)
    put = 0
    for i in range(values.size):
        left[put] = values[i]
        put += keep[i]
    return left[:size]


@numba.njit(nogil=True, cache=True)
def offsets_kept(offsets: Int64s, keep: Bools) -> Int64s:
    """int64[people + 1]: the offsets once only the elements to keep are left."""
    left = np.zeros(offsets.size, np.int64)
    for person in range(offsets.size - 1):
        found = 0
        for i in range(offsets[person], offsets[person + 1]):
            found += keep[i]
        left[person + 1] = left[person] + found
    return left


@numba.njit(nogil=True, cache=True)
def put_in_order(offsets: Int64s, first: Int64s, second: Int64s, third: Int64s) -> None:
    """Sorts each person's rows by all three keys, in place; meant for rows that nearly are."""
    for person in range(offsets.size - 1):
        for i in range(offsets[person] + 1, offsets[person + 1]):
            a, b, c = first[i], second[i], third[i]
            j = i
            while j > offsets[person] and (
                first[j - 1] > a
                or (
                    first[j - 1] == a
                    and (second[j - 1] > b or (second[j - 1] == b and third[j - 1] > c))
                )
            ):
                first[j], second[j], third[j] = first[j - 1], second[j - 1], third[j - 1]
                j -= 1
            first[j], second[j], third[j] = a, b, c


@numba.njit(nogil=True, cache=True)
def latest_by(
    offsets: Int64s,
    time: Int64s,
    point: Int64s,
    stream_offsets: Int64s,
    stream_time: Int64s,
    stream_point: Int64s,
) -> Int64s:
    """int64[points]: the last moment of the stream at or before each point of the order (time
    and place, ordered within a person), -1 when there is none."""
    latest = np.empty(time.size, np.int64)
    for person in range(offsets.size - 1):
        begin, end = stream_offsets[person], stream_offsets[person + 1]
        read = begin
        for i in range(offsets[person], offsets[person + 1]):
            while read < end and (
                stream_time[read] < time[i]
                or (stream_time[read] == time[i] and stream_point[read] <= point[i])
            ):
                read += 1
            latest[i] = read - 1 if read > begin else -1
    return latest


@numba.njit(nogil=True, cache=True)
def merge(
    offsets: Int64s,
    first: Int64s,
    second: Int64s,
    third: Int64s,
    other_offsets: Int64s,
    other_first: Int64s,
    other_second: Int64s,
    other_third: Int64s,
    adds_bits: bool,
) -> tuple[Int64s, Int64s, Int64s, Int64s]:
    """Two ordered sets of rows as one, each row once: offsets and three keys, int64[n]. When
    `adds_bits`, only the first two are keys; the third holds bits, and those of equal rows are
    joined."""
    size = first.size + other_first.size
    a, b, c = np.empty(size, np.int64), np.empty(size, np.int64), np.empty(size, np.int64)
    ends = np.zeros(offsets.size, np.int64)
    put = 0
    for person in range(offsets.size - 1):
        i, j = offsets[person], other_offsets[person]
        while i < offsets[person + 1] or j < other_offsets[person + 1]:
            if i == offsets[person + 1]:
                from_other = True
            elif j == other_offsets[person + 1]:
                from_other = False
            elif first[i] != other_first[j]:
                from_other = other_first[j] < first[i]
            elif second[i] != other_second[j]:
                from_other = other_second[j] < second[i]
            else:
                from_other = other_third[j] < third[i]
            if from_other:
                x, y, z = other_first[j], other_second[j], other_third[j]
                j += 1
            else:
                x, y, z = first[i], second[i], third[i]
                i += 1
            if put > ends[person] and a[put - 1] == x and b[put - 1] == y:
                if adds_bits:
                    c[put - 1] |= z
                    continue
                if c[put - 1] == z:
                    continue
            a[put], b[put], c[put] = x, y, z
            put += 1
        ends[person + 1] = put
    return ends, a[:put], b[:put], c[:put]
