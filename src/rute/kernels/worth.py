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
    end_of,
    first_at,
    first_moments,
    group_at,
    highest,
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
    now: int,
    sums: Times,
) -> int:
    """Adds to sums int64[groups, stages, 2], in place, the people who moved on from a stage at
    m and whose window from m has elapsed, and the value of their events in m … deadline (both
    included); returns the earliest instant at which another window will have elapsed.

    value: int64[events] minor units, VALUE_MISSING counts as nothing. signs: int8[k,
    signatures], +1 to add, −1 to take off, 0 to leave. sign_of: int64[stages], which row of
    `signs` the stage's worth is by, −1 for none. within: one window.
    """
    stages = sums.shape[1]
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    first, cause, _ = scratch
    change = NEVER
    for person in range(lo_person, hi_person):
        if len(events.live) and not events.live[person]:
            continue
        lo = events.offsets[person]
        stop = end_of(events, person, now)
        seen, _ = first_moments(events, moments, tops, person, stop, now, scratch)
        next_time = NEVER
        for stage in range(highest(seen), -1, -1):
            if not seen & bit(stage):
                continue
            if first[stage] <= next_time < NEVER and sign_of[stage] >= 0:
                until = deadline_of(within, 0, next_time)
                if until < now:
                    row = sums[group_at(grouping, lo, cause[stage]), stage]
                    row[PEOPLE] += 1
                    by_signature = signs[sign_of[stage]]
                    event = first_at(events.time, lo, stop, next_time)
                    while event < stop and events.time[event] <= until:
                        sign = by_signature[events.signature[event]]
                        if sign and value[event] != VALUE_MISSING:
                            row[VALUE] += sign * value[event]
                        event += 1
                else:
                    change = min(change, until + 1)
            next_time = min(next_time, first[stage])
    return change
