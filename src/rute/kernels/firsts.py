"""When each person first reached each stage, and by which event."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER
from rute.kernels.reaching import Events, Moments, bit, end_of, first_moments, scratch_of, tops_of


@njit(nogil=True, cache=True)
def list_firsts(
    events: Events, moments: Moments, now: int, first: NDArray[np.int64], cause: NDArray[np.int64]
) -> None:
    """first, cause int64[people, stages]: the time (NEVER where not reached) and the event's
    place in the block, as known at `now`. Written only for people who are live."""
    stages = first.shape[1]
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    for person in range(first.shape[0]):
        if len(events.live) and not events.live[person]:
            continue
        stop = end_of(events, person, now)
        seen, _ = first_moments(events, moments, tops, person, stop, now, scratch)
        for stage in range(stages):
            if seen & bit(stage):
                first[person, stage] = scratch[0][stage]
                cause[person, stage] = scratch[1][stage]
            else:
                first[person, stage] = NEVER
