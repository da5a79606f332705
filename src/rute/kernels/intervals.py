"""Whose a moment is: each device's intervals, one after another."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray


@numba.njit(nogil=True, cache=True)
def _holders(device, time, starts, since, out):  # type: ignore[no-untyped-def]
    for i in range(device.size):
        if device[i] < 0:
            out[i] = -1
            continue
        low, high = starts[device[i]], starts[device[i] + 1]
        while high - low > 1:
            middle = (low + high) // 2
            if since[middle] <= time[i]:
                low = middle
            else:
                high = middle
        out[i] = low


def holders(
    device: NDArray[np.int64],
    time: NDArray[np.int64],
    starts: NDArray[np.int64],
    since: NDArray[np.int64],
) -> NDArray[np.int64]:
    """int64[n]: the interval each moment lies in: of its device's intervals
    starts[device] … starts[device + 1] the last that began by then, or the first of all; −1
    where there is no device."""
    out = np.empty(device.size, np.int64)
    _holders(device, time, starts, since, out)
    return out
