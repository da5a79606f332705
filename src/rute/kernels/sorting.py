"""Events by person and time: a counting sort over hash buckets, then inside each bucket.

Buckets are ranges of the person's hash, small enough to stay in the processor's cache; inside
one, events are counted per person, laid out in order of arrival, and only people whose times
are not yet rising are sorted, stably, by merging.
"""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

_RUN = 24  # shorter runs are sorted by insertion
_BUCKET_EVENTS = 4096


@numba.njit(nogil=True, cache=True)
def sort_pairs(keys, rows, lo, hi, spare_keys, spare_rows):  # type: ignore[no-untyped-def]
    """Sort keys[lo:hi] rising, stably, moving rows along; the spares are scratch space."""
    for start in range(lo, hi, _RUN):
        for i in range(start + 1, min(start + _RUN, hi)):
            key, row, j = keys[i], rows[i], i - 1
            while j >= start and keys[j] > key:
                keys[j + 1], rows[j + 1] = keys[j], rows[j]
                j -= 1
            keys[j + 1], rows[j + 1] = key, row
    width = _RUN
    while width < hi - lo:
        for start in range(lo, hi, 2 * width):
            mid, end = min(start + width, hi), min(start + 2 * width, hi)
            if mid >= end or keys[mid - 1] <= keys[mid]:
                continue
            left = mid - start
            for k in range(left):
                spare_keys[k], spare_rows[k] = keys[start + k], rows[start + k]
            i, j, to = 0, mid, start
            while i < left:
                if j < end and keys[j] < spare_keys[i]:
                    keys[to], rows[to] = keys[j], rows[j]
                    j += 1
                else:
                    keys[to], rows[to] = spare_keys[i], spare_rows[i]
                    i += 1
                to += 1
        width *= 2


@numba.njit(nogil=True, cache=True)
def _bucket_starts(hashes, shift, buckets):  # type: ignore[no-untyped-def]
    starts = np.zeros(buckets + 1, np.int64)
    for i in range(hashes.size):
        starts[np.int64(hashes[i] >> shift) + 1] += 1
    for b in range(buckets):
        starts[b + 1] += starts[b]
    return starts


@numba.njit(nogil=True, cache=True)
def _scatter(hashes, times, shift, starts):  # type: ignore[no-untyped-def]
    n = hashes.size
    to = starts[:-1].copy()
    out_hash, out_time = np.empty(n, np.uint64), np.empty(n, np.int64)
    out_row = np.empty(n, np.int64)
    for i in range(n):
        b = np.int64(hashes[i] >> shift)
        at = to[b]
        to[b] = at + 1
        out_hash[at], out_time[at], out_row[at] = hashes[i], times[i], i
    return out_hash, out_time, out_row


@numba.njit(nogil=True, cache=True)
def _people_of(hashes, lo, hi, slots, stamp, person, found, counts):  # type: ignore[no-untyped-def]
    """Number the distinct hashes of one bucket as they come, and count each one's events."""
    mask = slots.shape[0] - 1
    people = 0
    for i in range(lo, hi):
        value = hashes[i]
        at = np.int64((value * np.uint64(11400714819323198485)) >> np.uint64(33)) & mask
        while slots[at, 0] == stamp and found[slots[at, 1]] != value:
            at = (at + 1) & mask
        if slots[at, 0] != stamp:
            slots[at, 0], slots[at, 1] = stamp, people
            found[people], counts[people] = value, 0
            people += 1
        p = slots[at, 1]
        person[i - lo] = p
        counts[p] += 1
    return people


@numba.njit(nogil=True, cache=True)
def _sort_buckets(hashes, times, rows, starts):  # type: ignore[no-untyped-def]
    n = hashes.size
    largest = 1
    for b in range(starts.size - 1):
        largest = max(largest, starts[b + 1] - starts[b])
    size = 2
    while size < 2 * largest:
        size *= 2
    slots = np.full((size, 2), -1, np.int64)
    person, counts = np.empty(largest, np.int64), np.empty(largest, np.int64)
    found, ranks = np.empty(largest, np.uint64), np.empty(largest, np.int64)
    spare_key, spare_row = np.empty(largest, np.int64), np.empty(largest, np.int64)
    spare_hash = np.empty(largest, np.uint64)
    old_time, old_row = np.empty(largest, np.int64), np.empty(largest, np.int64)
    place = np.empty(largest, np.int64)
    offsets, people_hash = np.empty(n + 1, np.int64), np.empty(n, np.uint64)
    offsets[0] = 0
    total = 0
    for b in range(starts.size - 1):
        lo, hi = starts[b], starts[b + 1]
        people = _people_of(hashes, lo, hi, slots, b, person, found, counts)
        for p in range(people):
            ranks[p] = p
        sort_pairs(found, ranks, 0, people, spare_hash, spare_row)
        at = lo
        for k in range(people):
            place[ranks[k]] = at
            at += counts[ranks[k]]
            people_hash[total + k], offsets[total + k + 1] = found[k], at
        for i in range(lo, hi):
            old_time[i - lo], old_row[i - lo] = times[i], rows[i]
        for i in range(hi - lo):
            at = place[person[i]]
            place[person[i]] = at + 1
            times[at], rows[at] = old_time[i], old_row[i]
        for k in range(total, total + people):
            start, end = offsets[k], offsets[k + 1]
            for i in range(start + 1, end):
                if times[i] < times[i - 1]:
                    sort_pairs(times, rows, start, end, spare_key, spare_row)
                    break
        total += people
    return offsets[: total + 1].copy(), people_hash[:total].copy()


def sort_by_person_and_time(
    hashes: NDArray[np.uint64], times: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]:
    """Group n events by person, people by rising hash, events by (time, order of arrival).

    Takes uint64[n] person hashes and int64[n] times; gives (offsets int64[people + 1],
    person hashes uint64[people], times int64[n], rows int64[n]: where each event came from).
    """
    bits = max(1, min(16, (hashes.size // _BUCKET_EVENTS).bit_length()))
    shift = np.uint64(64 - bits)
    starts = _bucket_starts(hashes, shift, 1 << bits)
    by_hash, by_time, rows = _scatter(hashes, times, shift, starts)
    offsets, people = _sort_buckets(by_hash, by_time, rows, starts)
    return offsets, people, by_time, rows
