"""People by how often they met a rule anew."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.reaching import Grouping, entry_group

MOST_REPEATS = 20
Int64s = npt.NDArray[np.int64]


@numba.njit(nogil=True, cache=True)
def count_repeats(
    lo: int,
    hi: int,
    offsets: Int64s,
    matches: Int64s,
    time: Int64s,
    cause: Int64s,
    grouping: Grouping,
    stage: int,
    start: int,
    end: int,
    steps: Int64s,
) -> None:
    """Adds the people lo … hi − 1 whose first match lies in start … end to steps
    int64[groups, MOST_REPEATS]: to as many steps as they have matches, in the group known at
    the first. matches, time, cause: int64[people]."""
    codes, group_of, at_entry = grouping
    for person in range(lo, hi):
        if matches[person] == 0 or not start <= time[person] <= end:
            continue
        group = entry_group(
            codes, group_of, at_entry, 0, person, stage, offsets[person], cause[person]
        )
        for step in range(min(matches[person], MOST_REPEATS)):
            steps[group, step] += 1
