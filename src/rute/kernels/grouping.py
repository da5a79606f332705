"""Rows that say the same, put together: the first of each, its span of time, how many."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

Grouped = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]


@numba.njit(nogil=True, cache=True)
def _group(key, first, last, count, slots, out):  # type: ignore[no-untyped-def]
    mask = slots.size - 1
    known = 0
    for i in range(key.size):
        at = np.int64((key[i] * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(33)) & mask
        while slots[at] >= 0 and key[out[0, slots[at]]] != key[i]:
            at = (at + 1) & mask
        if slots[at] < 0:
            slots[at] = known
            out[0, known] = i
            out[1, known], out[2, known], out[3, known] = first[i], last[i], count[i]
            known += 1
            continue
        group = slots[at]
        out[1, group] = min(out[1, group], first[i])
        out[2, group] = max(out[2, group], last[i])
        out[3, group] += count[i]
    return known


def grouped(
    key: NDArray[np.uint64],
    first: NDArray[np.int64],
    last: NDArray[np.int64],
    count: NDArray[np.int64],
) -> Grouped:
    """int64[groups] each: a row with each distinct key, in order of first sight; its least
    `first`, its greatest `last`, its summed `count`. At most 2³⁰ rows at once."""
    bits = max(4, int(np.ceil(np.log2(max(key.size, 1) * 2))))
    out = np.empty((4, key.size), np.int64)
    known = _group(key, first, last, count, np.full(1 << bits, -1, np.int64), out)
    row, first, last, count = (part[:known].copy() for part in out)
    return row, first, last, count
