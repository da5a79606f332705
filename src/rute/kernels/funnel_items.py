"""What binds a funnel's chains, and one person's items in the groups that the ties make of them.

Items that the ties hold together are a group: one item, or all of an instant. What stands
*between* two events of a chain lies strictly between their places in the log (SEQUENCE), or
strictly between their times (STRICT, FAVOURABLE): in a group between their groups.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.funnel import FAVOURABLE, NONE, NOT_A_START, SEQUENCE
from rute.kernels.instants import reach
from rute.kernels.items import merge
from rute.kernels.reaching import Events, Moments, bit

ORDERED, STRICT_ORDER, UNMIXED = 0, 1, 2

Times = NDArray[np.int64]
Masks = NDArray[np.uint64]


class Terms(NamedTuple):
    """What binds a chain. Bits of a mask: the required steps in order, then the optional ones,
    then the exclusions. whole: one window, from step 0. step_window int64[steps]: µs since the
    step before, NEVER for none. behind int64[optional]: the required step an optional one
    follows. first, last int64[exclusions]: the required steps between which one may not lie.
    beside uint64[required]: the steps that may lie between a step and the next. attempts: a
    person's chains are told apart into attempts, each counted. each: no start can stand for the
    earlier ones, so that every one has to be followed."""

    required: int
    whole: Windows
    step_window: Times
    behind: Times
    first: Times
    last: Times
    beside: Masks
    order: int
    ties: int
    attempts: bool
    each: bool


class Items(NamedTuple):
    """One person's items: time, event, mask; until: the end of the window that starts there, or
    NOT_A_START; bars, outs: the levels an item ends, by the order or by an exclusion. begins:
    the first item of each group, and the end of the last."""

    time: Times
    event: Times
    mask: Masks
    until: Times
    bars: Masks
    outs: Masks
    begins: Times


class State(NamedTuple):
    """Per level: first item and window's end of the chain that stands there, and the last
    instant at which it may go on (DEAD: no chain). came, came_until: what a group brings."""

    start: Times
    limit: Times
    due: Times
    came: Times
    came_until: Times
    place: Times
    good: Masks


class Chain(NamedTuple):
    """level, NONE for no chain; first group, window's end; the group after its attempt."""

    level: int
    start: int
    until: int
    stop: int


@njit(nogil=True, cache=True)
def items_of(
    person: int,
    events: Events,
    moments: Moments,
    terms: Terms,
    now: int,
    period_start: int,
    period_end: int,
    items: Items,
) -> int:
    """Write a person's items up to `now`; returns the number of groups."""
    count = merge(
        events.offsets[person], events.offsets[person + 1], events.time, events.signature,
        moments.masks, moments.extra_offsets[person], moments.extra_offsets[person + 1],
        moments.extra_time, moments.extra_event, moments.extra_mask, now,
        items.time, items.event, items.mask,
    )  # fmt: skip
    groups = 0
    for i in range(count):
        time, mask = items.time[i], items.mask[i]
        inside = terms.attempts or period_start <= time <= period_end
        starts = inside and mask & np.uint64(1)
        items.until[i] = deadline_of(terms.whole, 0, time) if starts else NOT_A_START
        items.bars[i], items.outs[i] = _barred(mask, terms)
        if terms.ties == SEQUENCE or i == 0 or time != items.time[i - 1]:
            items.begins[groups] = i
            groups += 1
    items.begins[groups] = count
    return groups


@njit(nogil=True, cache=True)
def _barred(mask: np.uint64, terms: Terms) -> tuple[np.uint64, np.uint64]:
    """The levels at which no chain stands any more after an item, unless it moved: by the
    order, and by exclusions."""
    bars = outs = np.uint64(0)
    steps = terms.step_window.size
    fits = mask & (bit(steps) - np.uint64(1))
    for level in range(terms.required):
        if terms.order == STRICT_ORDER:
            optional = terms.beside[level] >> np.uint64(terms.required) << np.uint64(terms.required)
            if not fits & optional:
                bars |= bit(level)
        elif terms.order == UNMIXED and fits and not fits & terms.beside[level]:
            bars |= bit(level)
    for exclusion in range(terms.first.size):
        if mask & bit(steps + exclusion):
            outs |= bit(terms.last[exclusion]) - bit(terms.first[exclusion])
    return bars, outs


@njit(nogil=True, cache=True)
def joined(masks: Masks, group: int, begins: Times) -> np.uint64:
    """What the items of a group say together."""
    together = np.uint64(0)
    for i in range(begins[group], begins[group + 1]):
        together |= masks[i]
    return together


@njit(nogil=True, cache=True)
def starting_item(group: int, items: Items) -> int:
    """The last item of a group that may start a chain; NONE for none."""
    for i in range(items.begins[group + 1] - 1, items.begins[group] - 1, -1):
        if items.until[i] != NOT_A_START:
            return i
    return NONE


@njit(nogil=True, cache=True)
def furthest(level: int, group: int, items: Items, terms: Terms) -> int:
    """How far a chain at `level` gets by one group."""
    i, end = items.begins[group], items.begins[group + 1]
    if terms.ties == FAVOURABLE and end > i + 1:
        return reach(level, i, end, terms.required, items.mask)
    if level + 1 == terms.required:
        return level
    return level + int(
        (joined(items.mask, group, items.begins) >> np.uint64(level + 1)) & np.uint64(1)
    )


@njit(nogil=True, cache=True)
def stopped(level: int, to: int, mask: np.uint64, terms: Terms) -> bool:
    """Whether an exclusion among the items ends a chain that moves level → to by them: it got
    there, and no further."""
    if level == NONE:
        return False
    for exclusion in range(terms.first.size):
        inside = terms.first[exclusion] <= level and to < terms.last[exclusion]
        if inside and mask & bit(terms.step_window.size + exclusion):
            return True
    return False


@njit(nogil=True, cache=True)
def due_of(level: int, time: int, until: int, terms: Terms) -> int:
    """The last instant at which a chain that came to `level` at `time` may go on."""
    if level + 1 == terms.required or terms.step_window[level + 1] == NEVER:
        return until
    return min(until, int(time + terms.step_window[level + 1]))
