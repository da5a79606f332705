"""Campaigns that do nothing, and that do something, looked at every day of a month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.measure.intervals import share_difference, wilson
from rute.measure.sure import Dealt, is_even, lift_of, mean_lift_of

Floats = npt.NDArray[np.float64]
DAYS = 30


@dataclass(frozen=True)
class Kind:
    """Campaigns of one kind. base: of those who come anyway, at each of the month's people in
    their order (float64[n]); lift: what it adds, likewise; shares: held out, one a version."""

    said: str
    a_day: int
    share: tuple[float, ...]
    base: Callable[[Floats], Floats]
    lift: Callable[[Floats], Floats]

    @property
    def people(self) -> int:
        return self.a_day * DAYS


@dataclass(frozen=True)
class Looked:
    """Of campaigns looked at every day: how often the truth was outside on any day; how often 0
    was, on any day; the same of the usual interval for one look; how wide the last one was."""

    missed: float
    told: float
    usual_told: float
    wide: float
    usual_wide: float


def steady(value: float) -> Callable[[Floats], Floats]:
    return lambda part: np.full(part.size, value)


def month(random: np.random.Generator, kind: Kind) -> tuple[Dealt, npt.NDArray[np.bool_], Floats]:
    """People in their order, what came of them, and what the campaign truly did to each."""
    part = np.arange(kind.people) / kind.people
    version = (part * len(kind.share)).astype(np.int64)
    share = np.array(kind.share)[version]
    treated = random.random(kind.people) >= share
    lift = kind.lift(part)
    came = random.random(kind.people) < kind.base(part) + np.where(treated, lift, 0.0)
    return Dealt(treated, share, version), came, lift


def looked_at(kind: Kind, times: int, seed: int) -> Looked:
    random = np.random.default_rng(seed)
    places = np.arange(1, DAYS + 1) * kind.a_day - 1
    missed = told = usual = 0
    wide, usual_wide = [], []
    for _ in range(times):
        dealt, came, lift = month(random, kind)
        course = lift_of(dealt, came, places)
        weight = np.minimum(dealt.share, 1 - dealt.share)
        truth = (np.cumsum(weight * lift) / np.cumsum(weight))[places]
        missed += bool(((course.low > truth) | (course.high < truth)).any())
        told += bool(((course.low > 0) | (course.high < 0)).any())
        plain = [_usual(dealt, came, at + 1) for at in places]
        usual += any(low > 0 or high < 0 for low, high in plain)
        wide.append(course.high[-1] - course.low[-1])
        usual_wide.append(plain[-1][1] - plain[-1][0])
    return Looked(
        missed / times, told / times, usual / times, float(np.mean(wide)),
        float(np.mean(usual_wide)),
    )  # fmt: skip


def _usual(dealt: Dealt, came: npt.NDArray[np.bool_], n: int) -> tuple[float, float]:
    """The 95% interval of the difference of two shares that is meant for a single look."""
    treated, came = dealt.treated[:n], came[:n]
    held = share_difference(
        wilson(int(came[~treated].sum()), int((~treated).sum())),
        wilson(int(came[treated].sum()), int(treated.sum())),
    )
    return (held.low, held.high) if held else (-1.0, 1.0)


def money_missed(people: int, share: float, added: float, times: int, seed: int) -> float:
    """How often, on any of thirty looks, what a person spends more lay outside its range. Most
    spend nothing, some a hundred times as much as others."""
    random = np.random.default_rng(seed)
    mean = 0.3 * np.exp(12 + 0.5)
    missed = 0
    for _ in range(times):
        treated = random.random(people) >= share
        buys = random.random(people) < np.where(treated, 0.3 + added, 0.3)
        spent = np.where(buys, random.lognormal(12, 1, people), 0.0)
        dealt = Dealt(treated, np.full(people, share), np.zeros(people, np.int64))
        truth, outside = added * mean / 0.3, False
        for n in np.linspace(people / DAYS, people, DAYS).astype(int):
            found = mean_lift_of(dealt.only(np.arange(n)), spent[:n])
            outside |= found is not None and not found.low <= truth <= found.high
        missed += outside
    return missed / times


def called_uneven(people: int, share: float, lost: float, times: int, seed: int) -> float:
    """How often a split is called uneven of which a part of those held out got lost."""
    random = np.random.default_rng(seed)
    found = 0
    for _ in range(times):
        treated = random.random(people) >= share
        treated = treated[treated | (random.random(people) >= lost)]
        n = treated.size
        found += not is_even(Dealt(treated, np.full(n, share), np.zeros(n, np.int64)))
    return found / times
