"""Where each person stands: when they entered each stage, when they were last seen, what they
brought."""

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.reaching import (
    NEVER,
    Events,
    Masks,
    Moments,
    Times,
    bit,
    first_moments,
    known_end,
    scratch_of,
    tops_of,
)
from rute.kernels.worth import VALUE_MISSING


@numba.njit(nogil=True, cache=True)
def stand(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    now: int,
    time: Times,
    cause: Times,
    returned: Masks,
) -> None:
    """Writes, of the people lo_person … hi_person − 1 and as of `now`, the first moment of each
    stage and the event that caused it (time, cause int64[people, stages], NEVER and −1 where
    there is none) and the stages returned to (uint64[people]). People who are not live have
    none of these."""
    stages = time.shape[1]
    tops = tops_of(moments.masks)
    scratch = scratch_of(events, moments, stages)
    first, caused, _ = scratch
    offsets, times, live = events.offsets, events.time, events.live
    for person in range(lo_person, hi_person):
        time[person] = NEVER
        cause[person] = -1
        returned[person] = np.uint64(0)
        if len(live) and not live[person]:
            continue
        stop = known_end(times, offsets[person], offsets[person + 1], now)
        seen, again = first_moments(events, moments, tops, person, stop, now, scratch)
        returned[person] = again
        for stage in range(stages):
            if seen & bit(stage):
                time[person, stage] = first[stage]
                cause[person, stage] = caused[stage]


@numba.njit(nogil=True, cache=True)
def last_done(
    signature: npt.NDArray[np.unsignedinteger], lo: int, stop: int, ours: npt.NDArray[np.bool_]
) -> int:
    """The last event of lo … stop − 1 that is not of `ours` bool[signatures]; the very last where
    all are."""
    event = stop - 1
    while event >= lo and ours[signature[event]]:
        event -= 1
    return event if event >= lo else stop - 1


@numba.njit(nogil=True, cache=True)
def account(
    lo_person: int,
    hi_person: int,
    events: Events,
    value: Times,
    sign: npt.NDArray[np.int8],
    ours: npt.NDArray[np.bool_],
    now: int,
    count: Times,
    last: Times,
    total: Times,
) -> None:
    """Writes int64[people]: how many events up to `now`, the time of the last one they did (of
    any where all are of `ours` bool[signatures], −NEVER where there is none), and the sum of
    event values by `sign` int8[signatures] (+1, −1, 0); value int64[events] in minor units,
    VALUE_MISSING counts as nothing."""
    offsets, times, signature, live = events.offsets, events.time, events.signature, events.live
    for person in range(lo_person, hi_person):
        count[person], last[person], total[person] = 0, -NEVER, 0
        if len(live) and not live[person]:
            continue
        lo = offsets[person]
        stop = known_end(times, lo, offsets[person + 1], now)
        if stop == lo:
            continue
        count[person] = stop - lo
        last[person] = times[last_done(signature, lo, stop, ours)]
        brought = 0
        for event in range(lo, stop):
            weight = sign[signature[event]]
            if weight and value[event] != VALUE_MISSING:
                brought += weight * value[event]
        total[person] = brought


@numba.njit(nogil=True, cache=True)
def did(
    lo_person: int,
    hi_person: int,
    events: Events,
    passing: npt.NDArray[np.bool_],
    now: int,
    start: int,
    end: int,
    found: npt.NDArray[np.bool_],
) -> None:
    """Writes found bool[people]: who has an event of a signature in `passing` bool[signatures]
    between start and end, both included, and not after `now`."""
    offsets, times, signature, live = events.offsets, events.time, events.signature, events.live
    for person in range(lo_person, hi_person):
        found[person] = False
        if len(live) and not live[person]:
            continue
        stop = known_end(times, offsets[person], offsets[person + 1], now)
        for event in range(offsets[person], stop):
            if passing[signature[event]] and start <= times[event] <= end:
                found[person] = True
                break


@numba.njit(nogil=True, cache=True)
def met(
    events: Events,
    moments: Moments,
    now: int,
    start: int,
    end: int,
    found: npt.NDArray[np.bool_],
) -> None:
    """Sets found bool[people] for those with a moment of the one rule of `moments` between start
    and end, both included, and not after `now`; the others are left as they are."""
    offsets, times, signature, live = events.offsets, events.time, events.signature, events.live
    for person in range(len(offsets) - 1):
        if found[person] or (len(live) and not live[person]):
            continue
        stop = known_end(times, offsets[person], offsets[person + 1], now)
        for event in range(offsets[person], stop):
            if moments.masks[signature[event]] and start <= times[event] <= end:
                found[person] = True
                break
        for extra in range(moments.extra_offsets[person], moments.extra_offsets[person + 1]):
            time = moments.extra_time[extra]
            if time <= now and start <= time <= end:
                found[person] = True
                break
