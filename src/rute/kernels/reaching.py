"""When each stage was first reached, and which were returned to: one person at a time.

A person's events stand in the total order, so time never falls from one to the next. Rules of
one event test are bits of the signature's mask; moments of longer rules come as extras, each
with the event that caused it. At most 64 stages: one bit each, in stage order.
"""

from typing import NamedTuple

import numba
import numpy as np
import numpy.typing as npt

NEVER = int(np.iinfo(np.int64).max)
Times = npt.NDArray[np.int64]
Masks = npt.NDArray[np.uint64]
Scratch = tuple[Times, Times, Masks]


NOT_ASKED = np.zeros(0, np.int64)


class Events(NamedTuple):
    """One block. offsets int64[people + 1]; time int64[events] µs UTC; signature
    uint16|uint32[events]; live bool[people], or bool[0] when everybody is. changes: where a
    kernel notes when time alone next changes what it says of each person (int64[people],
    lowered in place, NEVER at first); int64[0] when nobody asks."""

    offsets: npt.NDArray[np.int64]
    time: npt.NDArray[np.int64]
    signature: npt.NDArray[np.unsignedinteger]
    live: npt.NDArray[np.bool_]
    changes: npt.NDArray[np.int64] = NOT_ASKED


class Moments(NamedTuple):
    """masks uint64[signatures]: the stages an event of that signature reaches by itself.
    Extras per person by (time, event): extra_offsets int64[people + 1], extra_time int64,
    extra_event int64 (index in the block), extra_mask uint64."""

    masks: npt.NDArray[np.uint64]
    extra_offsets: npt.NDArray[np.int64]
    extra_time: npt.NDArray[np.int64]
    extra_event: npt.NDArray[np.int64]
    extra_mask: npt.NDArray[np.uint64]


NO_TABLE = np.zeros((0, 0, 0), np.int32)


class Grouping(NamedTuple):
    """codes int32[events] with −1 for missing, or int32[0] for one group; group_of
    int32[codes + 1], the last for missing. Where groups are not those of a field: at_entry
    int32[2, people, stages], the group of each first moment of reaching, and of being there."""

    codes: npt.NDArray[np.int32]
    group_of: npt.NDArray[np.int32]
    at_entry: npt.NDArray[np.int32] = NO_TABLE


@numba.njit(nogil=True, cache=True)
def highest(mask: np.uint64) -> int:
    """Index of the highest bit of a uint64; −1 for none."""
    if mask == np.uint64(0):
        return -1
    index = 0
    for step in (32, 16, 8, 4, 2, 1):
        if mask >> np.uint64(step):
            index += step
            mask >>= np.uint64(step)
    return index


@numba.njit(nogil=True, cache=True)
def bit(index: int) -> np.uint64:
    """The uint64 with only that bit."""
    return np.uint64(1) << np.uint64(index)


@numba.njit(nogil=True, cache=True)
def first_at(time: Times, lo: int, hi: int, start: int) -> int:
    """The first index in lo … hi whose time is at or after `start`; hi when none is."""
    while lo < hi:
        middle = (lo + hi) // 2
        if time[middle] < start:
            lo = middle + 1
        else:
            hi = middle
    return lo


@numba.njit(nogil=True, cache=True)
def end_of(events: Events, person: int, now: int) -> int:
    """Index after the person's last event at or before `now`."""
    return known_end(events.time, events.offsets[person], events.offsets[person + 1], now)


@numba.njit(nogil=True, cache=True)
def known_end(time: Times, lo: int, hi: int, now: int) -> int:
    """Index after the last of the events lo … hi − 1 at or before `now`."""
    if hi == lo or time[hi - 1] <= now:
        return hi
    return first_at(time, lo, hi, now + 1)


@numba.njit(nogil=True, cache=True)
def tops_of(masks: Masks) -> Masks:
    """Only the highest stage of each signature, as its bit; 0 for none."""
    tops = np.zeros(len(masks), np.uint64)
    for signature in range(len(masks)):
        if masks[signature]:
            tops[signature] = bit(highest(masks[signature]))
    return tops


@numba.njit(nogil=True, cache=True)
def scratch_of(events: Events, moments: Moments, stages: int) -> Scratch:
    """first int64[stages], cause int64[stages] and, where there are extras, caused
    uint64[events of the largest person]: overwritten person by person."""
    longest = 0
    if len(moments.extra_time):
        for person in range(len(events.offsets) - 1):
            longest = max(longest, events.offsets[person + 1] - events.offsets[person])
    return (
        np.empty(stages, np.int64),
        np.empty(stages, np.int64),
        np.empty(longest, np.uint64),
    )


@numba.njit(nogil=True, cache=True)
def _is_return(stage: int, time: int, seen: np.uint64, first: Times) -> bool:
    # Strictly after its own first moment and strictly after some later stage's.
    if time <= first[stage]:
        return False
    for later in range(stage + 1, len(first)):  # noqa: SIM110 (numba has no any)
        if seen & bit(later) and first[later] < time:
            return True
    return False


