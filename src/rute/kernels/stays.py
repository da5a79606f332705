"""Who held a device from when to when: runs of one holder, and where runs are not exact."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@numba.njit(nogil=True, cache=True)
def _tangled(device, holder, first, last, out):  # type: ignore[no-untyped-def]
    start = 0
    for i in range(1, device.size + 1):
        if i < device.size and device[i] == device[start]:
            continue
        top = start
        for k in range(start + 1, i):
            apart = holder[k] != holder[top]
            points = first[k] == last[k] and first[top] == last[top]
            if apart and first[k] <= last[top] and not points:
                out[start:i] = True
                break
            if last[k] >= last[top]:
                top = k
        start = i


def tangled(
    device: NDArray[np.uint64], holder: NDArray[np.uint64], first: Ints, last: Ints
) -> NDArray[np.bool_]:
    """bool[runs]: runs of devices two of whose holders' runs overlap, so that nobody can say
    whose a moment between was. Runs come by (device, first, last, holder); two points at one
    moment are a tie, which is exact."""
    out = np.zeros(device.size, np.bool_)
    _tangled(device, holder, first, last, out)
    return out


@numba.njit(nogil=True, cache=True)
def _joined(device, holder, first, last, count, row, ends, counts):  # type: ignore[no-untyped-def]
    kept = -1
    was_tied = False
    for i in range(device.size):
        again = i > 0 and device[i] == device[i - 1]
        ahead = i + 1 < device.size and device[i + 1] == device[i]
        tied = (again and first[i] == first[i - 1] and holder[i] != holder[i - 1]) or (
            ahead and first[i] == first[i + 1] and holder[i] != holder[i + 1]
        )
        if again and not tied and not was_tied and holder[i] == holder[row[kept]]:
            ends[kept] = max(ends[kept], last[i])
            counts[kept] += count[i]
        else:
            kept += 1
            row[kept], ends[kept], counts[kept] = i, last[i], count[i]
        was_tied = tied
    return kept + 1


def joined(
    device: NDArray[np.uint64], holder: NDArray[np.uint64], first: Ints, last: Ints, count: Ints
) -> tuple[Ints, Ints, Ints]:
    """(row, last, count) of each run that is left when neighbours of one holder are one; points
    at which two tie stay alone. Runs come as for `tangled`."""
    row, ends, counts = (np.empty(device.size, np.int64) for _ in range(3))
    left = _joined(device, holder, first, last, count, row, ends, counts)
    return row[:left].copy(), ends[:left].copy(), counts[:left].copy()
