"""The best of many cells, honestly: what a group of people reaches that really moves on more.

Of ten equal months one is the best by chance alone. So cells are compared only where they differ
beyond chance, each is drawn towards the mean as far as its numbers are noise, and the best is
chosen anew in every replicate of a bootstrap, so that the luck of the choice is in its range.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import erfc, exp, factorial, fsum, gamma, sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rute.kernels.hashing import mix
from rute.measure.discovery import resampled

EXPECTED = 5.0  # people that must be expected to move on in a cell, and not to
N, MOVED = range(2)  # columns of the sums of cells
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Cells:
    """One stage's cells along one axis. names: what each is called; sums: int64[SLICES, cells, 2],
    people whose time is up and those of them who moved on in time."""

    axis: str
    names: tuple[str | None, ...]
    sums: npt.NDArray[np.int64]

    @property
    def counts(self) -> tuple[Floats, Floats]:
        """float64[cells] each."""
        total = self.sums.sum(axis=0).astype(np.float64)
        return total[:, N], total[:, MOVED]

    def drawn(self) -> tuple[Floats, Floats]:
        """The same in each replicate, float64[replicates, cells] each."""
        total = resampled(self.sums)
        return total[..., N], total[..., MOVED]


class Best(NamedTuple):
    """axis: the one it lies on; share: that of the cell after shrinking; drawn: in each replicate
    that of the cell which is best there, float64[replicates]."""

    axis: Cells
    name: str | None
    moved: int
    n: int
    share: float
    drawn: Floats


def testable(n: Floats, moved: Floats, named: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """bool[cells]: those with a name in which at least five are expected to move on and five not
    (W. G. Cochran, 1954, "Some methods for strengthening the common χ² tests", Biometrics 10).
    None where fewer than two are."""
    mean = moved[named].sum() / max(n[named].sum(), 1.0)
    fit = named & (n * mean >= EXPECTED) & (n * (1 - mean) >= EXPECTED)
    return np.asarray(fit if fit.sum() > 1 else np.zeros_like(fit))


def chance_of(n: Floats, moved: Floats) -> float:
    """The p-value of Pearson's χ² for equal shares in all cells; NaN for fewer than two."""
    if n.size < 2:
        return float("nan")
    mean = moved.sum() / n.sum()
    return upper_tail(float(((moved - n * mean) ** 2 / (n * mean * (1 - mean))).sum()), n.size - 1)


def upper_tail(x: float, degrees: int) -> float:
    """The chance that χ² of whole degrees of freedom exceeds x (M. Abramowitz, I. Stegun, 1964,
    Handbook of Mathematical Functions, 26.4.4 and 26.4.5)."""
    half = x / 2
    if half > 700:
        return 0.0
    if degrees % 2 == 0:
        return exp(-half) * fsum(half**j / factorial(j) for j in range(degrees // 2))
    terms = (half ** (j - 0.5) / gamma(j + 0.5) for j in range(1, (degrees + 1) // 2))
    return erfc(sqrt(half)) + exp(-half) * fsum(terms)


class Prior(NamedTuple):
    """A beta distribution of the cells' shares: its mean, and how many people it weighs as much
    as; each float64[…, 1]."""

    mean: Floats
    weight: Floats


def prior_of(n: Floats, moved: Floats) -> Prior:
    """The beta-binomial fitted by moments to float64[…, cells], every cell weighing as many
    people as it has: J. C. Kleinman (1973), "Proportions with extraneous variance: single and
    independent samples", Journal of the American Statistical Association 68, 46–54."""
    people = np.maximum(n.sum(axis=-1, keepdims=True), 1.0)
    mean = moved.sum(axis=-1, keepdims=True) / people
    spread = mean * (1 - mean)
    others = (n > 0).sum(axis=-1, keepdims=True) - 1
    share = moved / np.maximum(n, 1.0)
    excess = (n * (share - mean) ** 2).sum(axis=-1, keepdims=True) - spread * others
    room = spread * (people - (n**2).sum(axis=-1, keepdims=True) / people - others)
    alike = np.clip(excess / np.maximum(room, 1e-12), 1e-9, 0.999)
    return Prior(mean, 1 / alike - 1)


def shrunk(n: Floats, moved: Floats, prior: Prior) -> Floats:
    """The share of each cell drawn towards the prior's mean: the mean of its posterior beta
    distribution (empirical Bayes: B. Efron, C. Morris, 1975, "Data analysis using Stein's
    estimator and its generalizations", Journal of the American Statistical Association 70,
    311–319)."""
    return np.asarray((moved + prior.mean * prior.weight) / (n + prior.weight))


def best_of(axes: Sequence[Cells]) -> Best:
    """The best cell of all axes, with its share in each replicate.

    A replicate fits the prior and chooses the best cell on its own draw of people, and takes that
    cell's share from its posterior under that prior: N. M. Laird, T. A. Louis (1987), "Empirical
    Bayes confidence intervals based on bootstrap samples", Journal of the American Statistical
    Association 82, 739–750, with the choice repeated inside.
    """
    counts, drawn = [cells.counts for cells in axes], [cells.drawn() for cells in axes]
    n, moved = (np.concatenate(column) for column in zip(*counts, strict=True))
    of_axis = np.repeat(np.arange(len(axes)), [len(cells.names) for cells in axes])
    shares = np.concatenate([shrunk(*each, prior_of(*each)) for each in counts])
    best = int(shares.argmax())
    priors = [prior_of(*each) for each in drawn]
    again = [shrunk(*each, prior) for each, prior in zip(drawn, priors, strict=True)]
    chosen = np.concatenate(again, axis=1).argmax(axis=1)
    places = np.arange(chosen.size), of_axis[chosen]
    mean, weight = (np.concatenate(part, axis=1)[places] for part in zip(*priors, strict=True))
    return Best(
        axis=axes[of_axis[best]],
        name=[name for cells in axes for name in cells.names][best],
        moved=int(moved[best]),
        n=int(n[best]),
        share=float(shares[best]),
        drawn=_posterior(n[chosen], moved[chosen], mean, weight),
    )


def _posterior(n: Floats, moved: Floats, mean: Floats, weight: Floats) -> Floats:
    """One draw of each posterior, by its mean and deviation."""
    share = (moved + mean * weight) / (n + weight)
    error = np.sqrt(share * (1 - share) / (n + weight + 1))
    return np.asarray(np.clip(share + error * _normals(share.size), 0.0, 1.0))


def _normals(size: int) -> Floats:
    """The quantiles of the normal distribution, in an order that a hash settles."""
    places = np.arange(size, dtype=np.uint64)
    order = np.argsort(mix(places, np.full_like(places, 0x4C65616B)), kind="stable")
    quantiles = [NormalDist().inv_cdf((k + 0.5) / size) for k in range(size)]
    return np.array(quantiles)[order]
