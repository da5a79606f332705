"""Shares with their interval."""

from __future__ import annotations

from math import sqrt

from rute.results.numbers import Ratio

Z = 1.959963984540054  # the 97.5th percentile of the normal distribution


def wilson(successes: int, n: int) -> Ratio:
    """successes ÷ n with its 95% score interval; value and bounds None when n is 0.

    E. B. Wilson (1927), "Probable inference, the law of succession, and statistical
    inference", Journal of the American Statistical Association 22, 209–212:
    (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n).
    """
    if n == 0:
        return Ratio(None, None, None, 0)
    share = successes / n
    shrink = 1 + Z * Z / n
    middle = (share + Z * Z / (2 * n)) / shrink
    reach = Z * sqrt(share * (1 - share) / n + Z * Z / (4 * n * n)) / shrink
    low = 0.0 if successes == 0 else max(0.0, middle - reach)
    high = 1.0 if successes == n else min(1.0, middle + reach)
    return Ratio(share, low, high, n)
