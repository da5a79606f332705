"""Funnel in any order: how many different steps each person does within a window from whichever
comes first.

One event fills one step, so what counts is how many steps can be matched to different items.
Per start, the next `required` items of each step are all that may matter: a step that can be
matched at all finds a free one among them.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER, Windows, deadline_of
from rute.kernels.durations import bin_of
from rute.kernels.funnel import NONE, NOT_A_START, SEQUENCE, STRICT
from rute.kernels.instants import match
from rute.kernels.items import merge, most_items
from rute.kernels.reaching import Events, Grouping, Moments, bit, first_at, known_group

Times = NDArray[np.int64]
Masks = NDArray[np.uint64]


class AnyTerms(NamedTuple):
    """Bits of a mask: required steps, then optional ones up to `steps`, then the exclusions.
    whole: one window, from the first event of a chain. attempts: each of a person's counts."""

    required: int
    steps: int
    whole: Windows
    ties: int
    attempts: bool


class Starts(NamedTuple):
    """One person. time, event, mask of each item; begins: the first item of each group that the
    ties hold together. Of a chain that starts in a group: level (steps done, NONE: none may
    start), until (its window's end), end (the item after the last it may use), complete (the
    item by which every step is done, NONE), cut (an exclusion came first)."""

    time: Times
    event: Times
    mask: Masks
    begins: Times
    level: Times
    until: Times
    end: Times
    complete: Times
    cut: NDArray[np.bool_]


class Search(NamedTuple):
    """Room for matching. ahead int64[required, required]: the next items of each step;
    item_of int64[required]: what fills a step; came, queue: of the search."""

    ahead: Times
    item_of: Times
    came: Times
    queue: Times
    found: Times


@njit(nogil=True, cache=True)
def count_any_order(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    terms: AnyTerms,
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
    done: NDArray[np.int64],
) -> int:
    """Add the people lo_person … hi_person − 1 to the sums; returns the earliest instant at
    which time alone changes them (NEVER when it does not).

    Added to, in place: reached, over, still, excluded int64[groups, required]: who did more
    than k of the required steps; of them, whose window has elapsed; who did just k + 1 and may
    go on; whom an exclusion stopped there. gaps int64[groups, required, BINS]: time from one
    number to the next (int64[0, 0, 0]: not wanted). tried int64[1]: people with a chain. done
    int64[groups, steps]: who did that step. Of attempts each counts.
    """
    room = most_items(lo_person, hi_person, events.offsets, moments.extra_offsets) + 1
    starts = Starts(
        np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.uint64),
        np.empty(room + 1, np.int64), np.empty(room, np.int64), np.empty(room, np.int64),
        np.empty(room, np.int64), np.empty(room, np.int64), np.empty(room, np.bool_),
    )  # fmt: skip
    required = terms.required
    search = Search(
        np.empty((required, required), np.int64), np.empty(required, np.int64),
        np.empty(required, np.int64), np.empty(required + 1, np.int64),
        np.empty(required * required, np.int64),
    )  # fmt: skip
    times = np.empty(required, np.int64)
    next_change = NEVER
    for person in range(lo_person, hi_person):
        if events.live.size and not events.live[person]:
            continue
        lo = events.offsets[person]
        groups = _items_of(person, events, moments, terms, now, starts)
        _judge(groups, terms, period_start, period_end, starts, search)
        at, some, change = 0, False, NEVER
        while at < groups:
            start, at = _best(at, groups, terms, starts)
            if start == NONE:
                break
            begun = starts.begins[start]
            if terms.attempts and not period_start <= starts.time[begun] <= period_end:
                continue
            some = True
            level, until = starts.level[start], starts.until[start]
            event = starts.event[_starting_item(start, required, starts)]
            group = known_group(grouping.codes, grouping.group_of, lo, event)
            end = min(starts.end[start], starts.begins[at])
            _mark_done(begun, end, terms, starts, done[group])
            elapsed = now > until
            for k in range(level):
                reached[group, k] += 1
                over[group, k] += elapsed
            if gaps.size:
                _clock(begun, end, required, starts, search, times)
                for k in range(1, level):
                    gaps[group, k, bin_of(times[k] - times[k - 1])] += 1
            if not elapsed:
                change = min(change, int(until + 1))
            if level < required and starts.cut[start]:
                excluded[group, level - 1] += 1
            elif level < required and not elapsed:
                still[group, level - 1] += 1
        tried[0] += some
        next_change = min(next_change, change)
        if events.changes.size:
            events.changes[person] = min(events.changes[person], change)
    return next_change


