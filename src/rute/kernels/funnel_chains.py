"""Funnel under conditions: strict orders, windows for each step, exclusions, optional steps,
attempts. The plain ordered funnel has a kernel of its own, which is faster (kernels.funnel).

A chain takes one event for each required step. Per level the climb keeps the chain that began
last. It reached its level last too, so it can do whatever an older one can: what bars a level
bars every chain that stands there.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER
from rute.kernels.durations import bin_of
from rute.kernels.funnel import FAVOURABLE, NONE, NOT_A_START
from rute.kernels.funnel_items import (
    Chain,
    Items,
    State,
    Terms,
    Times,
    due_of,
    items_of,
    stopped,
)
from rute.kernels.funnel_retrace import fill, retrace
from rute.kernels.instants import reach
from rute.kernels.items import most_items
from rute.kernels.reaching import Events, Grouping, Moments, bit, known_group

DEAD = NOT_A_START
OUT = -2  # came to a level, and goes no further from there


@njit(nogil=True, cache=True)
def count_chains(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    terms: Terms,
    grouping: Grouping,
    now: int,
    period_start: int,
    period_end: int,
    reached: NDArray[np.int64],
    over: NDArray[np.int64],
    still: NDArray[np.int64],
    excluded: NDArray[np.int64],
    gaps: NDArray[np.int64],
    tried: NDArray[np.int64],
) -> int:
    """Add the people lo_person … hi_person − 1 to the sums; returns the earliest instant at
    which time alone changes them (NEVER when it does not).

    Added to, in place: reached, over, still, excluded int64[groups, steps]: who came to a step;
    of them, whose window has elapsed; who stands at it and may go on; who was stopped there by
    an exclusion. gaps int64[groups, steps, BINS]: time since the required step before
    (int64[0, 0, 0]: not wanted). tried int64[1]: people with a chain. Of attempts each counts.
    """
    room = most_items(lo_person, hi_person, events.offsets, moments.extra_offsets) + 1
    items = Items(
        np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.uint64),
        np.empty(room, np.int64), np.empty(room + 1, np.int64), np.empty(room, np.uint64),
        np.empty(room, np.uint64), np.empty(room, np.int64),
    )  # fmt: skip
    steps = reached.shape[1]
    state = State(
        np.empty(steps, np.int64), np.empty(steps, np.int64), np.empty(steps, np.int64),
        np.empty(steps, np.int64), np.empty(steps, np.int64),
        np.empty(steps, np.int64), np.empty(room, np.uint64),
    )  # fmt: skip
    next_change = NEVER
    for person in range(lo_person, hi_person):
        if events.live.size and not events.live[person]:
            continue
        lo = events.offsets[person]
        groups = items_of(person, events, moments, terms, now, period_start, period_end, items)
        at, some, change = 0, False, NEVER
        while at < groups:
            if terms.each:
                chain = _climb_each(at, groups, items, terms, state)
            else:
                chain = _climb(at, groups, items, terms, state)
            at = chain.stop
            if chain.level == NONE:
                break
            time = items.time[items.begins[chain.start]]
            if terms.attempts and not period_start <= time <= period_end:
                continue
            some = True
            way = _follow(chain.start, chain.until, chain.stop, items, terms, state)
            closes = way.closes
            chain = Chain(chain.level, chain.start, chain.until, way.stop)
            retrace(chain, items, terms, state)
            fill(chain, items, terms, state)
            event = items.event[items.starter[chain.start]]
            group = known_group(grouping.codes, grouping.group_of, lo, event)
            _add(now > chain.until, state, reached[group], over[group])
            if gaps.size:
                _add_gaps(items, terms, state, gaps[group])
            if now <= chain.until:
                change = min(change, int(chain.until + 1))
            if chain.level == terms.required - 1:
                continue
            if now <= closes:
                still[group, chain.level] += 1
                change = min(change, int(closes + 1))
            elif way.is_out:
                excluded[group, chain.level] += 1
        tried[0] += some
        next_change = min(next_change, change)
        if events.changes.size:
            events.changes[person] = min(events.changes[person], change)
    return next_change


@njit(nogil=True, cache=True)
def _add(elapsed: bool, state: State, reached: Times, over: Times) -> None:
    for step in range(state.place.size):
        if state.place[step] != NONE:
            reached[step] += 1
            over[step] += elapsed


@njit(nogil=True, cache=True)
def _add_gaps(items: Items, terms: Terms, state: State, gaps: NDArray[np.int64]) -> None:
    required = terms.required
    for step in range(1, state.place.size):
        if state.place[step] == NONE:
            continue
        before = step - 1 if step < required else terms.behind[step - required]
        since = items.time[items.begins[state.place[before]]]
        time = items.time[items.begins[state.place[step]]]
        gaps[step, bin_of(time - since)] += 1


@njit(nogil=True, cache=True)
def _climb(begin: int, groups: int, items: Items, terms: Terms, state: State) -> Chain:
    """The best chain of the groups from `begin` on, of equals the one that starts last: of all
    of them, or of the first attempt, which ends once complete or once no chain can go on."""
    required, attempts, window = terms.required, terms.attempts, terms.step_window
    together, excluding = terms.ties == FAVOURABLE, terms.first.size > 0
    # Taken out of their tuples before the loop: each access in it would count references.
    times, masks, begins, said = items.time, items.mask, items.begins, items.said
    start, limit, due = state.start, state.limit, state.due
    came, came_until = state.came, state.came_until
    due[:] = DEAD
    best, best_start, best_until = NONE, NONE, DEAD
    for group in range(begin, groups):
        i, end, mask = begins[group], begins[group + 1], said[group]
        time = times[i]
        if attempts and best != NONE:
            lives = False
            for level in range(required):
                lives |= due[level] >= time
            if not lives:
                return Chain(best, best_start, best_until, group)
        came[:] = NONE
        for level in range(min(best, required - 2), -2, -1):
            if level == NONE:
                item = items.starter[group]
                if item == NONE:
                    continue
                begun, until = group, items.until[item]
            elif due[level] < time:
                continue
            else:
                begun, until = start[level], limit[level]
            if together and end > i + 1:
                top = reach(level, i, end, required, masks)
            else:
                top = level + int((mask >> np.uint64(level + 1)) & np.uint64(1))
            for to in range(level + 1, top + 1):
                if to > best or (to == best and _outlasts(begun, until, best_start, best_until)):
                    best, best_start, best_until = to, begun, until
                if excluding and stopped(level, to, mask, terms):
                    continue
                if came[to] == NONE or _outlasts(begun, until, came[to], came_until[to]):
                    came[to], came_until[to] = begun, until
        for level in range(required):
            if items.barred[group] & bit(level):
                due[level] = DEAD
            if came[level] == NONE:
                continue
            if due[level] == DEAD or came_until[level] >= limit[level]:
                start[level], limit[level] = came[level], came_until[level]
                due[level] = limit[level]
                if level + 1 < required and window[level + 1] != NEVER:
                    due[level] = min(due[level], time + window[level + 1])
        if attempts and best == required - 1:
            return Chain(best, best_start, best_until, group + 1)
    return Chain(best, best_start, best_until, groups)


@njit(nogil=True, cache=True, inline="always")
def _outlasts(begun: int, until: int, other_begun: int, other_until: int) -> bool:
    return (until > other_until) | ((until == other_until) & (begun > other_begun))


class Way(NamedTuple):
    """How an attempt that starts in a group goes on. level: its furthest; complete: the group by
    which it is complete, NONE; closes: the last instant at which it may go on; stop: the group
    after the last it may use; ends: the group before which it can go on no more; is_out: whether
    an exclusion ended it."""

    level: int
    complete: int
    closes: int
    stop: int
    ends: int
    is_out: bool


@njit(nogil=True, cache=True)
def _follow(start: int, until: int, groups: int, items: Items, terms: Terms, state: State) -> Way:
    """An exclusion met on the way ends the attempt: after it has done the first step of the
    range, before it has done the last."""
    required, window, excluding = terms.required, terms.step_window, terms.first.size > 0
    times, masks, begins, said = items.time, items.mask, items.begins, items.said
    barred, due, came = items.barred, state.due, state.came
    arrived = state.start  # per level: the group by which the attempt first came there
    together = terms.ties == FAVOURABLE
    level, complete = NONE, NONE
    due[:] = DEAD
    arrived[:] = NONE
    for group in range(start, groups):
        i, end, mask, first = begins[group], begins[group + 1], said[group], group == start
        time = times[i]
        lives = first
        for k in range(required):
            lives |= due[k] >= time
        if time > until or not lives:
            return Way(level, complete, due.max(), group, group, False)
        came[:] = NONE
        for k in range(NONE if first else 0, 0 if first else required - 1):
            if not first and due[k] < time:
                continue
            if together and end > i + 1:
                top = reach(k, i, end, required, masks)
            else:
                top = k + int((mask >> np.uint64(k + 1)) & np.uint64(1))
            for to in range(k + 1, top + 1):
                if not excluding or not stopped(k, to, mask, terms):
                    came[to] = group
                elif came[to] == NONE:
                    came[to] = OUT
        for k in range(required):
            if not first and barred[group] & bit(k):
                due[k] = DEAD
            if came[k] == NONE:
                continue
            level = max(level, k)
            if arrived[k] == NONE:
                arrived[k] = group
            if came[k] != OUT:
                ends = until
                if k + 1 < required and window[k + 1] != NEVER:
                    ends = min(ends, time + window[k + 1])
                due[k] = max(due[k], ends)
        if level == required - 1 and complete == NONE:
            complete = group
        if excluding and _meets_exclusion(mask, group, terms, arrived):
            return Way(level, complete, DEAD, group + 1, group + 1, True)
    return Way(level, complete, due.max(), groups, groups, False)


@njit(nogil=True, cache=True)
def _meets_exclusion(mask: np.uint64, group: int, terms: Terms, arrived: Times) -> bool:
    for exclusion in range(terms.first.size):
        begun, done = arrived[terms.first[exclusion]], arrived[terms.last[exclusion]]
        on_the_way = begun != NONE and begun < group and done == NONE
        if on_the_way and mask & bit(terms.step_window.size + exclusion):
            return True
    return False


@njit(nogil=True, cache=True)
def _climb_each(begin: int, groups: int, items: Items, terms: Terms, state: State) -> Chain:
    """As `_climb`, every start followed by itself."""
    best, best_start, best_until = NONE, NONE, DEAD
    ends, complete = NONE, NONE
    for group in range(begin, groups):
        if terms.attempts and complete != NONE and group > complete:
            return Chain(best, best_start, best_until, complete + 1)
        if terms.attempts and best != NONE and complete == NONE and group >= ends:
            return Chain(best, best_start, best_until, group)
        item = items.starter[group]
        if item == NONE or _is_repeat(group, groups, items, terms):
            continue
        until = items.until[item]
        way = _follow(group, until, groups, items, terms, state)
        ends = max(ends, way.ends)
        if terms.attempts and way.complete != NONE:
            sooner = complete == NONE or way.complete < complete
            same = way.complete == complete and _outlasts(group, until, best_start, best_until)
            if sooner or same:
                best, best_start, best_until = way.level, group, until
                complete = way.complete
        elif complete == NONE and (
            way.level > best
            or (way.level == best and _outlasts(group, until, best_start, best_until))
        ):
            best, best_start, best_until = way.level, group, until
    if terms.attempts and complete != NONE:
        return Chain(best, best_start, best_until, complete + 1)
    return Chain(best, best_start, best_until, groups)


@njit(nogil=True, cache=True)
def _is_repeat(group: int, groups: int, items: Items, terms: Terms) -> bool:
    """Whether this group and the next are nothing but a start each, of one attempt: the next
    can do whatever this one can, and longer, where windows have a fixed length."""
    if group + 1 == groups or terms.whole.months[0]:
        return False
    for each in (group, group + 1):
        alone = items.said[each] == np.uint64(1)
        if not alone or items.starter[each] == NONE:
            return False
    time, until = items.time[items.begins[group]], items.until[items.begins[group]]
    return bool(items.time[items.begins[group + 1]] <= due_of(0, time, until, terms))
