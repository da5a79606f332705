"""Who met what in a stage, when, and whether they moved on in time: what friction is read from.

A spell is cut into cells by the time since entry and by how long ago the person was last seen.
Whoever meets something is held against the people who, just then, were in the stage as long, had
been away as long, and had not met it. So nobody counts as having moved on "without it" before
they had the chance to meet it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from rute.kernels.clocks import NEVER
from rute.kernels.reaching import Events, Grouping, Moments, first_at, scratch_of, tops_of
from rute.kernels.spells import Hits, Spans, spells_of
from rute.kernels.ways import FAST

Int64s = NDArray[np.int64]

VISIT, DAY = 30 * 60_000_000, 86_400_000_000
LEVELS = 3  # last seen within the pause of a visit, within a day, longer ago
MILLI = 1_000

# Of the people in a cell, by whether they moved on in time (0, 1): thousandths of a second in it,
# and things met in it; at entry each person counts one of both. And how many people.
TIME, STEPS, PEOPLE, WEIGHTS = 0, 2, 4, 5


class Marks(NamedTuple):
    """Which marks are counted: items int64[stages, items], again int64[stages, items], and, of
    the item before and this one, steps, backs, slow int64[stages, items, items]: the number of
    the mark among those counted, −1 for none. base int64[items]: an item that counts only at the
    first moment of its base item (−1: by itself). slow_after int64[items, items], µs."""

    items: Int64s
    again: Int64s
    steps: Int64s
    backs: Int64s
    slow: Int64s
    base: Int64s
    slow_after: Int64s


@njit(nogil=True, cache=True)
def _add_mark(
    mark: int, time: int, count: int, number: Int64s, when: Int64s, seen: NDArray[np.bool_]
) -> int:
    """The first time of a mark in a spell; returns how many marks there are now."""
    if mark < 0 or seen[mark]:
        return count
    seen[mark] = True
    number[count], when[count] = mark, time
    return count + 1


@njit(nogil=True, cache=True)
def marks_of(
    stage: int,
    start: int,
    end: int,
    lo_hit: int,
    hi_hit: int,
    hits: Hits,
    marks: Marks,
    first: Int64s,
    latest: Int64s,
    number: Int64s,
    when: Int64s,
    seen: NDArray[np.bool_],
) -> int:
    """Fill number and when int64[marks] with the marks of a spell by the time they first came;
    returns how many. seen bool[marks] must be all False, and is so again."""
    first[:] = NEVER
    count, before, earlier, at = 0, -1, -1, 0
    hit = first_at(hits.time, lo_hit, hi_hit, start)
    while hit < hi_hit and hits.time[hit] < end:
        item, time = hits.item[hit], hits.time[hit]
        if first[item] == NEVER:
            if marks.base[item] < 0 or first[marks.base[item]] == time:
                first[item] = time
                count = _add_mark(marks.items[stage, item], time, count, number, when, seen)
        elif 0 < time - latest[item] <= FAST:
            count = _add_mark(marks.again[stage, item], time, count, number, when, seen)
        latest[item] = time
        if hits.leads[hit]:
            if before >= 0 and before != item:
                step = marks.steps[stage, before, item]
                slow = time - at > marks.slow_after[before, item]
                if step >= 0 and slow and not seen[step]:
                    mark = marks.slow[stage, before, item]
                    count = _add_mark(mark, time, count, number, when, seen)
                count = _add_mark(step, time, count, number, when, seen)
                if earlier == item:
                    mark = marks.backs[stage, item, before]
                    count = _add_mark(mark, time, count, number, when, seen)
            if before != item:
                earlier, before = before, item
            at = time
        hit += 1
    for k in range(count):
        seen[number[k]] = False
    return count


@njit(nogil=True, cache=True)
def count_marks(
    lo_person: int,
    hi_person: int,
    events: Events,
    moments: Moments,
    whereabouts: Moments,
    hits: Hits,
    spans: Spans,
    grouping: Grouping,
    marks: Marks,
    now: int,
    everybody: Int64s,
    after: Int64s,
    met: Int64s,
) -> int:
    """Adds the people lo_person … hi_person − 1; returns the earliest instant at which a window
    elapses (NEVER when none runs).

    Added to, in place: everybody int64[stages, cells, WEIGHTS] all spells; after int64[marks,
    cells, WEIGHTS] what of it came after the mark; met int64[marks, cells, 2] first moments of
    the mark, by whether the person moved on in time. A cell is (stratum × bins + bin) × LEVELS +
    level; bin 0 is the moment of entry. What lies between two instants belongs to the cell it
    ends in; the level is by the last thing met before (or the entry).
    """
    tops, entering = tops_of(moments.masks), tops_of(whereabouts.masks)
    stages, kinds = marks.items.shape
    reached, there = scratch_of(events, moments, stages), scratch_of(events, whereabouts, stages)
    spells = np.empty((stages, 5), np.int64)
    first, latest = np.empty(kinds, np.int64), np.empty(kinds, np.int64)
    number, when = np.empty(len(met), np.int64), np.empty(len(met), np.int64)
    seen = np.zeros(len(met), np.bool_)
    been = np.zeros(len(met) + 1, np.uint8)  # levels of this bin, after each mark and at all
    hit_time, leads, edges = hits.time, hits.leads, spans.edges
    bins = len(edges) + 1
    changes, noted, change = events.changes, len(events.changes) > 0, NEVER
    for person in range(lo_person, hi_person):
        if events.live.size and not events.live[person]:
            continue
        spell_count, soon = spells_of(
            person, events, moments, whereabouts, tops, entering, spans, grouping, now, reached,
            there, spells,
        )  # fmt: skip
        change = min(change, soon)
        if noted:
            changes[person] = min(changes[person], soon)
        lo_hit, hi_hit = hits.offsets[person], hits.offsets[person + 1]
        for k in range(spell_count):
            stage, stratum, start, end, moved = spells[k]
            count = marks_of(
                stage, start, end, lo_hit, hi_hit, hits, marks, first, latest, number, when, seen
            )
            cell = stratum * bins * LEVELS
            everybody[stage, cell, TIME + moved] += 1
            everybody[stage, cell, STEPS + moved] += 1
            everybody[stage, cell, PEOPLE] += 1
            past = 0  # marks that lie behind
            while past < count and when[past] == start:
                met[number[past], cell, moved] += 1
                past += 1
            hit = first_at(hit_time, lo_hit, hi_hit, start + 1)
            time, last, at_bin = start, start, 0
            been[: count + 1] = 0
            while time < end - 1:
                then = end - 1
                if edges[at_bin] < NEVER:
                    then = min(then, start + edges[at_bin])
                if time < last + DAY:
                    then = min(then, last + (VISIT if time < last + VISIT else DAY))
                if hit < hi_hit:
                    then = min(then, hit_time[hit])
                level = 0 if then <= last + VISIT else 1 if then <= last + DAY else 2
                cell = ((stratum * bins) + at_bin + 1) * LEVELS + level
                length = then // MILLI - time // MILLI
                steps = 0
                while hit < hi_hit and hit_time[hit] == then:
                    steps += leads[hit]
                    hit += 1
                everybody[stage, cell, TIME + moved] += length
                everybody[stage, cell, STEPS + moved] += steps
                if not been[count] >> level & 1:
                    been[count] |= np.uint8(1 << level)
                    everybody[stage, cell, PEOPLE] += 1
                for k_mark in range(past):
                    mark = number[k_mark]
                    after[mark, cell, TIME + moved] += length
                    after[mark, cell, STEPS + moved] += steps
                    if not been[k_mark] >> level & 1:
                        been[k_mark] |= np.uint8(1 << level)
                        after[mark, cell, PEOPLE] += 1
                while past < count and when[past] == then:
                    met[number[past], cell, moved] += 1
                    past += 1
                if steps:
                    last = then
                time = then
                if time - start >= edges[at_bin]:
                    at_bin += 1
                    been[: count + 1] = 0
    return change
