"""Moments of rules, and conditions at a moment, for ranges of whole people."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.calendar import window_start
from rute.kernels.moments_happening import put_in_order, run_happening
from rute.kernels.moments_program import (
    AND,
    FIRST_KNOWN,
    HAD,
    LAST_KNOWN,
    NOT,
    PUSH,
    UNION,
    Events,
    Int64s,
    Program,
    Work,
)


@numba.njit(nogil=True, cache=True)
def room_for(events: int, happenings: int, depth: int) -> Work:
    """Room for a person of that many events and for `depth` streams at once."""
    return Work(
        np.empty((happenings, events), np.int64),
        np.empty((happenings, events), np.int64),
        np.empty((happenings, events), np.int64),
        np.empty(happenings, np.int64),
        np.empty((3, depth * events), np.int64),
        np.empty(depth + 2, np.int64),
        np.empty(max(7, 3 * depth) * events + 4, np.int64),
    )


@numba.njit(nogil=True, cache=True)
def moments_by(stream: int, time: int, point: int, work: Work) -> int:
    """How many moments of a happening stand at or before a point of the order."""
    times, points = work.times[stream], work.points[stream]
    low, high = 0, work.lengths[stream]
    while low < high:
        middle = (low + high) // 2
        if times[middle] < time or (times[middle] == time and points[middle] <= point):
            low = middle + 1
        else:
            high = middle
    return low


@numba.njit(nogil=True, cache=True)
def answer(
    row: Int64s, time: int, point: int, events: Events, program: Program, work: Work
) -> bool:
    """One condition that is not made of others."""
    stream = row[1]
    had = moments_by(stream, time, point, work)
    if had == 0:
        return False
    if row[0] == HAD:
        if not row[4]:
            return True
        since = window_start(time, row[5], row[6], program.zone_times, program.zone_offsets)
        return bool(work.times[stream, had - 1] >= since)
    known = work.causes[stream, 0 if row[0] == FIRST_KNOWN else had - 1]
    code = events.codes[row[2], known]
    return bool(program.traits[program.trait_start[row[3]] + code])


@numba.njit(nogil=True, cache=True)
def holds(
    start: int,
    end: int,
    time: int,
    point: int,
    lo: int,
    hi: int,
    now: int,
    events: Events,
    program: Program,
    work: Work,
) -> bool:
    """Whether the condition of rows start … end - 1 holds at a point of the person's order."""
    stack = np.uint64(0)
    one = np.uint64(1)
    for at in range(start, end):
        row = program.conditions[at]
        if row[0] == HAD or row[0] == FIRST_KNOWN or row[0] == LAST_KNOWN:
            if work.lengths[row[1]] < 0:
                run_happening(row[1], lo, hi, now, events, program, work)
            found = answer(row, time, point, events, program, work)
            stack = (stack << one) | np.uint64(found)
        elif row[0] == NOT:
            stack ^= one
        else:
            top, below = stack & one, stack >> one
            both = (below & one) & top if row[0] == AND else (below & one) | top
            stack = ((below >> one) << one) | both
    return bool(stack & one)


@numba.njit(nogil=True, cache=True)
def merge(
    first: Int64s, second: Int64s, third: Int64s, lo: int, middle: int, hi: int, spare: Int64s
) -> None:
    """Merges the ordered rows lo … middle - 1 and middle … hi - 1, in place, by all three keys."""
    size = hi - middle
    if middle == lo or size == 0:
        return
    spare[:size] = first[middle:hi]
    spare[size : 2 * size] = second[middle:hi]
    spare[2 * size : 3 * size] = third[middle:hi]
    left, right, put = middle - 1, size - 1, hi - 1
    while right >= 0:
        a, b, c = spare[right], spare[size + right], spare[2 * size + right]
        if left >= lo and (
            first[left] > a
            or (first[left] == a and (second[left] > b or (second[left] == b and third[left] > c)))
        ):
            first[put], second[put], third[put] = first[left], second[left], third[left]
            left -= 1
        else:
            first[put], second[put], third[put] = a, b, c
            right -= 1
        put -= 1


@numba.njit(nogil=True, cache=True)
def without_repeats(times: Int64s, points: Int64s, causes: Int64s, lo: int, hi: int) -> int:
    """Drops repeated rows of lo … hi - 1, in place; the new end."""
    kept = lo
    for i in range(lo, hi):
        if kept > lo and (
            times[i] == times[kept - 1]
            and points[i] == points[kept - 1]
            and causes[i] == causes[kept - 1]
        ):
            continue
        times[kept], points[kept], causes[kept] = times[i], points[i], causes[i]
        kept += 1
    return kept


