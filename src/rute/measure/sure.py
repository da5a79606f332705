"""From people in two arms, in the order in which their time was over, to what may be said: a
difference with bounds that hold at every look."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
import numpy.typing as npt

from rute.kernels.always_valid import best_rho, bound, bounds, wide_bound
from rute.kernels.lift import add_up, split_evidence
from rute.results.campaign import Estimate

Bools = npt.NDArray[np.bool_]
Int64s = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

ALPHA = 0.05  # of both sides together
RHO = best_rho(50, ALPHA / 2)  # tightest about where a few hundred people are held out
UNEVEN = np.log(1 / 0.001)  # chance alone calls one even split in a thousand uneven, at most
FIRMNESS = 200.0  # people
FEWEST = 100  # people in each arm before anything is said of money, whose terms have no limit
FARTHEST = 1000  # times the people there are: beyond it nobody waits for an answer


@dataclass(frozen=True, eq=False)
class Dealt:
    """People who were dealt into two arms by known shares, in the order in which their outcome
    was settled: treated bool[n], share float64[n] (held out, between 0 and 1), stratum int64[n]
    from 0 on."""

    treated: Bools
    share: Floats
    stratum: Int64s

    def __len__(self) -> int:
        return self.treated.size

    @property
    def strata(self) -> int:
        return int(self.stratum.max(initial=-1)) + 1

    def only(self, which: Int64s | Bools) -> Dealt:
        return Dealt(self.treated[which], self.share[which], self.stratum[which])

    @property
    def both(self) -> bool:
        """Whether there is anybody in either arm."""
        return bool(self.treated.any() and not self.treated.all())


@dataclass(frozen=True, eq=False)
class Course:
    """The same difference as it was known after each of some people: places int64[k]."""

    places: Int64s
    value: Floats
    low: Floats
    high: Floats

    @property
    def last(self) -> Estimate:
        return Estimate(float(self.value[-1]), float(self.low[-1]), float(self.high[-1]))


def lift_of(dealt: Dealt, outcome: Bools, places: Int64s | None = None) -> Course:
    """Lift of a share, after the people at `places` (None: after everybody), exact at any number
    of people; see kernels.lift. value is the difference of the arms' shares in each stratum, put
    together by how many are in the lesser arm. Needs people."""
    at = _places(dealt, places)
    sums, squares, weights = add_up(dealt.treated, 1 - dealt.share, outcome.astype(np.float64), 0.5)
    reach = bounds(squares[at], ALPHA / 2, RHO)
    low = np.maximum((sums[at] - reach) / weights[at], -1.0)
    high = np.minimum((sums[at] + reach) / weights[at], 1.0)
    value = _differences(dealt, outcome.astype(np.float64), at, sums[at] / weights[at])
    return Course(at, np.clip(value, low, high), low, high)


def mean_lift_of(dealt: Dealt, outcome: Floats) -> Estimate | None:
    """Difference of a mean that has no limits, such as money; None below FEWEST people an arm.
    Its bounds hold at every look from there on, in the long run; see kernels.always_valid."""
    count = np.stack([np.cumsum(~dealt.treated), np.cumsum(dealt.treated)]).min(axis=0)
    if not len(dealt) or count[-1] < FEWEST:
        return None
    begins = int(np.searchsorted(count, FEWEST))
    sums, squares, weights = add_up(dealt.treated, 1 - dealt.share, outcome, 0.0)
    if not squares[begins]:
        return None
    reach = wide_bound(squares[-1], ALPHA, best_rho(5 * squares[begins], ALPHA))
    middle = sums[-1] / weights[-1]
    low, high = middle - reach / weights[-1], middle + reach / weights[-1]
    (value,) = _differences(dealt, outcome, np.array([len(dealt) - 1]), np.array([middle]))
    return Estimate(min(max(float(value), low), high), low, high)


def is_even(dealt: Dealt) -> bool:
    """Whether the arms are as large as planned, for people in the order of their enrolment; not
    if at any moment so far they were not. An even split is called uneven once in a
    thousand campaigns at most, however often one looks."""
    chance = 1 - dealt.share
    found = split_evidence(dealt.treated, dealt.stratum, chance, dealt.strata, FIRMNESS)
    return bool(found < UNEVEN)


def needed(dealt: Dealt, outcome: Bools) -> int | None:
    """How many more people it takes until the difference seen so far, should it stay, can be told
    from nothing; None where that is out of reach."""
    sums, squares, weights = add_up(dealt.treated, 1 - dealt.share, outcome.astype(np.float64), 0.5)
    times = times_needed(abs(sums[-1]), squares[-1], weights[-1])
    return None if times is None else max(ceil((times - 1) * len(dealt)), 0)


def times_needed(s: float, v: float, weight: float, aside: float = 0.0) -> float | None:
    """How many times as many people it takes until a sum that grows to s, with squares of v, is
    beyond its bound, even where it falls `aside` standard deviations short of its mean."""

    def clear(times: float) -> bool:
        short = s * times - aside * (v * times) ** 0.5
        return bool(short > bound(v * times, ALPHA / 2, RHO))

    if not s or not weight or not clear(FARTHEST):
        return None
    low, high = 0.0, 1.0
    while not clear(high):
        low, high = high, 2 * high
    while high - low > 1e-3 * high:
        middle = (low + high) / 2
        low, high = (low, middle) if clear(middle) else (middle, high)
    return high


def _places(dealt: Dealt, places: Int64s | None) -> Int64s:
    return np.array([len(dealt) - 1]) if places is None else places


def _differences(dealt: Dealt, outcome: Floats, at: Int64s, otherwise: Floats) -> Floats:
    """float64[places]: of the strata that have both arms, each weighed by its people times the
    share of the lesser arm; `otherwise` where none has."""
    total, weight = np.zeros(at.size), np.zeros(at.size)
    for stratum in range(dealt.strata):
        own = dealt.stratum == stratum
        if not own.any():
            continue
        share = dealt.share[own][0]
        people, reached = np.zeros((2, at.size)), np.zeros((2, at.size))
        for arm in (0, 1):
            here = own & (dealt.treated == bool(arm))
            people[arm] = np.cumsum(here)[at]
            reached[arm] = np.cumsum(np.where(here, outcome, 0.0))[at]
        both = (people > 0).all(axis=0)
        means = reached / np.maximum(people, 1)
        w = np.where(both, people.sum(axis=0) * min(share, 1 - share), 0.0)
        total += w * (means[1] - means[0])
        weight += w
    return np.where(weight > 0, total / np.where(weight > 0, weight, 1), otherwise)
