"""Transitions: what comes next after what, person by person; every flow is conserved."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.reaching import Events, Grouping, Moments, bit, end_of, group_at, highest

START = 0
MOVED_ON, OPEN, LOST = 0, 1, 2
"""Ways to end, as places after the last inner node. Without stages there is one: end."""

FINEST = 18  # durations under 2^18 µs (a quarter of a second) share the first bin
BINS = (53 - FINEST) * 32 + 1


class Nodes(NamedTuple):
    """node_of int64[signatures]: the node of an event, 0 for none. Extras per person by
    (time, event): extra_offsets int64[people + 1], extra_time, extra_event, extra_node
    int64; at most one per (time, event)."""

    node_of: NDArray[np.int64]
    extra_offsets: NDArray[np.int64]
    extra_time: NDArray[np.int64]
    extra_event: NDArray[np.int64]
    extra_node: NDArray[np.int64]


@njit(nogil=True, cache=True)
def gap_bin(duration: int) -> int:
    """Bin of a duration in µs: 32 to each doubling, read off the bits of the float."""
    bits = np.float64(duration).view(np.int64) >> 47
    return max(0, min(int(bits - ((1023 + FINEST) << 5) + 1), BINS - 1))


def middle_of(index: int) -> float:
    """The middle of a bin, in µs; of the first, 0."""
    if index == 0:
        return 0.0
    power, part = divmod(index - 1, 32)
    return float(2 ** (power + FINEST)) * (1 + (part + 0.5) / 32)


@njit(nogil=True, cache=True)
def count_signatures(
    lo_person: int,
    hi_person: int,
    events: Events,
    until: int,
    period_start: int,
    counts: NDArray[np.int64],
) -> None:
    """Add to counts int64[signatures] the events in period_start … until."""
    offsets, time, signature, live, _ = events
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        for event in range(offsets[person], offsets[person + 1]):
            if period_start <= time[event] <= until:
                counts[signature[event]] += 1


@njit(nogil=True, cache=True)
def weigh_first_values(
    lo_person: int,
    hi_person: int,
    events: Events,
    codes: NDArray[np.int32],
    now: int,
    weights: NDArray[np.int64],
) -> None:
    """Add to weights int64[codes + 1] the people by the value at their first event, the last
    place for unknown."""
    for person in range(lo_person, hi_person):
        if events.live.size and not events.live[person]:
            continue
        lo = events.offsets[person]
        if end_of(events, person, now) > lo:
            weights[codes[lo] if codes[lo] >= 0 else weights.size - 1] += 1


@njit(nogil=True, cache=True)
def count_next_events(
    lo_person: int,
    hi_person: int,
    events: Events,
    node_of: NDArray[np.int64],
    grouping: Grouping,
    until: int,
    period_start: int,
    counts: NDArray[np.int64],
    gaps: NDArray[np.int64],
) -> None:
    """Add people lo_person … hi_person − 1, every event of theirs in period_start … until
    being at a node ≥ 1, the last node the end; one at a node < 0 is passed over.

    Added to, in place: counts int64[groups, nodes, nodes] (row: from, column: next), gaps
    int64[nodes, nodes, BINS] between inner nodes.
    """
    offsets, all_times, signature, live, _ = events
    one_group = grouping.codes.size == 0
    nodes = counts.shape[1]
    count_of, gap_of = counts.reshape(-1), gaps.reshape(-1)
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        begin, stop = offsets[person], offsets[person + 1]
        while begin < stop and all_times[stop - 1] > until:
            stop -= 1
        while begin < stop and (all_times[begin] < period_start or node_of[signature[begin]] < 0):
            begin += 1
        if begin == stop:
            continue
        group = 0 if one_group else group_at(grouping, offsets[person], offsets[person])
        node = node_of[signature[begin]]
        time = all_times[begin]
        counts[group, START, node] += 1
        for event in range(begin + 1, stop):
            then = node_of[signature[event]]
            if then < 0:
                continue
            after = all_times[event]
            cell = node * nodes + then
            # An unsigned index spares the question whether it counts from the end.
            count_of[np.uint64(group * nodes * nodes + cell)] += 1
            gap_of[np.uint64(cell * BINS + gap_bin(after - time))] += 1
            node, time = then, after
        counts[group, node, nodes - 1] += 1


@njit(nogil=True, cache=True)
def _first_times(
    lo: int,
    hi: int,
    time: NDArray[np.int64],
    signature: NDArray[np.uint16],
    masks: NDArray[np.uint64],
    extra_lo: int,
    extra_hi: int,
    extra_time: NDArray[np.int64],
    extra_mask: NDArray[np.uint64],
    now: int,
    first: NDArray[np.int64],
) -> int:
    """Fill first int64[stages] with the time of each stage's first moment up to `now`, NEVER
    where there is none. Returns the furthest stage reached, −1 for none."""
    first[:] = NEVER
    seen = np.uint64(0)
    furthest = -1
    for event in range(lo, hi):
        new = masks[signature[event]] & ~seen
        if not new:
            continue
        if time[event] > now:
            break
        seen |= new
        while new:
            stage = highest(new)
            first[stage] = time[event]
            furthest = max(furthest, stage)
            new ^= bit(stage)
    for extra in range(extra_lo, extra_hi):
        mask = extra_mask[extra]
        while mask and extra_time[extra] <= now:
            stage = highest(mask)
            first[stage] = min(first[stage], extra_time[extra])
            furthest = max(furthest, stage)
            mask ^= bit(stage)
    return furthest


@njit(nogil=True, cache=True)
def _ending(
    furthest: int, first: NDArray[np.int64], last_time: int, windows: Windows, now: int
) -> tuple[int, int]:
    """How a person stands, and until when they stay open (NEVER: they are not).

    Who has reached no stage yet is given the first stage's window from their last moment.
    """
    if furthest == first.size - 1:
        return MOVED_ON, NEVER
    stage = max(furthest, 0)
    until = deadline_of(windows, stage, last_time if furthest < 0 else first[stage])
    return (OPEN, until) if now <= until else (LOST, NEVER)


@njit(nogil=True, cache=True)
def count_next_moments(
    lo_person: int,
    hi_person: int,
    events: Events,
    nodes: Nodes,
    moments: Moments,
    windows: Windows,
    grouping: Grouping,
    now: int,
    period_start: int,
    period_end: int,
    counts: NDArray[np.int64],
    gaps: NDArray[np.int64],
) -> int:
    """Like count_next_events, but over the moments of `nodes` only, and ending at one of the
    last three nodes: moved on, open, lost. `moments` and `windows` are those of the measured
    stages. Returns the earliest instant at which somebody stops being open."""
    offsets, all_times, signature, live, changes = events
    noted = len(changes) > 0
    node_of, node_offsets, node_time, node_event, extra_node = nodes
    masks, extra_offsets, extra_time, _, extra_mask = moments
    first = np.empty(windows.microseconds.size, np.int64)
    one_group = grouping.codes.size == 0
    ways = counts.shape[1] - 3
    change = NEVER
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        lo, stop = offsets[person], offsets[person + 1]
        while stop > lo and all_times[stop - 1] > now:
            stop -= 1
        if stop == lo:
            continue
        group = 0 if one_group else group_at(grouping, lo, lo)
        extra, extra_end = node_offsets[person], node_offsets[person + 1]
        node, time, event = START, 0, lo
        while True:
            while event < stop and not node_of[signature[event]]:
                event += 1
            use_extra = extra < extra_end and node_time[extra] <= now
            use_event = event < stop
            if not use_extra and not use_event:
                break
            if use_extra and use_event:
                ahead = node_time[extra] - all_times[event]
                if ahead == 0:
                    ahead = node_event[extra] - event
                use_extra, use_event = ahead <= 0, ahead >= 0
            after, then = NEVER, ways
            if use_extra:
                after, then = node_time[extra], extra_node[extra]
                extra += 1
            if use_event:
                after, then = all_times[event], min(then, node_of[signature[event]])
                event += 1
            if period_start <= after <= period_end:
                counts[group, node, then] += 1
                if node != START:
                    gaps[node, then, gap_bin(after - time)] += 1
                node, time = then, after
        if node == START:
            continue
        furthest = _first_times(
            lo, stop, all_times, signature, masks, extra_offsets[person],
            extra_offsets[person + 1], extra_time, extra_mask, now, first,
        )  # fmt: skip
        way, until = _ending(furthest, first, time, windows, now)
        counts[group, node, ways + way] += 1
        if until < NEVER:
            change = min(change, until + 1)
            if noted:
                changes[person] = min(changes[person], until + 1)
    return change


@njit(nogil=True, cache=True)
def count_next_stages(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    windows: Windows,
    grouping: Grouping,
    now: int,
    period_start: int,
    period_end: int,
    counts: NDArray[np.int64],
    gaps: NDArray[np.int64],
) -> int:
    """Like count_next_moments, over the stages (node = stage + 1) in the order in which a
    person first reached them; at equal times in stage order."""
    offsets, all_times, signature, live, changes = events
    noted = len(changes) > 0
    masks, extra_offsets, extra_time, _, extra_mask = moments
    first = np.empty(windows.microseconds.size, np.int64)
    one_group = grouping.codes.size == 0
    ways = counts.shape[1] - 3
    change = NEVER
    for person in range(lo_person, hi_person):
        if live.size and not live[person]:
            continue
        lo = offsets[person]
        furthest = _first_times(
            lo, offsets[person + 1], all_times, signature, masks, extra_offsets[person],
            extra_offsets[person + 1], extra_time, extra_mask, now, first,
        )  # fmt: skip
        if furthest < 0:
            continue
        group = 0 if one_group else group_at(grouping, lo, lo)
        node, time = START, 0
        while True:
            then, after = START, NEVER
            for stage in range(furthest + 1):
                at = first[stage]
                if at == NEVER or not period_start <= at <= period_end or at >= after:
                    continue
                if node == START or at > time or (at == time and stage >= node):
                    then, after = stage + 1, at
            if then == START:
                break
            counts[group, node, then] += 1
            if node != START:
                gaps[node, then, gap_bin(after - time)] += 1
            node, time = then, after
        if node == START:
            continue
        way, until = _ending(furthest, first, time, windows, now)
        counts[group, node, ways + way] += 1
        if until < NEVER:
            change = min(change, until + 1)
            if noted:
                changes[person] = min(changes[person], until + 1)
    return change
