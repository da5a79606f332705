"""Codes of texts by their 64-bit hashes, by first appearance, over any number of pieces."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_SMALLEST = 1 << 12


@numba.njit(nogil=True, cache=True)
def _place(hashes, codes, value):  # type: ignore[no-untyped-def]
    mask = hashes.size - 1
    at = np.int64((value * np.uint64(11400714819323198485)) >> np.uint64(20)) & mask
    while codes[at] >= 0 and hashes[at] != value:
        at = (at + 1) & mask
    return at


@numba.njit(nogil=True, cache=True)
def _number(asked, hashes, codes, known, out, fresh):  # type: ignore[no-untyped-def]
    for i in range(asked.size):
        at = _place(hashes, codes, asked[i])
        fresh[i] = codes[at] < 0
        if fresh[i]:
            hashes[at], codes[at] = asked[i], known
            known += 1
        out[i] = codes[at]
    return known


@numba.njit(nogil=True, cache=True)
def _move(hashes, codes, to_hashes, to_codes):  # type: ignore[no-untyped-def]
    for i in range(codes.size):
        if codes[i] >= 0:
            at = _place(to_hashes, to_codes, hashes[i])
            to_hashes[at], to_codes[at] = hashes[i], codes[i]


class HashCodes:
    """`known`: how many different hashes have been met; 12 bytes a slot, two slots a hash."""

    def __init__(self) -> None:
        self.known = 0
        self._hashes = np.zeros(_SMALLEST, np.uint64)
        self._codes = np.full(_SMALLEST, -1, np.int32)

    def of(self, hashes: NDArray[np.uint64]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
        """(int32[n] codes, bool[n]: which were met for the first time)."""
        self._make_room(self.known + hashes.size)
        out, fresh = np.empty(hashes.size, np.int32), np.empty(hashes.size, np.bool_)
        self.known = _number(hashes, self._hashes, self._codes, self.known, out, fresh)
        return out, fresh

    def _make_room(self, most: int) -> None:
        size = self._codes.size
        while size * 3 < most * 4:
            size *= 2
        if size > self._codes.size:
            hashes, codes = np.zeros(size, np.uint64), np.full(size, -1, np.int32)
            _move(self._hashes, self._codes, hashes, codes)
            self._hashes, self._codes = hashes, codes
