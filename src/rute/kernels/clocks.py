"""Windows that run from an instant, and when the next of them will have elapsed."""

from typing import NamedTuple

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.calendar import DAY, deadline
from rute.kernels.reaching import Events, end_of, first_at

NEVER = int(np.iinfo(np.int64).max)


class Windows(NamedTuple):
    """One window per stage, µs and calendar months (int64[stages]), with the zone's table."""

    microseconds: npt.NDArray[np.int64]
    months: npt.NDArray[np.int64]
    zone_times: npt.NDArray[np.int64]
    zone_offsets: npt.NDArray[np.int64]


@numba.njit(nogil=True, cache=True)
def deadline_of(windows: Windows, stage: int, time: int) -> int:
    """The last instant of the stage's window that starts at `time`."""
    if windows.months[stage] == 0:
        return int(time + windows.microseconds[stage])
    return deadline(
        time,
        windows.microseconds[stage],
        windows.months[stage],
        windows.zone_times,
        windows.zone_offsets,
    )


@numba.njit(nogil=True, cache=True)
def next_clock(lo_person: int, hi_person: int, events: Events, now: int, clocks: Windows) -> int:
    """The earliest instant after `now` at which a window that starts at an event has just
    elapsed, over all windows of `clocks`; NEVER when none is running. What a rule with
    `without` or `in the last` says cannot change by time alone before that."""
    change = NEVER
    changes = events.changes
    noted = len(changes) > 0
    for person in range(lo_person, hi_person):
        if len(events.live) and not events.live[person]:
            continue
        stop = end_of(events, person, now)
        own = NEVER if noted else change
        for clock in range(len(clocks.microseconds)):
            # Clamped to the month's end, a later start may have the earlier deadline: search
            # by bounds of a month's length, a day wider for changes of the clock.
            months = clocks.months[clock]
            most = clocks.microseconds[clock] + months * 31 * DAY + (DAY if months else 0)
            least = clocks.microseconds[clock] + months * 28 * DAY - (DAY if months else 0)
            event = first_at(events.time, events.offsets[person], stop, now - most)
            while event < stop and events.time[event] + least < own:
                until = deadline_of(clocks, clock, events.time[event])
                if until >= now:
                    own = min(own, until + 1)
                event += 1
        change = min(change, own)
        if noted:
            changes[person] = min(changes[person], own)
    return change