@numba.njit(nogil=True, cache=True)
def run_rule(
    rule: int, lo: int, hi: int, now: int, events: Events, program: Program, work: Work
) -> int:
    """One person's moments of one rule, in work.joined from 0 on, ordered; how many."""
    times, points, causes = work.joined[0], work.joined[1], work.joined[2]
    start, depth = work.joined_start, 0
    start[0] = 0
    for at in range(program.stream_start[rule], program.stream_start[rule + 1]):
        operation, first, second = program.streams[at]
        if operation == PUSH:
            if work.lengths[first] < 0:
                run_happening(first, lo, hi, now, events, program, work)
            begin, size = start[depth], work.lengths[first]
            times[begin : begin + size] = work.times[first, :size]
            points[begin : begin + size] = work.points[first, :size]
            causes[begin : begin + size] = work.causes[first, :size]
            depth += 1
            start[depth] = begin + size
        elif operation == UNION:
            begin, middle, end = start[depth - 2], start[depth - 1], start[depth]
            merge(times, points, causes, begin, middle, end, work.spare)
            depth -= 1
            start[depth] = without_repeats(times, points, causes, begin, end)
        else:
            kept = start[depth - 1]
            for i in range(kept, start[depth]):
                if holds(first, second, times[i], points[i], lo, hi, now, events, program, work):
                    times[kept], points[kept], causes[kept] = times[i], points[i], causes[i]
                    kept += 1
            start[depth] = kept
    return int(start[1])


@numba.njit(nogil=True, cache=True)
def end_by(lo: int, hi: int, now: int, time: Int64s) -> int:
    """The end of a person's events at or before `now`."""
    if hi > lo and time[hi - 1] > now:
        return lo + int(np.searchsorted(time[lo:hi], now, side="right"))
    return hi


@numba.njit(nogil=True, cache=True)
def grown(array: Int64s, used: int, wanted: int) -> Int64s:
    """The array, or one at least twice as large with the same first `used` columns."""
    if wanted <= array.shape[1]:
        return array
    larger = np.empty((array.shape[0], 2 * wanted), np.int64)
    larger[:, :used] = array[:, :used]
    return larger


@numba.njit(nogil=True, cache=True)
def person_moments(
    found: Int64s, begin: int, lo: int, hi: int, now: int, bits: Int64s,
    events: Events, program: Program, work: Work,
) -> tuple[Int64s, int]:  # fmt: skip
    """Adds one person's moments of all rules behind column `begin`; the new end."""
    size = begin
    work.lengths[:] = -1
    for rule in range(bits.size):
        more = run_rule(rule, lo, hi, now, events, program, work)
        if more == 0:
            continue
        found = grown(found, size, size + more)
        found[0, size : size + more] = work.joined[0, :more]
        found[1, size : size + more] = work.joined[2, :more]
        found[2, size : size + more] = bits[rule]
        put_in_order(found[0], found[1], found[2], size, size + more)
        merge(found[0], found[1], found[2], begin, size, size + more, work.spare)
        size += more
    kept = begin
    for i in range(begin, size):
        if kept > begin and found[0, kept - 1] == found[0, i] and found[1, kept - 1] == found[1, i]:
            found[2, kept - 1] |= found[2, i]
        else:
            found[:, kept] = found[:, i]
            kept += 1
    return found, kept


@numba.njit(nogil=True, cache=True)
def rule_moments(
    lo: int, hi: int, now: int, causing: npt.NDArray[np.uint8], bits: Int64s, depth: int,
    events: Events, program: Program,
) -> tuple[Int64s, Int64s]:  # fmt: skip
    """The moments of all rules of the people lo … hi - 1.

    causing uint8[signatures]: events that can cause a moment of any rule; people without one
    are passed over. bits int64[rules]: each rule's bit. depth: streams a rule holds at once.
    Returns offsets int64[hi - lo + 1] and int64[3, moments]: time, causing event and bits of
    the rules, per person by (time, event).
    """
    offsets = np.zeros(hi - lo + 1, np.int64)
    found = np.empty((3, 1024), np.int64)
    happenings = program.step_start.size - 1
    room, size = 64, 0
    work = room_for(room, happenings, depth)
    for person in range(lo, hi):
        begin = events.offsets[person]
        end = end_by(begin, events.offsets[person + 1], now, events.time)
        able = events.live.size == 0 or events.live[person]
        if able:
            able = False
            for i in range(begin, end):
                if causing[events.signature[i]]:
                    able = True
                    break
        if able:
            if end - begin > room:
                room = 2 * (end - begin)
                work = room_for(room, happenings, depth)
            found, size = person_moments(found, size, begin, end, now, bits, events, program, work)
        offsets[person - lo + 1] = size
    return offsets, found[:, :size].copy()


@numba.njit(nogil=True, cache=True)
def rule_holds(
    lo: int, hi: int, at: Int64s, events: Events, program: Program
) -> npt.NDArray[np.bool_]:
    """bool[hi - lo]: whether the program's whole condition holds for each person as of `at`
    (int64[people], µs); what comes later is not looked at."""
    answers = np.zeros(hi - lo, np.bool_)
    happenings = program.step_start.size - 1
    room = 64
    work = room_for(room, happenings, 1)
    for person in range(lo, hi):
        if events.live.size > 0 and not events.live[person]:
            continue
        begin = events.offsets[person]
        end = end_by(begin, events.offsets[person + 1], at[person], events.time)
        if end - begin > room:
            room = 2 * (end - begin)
            work = room_for(room, happenings, 1)
        work.lengths[:] = -1
        answers[person - lo] = holds(
            0, program.conditions.shape[0], at[person], end - 1, begin, end, at[person],
            events, program, work,
        )  # fmt: skip
    return answers
