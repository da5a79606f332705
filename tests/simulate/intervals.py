"""Whether an interval holds a planted share."""

from __future__ import annotations

import math

ONE_AT_95 = 1.96
SIX_TOGETHER_AT_95 = 2.64  # six intervals of 95% all hold in three cases of four only


def covers(hits: int, n: int, truth: float, z: float) -> bool:
    """Whether the Wilson interval of hits ÷ n holds the truth."""
    share = hits / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return abs(truth - middle) <= half
