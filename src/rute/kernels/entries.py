"""Entries into stages as tables of people × stages: when, by which event, in which group."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.reaching import (
    NEVER,
    Events,
    Moments,
    Times,
    bit,
    first_moments,
    known_end,
    scratch_of,
    tops_of,
)

Codes = npt.NDArray[np.int32]


@numba.njit(nogil=True, cache=True)
def first_entries(
    events: Events, moments: Moments, now: int, time: Times, cause: Times, ahead: Times
) -> None:
    """Writes the first moment of each stage up to `now`, time, cause int64[people, stages], NEVER
    and −1 where there is none; and ahead int64[people], the time of the first event after `now`.
    People who are not live have none of these."""
    stages = time.shape[1]
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    first, caused, _ = scratch
    offsets, times, live = events.offsets, events.time, events.live
    time[:] = NEVER
    cause[:] = -1
    ahead[:] = NEVER
    for person in range(len(time)):
        if len(live) and not live[person]:
            continue
        stop = known_end(times, offsets[person], offsets[person + 1], now)
        if stop < offsets[person + 1]:
            ahead[person] = times[stop]
        seen, _ = first_moments(events, moments, tops, person, stop, now, scratch)
        for stage in range(stages):
            if seen & bit(stage):
                time[person, stage] = first[stage]
                cause[person, stage] = caused[stage]


@numba.njit(nogil=True, cache=True)
def codes_at(offsets: Times, cause: Times, codes: Codes, group_of: Codes, found: Codes) -> None:
    """Writes found int32[people, stages]: the group of the last value known at the causing
    event, that event included; the last of group_of where none is known, or none caused."""
    unknown = group_of[len(group_of) - 1]
    for person in range(len(cause)):
        lo = offsets[person]
        for stage in range(cause.shape[1]):
            group = unknown
            event = cause[person, stage]
            while event >= lo:
                if codes[event] >= 0:
                    group = group_of[codes[event]]
                    break
                event -= 1
            found[person, stage] = group


@numba.njit(nogil=True, cache=True)
def add_entries(
    lo_person: int,
    hi_person: int,
    outcome: npt.NDArray[np.uint8],
    group: Codes,
    slice_of: Times,
    sums: Times,
) -> None:
    """Adds to sums int64[slices, groups, stages, columns] one in column k for every entry whose
    outcome has bit k. outcome uint8, group int32[people, stages]; slice_of int64[people]."""
    columns = sums.shape[3]
    for person in range(lo_person, hi_person):
        for stage in range(outcome.shape[1]):
            bits = outcome[person, stage]
            if bits == 0:
                continue
            row = sums[slice_of[person], group[person, stage], stage]
            for column in range(columns):
                row[column] += bits >> column & 1
