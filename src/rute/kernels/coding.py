"""Signatures: one small code for each distinct combination of event name and test results."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray


@numba.njit(nogil=True, cache=True)
def _mark(bits, bit, signature, named, codes, passing):  # type: ignore[no-untyped-def]
    for i in range(bits.size):
        if named[signature[i]] and not passing[codes[i] + 1]:
            bits[i] &= ~bit


@numba.njit(nogil=True, cache=True)
def _start(bits, bit, signature, named):  # type: ignore[no-untyped-def]
    for i in range(bits.size):
        if named[signature[i]]:
            bits[i] |= bit


@numba.njit(nogil=True, cache=True)
def _number(names, bits, keys, slots, known):  # type: ignore[no-untyped-def]
    """Give each (name, bits) its code, extending keys (name, bits) and the table slots."""
    out = np.empty(bits.size, np.int64)
    mask = slots.size - 1
    last = -1
    for i in range(bits.size):
        name, word = np.uint64(names[i]), bits[i]
        if last >= 0 and keys[last, 0] == name and keys[last, 1] == word:
            out[i] = last
            continue
        mixed = (word ^ (name * np.uint64(0x9E3779B97F4A7C15))) * np.uint64(0xD6E8FEB86659FD93)
        at = np.int64(mixed >> np.uint64(32)) & mask
        while slots[at] >= 0 and (keys[slots[at], 0] != name or keys[slots[at], 1] != word):
            at = (at + 1) & mask
        if slots[at] < 0:
            if known == keys.shape[0]:
                return out, -1
            slots[at] = known
            keys[known, 0], keys[known, 1] = name, word
            known += 1
        last = slots[at]
        out[i] = last
    return out, known


class Numbering:
    """Codes for (base code, 64 bits of test results), the same over all blocks."""

    def __init__(self, limit: int = 1 << 18) -> None:
        self.keys = np.zeros((limit, 2), np.uint64)
        self.slots = np.full(4 * limit, -1, np.int64)
        self.known = 0

    def codes(self, base: NDArray[np.int64], bits: NDArray[np.uint64]) -> NDArray[np.int64]:
        """int64[n] codes in order of first sight. Raises OverflowError beyond the limit."""
        out, known = _number(base, bits, self.keys, self.slots, self.known)
        if known < 0:
            raise OverflowError("too many distinct combinations of event name and test results")
        self.known = known
        return np.asarray(out)


def mark_test(
    signature: NDArray[np.uint16 | np.uint32],
    named: NDArray[np.bool_],
    wheres: list[tuple[NDArray[np.int32], NDArray[np.bool_]]],
    bit: int,
    bits: NDArray[np.uint64],
) -> None:
    """Set bit `bit` of bits[n] where the signature is `named` and every where passes.

    A where is (codes int32[n] with −1 = missing, passing bool[codes + 1] whose first entry
    is what a missing value gives).
    """
    flag = np.uint64(1 << bit)
    _start(bits, flag, signature, named)
    for codes, passing in wheres:
        _mark(bits, flag, signature, named, codes, passing)
