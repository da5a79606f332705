"""Stable 64-bit hashes of text: XXH64, seed 0, over UTF-8 bytes.

Source of the algorithm: the xxHash specification (doc/xxhash_spec.md of Cyan4973/xxHash).
The hash decides which block a person lives in and is stored, so it may never change.
"""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_P1 = np.uint64(11400714785074694791)
_P2 = np.uint64(14029467366897019727)
_P3 = np.uint64(1609587929392839161)
_P4 = np.uint64(9650029242287828579)
_P5 = np.uint64(2870177450012600261)
_BYTE = np.uint64(8)


@numba.njit(nogil=True, cache=True, inline="always")
def _turn(value, bits):  # type: ignore[no-untyped-def]
    return (value << np.uint64(bits)) | (value >> np.uint64(64 - bits))


@numba.njit(nogil=True, cache=True, inline="always")
def _read(data, at, width):  # type: ignore[no-untyped-def]
    word = np.uint64(0)
    for k in range(width):
        word |= np.uint64(data[at + k]) << (_BYTE * np.uint64(k))
    return word


@numba.njit(nogil=True, cache=True, inline="always")
def _round(state, word):  # type: ignore[no-untyped-def]
    return _turn(state + word * _P2, 31) * _P1


@numba.njit(nogil=True, cache=True, inline="always")
def _fold(total, state):  # type: ignore[no-untyped-def]
    return (total ^ _round(np.uint64(0), state)) * _P1 + _P4


@numba.njit(nogil=True, cache=True)
def _hash_bytes(data, start, end):  # type: ignore[no-untyped-def]
    at = start
    length = np.uint64(end - start)
    if end - start >= 32:
        a, b, c, d = _P1 + _P2, _P2, np.uint64(0), np.uint64(0) - _P1
        while at + 32 <= end:
            a = _round(a, _read(data, at, 8))
            b = _round(b, _read(data, at + 8, 8))
            c = _round(c, _read(data, at + 16, 8))
            d = _round(d, _read(data, at + 24, 8))
            at += 32
        total = _turn(a, 1) + _turn(b, 7) + _turn(c, 12) + _turn(d, 18)
        total = _fold(_fold(_fold(_fold(total, a), b), c), d)
    else:
        total = _P5
    total += length
    while at + 8 <= end:
        total = _turn(total ^ _round(np.uint64(0), _read(data, at, 8)), 27) * _P1 + _P4
        at += 8
    if at + 4 <= end:
        total = _turn(total ^ (_read(data, at, 4) * _P1), 23) * _P2 + _P3
        at += 4
    while at < end:
        total = _turn(total ^ (np.uint64(data[at]) * _P5), 11) * _P1
        at += 1
    total = (total ^ (total >> np.uint64(33))) * _P2
    total = (total ^ (total >> np.uint64(29))) * _P3
    return total ^ (total >> np.uint64(32))


@numba.njit(nogil=True, cache=True)
def _hash_texts(data, offsets, out):  # type: ignore[no-untyped-def]
    for i in range(offsets.size - 1):
        out[i] = _hash_bytes(data, offsets[i], offsets[i + 1])


def hash_texts(data: NDArray[np.uint8], offsets: NDArray[np.int64]) -> NDArray[np.uint64]:
    """XXH64 of each of n texts laid end to end: uint8[bytes], int64[n + 1] → uint64[n]."""
    out = np.empty(offsets.size - 1, np.uint64)
    _hash_texts(data, offsets, out)
    return out


@numba.njit(nogil=True, cache=True)
def _hash_texts_after(prefix, data, offsets, out):  # type: ignore[no-untyped-def]
    longest = 0
    for i in range(out.size):
        longest = max(longest, offsets[i + 1] - offsets[i])
    joined = np.empty(prefix.size + longest, np.uint8)
    joined[: prefix.size] = prefix
    for i in range(out.size):
        start, end = offsets[i], offsets[i + 1]
        for k in range(end - start):
            joined[prefix.size + k] = data[start + k]
        out[i] = _hash_bytes(joined, 0, prefix.size + end - start)


def hash_texts_after(
    prefix: NDArray[np.uint8], data: NDArray[np.uint8], offsets: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """As hash_texts, of each text with the same bytes put before it."""
    out = np.empty(offsets.size - 1, np.uint64)
    _hash_texts_after(prefix, data, offsets, out)
    return out


def mix(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """uint64[n]: one hash of two, order mattering (the finisher of SplitMix64)."""
    with np.errstate(over="ignore"):
        total = one + other * np.uint64(0x9E3779B97F4A7C15) + np.uint64(0x2545F4914F6CDD1D)
        total = (total ^ (total >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        total = (total ^ (total >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return total ^ (total >> np.uint64(31))
