"""What came before and after: which events stand in a window of others of the same person.

Events are listed person by person: offsets int64[people + 1]; per event its place in the block
(`cause`, rising within a person) and its time in µs (never falling).
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

LONG_AGO = np.iinfo(np.int64).min
NEVER = np.iinfo(np.int64).max


@numba.njit(nogil=True, cache=True)
def in_window_of(
    source_offsets: Int64s,
    source_cause: Int64s,
    due: Int64s,
    offsets: Int64s,
    cause: Int64s,
    time: Int64s,
) -> Bools:
    """bool[events]: those before which, in the order, a source stands whose window has not
    ended by then. The latest deadline so far decides: with calendar months it is not always the
    latest source's. due: int64[sources], the last instant of each one's window."""
    keep = np.zeros(cause.size, np.bool_)
    for person in range(offsets.size - 1):
        read, latest = source_offsets[person], LONG_AGO
        for i in range(offsets[person], offsets[person + 1]):
            while read < source_offsets[person + 1] and source_cause[read] < cause[i]:
                latest = max(latest, due[read])
                read += 1
            keep[i] = time[i] <= latest
    return keep


@numba.njit(nogil=True, cache=True)
def unseen(
    other_offsets: Int64s,
    other_cause: Int64s,
    other_time: Int64s,
    offsets: Int64s,
    cause: Int64s,
    since: Int64s,
) -> Bools:
    """bool[events]: those before which, in the order, none of the others stands at or after
    `since` (int64[events])."""
    keep = np.ones(cause.size, np.bool_)
    for person in range(offsets.size - 1):
        begin = other_offsets[person]
        read = begin
        for i in range(offsets[person], offsets[person + 1]):
            while read < other_offsets[person + 1] and other_cause[read] < cause[i]:
                read += 1
            keep[i] = read == begin or other_time[read - 1] < since[i]
    return keep


@numba.njit(nogil=True, cache=True)
def stayed_away(
    other_offsets: Int64s,
    other_time: Int64s,
    offsets: Int64s,
    time: Int64s,
    due: Int64s,
    now: Int64s,
) -> Bools:
    """bool[events]: those whose window (time, due] has elapsed without any of the others.
    now: int64[people]; a window has elapsed once now > due. Read from the last to the first."""
    keep = np.zeros(time.size, np.bool_)
    for person in range(offsets.size - 1):
        comes, read = NEVER, other_offsets[person + 1] - 1
        for i in range(offsets[person + 1] - 1, offsets[person] - 1, -1):
            while read >= other_offsets[person] and other_time[read] > time[i]:
                comes = other_time[read]
                read -= 1
            keep[i] = now[person] > due[i] and comes > due[i]
    return keep


@numba.njit(nogil=True, cache=True)
def last_events_by(
    offsets: Int64s, time: Int64s, begins: Int64s, ends: Int64s, event_time: Int64s
) -> Int64s:
    """int64[moments]: the place of each person's last event at or before `time` (begins - 1
    when there is none). begins, ends: int64[people], each one's events in event_time."""
    points = np.empty(time.size, np.int64)
    for person in range(offsets.size - 1):
        for i in range(offsets[person], offsets[person + 1]):
            low, high = begins[person], ends[person]
            while low < high:
                middle = (low + high) // 2
                if event_time[middle] <= time[i]:
                    low = middle + 1
                else:
                    high = middle
            points[i] = low - 1
    return points
