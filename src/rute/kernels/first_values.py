"""The first value each person is known to have in a field, and the one last known."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt


@numba.njit(nogil=True, cache=True)
def first_values(
    offsets: npt.NDArray[np.int64],
    time: npt.NDArray[np.int64],
    codes: npt.NDArray[np.int32],
    now: int,
) -> npt.NDArray[np.int32]:
    """int32[events]: on each event of a person, the code of their first event up to `now` (µs
    UTC) that has one; −1 where none has. offsets int64[people + 1], codes int32[events]."""
    found = np.full(len(codes), -1, np.int32)
    for person in range(len(offsets) - 1):
        lo, hi = offsets[person], offsets[person + 1]
        first = np.int32(-1)
        for event in range(lo, hi):
            if time[event] > now:
                break
            if codes[event] >= 0:
                first = codes[event]
                break
        found[lo:hi] = first
    return found


@numba.njit(nogil=True, cache=True)
def last_values(
    offsets: npt.NDArray[np.int64], codes: npt.NDArray[np.int32]
) -> npt.NDArray[np.int32]:
    """int32[events]: on each event the code that was last known then, −1 before the first."""
    found = np.full(len(codes), -1, np.int32)
    for person in range(len(offsets) - 1):
        last = np.int32(-1)
        for event in range(offsets[person], offsets[person + 1]):
            if codes[event] >= 0:
                last = codes[event]
            found[event] = last
    return found