@njit(nogil=True, cache=True)
def _items_of(
    person: int, events: Events, moments: Moments, terms: AnyTerms, now: int, starts: Starts
) -> int:
    """Write a person's items up to `now`; returns the number of groups."""
    count = merge(
        events.offsets[person], events.offsets[person + 1], events.time, events.signature,
        moments.masks, moments.extra_offsets[person], moments.extra_offsets[person + 1],
        moments.extra_time, moments.extra_event, moments.extra_mask, now,
        starts.time, starts.event, starts.mask,
    )  # fmt: skip
    if terms.ties == STRICT:
        count = _one_each(count, terms.required, starts)
    groups = 0
    for i in range(count):
        if terms.ties == SEQUENCE or i == 0 or starts.time[i] != starts.time[i - 1]:
            starts.begins[groups] = i
            groups += 1
    starts.begins[groups] = count
    return groups


@njit(nogil=True, cache=True)
def _one_each(count: int, required: int, starts: Starts) -> int:
    """Fold items of one instant into one: it fills one step only."""
    kept = 0
    for i in range(count):
        if kept and starts.time[kept - 1] == starts.time[i]:
            starts.mask[kept - 1] |= starts.mask[i]
            if starts.mask[i] & _below(required):
                starts.event[kept - 1] = starts.event[i]
            continue
        starts.time[kept], starts.event[kept] = starts.time[i], starts.event[i]
        starts.mask[kept] = starts.mask[i]
        kept += 1
    return kept


@njit(nogil=True, cache=True)
def _below(steps: int) -> np.uint64:
    """The bits of that many steps."""
    return (bit(steps - 1) - np.uint64(1)) | bit(steps - 1)


@njit(nogil=True, cache=True)
def _starting_item(group: int, required: int, starts: Starts) -> int:
    """The last item of a group that fills a required step; NONE for none."""
    for i in range(starts.begins[group + 1] - 1, starts.begins[group] - 1, -1):
        if starts.mask[i] & _below(required):
            return i
    return NONE


@njit(nogil=True, cache=True)
def _judge(
    groups: int,
    terms: AnyTerms,
    period_start: int,
    period_end: int,
    starts: Starts,
    search: Search,
) -> None:
    """How far a chain gets from each group, from the last group to the first."""
    count, required = starts.begins[groups], terms.required
    search.ahead[:] = count
    next_out = groups
    alone = _each_fills_one(count, required, starts)
    for group in range(groups - 1, -1, -1):
        begin, end = starts.begins[group], starts.begins[group + 1]
        is_out = False
        for i in range(end - 1, begin - 1, -1):
            _put_ahead(i, required, starts, search)
            is_out |= starts.mask[i] >> np.uint64(terms.steps) != 0
        time = starts.time[begin]
        inside = terms.attempts or period_start <= time <= period_end
        starts.level[group] = NONE
        if inside and _starting_item(group, required, starts) != NONE:
            until = deadline_of(terms.whole, 0, time)
            stop = first_at(starts.time, begin, count, until + 1)
            starts.cut[group] = next_out < groups and starts.begins[next_out] < stop
            if starts.cut[group]:
                stop = min(stop, starts.begins[next_out + 1])
            starts.until[group], starts.end[group] = until, stop
            _measure(group, stop, alone, required, starts, search)
        if is_out:
            next_out = group


@njit(nogil=True, cache=True)
def _each_fills_one(count: int, required: int, starts: Starts) -> bool:
    for i in range(count):
        fits = starts.mask[i] & _below(required)
        if fits & (fits - np.uint64(1)):
            return False
    return True


@njit(nogil=True, cache=True)
def _put_ahead(item: int, required: int, starts: Starts, search: Search) -> None:
    for step in range(required):
        if starts.mask[item] & bit(step):
            for k in range(required - 1, 0, -1):
                search.ahead[step, k] = search.ahead[step, k - 1]
            search.ahead[step, 0] = item


