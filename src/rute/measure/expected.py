"""What a number's own past leads one to expect of it today.

Counts: a quasi-Poisson regression on the day of the week and a trend, and the range of the next
count on the scale of two thirds, where counts are nearly normal; past outliers weigh less.
C. P. Farrington, N. J. Andrews, A. D. Beale, M. A. Catchpole (1996), "A statistical algorithm for
the early detection of outbreaks of infectious disease", Journal of the Royal Statistical Society A
159, 547–563; weights only past 2.58 as in A. Noufaily et al. (2013), Statistics in Medicine 32,
1206–1222. Shares: pooled over the past, with what weeks differ by more than chance, on the arcsine
scale. Both use Student's t, as the spread is estimated too.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, exp, pi, sin, sqrt
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

RARE = 0.001  # of quiet numbers, so many lie outside on either side together
OUTLIER = 2.58
ROUNDS = 25


@dataclass(frozen=True, slots=True)
class Expectation:
    middle: float
    low: float
    high: float


def expected_count(
    past: Counts, weekday: Counts | None = None, next_weekday: int = 0, rare: float = RARE
) -> Expectation:
    """Of the count after `past` (int64[n], the oldest first). weekday: int64[n] 0…6 of each, and
    next_weekday of the one to come; None where counts are of whole weeks."""
    n = len(past)
    trend = (np.arange(n + 1) - n / 2) / max(n, 1)
    columns = [trend]
    if weekday is None:
        columns.append(np.ones(n + 1))
    else:
        every = np.append(weekday, next_weekday)
        columns += [(every == day).astype(np.float64) for day in np.unique(every)]
    design = np.column_stack(columns)
    return _predicted(design[:-1], design[-1], past.astype(np.float64), rare)


def _predicted(x: Floats, next_x: Floats, y: Floats, rare: float) -> Expectation:
    n, width = x.shape
    weights = np.ones(n)
    for _ in range(2):  # once to find outliers, once with less of them
        beta, inverse = _fitted(x, y, weights)
        mean = np.exp(x @ beta)
        free = max(n - width, 1)
        spread = max(1.0, float((weights * (y - mean) ** 2 / mean).sum() / free))
        leverage = np.einsum("ij,jk,ik->i", x, inverse, x) * weights * mean
        weights = _weights(y, mean, spread, np.clip(leverage, 0, 0.99))
    middle = exp(min(float(next_x @ beta), 40.0))
    unsure = float(next_x @ inverse @ next_x) * middle  # variance of the mean ÷ (spread × mean)
    reach = 2 / 3 * students_t(rare, free) * sqrt(spread * (1 + unsure) / middle)
    low = middle * max(0.0, 1 - reach) ** 1.5
    return Expectation(middle, low, middle * (1 + reach) ** 1.5)


def _fitted(x: Floats, y: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Coefficients of a log-linear mean by iteratively reweighted least squares, and the inverse
    of the information (to be multiplied by the spread)."""
    eta = np.log(y + 0.5)
    beta, inverse = np.zeros(x.shape[1]), np.eye(x.shape[1])
    for _ in range(ROUNDS):
        mean = np.exp(np.clip(eta, -6, 40))
        w = weights * mean
        information = x.T @ (x * w[:, None]) + 1e-9 * np.eye(x.shape[1])
        inverse = np.linalg.inv(information)
        new = inverse @ (x.T @ (w * (np.log(mean) + (y - mean) / mean)))
        if np.abs(new - beta).max() < 1e-9:
            break
        beta, eta = new, x @ new
    return np.clip(beta, -40, 40), inverse


def _weights(y: Floats, mean: Floats, spread: float, leverage: Floats) -> Floats:
    """1 for the usual, less for outliers by their Anscombe residual; they keep their sum."""
    scale = mean ** (1 / 6) * np.sqrt(spread * (1 - leverage))
    residual = np.abs(1.5 * (y ** (2 / 3) - mean ** (2 / 3)) / scale)
    found = np.where(residual > OUTLIER, np.maximum(residual, 1e-9) ** -2.0, 1.0)
    return np.asarray(found * len(y) / found.sum(), np.float64)


def expected_share(moved: Counts, of: Counts, n: int, rare: float = RARE) -> Expectation:
    """Of the share among `n` people after past weeks with moved[i] of of[i] (int64[weeks], every
    of[i] > 0)."""
    total = float(of.sum())
    share = float(moved.sum()) / total
    free = max(len(of) - 1, 1)
    variance = share * (1 - share)
    chi = float(((moved - share * of) ** 2 / of).sum()) / variance if variance else 0.0
    spread = max(1.0, chi / free)
    # Where weeks differ no more than chance makes them, nothing was estimated but the share.
    surely = students_t(rare, free) if spread > 1 else -NormalDist().inv_cdf(rare / 2)
    reach = surely * sqrt(spread * (1 / n + 1 / total)) / 2
    angle = asin(sqrt((moved.sum() + 3 / 8) / (total + 3 / 4)))  # Anscombe (1948)
    low, high = max(0.0, angle - reach), min(pi / 2, angle + reach)
    half = 0.5 / n  # people come whole
    return Expectation(
        share,
        max(0.0, min(share, sin(low) ** 2 - half)),
        min(1.0, max(share, sin(high) ** 2 + half)),
    )


def students_t(rare: float, free: int) -> float:
    """The quantile of Student's t that `rare` lies outside of on both sides together.

    G. W. Hill (1970), "Algorithm 396: Student's t-quantiles", Communications of the ACM 13,
    619–620; for one and two degrees of freedom exact.
    """
    if free == 1:
        return 1 / float(np.tan(rare * pi / 2))
    if free == 2:
        return sqrt(2 / (rare * (2 - rare)) - 2)
    a = 1 / (free - 0.5)
    b = 48 / a**2
    c = ((20700 * a / b - 98) * a - 16) * a + 96.36
    d = ((94.5 / (b + c) - 3) / b + 1) * sqrt(a * pi / 2) * free
    x = d * rare
    y = x ** (2 / free)
    if y > 0.05 + a:
        x = NormalDist().inv_cdf(rare / 2)
        y = x * x
        if free < 5:
            c += 0.3 * (free - 4.5) * (x + 0.6)
        c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
        y = a * y * y
        y = exp(y) - 1 if y > 0.002 else 0.5 * y * y + y
    else:
        head = ((free + 6) / (free * y) - 0.089 * d - 0.822) * (free + 2) * 3
        y = ((1 / head + 0.5 / (free + 4)) * y - 1) * (free + 1) / (free + 2) + 1 / y
    return sqrt(free * y)
