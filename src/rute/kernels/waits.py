"""When waits end, on instants of int64 µs UTC and the clock of a zone (see calendar.py).

Days, weeks and months are those of the calendar: the same time of a later day. A time of day that
the clock skips is the instant at which it does; one that comes twice is the first.
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.calendar import DAY, civil_from_days, days_from_civil, offset_at

Int64s = npt.NDArray[np.int64]
NO_CLOCK = -1
DAYS_TRIED = 4  # clocks set back over midnight, or a day left out, cost one each


@numba.njit(nogil=True, cache=True)
def instant_of_wall(local: int, zone_times: Int64s, zone_offsets: Int64s) -> int:
    """The instant of a wall time (µs, as if it were UTC)."""
    low, high = 0, zone_times.size - 1
    while low < high:
        middle = (low + high + 1) // 2
        ahead = max(zone_offsets[middle - 1], zone_offsets[middle])
        if zone_times[middle] + ahead <= local:
            low = middle
        else:
            high = middle - 1
    found: int = local - zone_offsets[low]
    if low + 1 < zone_times.size and found > zone_times[low + 1]:
        found = zone_times[low + 1]
    return found


@numba.njit(nogil=True, cache=True)
def _months_later(day: int, months: int) -> int:
    """The day, as days since 1970, some months later; the month's last where it has no such."""
    year, month, of_month = civil_from_days(day)
    month += months - 1
    year += month // 12
    month = month % 12 + 1
    first = days_from_civil(year, month, 1)
    following = days_from_civil(year + month // 12, month % 12 + 1, 1)
    return first + min(of_month, following - first) - 1


@numba.njit(nogil=True, cache=True)
def _clock_from(t: int, clock: int, zone_times: Int64s, zone_offsets: Int64s) -> int:
    """The first instant at or after t at which a day's clock shows `clock` (µs of the day)."""
    day = (t + offset_at(t, zone_times, zone_offsets)) // DAY
    for later in range(DAYS_TRIED):
        found = instant_of_wall((day + later) * DAY + clock, zone_times, zone_offsets)
        if found >= t:
            return found
    return t


@numba.njit(nogil=True, cache=True)
def waits_end(
    times: Int64s, microseconds: int, days: int, months: int, clock: int,
    zone_times: Int64s, zone_offsets: Int64s,
) -> Int64s:  # fmt: skip
    """int64[n]: when waits from `times` on end. With days or months: on that day, at the same
    time or at `clock` (µs of the day, NO_CLOCK for none). Else microseconds later, and from there
    at the next `clock`; at once where it shows it."""
    ends = np.empty(times.size, np.int64)
    for i in range(times.size):
        t = times[i]
        if days or months:
            local = t + offset_at(t, zone_times, zone_offsets)
            day = local // DAY
            shown = local - day * DAY if clock == NO_CLOCK else clock
            day = (_months_later(day, months) if months else day) + days
            ends[i] = max(t, instant_of_wall(day * DAY + shown, zone_times, zone_offsets))
        elif clock == NO_CLOCK:
            ends[i] = t + microseconds
        else:
            ends[i] = _clock_from(t + microseconds, clock, zone_times, zone_offsets)
    return ends
