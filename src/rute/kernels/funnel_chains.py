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
from rute.kernels.funnel import NONE, NOT_A_START
from rute.kernels.funnel_items import (
    Chain,
    Items,
    State,
    Terms,
    Times,
    due_of,
    furthest,
    items_of,
    joined,
    starting_item,
    stopped,
)
from rute.kernels.funnel_retrace import fill, retrace
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
        np.empty(room, np.int64), np.zeros(room, np.uint64), np.zeros(room, np.uint64),
        np.empty(room + 1, np.int64),
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
            event = items.event[starting_item(chain.start, items)]
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
def _lives(state: State, required: int, time: int) -> bool:
    for level in range(required):  # noqa: SIM110 (numba has no any)
        if state.due[level] >= time:
            return True
    return False


@njit(nogil=True, cache=True)
def _climb(begin: int, groups: int, items: Items, terms: Terms, state: State) -> Chain:
    """The best chain of the groups from `begin` on, of equals the one that starts last: of all
    of them, or of the first attempt, which ends once complete or once no chain can go on."""
    required = terms.required
    state.due[:] = DEAD
    best, best_start, best_until = NONE, NONE, DEAD
    for group in range(begin, groups):
        time = items.time[items.begins[group]]
        if terms.attempts and best != NONE and not _lives(state, required, time):
            return Chain(best, best_start, best_until, group)
        best, best_start, best_until = _bring(
            group, best, best_start, best_until, items, terms, state
        )
        barred = joined(items.bars, group, items.begins) | joined(items.outs, group, items.begins)
        for level in range(required):
            if barred & bit(level):
                state.due[level] = DEAD
            if state.came[level] == NONE:
                continue
            begun, until = state.came[level], state.came_until[level]
            if state.due[level] == DEAD or until >= state.limit[level]:
                state.start[level], state.limit[level] = begun, until
                state.due[level] = due_of(level, time, until, terms)
        if terms.attempts and best == required - 1:
            return Chain(best, best_start, best_until, group + 1)
    return Chain(best, best_start, best_until, groups)


@njit(nogil=True, cache=True)
def _bring(
    group: int,
    best: int,
    best_start: int,
    best_until: int,
    items: Items,
    terms: Terms,
    state: State,
) -> tuple[int, int, int]:
    """came: per level the chain that a group brings there and that may go on. Returns the best
    chain so far: its level, the group it began in, its window's end."""
    time = items.time[items.begins[group]]
    mask = joined(items.mask, group, items.begins)
    state.came[:] = NONE
    for level in range(min(best, terms.required - 2), -2, -1):
        if level == NONE:
            item = starting_item(group, items)
            if item == NONE:
                continue
            begun, until = group, items.until[item]
        elif state.due[level] < time:
            continue
        else:
            begun, until = state.start[level], state.limit[level]
        for to in range(level + 1, furthest(level, group, items, terms) + 1):
            if to > best or (to == best and _outlasts(begun, until, best_start, best_until)):
                best, best_start, best_until = to, begun, until
            if stopped(level, to, mask, terms):
                continue
            if state.came[to] == NONE or _outlasts(
                begun, until, state.came[to], state.came_until[to]
            ):
                state.came[to], state.came_until[to] = begun, until
    return best, best_start, best_until


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
    last = terms.required - 1
    level, complete = NONE, NONE
    state.due[:] = DEAD
    state.start[:] = NONE  # per level: the group by which the attempt first came there
    for group in range(start, groups):
        time = items.time[items.begins[group]]
        if time > until or (group > start and not _lives(state, terms.required, time)):
            return Way(level, complete, state.due.max(), group, group, False)
        mask = joined(items.mask, group, items.begins)
        barred = joined(items.bars, group, items.begins) | joined(items.outs, group, items.begins)
        _spread(group, start, time, mask, items, terms, state)
        for k in range(terms.required):
            if group > start and barred & bit(k):
                state.due[k] = DEAD
            if state.came[k] == NONE:
                continue
            level = max(level, k)
            if state.start[k] == NONE:
                state.start[k] = group
            if state.came[k] != OUT:
                state.due[k] = max(state.due[k], due_of(k, time, until, terms))
        if level == last and complete == NONE:
            complete = group
        if _meets_exclusion(mask, group, terms, state):
            return Way(level, complete, DEAD, group + 1, group + 1, True)
    return Way(level, complete, state.due.max(), groups, groups, False)


@njit(nogil=True, cache=True)
def _spread(
    group: int, start: int, time: int, mask: np.uint64, items: Items, terms: Terms, state: State
) -> None:
    """came: the levels to which a group brings an attempt (OUT: and no further from there)."""
    state.came[:] = NONE
    first = group == start
    for level in range(NONE if first else 0, 0 if first else terms.required - 1):
        if not first and state.due[level] < time:
            continue
        for to in range(level + 1, furthest(level, group, items, terms) + 1):
            if not stopped(level, to, mask, terms):
                state.came[to] = group
            elif state.came[to] == NONE:
                state.came[to] = OUT


@njit(nogil=True, cache=True)
def _meets_exclusion(mask: np.uint64, group: int, terms: Terms, state: State) -> bool:
    for exclusion in range(terms.first.size):
        begun, done = state.start[terms.first[exclusion]], state.start[terms.last[exclusion]]
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
        item = starting_item(group, items)
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
        alone = joined(items.mask, each, items.begins) == np.uint64(1)
        if not alone or starting_item(each, items) == NONE:
            return False
    time, until = items.time[items.begins[group]], items.until[items.begins[group]]
    return bool(items.time[items.begins[group + 1]] <= due_of(0, time, until, terms))
