"""When people are awake, drink coffee and shop: hours, weekdays, seasons.

Times are seconds since the year began, 2025-11-01 00:00 in Jakarta (UTC+7, no daylight saving).
"""

from __future__ import annotations

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Seconds = NDArray[np.int64]

DAY = 86_400
DAYS = 365
END = DAYS * DAY
EPOCH_OF_START = 1_761_930_000  # 2025-10-31T17:00:00Z
NEVER = np.iinfo(np.int64).max // 4

_FIRST_WEEKDAY = 5  # 2025-11-01 is a Saturday
_WEEKDAY = np.array([0.85, 0.85, 0.9, 1.0, 1.1, 1.25, 1.15])
_HOUR = np.array(
    [1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 5, 6, 6, 5, 5, 6, 5, 4, 4, 5, 6, 7, 9, 9, 7, 4, 2], dtype=float
)
_TWELVE_TWELVE = slice(40, 43)  # 11 to 13 December
_BEFORE_LEBARAN = slice(125, 139)  # 6 to 19 March
_LEBARAN = slice(139, 156)  # 20 March to 5 April
_INDEPENDENCE = slice(287, 291)  # 15 to 18 August


def day_weights() -> NDArray[np.float64]:
    """How busy each day of the year is, relative to the others; float64[365]."""
    days = np.arange(DAYS)
    weights = _WEEKDAY[(days + _FIRST_WEEKDAY) % 7] * (1 + 0.35 * days / DAYS)
    weights[_TWELVE_TWELVE] *= 2.6
    weights[_BEFORE_LEBARAN] *= 1.5
    weights[_LEBARAN] *= 0.55
    weights[_INDEPENDENCE] *= 1.3
    return weights


def arrivals(rng: Generator, people: int) -> Seconds:
    """When each person first turns up; int64[people]."""
    weights = day_weights()
    day = rng.choice(DAYS, size=people, p=weights / weights.sum())
    return day * DAY + time_of_day(rng, people)


def time_of_day(rng: Generator, n: int) -> Seconds:
    """Seconds since midnight, more in the morning and after work; int64[n]."""
    hour = rng.choice(24, size=n, p=_HOUR / _HOUR.sum())
    return hour * 3600 + rng.integers(0, 3600, n)


def at_a_likely_hour(rng: Generator, before: Seconds, time: Seconds) -> Seconds:
    """Moves each time within its own day to a likely hour; it moves by less than a day, so
    only times two days or more after `before` are moved and their order stays."""
    likely = time // DAY * DAY + time_of_day(rng, len(time))
    return np.where(time - before >= 2 * DAY, likely, time)


def log_logistic(
    rng: Generator, n: int, median: float, shape: float, longest: float
) -> NDArray[np.float64]:
    """Delays with this median and shape, cut at `longest`, all in one unit; float64[n]."""
    share = rng.uniform(1e-4, 1 / (1 + (median / longest) ** shape), n)
    return median * (share / (1 - share)) ** (1 / shape)
