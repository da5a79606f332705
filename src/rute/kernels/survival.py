"""How long people wait in a stage, as sums: from them the share who will have moved on in the end.

A person who waits is awake or asleep at each whole day after entry, until they move on or `now`
comes. Kept are the changes between two such days, by the day after entry, and who still waits by
the day of entry (UTC): how long those have been seen follows from `now`, when the sums are read.
"""

from typing import NamedTuple

import numba
import numpy as np
import numpy.typing as npt

from rute.kernels.calendar import DAY

Int64s = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

# Rows of a table: by day after entry, then by day of entry.
MOVED_AWAKE, MOVED_ASLEEP, FELL, WOKE, WAITS_AWAKE, WAITS_ASLEEP = range(6)
ROWS = 6


class Sleep(NamedTuple):
    """When people sleep. rule: int64[stages], the row of a stage in `offsets`, −1 where nobody
    can be seen to sleep; offsets: int64[rules, people + 1]; the spells of a person, in their
    order, begin at `begins` and end before `ends` (int64, µs UTC)."""

    rule: Int64s
    offsets: Int64s
    begins: Int64s
    ends: Int64s


class Waits(NamedTuple):
    """table: int64[groups, stages, ROWS, days], added to in place; its first day of entry is
    `origin` (days since 1970). What lies outside counts at the nearer end."""

    table: npt.NDArray[np.int64]
    origin: int
    sleep: Sleep