@njit(nogil=True, cache=True)
def _measure(
    group: int, stop: int, alone: bool, required: int, starts: Starts, search: Search
) -> None:
    """level and complete of a chain that starts in a group and uses items before `stop`."""
    level, last = 0, NONE
    if alone:
        for step in range(required):
            if search.ahead[step, 0] < stop:
                level += 1
                last = max(last, search.ahead[step, 0])
    else:
        search.item_of[:] = NONE
        size = _candidates(stop, required, search)
        for k in range(size):
            if level < required and _add(search.found[k], required, starts.mask, search):
                level += 1
                last = search.found[k]
    starts.level[group] = level
    starts.complete[group] = last if level == required else NONE


@njit(nogil=True, cache=True)
def _candidates(stop: int, required: int, search: Search) -> int:
    """found: the items ahead of all steps, in order, each once; returns how many."""
    size = 0
    for step in range(required):
        for k in range(required):
            item = search.ahead[step, k]
            if item >= stop:
                break
            at = size
            while at and search.found[at - 1] > item:
                at -= 1
            if at and search.found[at - 1] == item:
                continue
            for move in range(size, at, -1):
                search.found[move] = search.found[move - 1]
            search.found[at] = item
            size += 1
    return size


@njit(nogil=True, cache=True)
def _add(item: int, required: int, mask: Masks, search: Search) -> bool:
    """Match one more item to a step, moving earlier items where needed (augmenting paths)."""
    search.queue[0] = item
    head, tail, seen = 0, 1, np.uint64(0)
    while head < tail:
        asked = search.queue[head]
        head += 1
        for step in range(required):
            if not mask[asked] & bit(step) or seen & bit(step):
                continue
            seen |= bit(step)
            search.came[step] = asked
            if search.item_of[step] != NONE:
                search.queue[tail] = search.item_of[step]
                tail += 1
                continue
            free = step
            while True:
                taker = search.came[free]
                given_up = NONE
                for other in range(required):
                    if search.item_of[other] == taker:
                        given_up = other
                search.item_of[free] = taker
                if taker == item:
                    return True
                free = given_up
    return False


@njit(nogil=True, cache=True)
def _best(at: int, groups: int, terms: AnyTerms, starts: Starts) -> tuple[int, int]:
    """The group in which the best chain starts (of equals the latest), NONE for none, and the
    group after its attempt: all groups, or those until every step is done, or until no window
    runs on."""
    best, alive, complete = NONE, NOT_A_START, NONE
    for group in range(at, groups):
        begin = starts.begins[group]
        if terms.attempts and complete != NONE and begin > complete:
            return best, group
        if terms.attempts and best != NONE and complete == NONE and starts.time[begin] > alive:
            return best, group
        if _has_out(group, terms, starts):
            alive = NOT_A_START
        if starts.level[group] == NONE:
            continue
        alive = max(alive, starts.until[group])
        if terms.attempts and starts.complete[group] != NONE:
            if complete == NONE or starts.complete[group] == complete:
                complete, best = starts.complete[group], group
        elif complete == NONE and (best == NONE or _outlasts(group, best, starts)):
            best = group
    return best, groups


@njit(nogil=True, cache=True)
def _has_out(group: int, terms: AnyTerms, starts: Starts) -> bool:
    for i in range(starts.begins[group], starts.begins[group + 1]):
        if starts.mask[i] >> np.uint64(terms.steps):
            return True
    return False


@njit(nogil=True, cache=True)
def _outlasts(group: int, other: int, starts: Starts) -> bool:
    """Of chains as far, the one whose window ends last, then the later one, counts."""
    if starts.level[group] != starts.level[other]:
        return bool(starts.level[group] > starts.level[other])
    return bool(starts.until[group] >= starts.until[other])


@njit(nogil=True, cache=True)
def _mark_done(begin: int, end: int, terms: AnyTerms, starts: Starts, done: Times) -> None:
    """Add the steps that the items begin … end − 1 fill, the first steps first."""
    item_of = np.empty(terms.steps, np.int64)
    step_of = np.full(end - begin, NONE, np.int64)
    for step in range(terms.steps):
        done[step] += match(step, begin, end, starts.mask, item_of, step_of)


@njit(nogil=True, cache=True)
def _clock(
    begin: int, end: int, required: int, starts: Starts, search: Search, times: Times
) -> None:
    """When the items begin … end − 1 make it one step more, each time as early as can be."""
    search.item_of[:] = NONE
    level = 0
    for item in range(begin, end):
        if level < required and _add(item, required, starts.mask, search):
            times[level] = starts.time[item]
            level += 1
