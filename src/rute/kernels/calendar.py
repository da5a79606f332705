"""Calendar months in a zone, on instants of int64 µs UTC.

A zone is two arrays: zone_times int64[n], rising, zone_times[0] = the smallest int64; and
zone_offsets int64[n], µs to add to UTC from that instant on. See rute.journey.zones.
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

Int64s = npt.NDArray[np.int64]

DAY = 86_400_000_000


@numba.njit(nogil=True, cache=True)
def days_from_civil(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 of a Gregorian date. Howard Hinnant, chrono-compatible algorithms."""
    year -= month <= 2
    era = year // 400
    of_era = year - era * 400
    of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


@numba.njit(nogil=True, cache=True)
def civil_from_days(days: int) -> tuple[int, int, int]:
    """(year, month, day) of days since 1970-01-01. Same source."""
    days += 719_468
    era = days // 146_097
    of_era = days - era * 146_097
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    part = (5 * of_year + 2) // 153
    month = part + 3 if part < 10 else part - 9
    year = year_of_era + era * 400 + (1 if month <= 2 else 0)
    return year, month, of_year - (153 * part + 2) // 5 + 1


@numba.njit(nogil=True, cache=True)
def offset_at(t: int, zone_times: Int64s, zone_offsets: Int64s) -> int:
    """µs the zone is ahead of UTC at the instant t."""
    offset: int = zone_offsets[np.searchsorted(zone_times, t, side="right") - 1]
    return offset


@numba.njit(nogil=True, cache=True)
def utc_of_local(local: int, zone_times: Int64s, zone_offsets: Int64s) -> int:
    """The instant of a wall time (µs, as if it were UTC). A wall time that happens twice is
    its first; one that is skipped is read with the offset before the change (PEP 495, fold 0)."""
    low, high = 0, zone_times.size - 1
    while low < high:
        middle = (low + high + 1) // 2
        ahead = max(zone_offsets[middle - 1], zone_offsets[middle])
        if zone_times[middle] + ahead <= local:
            low = middle
        else:
            high = middle - 1
    offset: int = zone_offsets[low]
    return local - offset


@numba.njit(nogil=True, cache=True)
def add_months(t: int, months: int, zone_times: Int64s, zone_offsets: Int64s) -> int:
    """The same wall time `months` calendar months later (earlier when negative), on the last
    day of the month where that day does not exist. No months: t itself.

    Not monotone: 31 January 01:00 and 30 January 23:00 change places a month later.
    """
    if months == 0:
        return t
    local = t + offset_at(t, zone_times, zone_offsets)
    days = local // DAY
    year, month, day = civil_from_days(days)
    month += months - 1
    year += month // 12
    month = month % 12 + 1
    following = days_from_civil(year + month // 12, month % 12 + 1, 1)
    first = days_from_civil(year, month, 1)
    moved = first + min(day, following - first) - 1
    return utc_of_local(moved * DAY + local - days * DAY, zone_times, zone_offsets)


@numba.njit(nogil=True, cache=True)
def deadline(
    t: int, microseconds: int, months: int, zone_times: Int64s, zone_offsets: Int64s
) -> int:
    """The last instant of the window that starts at t: it has elapsed once now > deadline."""
    return add_months(t, months, zone_times, zone_offsets) + microseconds


@numba.njit(nogil=True, cache=True)
def shifted(
    times: Int64s, microseconds: int, months: int, zone_times: Int64s, zone_offsets: Int64s
) -> Int64s:
    """int64[n]: `deadline` of many instants; both lengths negative: the first instants of windows
    that end there."""
    moved = np.empty(times.size, np.int64)
    for i in range(times.size):
        moved[i] = add_months(times[i], months, zone_times, zone_offsets) + microseconds
    return moved