@numba.njit(nogil=True, cache=True, inline="always")
def add_wait(
    waits: Waits, group: int, stage: int, person: int, entry: int, until: int, moved: bool
) -> None:
    """One person's wait from `entry` to `until`: when they moved on, or now."""
    table, origin, sleep = waits
    most = table.shape[3] - 1
    whole = (until - entry) // DAY
    last = whole if moved else whole + 1  # the last day looked at; where one waits, it is now
    rule, asleep, woke = sleep.rule[stage], False, -1
    if rule >= 0:
        for spell in range(sleep.offsets[rule, person], sleep.offsets[rule, person + 1]):
            falls = _day_after(entry, sleep.begins[spell], until, last)
            wakes = _day_after(entry, sleep.ends[spell], until, last)
            if falls > last:
                break
            if falls == wakes:  # between two days: it cannot be seen
                continue
            if falls != woke:
                if woke >= 0:
                    table[group, stage, WOKE, min(woke, most)] += 1
                table[group, stage, FELL, min(falls, most)] += 1
            asleep = wakes > last
            woke = -1 if asleep else wakes
        if woke >= 0:
            table[group, stage, WOKE, min(woke, most)] += 1
    if moved:
        table[group, stage, MOVED_ASLEEP if asleep else MOVED_AWAKE, min(whole, most)] += 1
    else:
        day = min(max(entry // DAY - origin, 0), most)
        table[group, stage, WAITS_ASLEEP if asleep else WAITS_AWAKE, day] += 1


@numba.njit(nogil=True, cache=True)
def _day_after(entry: int, time: int, until: int, last: int) -> int:
    """The first whole day after entry that is not before `time`; last + 1 for what comes later."""
    if time <= entry:
        return 0
    if time > until:
        return last + 1
    return min((time - entry + DAY - 1) // DAY, last + 1)


@numba.njit(nogil=True, cache=True)
def gaps(offsets: Int64s, times: Int64s, due: Int64s) -> tuple[Int64s, Int64s, Int64s]:
    """The spells without an event: (offsets int64[people + 1], begins, ends). A person's events
    are at `times`, rising; one keeps them awake until `due` (both int64[events]), included."""
    never = np.iinfo(np.int64).max
    spells = np.zeros(offsets.size, np.int64)
    begins = np.empty(times.size + offsets.size - 1, np.int64)
    ends = np.empty(times.size + offsets.size - 1, np.int64)
    put = 0
    for person in range(offsets.size - 1):
        awake = -never  # until when, as far as is known
        for event in range(offsets[person], offsets[person + 1]):
            if times[event] > awake:
                begins[put], ends[put] = awake, times[event]
                put += 1
            awake = never if due[event] == never else max(awake, due[event] + 1)
        if awake < never:
            begins[put], ends[put] = awake, never
            put += 1
        spells[person + 1] = put
    return spells, begins[:put].copy(), ends[:put].copy()


@numba.njit(nogil=True, cache=True)
def in_the_end(
    table: Int64s, unseen: Floats, people: int, fewest: int
) -> tuple[int, float, float, float]:
    """(days, moved, variance, asleep): the share of `people` who have moved on `days` after
    entry, its variance, and the share asleep then. days: as far as `fewest` are still seen.

    The Aalen–Johansen estimate over whole days, of who is awake, asleep or has moved on; its
    covariance grows by the multinomial one of each day, which for one way out is Greenwood's.
    O. Aalen, S. Johansen (1978), "An empirical transition matrix for non-homogeneous Markov
    chains based on censored observations", Scandinavian Journal of Statistics 5, 141–150;
    P. K. Andersen and others (1993), "Statistical models based on counting processes", IV.4. It
    holds where people wake up again, too: S. Datta, G. A. Satten (2001), "Validity of the
    Aalen–Johansen estimators of stage occupation probabilities", Statistics & Probability
    Letters 55, 403–411.

    table: int64[ROWS, days]; unseen: float64[2, days], of those awake and asleep how many are
    not seen on that day any more, parts of a day counted as parts (the actuarial estimate).
    """
    days = table.shape[1]
    left = np.zeros(3)  # how many are in each state, those not seen any more included
    left[1] = table[FELL, 0]
    left[0] = people - left[1]
    share = left / people
    spread = np.zeros((3, 3))
    _add_noise(spread, share, 1.0, float(people))
    step, out = np.zeros((3, 3)), np.zeros((3, 3))
    for day in range(days):
        following = day + 1 < days
        out[0, 1] = table[FELL, day + 1] if following else 0
        out[1, 0] = table[WOKE, day + 1] if following else 0
        out[0, 2], out[1, 2] = table[MOVED_AWAKE, day], table[MOVED_ASLEEP, day]
        awake = max(left[0] - unseen[0, day], out[0].sum())
        asleep = max(left[1] - unseen[1, day], out[1].sum())
        if awake + asleep < fewest:
            return day, share[2], spread[2, 2], share[1]
        step[:] = 0.0
        step[2, 2] = 1.0
        for state, seen in ((0, awake), (1, asleep)):
            step[state] = out[state] / max(seen, 1e-9)
            step[state, state] = 1.0 - step[state].sum()
        spread = _carried(spread, step)
        _add_noise(spread, step[0], share[0], awake)
        _add_noise(spread, step[1], share[1], asleep)
        share = share[0] * step[0] + share[1] * step[1] + share[2] * step[2]
        left += out[0] + out[1]
        left[0] -= out[0].sum()
        left[1] -= out[1].sum()
    return days, share[2], spread[2, 2], share[1]


@numba.njit(nogil=True, cache=True)
def _carried(spread: Floats, step: Floats) -> Floats:
    """stepᵀ · spread · step."""
    carried = np.zeros((3, 3))
    for i in range(3):
        for j in range(3):
            for k in range(3):
                for m in range(3):
                    carried[i, j] += step[k, i] * spread[k, m] * step[m, j]
    return carried


@numba.njit(nogil=True, cache=True)
def _add_noise(spread: Floats, ways: Floats, share: float, seen: float) -> None:
    """Adds the multinomial covariance of `seen` people going these ways, of a share of all."""
    if seen > 0:
        for i in range(3):
            for j in range(3):
                both = (ways[i] if i == j else 0.0) - ways[i] * ways[j]
                spread[i, j] += both * share * share / seen
