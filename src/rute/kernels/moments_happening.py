"""One person's moments of one happening: its steps, one after the other.

Up to the last step a happening is a rising list of events; then each event becomes a moment.
"""

from __future__ import annotations

import numba
import numpy as np

from rute.kernels.calendar import deadline, window_start
from rute.kernels.moments_count import counted, totalled, without_unknown
from rute.kernels.moments_program import (
    AFTER,
    COUNT,
    FIRST,
    KNOWN,
    MATCH,
    THEN,
    TOTAL,
    UNSEEN,
    WITHOUT,
    Events,
    Int64s,
    Program,
    Work,
)

LONG_AGO = np.iinfo(np.int64).min
NEVER = np.iinfo(np.int64).max


@numba.njit(nogil=True, cache=True)
def run_happening(
    happening: int, lo: int, hi: int, now: int, events: Events, program: Program, work: Work
) -> None:
    """Fills the happening's stream in `work` from the person's events lo … hi - 1, all of them
    at or before `now` (int64 µs)."""
    times, points = work.times[happening], work.points[happening]
    causes = work.causes[happening]
    size, waited = 0, False
    for row in range(program.step_start[happening], program.step_start[happening + 1]):
        step = program.steps[row]
        if step[0] == MATCH:
            size = matching(step, causes, lo, hi, events, program)
        elif step[0] == KNOWN:
            for i in range(lo, hi):
                causes[i - lo] = i
            size = without_unknown(causes, hi - lo, events.codes[step[1]])
        elif step[0] == FIRST:
            size = min(size, 1)
        elif step[0] == COUNT:
            size = counted(step, causes, size, events, program, work.spare)
        elif step[0] == TOTAL:
            size = totalled(step, causes, size, events, program, work.spare)
        elif step[0] == THEN:
            size = followed(step, causes, size, hi, events, program, work.spare)
        elif step[0] == AFTER:
            size = preceded(step, causes, size, lo, events, program)
        elif step[0] == UNSEEN:
            size = unseen(step, causes, size, lo, events, program)
        elif step[0] == WITHOUT:
            size = stayed_away(step, times, points, causes, size, lo, hi, now, events, program)
            waited = True
        if size == 0:
            break
    if not waited:
        for i in range(size):
            times[i], points[i] = events.time[causes[i]], causes[i]
    work.lengths[happening] = size


@numba.njit(nogil=True, cache=True)
def matching(
    step: Int64s, causes: Int64s, lo: int, hi: int, events: Events, program: Program
) -> int:
    """The events that pass the test; how many."""
    test = program.tests[step[1]]
    size = 0
    for i in range(lo, hi):
        if test[events.signature[i]]:
            causes[size] = i
            size += 1
    return size


@numba.njit(nogil=True, cache=True)
def followed(
    step: Int64s,
    causes: Int64s,
    size: int,
    hi: int,
    events: Events,
    program: Program,
    spare: Int64s,
) -> int:
    """Replaces the events by those of the next test that come later in the order, inside the
    window of any of them. The latest deadline so far decides: with calendar months it is not
    always the latest event's."""
    test = program.tests[step[1]]
    best, read, found = LONG_AGO, 0, 0
    for i in range(causes[0] + 1, hi):
        while read < size and causes[read] < i:
            start = events.time[causes[read]]
            due = deadline(start, step[5], step[6], program.zone_times, program.zone_offsets)
            best = max(best, due)
            read += 1
        if test[events.signature[i]] and events.time[i] <= best:
            spare[found] = i
            found += 1
    causes[:found] = spare[:found]
    return found


@numba.njit(nogil=True, cache=True)
def preceded(
    step: Int64s, causes: Int64s, size: int, lo: int, events: Events, program: Program
) -> int:
    """Keeps the events before which, inside the window, an event of the test stands."""
    test = program.tests[step[1]]
    best, read, kept = LONG_AGO, lo, 0
    for i in range(size):
        while read < causes[i]:
            if test[events.signature[read]]:
                start = events.time[read]
                due = deadline(start, step[5], step[6], program.zone_times, program.zone_offsets)
                best = max(best, due)
            read += 1
        if events.time[causes[i]] <= best:
            causes[kept] = causes[i]
            kept += 1
    return kept


@numba.njit(nogil=True, cache=True)
def unseen(
    step: Int64s, causes: Int64s, size: int, lo: int, events: Events, program: Program
) -> int:
    """Keeps the events before which, inside the window, no event of the test stands."""
    test = program.tests[step[1]]
    last, read, kept = lo - 1, lo, 0
    for i in range(size):
        while read < causes[i]:
            if test[events.signature[read]]:
                last = read
            read += 1
        since = window_start(
            events.time[causes[i]], step[5], step[6], program.zone_times, program.zone_offsets
        )
        if last < lo or events.time[last] < since:
            causes[kept] = causes[i]
            kept += 1
    return kept


@numba.njit(nogil=True, cache=True)
def stayed_away(
    step: Int64s,
    times: Int64s,
    points: Int64s,
    causes: Int64s,
    size: int,
    lo: int,
    hi: int,
    now: int,
    events: Events,
    program: Program,
) -> int:
    """Turns the events whose window has elapsed without an event of the test into moments at
    the window's end. Read from the last event to the first."""
    test = program.tests[step[1]]
    comes, read, left = NEVER, hi - 1, size
    for i in range(size - 1, -1, -1):
        start = events.time[causes[i]]
        while read >= lo and events.time[read] > start:
            if test[events.signature[read]]:
                comes = events.time[read]
            read -= 1
        due = deadline(start, step[5], step[6], program.zone_times, program.zone_offsets)
        if now > due and comes > due:
            left -= 1
            times[left], causes[left] = due, causes[i]
            points[left] = lo + np.searchsorted(events.time[lo:hi], due, side="right") - 1
    kept = size - left
    for i in range(kept):
        times[i], points[i], causes[i] = times[left + i], points[left + i], causes[left + i]
    put_in_order(times, points, causes, 0, kept)
    return kept


@numba.njit(nogil=True, cache=True)
def put_in_order(first: Int64s, second: Int64s, third: Int64s, lo: int, hi: int) -> None:
    """Sorts rows lo … hi - 1 by all three keys; quick when they nearly stand in order."""
    for i in range(lo + 1, hi):
        a, b, c = first[i], second[i], third[i]
        j = i
        while j > lo and (
            first[j - 1] > a
            or (
                first[j - 1] == a
                and (second[j - 1] > b or (second[j - 1] == b and third[j - 1] > c))
            )
        ):
            first[j], second[j], third[j] = first[j - 1], second[j - 1], third[j - 1]
            j -= 1
        first[j], second[j], third[j] = a, b, c
