"""Stages counted over whole people: what came of everybody who reached each of them."""

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.calendar import deadline
from rute.kernels.clocks import NEVER, Windows
from rute.kernels.durations import bin_of
from rute.kernels.reaching import (
    Events,
    Grouping,
    Masks,
    Moments,
    Times,
    bit,
    end_of,
    entry_group,
    first_alone,
    first_moments,
    first_with_extras,
    group_at,
    highest,
    known_end,
    scratch_of,
    tops_of,
)
from rute.kernels.survival import Waits, add_wait

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
    whereabouts: Moments | None = None,
    waits: Waits | None = None,
) -> int:
    """Adds the people lo_person … hi_person − 1 to the sums; returns the earliest instant
    at which a deadline or a future event would change them (NEVER when none).

    left: uint64[people], bit s where `left when` of stage s holds as of now. start, end: the
    period of entries, both included. Added to, in place: counts int64[groups, stages,
    COLUMNS], times int64[groups, stages, BINS] of all who moved on, people int64[groups],
    totals int64[2]. whereabouts: moments that put people into a stage, those of `moments` among
    them; where people are, and whether they moved on, is then asked of these. waits: how long
    each waited, added to as well.
    """
    stages = counts.shape[1]
    offsets, event_times, signatures, live, changes = events
    noted = len(changes) > 0
    masks, extra_offsets, _, _, _ = moments
    microseconds, months, zone_times, zone_offsets = windows
    codes, group_of, at_entry = grouping
    tops = tops_of(masks)
    scratch = scratch_of(events, moments, stages)
    first, cause, _ = scratch
    entered, entry = first, cause
    if whereabouts is not None:
        entering = tops_of(whereabouts.masks)
        there = scratch_of(events, whereabouts, stages)
        entered, entry, _ = there
    change = NEVER
    for person in range(lo_person, hi_person):
        if len(live) and not live[person]:
            continue
        lo, hi = offsets[person], offsets[person + 1]
        stop = known_end(event_times, lo, hi, now)
        own = event_times[stop] if stop < hi else NEVER
        change = min(change, own)
        if noted:
            changes[person] = min(changes[person], own)
        if stop == lo:
            continue
        totals[PEOPLE_IN_DATA] += 1
        totals[EVENTS] += stop - lo
        seen, returned = first_alone(event_times, signatures, masks, tops, lo, stop, first, cause)
        if extra_offsets[person] != extra_offsets[person + 1]:
            seen, returned = first_with_extras(events, moments, person, stop, now, seen, scratch)
        present = seen
        if whereabouts is not None:
            present, _ = first_moments(events, whereabouts, entering, person, stop, now, there)
        if present == np.uint64(0):
            continue
        furthest = highest(present)
        group = entry_group(codes, group_of, at_entry, 1, person, furthest, lo, entry[furthest])
        people[group] += 1
        asleep = left[person] & bit(furthest)
        counts[group, furthest, ASLEEP if asleep else HERE] += 1
        next_time, next_cause, following = NEVER, -1, furthest
        for stage in range(furthest, -1, -1):
            reached = seen & bit(stage) != np.uint64(0)
            if (
                next_cause >= 0
                and (not reached or first[stage] > next_time)
                and start <= next_time <= end
            ):
                group = entry_group(codes, group_of, at_entry, 1, person, following, lo, next_cause)
                counts[group, stage, SKIPPED] += 1
            time = first[stage]
            if reached and start <= time <= end:
                group = entry_group(codes, group_of, at_entry, 0, person, stage, lo, cause[stage])
                counts[group, stage, REACHED] += 1
                if returned & bit(stage):
                    counts[group, stage, RETURNED] += 1
                if stage < stages - 1:
                    if next_time < time:
                        counts[group, stage, ALREADY_FURTHER] += 1
                    else:
                        until = time + microseconds[stage]
                        if months[stage]:
                            until = deadline(
                                time, microseconds[stage], months[stage], zone_times, zone_offsets
                            )
                        counts[group, stage, outcome(next_time, until, now)] += 1
                        if now > until:
                            counts[group, stage, ELAPSED] += 1
                            if next_time <= until:
                                counts[group, stage, ELAPSED_IN_TIME] += 1
                        else:
                            change = min(change, until + 1)
                            if noted:
                                changes[person] = min(changes[person], until + 1)
                        if next_cause >= 0:
                            times[group, stage, bin_of(next_time - time)] += 1
                        if waits is not None:
                            moved = next_cause >= 0
                            add_wait(
                                waits,
                                group,
                                stage,
                                person,
                                time,
                                next_time if moved else now,
                                moved,
                            )
            if not present & bit(stage):
                continue
            time = entered[stage]
            if time < next_time or (time == next_time and entry[stage] <= next_cause):
                next_time, next_cause, following = time, entry[stage], stage
    return change


@numba.njit(nogil=True, cache=True)
def outcome(next_time: int, until: int, now: int) -> int:
    """The column of one who reached a stage and was not already further."""
    if next_time <= until:
        return IN_TIME
    if next_time < NEVER:
        return LATE
    return STALLED if now > until else OPEN


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
