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
    NOT_A_START. Of each group: begins, its first item (and the end of the last); said, what its
    items are together; barred, the levels at which no chain stands any more after it; starter,
    its last item that may start a chain, NONE for none."""

    time: Times
    event: Times
    mask: Masks
    until: Times
    begins: Times
    said: Masks
    barred: Masks
    starter: Times


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
    # Taken out of their tuples before the loop: each access in it would count references.
    time, mask, until, begins = items.time, items.mask, items.until, items.begins
    said, barred, starter = items.said, items.barred, items.starter
    count = merge(
        events.offsets[person], events.offsets[person + 1], events.time, events.signature,
        moments.masks, moments.extra_offsets[person], moments.extra_offsets[person + 1],
        moments.extra_time, moments.extra_event, moments.extra_mask, now,
        time, items.event, mask,
    )  # fmt: skip
    whole, attempts, alone = terms.whole, terms.attempts, terms.ties == SEQUENCE
    window, months = whole.microseconds[0], whole.months[0] != 0
    barring = terms.order != ORDERED or terms.first.size > 0
    group = -1
    for i in range(count):
        at = time[i]
        if alone or i == 0 or at != time[i - 1]:
            group += 1
            begins[group], said[group], barred[group] = i, np.uint64(0), np.uint64(0)
            starter[group] = NONE
        said[group] |= mask[i]
        until[i] = NOT_A_START
        if mask[i] & np.uint64(1) and (attempts or period_start <= at <= period_end):
            until[i] = deadline_of(whole, 0, at) if months else at + window
            starter[group] = i
        if barring:
            barred[group] |= _barred(mask[i], terms)
    begins[group + 1] = count
    return group + 1


@njit(nogil=True, cache=True)
def _barred(mask: np.uint64, terms: Terms) -> np.uint64:
    """The levels at which no chain stands any more after an item, unless it moved: by the
    order, and by exclusions."""
    bars = np.uint64(0)
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
            bars |= bit(terms.last[exclusion]) - bit(terms.first[exclusion])
    return bars


@njit(nogil=True, cache=True)
def furthest(level: int, group: int, items: Items, terms: Terms) -> int:
    """How far a chain at `level` gets by one group."""
    i, end = items.begins[group], items.begins[group + 1]
    if terms.ties == FAVOURABLE and end > i + 1:
        return reach(level, i, end, terms.required, items.mask)
    if level + 1 == terms.required:
        return level
    return int(level + (items.said[group] & bit(level + 1) != 0))


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
