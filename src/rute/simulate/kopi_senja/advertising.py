"""The advertising report: totals without people, week by week."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from rute.simulate.kopi_senja.rhythm import DAYS, day_weights

_FIRST_DAY = date(2025, 11, 1)
_CAMPAIGNS = (("Evening coffee film", 0.7), ("Roaster's hands, a photo series", 0.3))
_REACH_PER_PERSON = 47.5


def write_reach(path: Path, people: int, seed: int) -> None:
    """Writes week, campaign, reach, clicks, spend (IDR); reach is about 1.9 million a year
    for 40,000 people."""
    rng = np.random.default_rng([seed, 1])
    weights = day_weights() / day_weights().sum()
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["week", "campaign", "reach", "clicks", "spend"])
        for day in range(0, DAYS, 7):
            for campaign, share in _CAMPAIGNS:
                mean = _REACH_PER_PERSON * people * share * weights[day : day + 7].sum()
                reach = int(rng.poisson(mean))
                clicks = int(rng.binomial(reach, 0.013))
                week = _FIRST_DAY + timedelta(days=day)
                out.writerow([week.isoformat(), campaign, reach, clicks, reach * 21])
