"""Bounds that hold at every moment at once, however often one looks.

A sum whose every term has the mean it is held against, and lies at most 1 below it, stays with
probability 1 − alpha below `bound(v)` for ever; v is what its terms' squares have added up to. This
is the empirical Bernstein bound with the gamma-exponential mixture of S. R. Howard, A. Ramdas,
J. McAuliffe, J. Sekhon (2021), "Time-uniform, nonparametric, nonasymptotic confidence sequences",
The Annals of Statistics 49, 1055–1080 (theorem 4 and proposition 9): exact at any number of terms,
however they are distributed and though their means change.
"""

from __future__ import annotations

from math import exp, lgamma, log, sqrt

import numba
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_LEAST = 1e-300  # stands for nothing in the continued fraction
_ENOUGH = 1e-12


@numba.njit(nogil=True, cache=True)
def gamma_below(a: float, x: float) -> float:
    """P(a, x), the regularized lower incomplete gamma function: its series below a + 1, else the
    continued fraction of its complement by W. J. Lentz (1976), Applied Optics 15, 668–671."""
    if x <= 0:
        return 0.0
    scale = exp(a * log(x) - x - lgamma(a))
    if x < a + 1:
        term, total, k = 1 / a, 1 / a, a
        while term > total * _ENOUGH:
            k += 1
            term *= x / k
            total += term
        return total * scale
    b = x + 1 - a
    c, d = 1 / _LEAST, 1 / b
    fraction, i, change = d, 0.0, 0.0
    while abs(change - 1) > _ENOUGH:
        i += 1
        part = -i * (i - a)
        b += 2
        d = part * d + b
        d = 1 / (d if abs(d) > _LEAST else _LEAST)
        c = b + part / c
        c = c if abs(c) > _LEAST else _LEAST
        change = c * d
        fraction *= change
    return 1 - fraction * scale


@numba.njit(nogil=True, cache=True)
def log_evidence(s: float, v: float, rho: float) -> float:
    """Logarithm of how much a sum of s ≥ 0 says against its mean: one that may be looked at at any
    moment exceeds log(1/alpha) with probability alpha at most. rho: how the mixture is spread."""
    a, b = v + rho, s + v + rho
    constant = rho * log(rho) - lgamma(rho) - log(gamma_below(rho, rho))
    return constant + lgamma(a) + log(gamma_below(a, b)) - a * log(b) + s + v


@numba.njit(nogil=True, cache=True)
def bound(v: float, alpha: float, rho: float) -> float:
    """Where `log_evidence` crosses log(1/alpha), to a millionth of it."""
    target, low, high = log(1 / alpha), 0.0, 1.0
    while log_evidence(high, v, rho) < target:
        low, high = high, 2 * high
    while high - low > 1e-6 * high:
        middle = (low + high) / 2
        if log_evidence(middle, v, rho) < target:
            low = middle
        else:
            high = middle
    return high


@numba.njit(nogil=True, cache=True)
def bounds(v: Floats, alpha: float, rho: float) -> Floats:
    """float64[n]: `bound` of many."""
    found = np.empty(v.size, np.float64)
    for i in range(v.size):
        found[i] = bound(v[i], alpha, rho)
    return found


@numba.njit(nogil=True, cache=True)
def wide_bound(v: float, alpha: float, rho: float) -> float:
    """The two-sided normal mixture of H. Robbins (1970), √((v + ρ)·log((v + ρ) ÷ (ρ·alpha²))): for
    terms without limits it holds in the long run only, see I. Waudby-Smith, D. Arbour, R. Sinha,
    E. H. Kennedy, A. Ramdas (2024), "Time-uniform central limit theory and asymptotic confidence
    sequences", The Annals of Statistics 52, 2613–2640."""
    return sqrt((v + rho) * log((v + rho) / (rho * alpha * alpha)))


def best_rho(v: float, alpha: float) -> float:
    """The rho with which a one-sided bound is about the tightest where the squares add up to v:
    Howard et al. (2021), section 3.5."""
    spread = 2 * log(1 / alpha)
    return v / (spread + log(1 + spread))
