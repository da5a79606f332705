"""How often do alerts cry over journeys in which nothing happens, and what do they see?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from rute.measure.daily import Daily
from rute.measure.placed import placed

FIRST = date(2026, 1, 5)
RHYTHM = np.array([1, 0.9, 0.95, 1, 1.2, 1.5, 0.7])
STAGES = ("Aware", "Engage", "Convert", "Excite")
SHARES = (0.4, 0.5, 0.3)
LAG = 7  # days


@dataclass(frozen=True)
class Cries:
    """checks: numbers that were judged; cries: those outside; episodes: runs of days outside."""

    checks: int
    cries: int
    episodes: int
    days: int


def journey(
    random: np.random.Generator, level: float, days: int, *, spread: float = 1, grows: float = 0
) -> Daily:
    """Four stages; `level` people a day come to the first, with a rhythm of the week and variance
    `spread` × the mean; shares of them go on. grows: a day, as a share."""
    counts = np.zeros((days, len(STAGES), 3), np.int64)
    mean = level * RHYTHM[np.arange(days) % 7] * np.exp(grows * np.arange(days))
    if spread > 1:
        mean = random.gamma(mean / (spread - 1), spread - 1)
    coming = random.poisson(mean)
    for stage, share in enumerate((*SHARES, 0.0)):
        counts[:, stage, 0] = counts[:, stage, 1] = coming
        coming = counts[:, stage, 2] = random.binomial(coming, share)
    return Daily(0, "UTC", FIRST, STAGES, (LAG, LAG, LAG, None), counts)


def cries(level: float, years: int, seed: int, *, spread: float = 1, grows: float = 0) -> Cries:
    """Every day of so many years of quiet journeys judged as the app judges it."""
    checks = outside = episodes = days = 0
    for year in range(years):
        random = np.random.default_rng((seed, year))
        data = journey(random, level, 470, spread=spread, grows=grows)
        before: set[tuple[str, str]] = set()
        for day in range(105, 470):
            told = [one for one in placed(data, day=FIRST + timedelta(days=day)) if one.expected]
            now = {(one.stage, one.of) for one in told if one.outside}
            checks += len(told)
            outside += len(now)
            episodes += len(now - before)
            before, days = now, days + 1
    return Cries(checks, outside, episodes, days)


def seen(level: float, fall: float, tried: int, seed: int, *, spread: float = 1) -> float:
    """In what share of journeys a day on which so many fewer come is called below."""
    found = 0
    for one in range(tried):
        data = journey(np.random.default_rng((seed, one)), level, 120, spread=spread)
        data.counts[-1, 0, 0] = round(data.counts[-1, 0, 0] * (1 - fall))
        found += placed(data)[0].verdict == "below"
    return found / tried
