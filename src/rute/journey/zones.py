"""A time zone as arrays: when its clocks change, and how far they are ahead of UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import numpy as np
import numpy.typing as npt

from rute.errors import JourneyError, did_you_mean
from rute.words.message import Message

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST, _LAST = -25_567, 47_482  # days from 1970: 1900-01-01 to 2100-01-01
_DAY = 86_400


def _read(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise JourneyError(
            Message("find.no_zone", text=name),
            exists=did_you_mean(name, available_timezones()),
            do=Message("find.no_zone.fix"),
        ) from error


def _offset(zone: ZoneInfo, second: int) -> timedelta:
    moment = _EPOCH + timedelta(seconds=second)
    return zone.fromutc(moment.replace(tzinfo=zone)).utcoffset() or timedelta()


def _change(zone: ZoneInfo, low: int, high: int) -> int:
    """The first second in (low, high] with the offset that holds at high."""
    new = _offset(zone, high)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if _offset(zone, middle) == new else (middle, high)
    return high


@lru_cache(maxsize=16)
def zone_table(name: str) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """(zone_times, zone_offsets), int64[n] each: from zone_times[i] (µs UTC; the first is the
    smallest int64) local time is UTC + zone_offsets[i] µs. Clock changes from 1900 to 2099, no
    two of them within a week; outside, the nearest offset. Raises JourneyError for a name
    that is no zone."""
    zone = _read(name)
    times, offsets = [np.iinfo(np.int64).min], [_offset(zone, _FIRST * _DAY)]
    for day in range(_FIRST, _LAST, 7):
        low, high = day * _DAY, (day + 7) * _DAY
        new = _offset(zone, high)
        if new != offsets[-1]:
            times.append(_change(zone, low, high) * 1_000_000)
            offsets.append(new)
    microseconds = [offset // timedelta(microseconds=1) for offset in offsets]
    return np.array(times, np.int64), np.array(microseconds, np.int64)
