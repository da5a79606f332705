"""When messages leave, and which do not: quiet hours and caps, of many at once."""

from __future__ import annotations

from datetime import time

import numpy as np
import numpy.typing as npt

from rute.decide.limits import Limits
from rute.decide.zones import RowZones
from rute.journey.zones import zone_table
from rute.kernels.calendar import DAY
from rute.kernels.waits import waits_end

Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def leave_at(limits: Limits, asked: Int64s, zones: RowZones) -> Int64s:
    """int64[n]: Limits.not_before of each, in a zone of its own."""
    leaves = asked.copy()
    if limits.quiet is None or limits.quiet[0] == limits.quiet[1]:
        return leaves
    start, end = (_of_day(clock) for clock in limits.quiet)
    for name, rows in zones.groups():
        shown = local_times(asked[rows], name) % DAY
        within = (shown >= start) & (shown < end)
        quiet = rows[within if start < end else (shown >= start) | (shown < end)]
        leaves[quiet] = waits_end(asked[quiet], 0, 0, 0, end, *zone_table(name))
    return leaves


def over_the_cap(
    limits: Limits, people: npt.NDArray[np.uint64], channels: npt.NDArray[np.int64],
    names: tuple[str, ...], leaves: Int64s, zones: RowZones,
) -> Bools:  # fmt: skip
    """bool[n]: which messages come after as many as a person may get on that channel (its place in
    `names`) on that day of theirs, in the order they leave."""
    caps = np.array([limits.caps.get(name, np.iinfo(np.int64).max) for name in names], np.int64)
    day = np.empty_like(leaves)
    for name, rows in zones.groups():
        day[rows] = local_times(leaves[rows], name) // DAY
    order = np.lexsort((leaves, day, channels, people))
    columns = (people[order], channels[order], day[order])
    new = np.ones(order.size, np.bool_)
    new[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    begins = np.flatnonzero(new)
    number = np.arange(order.size) - np.repeat(begins, np.diff([*begins, order.size]))
    over = np.empty(order.size, np.bool_)
    over[order] = number >= caps[channels[order]] if order.size else False
    return over


def local_times(times: Int64s, zone: str) -> Int64s:
    """int64[n]: wall times, µs as if they were UTC."""
    changes, offsets = zone_table(zone)
    shown: Int64s = times + offsets[np.searchsorted(changes, times, side="right") - 1]
    return shown


def _of_day(clock: time) -> int:
    return ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1_000_000 + clock.microsecond
