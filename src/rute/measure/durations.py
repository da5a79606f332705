"""Quartiles of durations from counts in bins, which merge and can be taken away."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from rute.results.numbers import Quartiles

FEWEST = 20  # below this many observations no quartile is shown
MICROSECONDS = 1_000_000


def middle_of(index: int) -> float:
    """The middle of a bin of kernels.durations, in µs; bins below 512 µs are 1 µs wide."""
    if index < 256:
        return float(index)
    shift = index // 256 - 1
    low = (256 + index % 256) << shift
    return low + ((1 << shift) - 1) / 2


def quantile(histogram: npt.NDArray[np.int64], q: float) -> float | None:
    """The q-th quantile in seconds: the bin of the ⌈q·n⌉-th smallest duration (Hyndman and
    Fan, 1996, type 1), off by at most 0.2%. None when the histogram is empty.

    histogram: int64[BINS], people (or times) per bin of kernels.durations.
    """
    below = np.cumsum(histogram)
    n = int(below[-1])
    if n == 0:
        return None
    rank = max(1, int(np.ceil(q * n)))
    return middle_of(int(np.searchsorted(below, rank))) / MICROSECONDS


def quantile_of_enough(histogram: npt.NDArray[np.int64], q: float) -> float | None:
    """The quantile in seconds, None below 20 observations."""
    return quantile(histogram, q) if int(histogram.sum()) >= FEWEST else None


def quartiles(histogram: npt.NDArray[np.int64]) -> Quartiles:
    """The three quartiles in seconds, None below 20 observations."""
    return Quartiles(*(quantile_of_enough(histogram, q) for q in (0.25, 0.5, 0.75)))
