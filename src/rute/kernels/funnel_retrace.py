"""The chain that counts, step by step: backwards for what leads to its end, then forwards as
early as can be, and the optional steps filled where they fit."""

from __future__ import annotations

import numpy as np
from numba import njit

from rute.kernels.clocks import NEVER
from rute.kernels.funnel import FAVOURABLE, NONE
from rute.kernels.funnel_items import (
    Chain,
    Items,
    State,
    Terms,
    furthest,
    stopped,
)
from rute.kernels.instants import match
from rute.kernels.reaching import bit


@njit(nogil=True, cache=True)
def retrace(chain: Chain, items: Items, terms: Terms, state: State) -> None:
    """place: the group of each step of the chain, as early as can be, the first steps first."""
    level = chain.level
    state.place[:] = NONE
    state.came[:] = NEVER  # per level: when a chain that stands there next goes on, to the end
    window, until = terms.step_window, chain.until
    times, begins, said, barred = items.time, items.begins, items.said, items.barred
    came = state.came
    group = chain.stop - 1
    while times[begins[group]] > until:
        group -= 1
    for at in range(group, chain.start - 1, -1):
        time = times[begins[at]]
        good = bit(level)
        for k in range(level):
            ends = until if window[k + 1] == NEVER else min(until, time + window[k + 1])
            if came[k] <= ends:
                good |= bit(k)
        state.good[at] = good
        for k in range(level):
            fits = said[at] & bit(k + 1)
            if fits and _goes_on(k, at, level, items, terms, state) != k:
                came[k] = time
            elif barred[at] & bit(k):
                came[k] = NEVER
    k, at = NONE, chain.start
    while k < level:
        to = k
        if said[at] & bit(k + 1):
            to = _goes_on(k, at, level, items, terms, state)
        state.place[k + 1 : to + 1] = at
        k = to
        at += 1


@njit(nogil=True, cache=True)
def _goes_on(level: int, group: int, end: int, items: Items, terms: Terms, state: State) -> int:
    """The highest level up to `end` that a chain at `level` reaches by a group and from which it
    gets to the end; `level` itself for none."""
    mask = items.said[group]
    for to in range(min(end, furthest(level, group, items, terms)), level, -1):
        if state.good[group] & bit(to) and (to == end or not stopped(level, to, mask, terms)):
            return to
    return level


@njit(nogil=True, cache=True)
def fill(chain: Chain, items: Items, terms: Terms, state: State) -> None:
    """place of the optional steps: each as early as it can, after what was done before it and
    before the next required step. It takes no event from a required one."""
    last, stands = NONE, NONE
    for step in range(terms.required, terms.step_window.size):
        behind = terms.behind[step - terms.required]
        if behind > chain.level:
            continue
        if behind != stands:
            stands, last = behind, state.place[behind]
        found = _find(step, last, behind, chain, items, terms, state)
        if found != NONE:
            state.place[step] = last = found


@njit(nogil=True, cache=True)
def _find(
    step: int, last: int, behind: int, chain: Chain, items: Items, terms: Terms, state: State
) -> int:
    """The first group after `last` that fills an optional step; NONE for none."""
    together = terms.ties == FAVOURABLE
    stop, until = chain.stop, chain.until
    if behind < chain.level:
        stop = state.place[behind + 1] + together
    if terms.step_window[step] != NEVER:
        until = min(until, items.time[items.begins[last]] + terms.step_window[step])
    for group in range(last if together else last + 1, stop):
        if items.time[items.begins[group]] > until:
            break
        if _has_room(step, group, items, terms, state):
            return group
        ended = items.barred[group]
        if behind == chain.level and group > state.place[behind] and ended & bit(behind):
            break
    return NONE


@njit(nogil=True, cache=True)
def _has_room(step: int, group: int, items: Items, terms: Terms, state: State) -> bool:
    """Whether a group fills the step beside those that it fills already."""
    i, end = items.begins[group], items.begins[group + 1]
    if terms.ties != FAVOURABLE:
        return bool(items.said[group] & bit(step) != 0)
    item_of = np.empty(state.place.size, np.int64)
    step_of = np.full(end - i, NONE, np.int64)
    for other in range(step):
        if state.place[other] == group:
            match(other, i, end, items.mask, item_of, step_of)
    return match(step, i, end, items.mask, item_of, step_of)
