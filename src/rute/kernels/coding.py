"""Signatures: one small code for each distinct combination of what an event had for one before and
the results of a few more tests."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint16 | np.uint32]
Where = tuple[NDArray[np.int32], NDArray[np.bool_]]
LIMIT = 1 << 18


@numba.njit(nogil=True, cache=True)
def _start(bits, bit, signature, about, codes, passing):  # type: ignore[no-untyped-def]
    for i in range(bits.size):
        if about[signature[i]] and passing[codes[i] + 1]:
            bits[i] |= bit


@numba.njit(nogil=True, cache=True)
def _narrow(bits, bit, codes, passing):  # type: ignore[no-untyped-def]
    for i in range(bits.size):
        if bits[i] & bit and not passing[codes[i] + 1]:
            bits[i] ^= bit


@numba.njit(nogil=True, cache=True)
def _pair(base, bits, shift, table, keys, known, out):  # type: ignore[no-untyped-def]
    """Give each (base code, bits) its code in order of first sight; −1 where keys are full."""
    for i in range(out.size):
        at = (np.int64(base[i]) << shift) | np.int64(bits[i])
        if table[at] < 0:
            if known == keys.shape[0]:
                return -1
            table[at] = known
            keys[known, 0], keys[known, 1] = base[i], bits[i]
            known += 1
        out[i] = table[at]
    return known


class Pairing:
    """Codes for (base code, results of `tests` tests), the same over all blocks. keys: what each
    of the `known` codes means."""

    def __init__(self, tests: int, limit: int = LIMIT) -> None:
        self.keys = np.zeros((limit, 2), np.int64)
        self.known = 0
        self._shift = tests
        self._table = np.full(1 << tests, -1, np.int32)

    def codes(self, base: Codes, bases: int, bits: NDArray[np.uint8]) -> NDArray[np.uint32]:
        """uint32[n]; base < bases. Raises OverflowError beyond the limit."""
        while self._table.size < bases << self._shift:
            self._table = np.concatenate([self._table, np.full(self._table.size, -1, np.int32)])
        out = np.empty(bits.size, np.uint32)
        known = _pair(base, bits, self._shift, self._table, self.keys, self.known, out)
        if known < 0:
            raise OverflowError("too many distinct combinations of event name and test results")
        self.known = known
        return out


def mark_test(
    signature: Codes,
    about: NDArray[np.bool_],
    wheres: list[Where],
    bit: int,
    bits: NDArray[np.uint8],
) -> None:
    """Set bit `bit` of bits[n] where the test is about the signature and every where passes.

    A where is (codes int32[n] with −1 = missing, passing bool[codes + 1] whose first entry
    is what a missing value gives). There is at least one.
    """
    flag = np.uint8(1 << bit)
    (codes, passing), *more = wheres
    _start(bits, flag, signature, about, codes, passing)
    for codes, passing in more:
        _narrow(bits, flag, codes, passing)
