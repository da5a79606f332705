"""How large a difference is that was made in one of each two: by all the ways in which chance could
have chosen the other one of some pairs.

Randomisation by R. A. Fisher, The Design of Experiments (1935), §21: it rests on the draw alone. It
is made for one look, when the time that was set is over.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rute.results.campaign import PAIRS_NEEDED, Estimate

EXACT = 12  # pairs up to which every way is looked at
WAYS = 4096  # ways that are looked at beyond
LEVEL = 0.05
STEPS = 40  # of halving

Floats = npt.NDArray[np.float64]


def difference_of(differences: Floats) -> Estimate | None:
    """The mean of differences, one a pair, with 95% bounds; None for too few pairs."""
    n = differences.size
    if n < PAIRS_NEEDED:
        return None
    signs, mean = _signs(n), float(differences.mean())
    reach = float(np.abs(differences - mean).max()) * n + 1.0
    low = _bound(differences, signs, mean, mean - reach)
    high = _bound(differences, signs, mean, mean + reach)
    return Estimate(mean, low, high)


def _bound(differences: Floats, signs: Floats, inside: float, outside: float) -> float:
    """The last difference, going outwards, that chance alone could have given."""
    for _ in range(STEPS):
        middle = (inside + outside) / 2
        if _fits(differences - middle, signs):
            inside = middle
        else:
            outside = middle
    return outside


def _fits(differences: Floats, signs: Floats) -> bool:
    """Whether more than one in twenty of the ways give a mean as far from nothing."""
    means = np.abs(signs @ differences) / differences.size
    far = abs(float(differences.mean())) - 1e-12 * max(1.0, float(np.abs(differences).max()))
    return float((means >= far).mean()) > LEVEL


def _signs(n: int) -> Floats:
    if n <= EXACT:
        ways = np.arange(1 << n)[:, None] >> np.arange(n) & 1
    else:
        ways = np.random.default_rng(20_260_302).integers(0, 2, (WAYS, n))
        ways[0] = 1
    return np.asarray(ways * 2.0 - 1.0)
