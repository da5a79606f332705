"""What people who move on from a stage bring: sums of signed event values after the moment."""

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.reaching import (
    Events,
    Grouping,
    Moments,
    Times,
    bit,
    entry_group,
    first_alone,
    first_at,
    first_moments,
    first_with_extras,
    highest,
    known_end,
    scratch_of,
    tops_of,
)

VALUE_MISSING = int(np.iinfo(np.int64).min)

# Columns of `sums`.
PEOPLE, VALUE = range(2)


@numba.njit(nogil=True, cache=True)
def add_worth(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    value: Times,
    signs: npt.NDArray[np.int8],
    sign_of: Times,
    within: Windows,
    grouping: Grouping,
    slice_of: Times,
    now: int,
    sums: Times,
    whereabouts: Moments | None = None,
) -> int:
    """Adds to sums int64[slices, groups, stages, 2], in place, the people who moved on from a
    stage at m and whose window from m has elapsed, and the value of their events in m … deadline
    (both included); returns the earliest instant at which another window will have elapsed.

    value: int64[events] minor units, VALUE_MISSING counts as nothing. signs: int8[k,
    signatures], +1 to add, −1 to take off, 0 to leave. sign_of: int64[stages], which row of
    `signs` the stage's worth is by, −1 for none. within: one window. whereabouts: as in
    kernels.stages, what moving on is then asked of. slice_of: int64[people].
    """
    stages = sums.shape[2]
    offsets, times, signatures, live, changes = events
    noted = len(changes) > 0
    masks, extra_offsets, _, _, _ = moments
    codes, group_of, at_entry = grouping
    tops = tops_of(masks)
    scratch = scratch_of(events, moments, stages)
    first, cause, _ = scratch
    entered = first
    if whereabouts is not None:
        entering = tops_of(whereabouts.masks)
        there = scratch_of(events, whereabouts, stages)
        entered, _, _ = there
    change = NEVER
    for person in range(lo_person, hi_person):
        if len(live) and not live[person]:
            continue
        lo = offsets[person]
        stop = known_end(times, lo, offsets[person + 1], now)
        seen, _ = first_alone(times, signatures, masks, tops, lo, stop, first, cause)
        if extra_offsets[person] != extra_offsets[person + 1]:
            seen, _ = first_with_extras(events, moments, person, stop, now, seen, scratch)
        present = seen
        if whereabouts is not None:
            present, _ = first_moments(events, whereabouts, entering, person, stop, now, there)
        next_time = NEVER
        for stage in range(highest(present), -1, -1):
            if not present & bit(stage):
                continue
            reached = seen & bit(stage) != np.uint64(0)
            if reached and first[stage] <= next_time < NEVER and sign_of[stage] >= 0:
                until = deadline_of(within, 0, next_time)
                if until < now:
                    total = 0
                    event = first_at(times, lo, stop, next_time)
                    while event < stop and times[event] <= until:
                        sign = signs[sign_of[stage], signatures[event]]
                        if sign and value[event] != VALUE_MISSING:
                            total += sign * value[event]
                        event += 1
                    group = entry_group(
                        codes, group_of, at_entry, 0, person, stage, lo, cause[stage]
                    )
                    row = sums[slice_of[person], group, stage]
                    row[PEOPLE] += 1
                    row[VALUE] += total
                else:
                    change = min(change, until + 1)
                    if noted:
                        changes[person] = min(changes[person], until + 1)
            next_time = min(next_time, entered[stage])
    return change