@numba.njit(nogil=True, cache=True)
def first_moments(
    events: Events,
    moments: Moments,
    tops: Masks,
    person: int,
    end: int,
    now: int,
    scratch: Scratch,
) -> tuple[np.uint64, np.uint64]:
    """Fills first[stage] and cause[stage] of one person. Returns the stages seen and the
    stages returned to, as masks; first and cause of stages not seen are left as they were."""
    first, cause, _ = scratch
    lo = events.offsets[person]
    seen, returned = first_alone(
        events.time, events.signature, moments.masks, tops, lo, end, first, cause
    )
    if moments.extra_offsets[person] == moments.extra_offsets[person + 1]:
        return seen, returned
    return first_with_extras(events, moments, person, end, now, seen, scratch)


# Tuples of arrays are taken apart before a loop over people: each access to a member counts
# references, which costs more than the work itself.


@numba.njit(nogil=True, cache=True)
def first_alone(
    times: Times,
    signatures: npt.NDArray[np.unsignedinteger],
    masks: Masks,
    tops: Masks,
    lo: int,
    end: int,
    first: Times,
    cause: Times,
) -> tuple[np.uint64, np.uint64]:
    """As first_moments, of a person without extras whose events are lo … end − 1."""
    seen = before = returned = np.uint64(0)
    may_return = np.uint64(0)  # stages below the furthest seen, not returned to yet
    newest = -NEVER
    for event in range(lo, end):
        signature = signatures[event]
        new = masks[signature] & ~seen
        top = tops[signature]
        if new | (top & may_return) == np.uint64(0):
            continue
        time = times[event]
        if time > newest:
            before = seen  # the stages first reached strictly earlier
        if top & before and before > (top | (top - np.uint64(1))):
            returned |= top
        seen |= new
        while new:
            stage = highest(new)
            newest = time
            first[stage] = time
            cause[stage] = event
            new ^= bit(stage)
        may_return = (bit(highest(seen)) - np.uint64(1)) & ~returned
    return seen, returned


@numba.njit(nogil=True, cache=True)
def first_with_extras(
    events: Events,
    moments: Moments,
    person: int,
    end: int,
    now: int,
    seen: np.uint64,
    scratch: Scratch,
) -> tuple[np.uint64, np.uint64]:
    """As first_moments, after first_alone has seen the events by themselves."""
    lo = events.offsets[person]
    for event in range(lo, end):
        scratch[2][event - lo] = moments.masks[events.signature[event]]
    seen = _add_extras(moments, person, lo, now, seen, scratch)
    return seen, _returns_with_extras(events, moments, person, end, now, seen, scratch)


@numba.njit(nogil=True, cache=True)
def _add_extras(
    moments: Moments, person: int, lo: int, now: int, seen: np.uint64, scratch: Scratch
) -> np.uint64:
    first, cause, caused = scratch
    for extra in range(moments.extra_offsets[person], moments.extra_offsets[person + 1]):
        time = moments.extra_time[extra]
        if time > now:
            break
        mask = moments.extra_mask[extra]
        caused[moments.extra_event[extra] - lo] |= mask
        while mask:
            stage = highest(mask)
            if not seen & bit(stage) or time < first[stage]:
                first[stage] = time
                cause[stage] = moments.extra_event[extra]
                seen |= bit(stage)
            mask ^= bit(stage)
    return seen


@numba.njit(nogil=True, cache=True)
def _returns_with_extras(
    events: Events,
    moments: Moments,
    person: int,
    end: int,
    now: int,
    seen: np.uint64,
    scratch: Scratch,
) -> np.uint64:
    # Only the furthest stage an event causes can be a return; an extra may come later than
    # its event, so what an event causes is known only after all extras were read.
    first, _, caused = scratch
    returned = np.uint64(0)
    lo = events.offsets[person]
    for event in range(lo, end):
        top = highest(caused[event - lo])
        if (
            top >= 0
            and moments.masks[events.signature[event]] & bit(top)
            and _is_return(top, events.time[event], seen, first)
        ):
            returned |= bit(top)
    for extra in range(moments.extra_offsets[person], moments.extra_offsets[person + 1]):
        time = moments.extra_time[extra]
        if time > now:
            break
        top = highest(caused[moments.extra_event[extra] - lo])
        if moments.extra_mask[extra] & bit(top) and _is_return(top, time, seen, first):
            returned |= bit(top)
    return returned


@numba.njit(nogil=True, cache=True)
def group_at(grouping: Grouping, lo: int, event: int) -> int:
    """Group by the last value known at `event`, that event included."""
    return known_group(grouping.codes, grouping.group_of, lo, event)


@numba.njit(nogil=True, cache=True)
def known_group(
    codes: npt.NDArray[np.int32], group_of: npt.NDArray[np.int32], lo: int, event: int
) -> int:
    """As group_at, with the grouping taken apart."""
    if len(codes) == 0:
        return int(group_of[0])
    while event >= lo:
        code = codes[event]
        if code >= 0:
            return int(group_of[code])
        event -= 1
    return int(group_of[len(group_of) - 1])


@numba.njit(nogil=True, cache=True)
def entry_group(
    codes: npt.NDArray[np.int32],
    group_of: npt.NDArray[np.int32],
    at_entry: npt.NDArray[np.int32],
    kind: int,
    person: int,
    stage: int,
    lo: int,
    event: int,
) -> int:
    """The group of an entry into a stage, reached (kind 0) or been in (kind 1), by `event`."""
    if len(at_entry):
        return int(at_entry[kind, person, stage])
    return known_group(codes, group_of, lo, event)
