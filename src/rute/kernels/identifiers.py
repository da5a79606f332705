"""A quick look at identifiers, so that slow patterns are tried on few."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_BLANK, _STAR, _PLUS, _ASCII = 32, 42, 43, 127


@numba.njit(nogil=True, cache=True)
def _plainly_given(data, offsets, out):  # type: ignore[no-untyped-def]
    for i in range(out.size):
        start, end = offsets[i], offsets[i + 1]
        given, odd = False, start == end or data[start] <= _BLANK or data[end - 1] <= _BLANK
        for k in range(start, end):
            given |= 49 <= data[k] <= 57
            odd |= data[k] == _STAR or data[k] > _ASCII or (data[k] == _PLUS and k > start)
        out[i] = given and not odd


def plainly_given(data: NDArray[np.uint8], offsets: NDArray[np.int64]) -> NDArray[np.bool_]:
    """bool[n]: ASCII texts with a digit from 1 to 9, no star, no plus inside (8.12E+11), and no
    blanks around: no placeholder or masked value is like that, and there is nothing to cut."""
    out = np.empty(offsets.size - 1, np.bool_)
    _plainly_given(data, offsets, out)
    return out
