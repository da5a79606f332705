"""Stages counted over whole people: what came of everybody who reached each of them."""

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.durations import bin_of
from rute.kernels.reaching import (
    Events,
    Grouping,
    Masks,
    Moments,
    Times,
    bit,
    end_of,
    first_moments,
    group_at,
    highest,
    scratch_of,
    tops_of,
)

# Columns of `counts`.
REACHED, HERE, ASLEEP, ALREADY_FURTHER, IN_TIME, LATE, STALLED, OPEN = range(8)
SKIPPED, RETURNED, ELAPSED, ELAPSED_IN_TIME = range(8, 12)
COLUMNS = 12

# Columns of `totals`.
PEOPLE_IN_DATA, EVENTS = range(2)


@numba.njit(nogil=True, cache=True)
def count_stages(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    windows: Windows,
    left: Masks,
    grouping: Grouping,
    now: int,
    start: int,
    end: int,
    counts: Times,
    times: Times,
    people: Times,
    totals: Times,
) -> int:
    """Adds the people lo_person … hi_person − 1 to the sums; returns the earliest instant
    at which a deadline or a future event would change them (NEVER when none).

    left: uint64[people], bit s where `left when` of stage s holds as of now. start, end: the
    period of entries, both included. Added to, in place: counts int64[groups, stages,
    COLUMNS], times int64[groups, stages, BINS] of all who moved on, people int64[groups],
    totals int64[2].
    """
    stages = counts.shape[1]
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    first, cause, _ = scratch
    change = NEVER
    for person in range(lo_person, hi_person):
        if len(events.live) and not events.live[person]:
            continue
        lo = events.offsets[person]
        stop = end_of(events, person, now)
        if stop < events.offsets[person + 1]:
            change = min(change, events.time[stop])
        if stop == lo:
            continue
        totals[PEOPLE_IN_DATA] += 1
        totals[EVENTS] += stop - lo
        seen, returned = first_moments(events, moments, tops, person, stop, now, scratch)
        if seen == np.uint64(0):
            continue
        furthest = highest(seen)
        group = group_at(grouping, lo, cause[furthest])
        people[group] += 1
        asleep = left[person] & bit(furthest)
        counts[group, furthest, ASLEEP if asleep else HERE] += 1
        next_time, next_cause = NEVER, -1
        for stage in range(furthest, -1, -1):
            reached = seen & bit(stage) != np.uint64(0)
            if (
                next_cause >= 0
                and (not reached or first[stage] > next_time)
                and start <= next_time <= end
            ):
                counts[group_at(grouping, lo, next_cause), stage, SKIPPED] += 1
            if not reached:
                continue
            time = first[stage]
            if start <= time <= end:
                group = group_at(grouping, lo, cause[stage])
                row = counts[group, stage]
                row[REACHED] += 1
                if returned & bit(stage):
                    row[RETURNED] += 1
                if stage < stages - 1:
                    until = deadline_of(windows, stage, time)
                    if next_time < time:
                        row[ALREADY_FURTHER] += 1
                    else:
                        if until >= now:
                            change = min(change, until + 1)
                        _split(row, next_time, until, now)
                        if next_cause >= 0:
                            times[group, stage, bin_of(next_time - time)] += 1
            if time < next_time or (time == next_time and cause[stage] <= next_cause):
                next_time, next_cause = time, cause[stage]
    return change


@numba.njit(nogil=True, cache=True)
def _split(row: Times, next_time: int, until: int, now: int) -> None:
    elapsed = now > until
    if next_time <= until:
        row[IN_TIME] += 1
        row[ELAPSED_IN_TIME] += elapsed
    elif next_time < NEVER:
        row[LATE] += 1
    elif elapsed:
        row[STALLED] += 1
    else:
        row[OPEN] += 1
    row[ELAPSED] += elapsed


@numba.njit(nogil=True, cache=True)
def weigh_codes(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    codes: npt.NDArray[np.int32],
    now: int,
    stages: int,
    weights: Times,
) -> None:
    """Adds to weights int64[2, codes + 1]: people by the value at entry into their furthest
    stage, and entries into any stage by the value then; the last column is for unknown."""
    unknown = weights.shape[1] - 1
    grouping = Grouping(codes, np.arange(weights.shape[1]).astype(np.int32))
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    _, cause, _ = scratch
    for person in range(lo_person, hi_person):
        if len(events.live) and not events.live[person]:
            continue
        stop = end_of(events, person, now)
        seen, _ = first_moments(events, moments, tops, person, stop, now, scratch)
        furthest = highest(seen)
        while seen:
            stage = highest(seen)
            lo = events.offsets[person]
            code = unknown if len(codes) == 0 else group_at(grouping, lo, cause[stage])
            weights[1, code] += 1
            if stage == furthest:
                weights[0, code] += 1
            seen ^= bit(stage)
