"""Events that lie ahead of a moment: they do not exist yet, and change answers when they come."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.reaching import Events, first_at


@njit(nogil=True, cache=True)
def note_ahead(events: Events, now: int, changes: NDArray[np.int64]) -> None:
    """Lowers changes int64[people] to the time of each live person's first event after `now`."""
    offsets, time, _, live, _ = events
    for person in range(len(offsets) - 1):
        lo, hi = offsets[person], offsets[person + 1]
        if lo == hi or time[hi - 1] <= now or (len(live) and not live[person]):
            continue
        changes[person] = min(changes[person], time[first_at(time, lo, hi, now + 1)])
