"""Which groups move on otherwise than the others: marked only where it is more than chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import erfc, sqrt
from typing import NamedTuple

import numpy as np

from rute.measure.best_cell import EXPECTED
from rute.measure.discovery import benjamini_hochberg
from rute.results.numbers import Ratio


class Place(NamedTuple):
    """One group at one stage."""

    group: int
    stage: str


def standing_out(rates: Mapping[Place, Ratio]) -> frozenset[Place]:
    """The places whose share differs from that of all other groups at the same stage together,
    all places being tested together for false discovery. Those in which fewer than five people
    are expected to move on, or not to, are not tested."""
    places = list(rates)
    chances = np.array([_chance(place, rates) for place in places], np.float64)
    spoken = benjamini_hochberg(chances)
    return frozenset(place for place, said in zip(places, spoken, strict=True) if said)


def _chance(place: Place, rates: Mapping[Place, Ratio]) -> float:
    """The p-value of the pooled z test of two shares; NaN where it was not tested."""
    others = [rate for other, rate in rates.items()
              if other.stage == place.stage and other.group != place.group]  # fmt: skip
    n, moved = _people([rates[place]])
    rest, rest_moved = _people(others)
    if not n or not rest:
        return float("nan")
    mean = (moved + rest_moved) / (n + rest)
    if min(n, rest) * min(mean, 1 - mean) < EXPECTED:
        return float("nan")
    error = sqrt(mean * (1 - mean) * (1 / n + 1 / rest))
    return erfc(abs(moved / n - rest_moved / rest) / error / sqrt(2))


def _people(rates: Sequence[Ratio]) -> tuple[int, int]:
    """People whose time is up, and those of them who moved on."""
    return sum(rate.n for rate in rates), sum(round((rate.value or 0.0) * rate.n) for rate in rates)
