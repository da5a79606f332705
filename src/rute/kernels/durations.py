"""Bins for durations: 256 to each doubling, so that a bin is at most 1/256 (0.4%) wide.

The layout of HdrHistogram (Gil Tene): exact below 256 µs, then each power of two is cut into
256 equal bins. Counts of such bins add up, so histograms of different people merge exactly.
"""

import numba

BINS = 14_336  # every int64 from 0: 256 exact ones and 55 doublings of 256


@numba.njit(nogil=True, cache=True)
def bin_of(duration: int) -> int:
    """Bin of a duration in µs (int64, not negative)."""
    if duration < 256:
        return duration
    power = 8
    rest = duration >> 8
    for step in (32, 16, 8, 4, 2, 1):
        if rest >> step:
            power += step
            rest >>= step
    return (power - 7) * 256 + (duration >> (power - 8)) - 256
