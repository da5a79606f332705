"""Where 64-bit keys stand among known ones: a table of slots, made once, asked often."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_FULL = 0.5
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@numba.njit(nogil=True, cache=True, inline="always")
def _slot(key, shift):  # type: ignore[no-untyped-def]
    return np.int64((key * _SPREAD) >> shift)


@numba.njit(nogil=True, cache=True)
def _fill(keys, slots, shift):  # type: ignore[no-untyped-def]
    mask = slots.size - 1
    for place in range(keys.size):
        at = _slot(keys[place], shift)
        while slots[at] >= 0:
            at = (at + 1) & mask
        slots[at] = place


@numba.njit(nogil=True, cache=True)
def _find(keys, slots, shift, asked, out):  # type: ignore[no-untyped-def]
    mask = slots.size - 1
    for i in range(asked.size):
        at = _slot(asked[i], shift)
        while slots[at] >= 0 and keys[slots[at]] != asked[i]:
            at = (at + 1) & mask
        out[i] = slots[at]


class Lookup:
    """keys: uint64[k], all different."""

    def __init__(self, keys: NDArray[np.uint64]) -> None:
        bits = max(4, int(np.ceil(np.log2(max(keys.size, 1) / _FULL))))
        self._keys, self._shift = np.ascontiguousarray(keys), np.uint64(64 - bits)
        self._slots = np.full(1 << bits, -1, np.int64)
        _fill(self._keys, self._slots, self._shift)

    def places(self, asked: NDArray[np.uint64]) -> NDArray[np.int64]:
        """int64[n]: the place of each among the keys, −1 where it is none of them."""
        out = np.empty(asked.size, np.int64)
        _find(self._keys, self._slots, self._shift, np.ascontiguousarray(asked), out)
        return out
