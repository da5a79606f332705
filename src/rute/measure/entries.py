"""Entries into stages, person by person: when, by which event, and what came of each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block
from rute.kernels.calendar import shifted
from rute.kernels.clocks import Windows
from rute.kernels.entries import codes_at, first_entries
from rute.kernels.reaching import Events, Moments
from rute.measure.state import NEVER

Int64s = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]

# Bits of an outcome, and the columns of their sums: entered, and not already further; of those,
# the window has elapsed; of those, moved on in time; and, of the elapsed, never moved on.
ENTERED, ELAPSED, IN_TIME, STALLED = range(4)
OUTCOMES = 4
COMPARED = (ELAPSED, IN_TIME)  # what shares are made of, one column after the other


@dataclass(frozen=True)
class Entries:
    """Of a block's people: time, cause int64[people, stages], NEVER and −1 where a stage was not
    entered; ahead int64[people], when the next event after now comes, NEVER where none does."""

    block: Block
    time: Int64s
    cause: Int64s
    ahead: Int64s


def entries_of(block: Block, events: Events, moments: Moments, stages: int, now: int) -> Entries:
    """First moments of each stage up to `now`."""
    time = np.empty((block.people, stages), np.int64)
    cause, ahead = np.empty_like(time), np.empty(block.people, np.int64)
    first_entries(events, moments, now, time, cause, ahead)
    return Entries(block, time, cause, ahead)


def known_at(entries: Entries, codes: Codes, group_of: Codes) -> Codes:
    """int32[people, stages]: the group of the last value known at each entry. codes: of every
    event of the block; group_of: as in breakdown.Groups."""
    found = np.empty(entries.cause.shape, np.int32)
    codes_at(entries.block.offsets, entries.cause, codes, group_of, found)
    return found


def outcomes(
    entries: Entries, there: Entries, windows: Windows, period: tuple[int, int], now: int
) -> tuple[npt.NDArray[np.uint8], Int64s]:
    """(uint8[people, stages], int64[people]): what came of each entry, in bits, and the first
    instant at which time alone makes it something else (NEVER where nothing is open).

    there: entries into being in a stage, reached or not; moving on is asked of these. Nothing
    comes of the last stage.
    """
    time = entries.time[:, :-1]
    following = np.minimum.accumulate(there.time[:, :0:-1], axis=1)[:, ::-1]
    counted = (time < NEVER) & (time >= period[0]) & (time <= period[1]) & (following >= time)
    until = _deadlines(time, counted, windows)
    elapsed = counted & (now > until)
    in_time, stalled = elapsed & (following <= until), elapsed & (following == NEVER)
    found = np.zeros(entries.time.shape, np.uint8)
    for column, holds in enumerate((counted, elapsed, in_time, stalled)):
        found[:, :-1] |= holds.astype(np.uint8) << column
    running = np.where(counted & ~elapsed, until + 1, NEVER)
    return found, running.min(axis=1, initial=NEVER)


def _deadlines(time: Int64s, counted: npt.NDArray[np.bool_], windows: Windows) -> Int64s:
    """Of counted entries; 0 for the others."""
    until = np.zeros_like(time)
    for stage in range(time.shape[1]):
        rows = counted[:, stage]
        until[rows, stage] = shifted(
            time[rows, stage], windows.microseconds[stage], windows.months[stage],
            windows.zone_times, windows.zone_offsets,
        )  # fmt: skip
    return until
