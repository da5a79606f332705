"""A quick look at identifiers, so that slow patterns are tried on few."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_STAR = 42


@numba.njit(nogil=True, cache=True)
def _plainly_given(data, offsets, out):  # type: ignore[no-untyped-def]
    for i in range(out.size):
        given, stars = False, False
        for k in range(offsets[i], offsets[i + 1]):
            given |= 49 <= data[k] <= 57
            stars |= data[k] == _STAR
        out[i] = given and not stars


def plainly_given(data: NDArray[np.uint8], offsets: NDArray[np.int64]) -> NDArray[np.bool_]:
    """bool[n]: texts with a digit from 1 to 9 and no star, which no placeholder or masked
    value is."""
    out = np.empty(offsets.size - 1, np.bool_)
    _plainly_given(data, offsets, out)
    return out
