"""Shares with their interval, and differences with theirs."""

from __future__ import annotations

from math import erfc, exp, hypot, log, sqrt

from rute.results.numbers import Difference, Ratio

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


def share_difference(before: Ratio, now: Ratio) -> Difference | None:
    """now − before with its 95% hybrid score interval; None when either n is 0. p: of the
    pooled z test.

    R. G. Newcombe (1998), "Interval estimation for the difference between independent
    proportions", Statistics in Medicine 17, 873–890, method 10.
    """
    if not before.n or not now.n:
        return None
    p1, l1, u1 = _known(before)
    p2, l2, u2 = _known(now)
    d = p2 - p1
    low = d - sqrt((p2 - l2) ** 2 + (u1 - p1) ** 2)
    high = d + sqrt((u2 - p2) ** 2 + (p1 - l1) ** 2)
    pooled = (p1 * before.n + p2 * now.n) / (before.n + now.n)
    error = sqrt(pooled * (1 - pooled) * (1 / before.n + 1 / now.n))
    return Difference(p1, p2, d, low, high, _p_value(d, error))


def count_change(before: int, now: int) -> Difference | None:
    """The relative change of a count of people, now ÷ before − 1, with its 95% interval; None
    when either is 0. People come independently (Poisson), so the standard error of the ratio's
    logarithm is √(1/before + 1/now)."""
    if not before or not now:
        return None
    ratio = log(now / before)
    error = sqrt(1 / before + 1 / now)
    low, high = exp(ratio - Z * error) - 1, exp(ratio + Z * error) - 1
    return Difference(before, now, exp(ratio) - 1, low, high, _p_value(ratio, error))


def mean_difference(
    before: tuple[float, float, float], now: tuple[float, float, float]
) -> Difference:
    """now − before of two means, each (mean, low, high) with its 95% normal interval."""
    error = hypot(*(max(m - low, high - m) / Z for m, low, high in (before, now)))
    d = now[0] - before[0]
    return Difference(before[0], now[0], d, d - Z * error, d + Z * error, _p_value(d, error))


def _known(ratio: Ratio) -> tuple[float, float, float]:
    assert ratio.value is not None
    assert ratio.low is not None
    assert ratio.high is not None
    return ratio.value, ratio.low, ratio.high


def _p_value(difference: float, error: float) -> float:
    """Two-sided, of a normal difference."""
    if error == 0:
        return 0.0 if difference else 1.0
    return erfc(abs(difference) / error / sqrt(2))
