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
def list_events(begins: Int64s, ends: Int64s, flags: Bools) -> tuple[Int64s, Int64s]:
    """The flagged events: (offsets int64[people + 1], places int64[found]).
    begins, ends: int64[people]; flags: bool[events]."""
    offsets = np.zeros(begins.size + 1, np.int64)
    for person in range(begins.size):
        found = 0
        for i in range(begins[person], ends[person]):
            found += flags[i]
        offsets[person + 1] = offsets[person] + found
    places = np.empty(offsets[-1], np.int64)
    for person in range(begins.size):
        put = offsets[person]
        if put < offsets[person + 1]:
            for i in range(begins[person], ends[person]):
                if flags[i]:
                    places[put] = i
                    put += 1
    return offsets, places


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
    rows: Int64s,
    other_offsets: Int64s,
    other_rows: Int64s,
    keys: int,
) -> tuple[Int64s, Int64s]:
    """Two ordered sets of rows as one: (offsets, rows). rows: int64[n, 3], ordered by the first
    `keys` columns within a person. Rows with equal keys become one; with two keys the third
    column holds bits, and the bits of both."""
    merged = np.empty((rows.shape[0] + other_rows.shape[0], 3), np.int64)
    ends = np.zeros(offsets.size, np.int64)
    put = 0
    for person in range(offsets.size - 1):
        i, j = offsets[person], other_offsets[person]
        while i < offsets[person + 1] or j < other_offsets[person + 1]:
            from_other = i == offsets[person + 1]
            if not from_other and j < other_offsets[person + 1]:
                for key in range(keys):
                    if rows[i, key] != other_rows[j, key]:
                        from_other = other_rows[j, key] < rows[i, key]
                        break
            if from_other:
                a, b, c = other_rows[j, 0], other_rows[j, 1], other_rows[j, 2]
                j += 1
            else:
                a, b, c = rows[i, 0], rows[i, 1], rows[i, 2]
                i += 1
            last = put - 1
            if put > ends[person] and merged[last, 0] == a and merged[last, 1] == b:
                if keys == 2:
                    merged[last, 2] |= c
                    continue
                if merged[last, 2] == c:
                    continue
            merged[put, 0], merged[put, 1], merged[put, 2] = a, b, c
            put += 1
        ends[person + 1] = put
    return ends, merged[:put].copy()
