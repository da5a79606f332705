"""Spells: a person's time in a stage, and what was met on the way.

A spell runs from first reaching a stage until a later one, or until the window has elapsed.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.items import gather, merge, most_items
from rute.kernels.reaching import (
    Events,
    Grouping,
    Moments,
    Scratch,
    bit,
    end_of,
    entry_group,
    first_moments,
    highest,
)

Int64s = NDArray[np.int64]


class Hits(NamedTuple):
    """What was met, per person by time: offsets int64[people + 1], time int64, item int64 (of
    the plan), leads bool: whether it stands for its event where one event is several items."""

    offsets: Int64s
    time: Int64s
    item: Int64s
    leads: NDArray[np.bool_]


class Spans(NamedTuple):
    """What bounds a spell: windows of the stages, first and last instant of entries that count,
    edges int64[bins] (µs since entry at which each bin ends; the last is NEVER), months
    int64[n] (µs UTC at which each period of entries but the first begins), groups (how many)."""

    windows: Windows
    start: int
    end: int
    edges: Int64s
    months: Int64s
    groups: int


@njit(nogil=True, cache=True)
def list_hits(
    lo_person: int, hi_person: int, events: Events, moments: Moments, now: int, first_item: int
) -> tuple[Int64s, Int64s, Int64s, Int64s]:
    """(person, time, event, item) of every moment of every rule up to `now`, in order; rule r is
    item first_item + r."""
    offsets, time, signature, live, _ = events
    masks, extra_offsets, extra_time, extra_event, extra_mask = moments
    room = most_items(lo_person, hi_person, offsets, extra_offsets) + 1
    at = np.empty(room, np.int64)
    event = np.empty(room, np.int64)
    mask = np.empty(room, np.uint64)
    size = 0
    out = np.empty((4, 1024), np.int64)
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        lo, hi = offsets[person], offsets[person + 1]
        extra, extra_end = extra_offsets[person], extra_offsets[person + 1]
        if extra == extra_end:
            count = gather(lo, hi, time, signature, masks, now, at, event, mask)
        else:
            count = merge(
                lo, hi, time, signature, masks, extra, extra_end, extra_time, extra_event,
                extra_mask, now, at, event, mask,
            )  # fmt: skip
        for i in range(count):
            left = mask[i]
            while left:
                lowest = left & (~left + np.uint64(1))
                if size == out.shape[1]:
                    wider = np.empty((4, 2 * size), np.int64)
                    wider[:, :size] = out
                    out = wider
                out[0, size], out[1, size], out[2, size] = person, at[i], event[i]
                out[3, size] = first_item + highest(lowest)
                size += 1
                left ^= lowest
    return out[0, :size].copy(), out[1, :size].copy(), out[2, :size].copy(), out[3, :size].copy()


@njit(nogil=True, cache=True)
def spells_of(
    person: int,
    events: Events,
    moments: Moments,
    whereabouts: Moments,
    tops: NDArray[np.uint64],
    entering: NDArray[np.uint64],
    spans: Spans,
    grouping: Grouping,
    now: int,
    reached: Scratch,
    there: Scratch,
    out: Int64s,
) -> tuple[int, int]:
    """Fill out int64[stages, 5] (stage, stratum, start, end, moved on in time) with a person's
    spells whose window has elapsed; the end is the first instant outside. Returns how many, and
    the earliest instant at which a window elapses."""
    first, cause, _ = reached
    entered, entry, _ = there
    stop = end_of(events, person, now)
    seen, _ = first_moments(events, moments, tops, person, stop, now, reached)
    present, _ = first_moments(events, whereabouts, entering, person, stop, now, there)
    lo = events.offsets[person]
    last = len(spans.windows.months) - 1
    count, change = 0, NEVER
    next_time, next_cause = NEVER, -1
    for stage in range(highest(seen | present), -1, -1):
        time = first[stage]
        here = seen & bit(stage) != np.uint64(0) and spans.start <= time <= spans.end
        if here and stage < last and next_time >= time:
            until = deadline_of(spans.windows, stage, time)
            if now <= until:
                change = min(change, until + 1)
            else:
                moved = next_time <= until
                group = entry_group(
                    grouping.codes, grouping.group_of, grouping.at_entry, 0, person, stage, lo,
                    cause[stage],
                )  # fmt: skip
                month = np.searchsorted(spans.months, time, side="right")
                out[count, 0], out[count, 1] = stage, month * spans.groups + group
                out[count, 2], out[count, 3] = time, next_time if moved else until + 1
                out[count, 4] = moved
                count += 1
        if present & bit(stage) == np.uint64(0):
            continue
        time = entered[stage]
        if time < next_time or (time == next_time and entry[stage] <= next_cause):
            next_time, next_cause = time, entry[stage]
    return count, change
