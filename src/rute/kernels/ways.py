"""What happens within spells, counted without a look at who moved on: it says what to compare."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER
from rute.kernels.reaching import Events, Grouping, Moments, first_at, highest, scratch_of, tops_of
from rute.kernels.spells import Hits, Spans, spells_of

Int64s = NDArray[np.int64]

FAST = 5 * 60_000_000  # µs; the same again within this is a fast repeat
PER_DOUBLING = 4
GAP_BINS = 54 * PER_DOUBLING + 1


@njit(nogil=True, cache=True)
def gap_bin(gap: int) -> int:
    """Bin of a time between two moments (µs), four to each doubling; 0 for none."""
    if gap < 1:
        return 0
    power = highest(np.uint64(gap))
    return min(1 + power * PER_DOUBLING + ((gap << 2 >> power) & 3), GAP_BINS - 1)


def gap_end(index: int) -> int:
    """The largest gap (µs) of a bin."""
    power, part = divmod(index, PER_DOUBLING)
    return -(-((PER_DOUBLING + part) << power) // PER_DOUBLING) - 1


@njit(nogil=True, cache=True)
def count_ways(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    whereabouts: Moments,
    hits: Hits,
    spans: Spans,
    grouping: Grouping,
    base: Int64s,
    now: int,
    items: Int64s,
    again: Int64s,
    steps: Int64s,
    backs: Int64s,
    gaps: Int64s,
) -> int:
    """Adds the people lo_person … hi_person − 1; returns the earliest instant at which a window
    elapses (NEVER when none runs).

    base int64[items]: an item that counts only at the first moment of its base item (−1: by
    itself). Added to, in place: items int64[stages, items] spells with the item; again
    int64[stages, items] fast repeats; steps int64[stages, items, items] from one item to
    another, backs the same, there and back; gaps int64[items, items, GAP_BINS].
    """
    tops, entering = tops_of(moments.masks), tops_of(whereabouts.masks)
    stages, kinds = items.shape
    reached, there = scratch_of(events, moments, stages), scratch_of(events, whereabouts, stages)
    spells = np.empty((stages, 5), np.int64)
    first, latest = np.empty(kinds, np.int64), np.empty(kinds, np.int64)
    changes, noted, change = events.changes, len(events.changes) > 0, NEVER
    for person in range(lo_person, hi_person):
        if events.live.size and not events.live[person]:
            continue
        count, soon = spells_of(
            person, events, moments, whereabouts, tops, entering, spans, grouping, now, reached,
            there, spells,
        )  # fmt: skip
        change = min(change, soon)
        if noted:
            changes[person] = min(changes[person], soon)
        hits_end = hits.offsets[person + 1]
        for k in range(count):
            stage, start, end = spells[k, 0], spells[k, 2], spells[k, 3]
            first[:] = NEVER
            before, earlier, at = -1, -1, 0
            hit = first_at(hits.time, hits.offsets[person], hits_end, start)
            while hit < hits_end and hits.time[hit] < end:
                item, time = hits.item[hit], hits.time[hit]
                if first[item] == NEVER:
                    if base[item] < 0 or first[base[item]] == time:
                        first[item] = time
                        items[stage, item] += 1
                elif 0 < time - latest[item] <= FAST:
                    again[stage, item] += 1
                latest[item] = time
                if hits.leads[hit]:
                    if before >= 0 and before != item:
                        steps[stage, before, item] += 1
                        gaps[before, item, gap_bin(time - at)] += 1
                        if earlier == item:
                            backs[stage, item, before] += 1
                    if before != item:
                        earlier, before = before, item
                    at = time
                hit += 1
    return change
