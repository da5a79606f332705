"""What a treatment added, person after person, with what it takes to be sure at every one.

Each person was treated with a known chance. With m the shares that went on so far in either arm,
known before the person's own outcome Y is, the person's part of the lift is

    w·(m₁ − m₀) + w·(Y − m₁) ÷ chance            if treated
    w·(m₁ − m₀) − w·(Y − m₀) ÷ (1 − chance)      if held out

and its mean is w times what the treatment does to this person, whatever the m are: S. R. Howard et
al. (2021), The Annals of Statistics 49, 1055–1080, section 4.2 (corollary 2). The weight w is the
smaller of the two chances. So no part is further than 1 from its first term, and people of strata
with other holdout shares are added up as their least arm weighs, near to N. Mantel and W. Haenszel
(1959), without any difference between strata becoming lift: each is weighed by its own chance.
"""

from __future__ import annotations

from math import log

import numba
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Int64s = npt.NDArray[np.int64]

SHRINK = 10.0  # people of both arms that stand behind each arm's share at the start


@numba.njit(nogil=True, cache=True)
def add_up(
    treated: Bools, chance: Floats, outcome: Floats, start: float
) -> tuple[Floats, Floats, Floats]:
    """(sum, squares, weight), each float64[n] after each person, in the order given: the sum of
    the parts, of the squares of their second terms, and of w. chance: of being treated; start:
    what both arms' means are taken for before anybody is known."""
    n = outcome.size
    sums, squares, weights = np.empty(n), np.empty(n), np.empty(n)
    count, total = np.zeros(2), np.zeros(2)
    s = v = weight = 0.0
    for i in range(n):
        every = (total.sum() + start) / (count.sum() + 1)
        m0 = (total[0] + SHRINK * every) / (count[0] + SHRINK)
        m1 = (total[1] + SHRINK * every) / (count[1] + SHRINK)
        w = min(chance[i], 1 - chance[i])
        if treated[i]:
            own = w / chance[i] * (outcome[i] - m1)
        else:
            own = -w / (1 - chance[i]) * (outcome[i] - m0)
        s += w * (m1 - m0) + own
        v += own * own
        weight += w
        sums[i], squares[i], weights[i] = s, v, weight
        arm = 1 if treated[i] else 0
        count[arm] += 1
        total[arm] += outcome[i]
    return sums, squares, weights


@numba.njit(nogil=True, cache=True)
def split_evidence(
    treated: Bools, stratum: Int64s, chance: Floats, strata: int, firmness: float
) -> float:
    """The most that the counts of the arms, after any person, said against the chances planned:
    log of a Bayes factor that exceeds log(1/alpha) with probability alpha at most, however often
    it is looked at. M. Lindon, A. Malek (2022), "Anytime-valid inference for multinomial count
    data", NeurIPS 35: against the planned chances a Beta distribution around them, `firmness`
    people strong; strata multiply."""
    counts = np.zeros((strata, 2))
    logs = np.zeros(strata)
    most = 0.0
    for i in range(treated.size):
        k, p = stratum[i], chance[i]
        a1, a0 = p * firmness, (1 - p) * firmness
        n1, n0 = counts[k, 1], counts[k, 0]
        if treated[i]:
            logs[k] += log((a1 + n1) / (firmness + n1 + n0)) - log(p)
            counts[k, 1] += 1
        else:
            logs[k] += log((a0 + n0) / (firmness + n1 + n0)) - log(1 - p)
            counts[k, 0] += 1
        most = max(most, logs.sum())
    return most
