"""What the kernels of moments run: the rows of a program, and the arrays they work on.

A *happening* is a row of steps (STEP columns) that leaves a stream of moments per person: when,
the point in the order of events up to which it has looked, and the event that caused it. A
*rule* is a row of operations on such streams. A *condition* is answered at one point in time.
Rows of steps and conditions: operation, first, second, third, has a window, its µs, its months.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Int64s = npt.NDArray[np.int64]

# Steps of a happening.
MATCH = 0  # the events that pass test `first`
KNOWN = 1  # the events whose field in slot `first` is given
FIRST = 2  # the first event only
COUNT = 3  # `first`: AT_LEAST …; `second`: n; `third`: slot of the field to tell apart by, or -1
TOTAL = 4  # amounts in slot `first`, compared by `second` with threshold `third`
THEN = 5  # go on to events of test `first` inside the window
AFTER = 6  # an event of test `first` stands before, inside the window
UNSEEN = 7  # no event of test `first` stands before, inside the window
WITHOUT = 8  # no event of test `first` comes inside the window; always the last step

AT_LEAST, EXACTLY, NTH = range(3)
IS, IS_NOT, OVER, UNDER, NOT_UNDER, NOT_OVER = range(6)

# Operations on streams: `first` is a happening, or the start of a condition, `second` its end.
PUSH, UNION, KEEP = range(3)

# Conditions.
HAD = 0  # happening `first` has had a moment, inside the window
FIRST_KNOWN = 1  # the first known value of the field in slot `second` passes trait `third`;
LAST_KNOWN = 2  # …the last one; `first` is the happening that finds where the field is known
NOT, AND, OR = 3, 4, 5

WIDTH = 7
MISSING = np.iinfo(np.int64).min


class Program(NamedTuple):
    """tests uint8[tests, signatures]; steps int64[n, 7], step_start int64[happenings + 1];
    streams int64[n, 3], stream_start int64[rules + 1]; conditions int64[n, 7]; traits
    uint8[n], trait_start int64[traits] (which codes pass); thresholds float64[n]; zone as in
    rute.kernels.calendar."""

    tests: npt.NDArray[np.uint8]
    steps: Int64s
    step_start: Int64s
    streams: Int64s
    stream_start: Int64s
    conditions: Int64s
    traits: npt.NDArray[np.uint8]
    trait_start: Int64s
    thresholds: npt.NDArray[np.float64]
    zone_times: Int64s
    zone_offsets: Int64s


class Events(NamedTuple):
    """Some whole people. offsets int64[people + 1], from 0; live bool[people], or empty when
    all are; time int64[events] µs UTC; signature uint16|uint32[events]; codes int32[fields,
    events], -1 = missing; amounts int64[amounts, events], MISSING where there is none."""

    offsets: Int64s
    live: npt.NDArray[np.bool_]
    time: Int64s
    signature: npt.NDArray[np.uint16 | np.uint32]
    codes: npt.NDArray[np.int32]
    amounts: Int64s


class Work(NamedTuple):
    """Room for one person at a time. The streams of the happenings: times, points, causes
    int64[happenings, room] and lengths int64[happenings], -1 = not run yet. The streams being
    joined, one after the other: joined int64[3, room], from joined_start[depth]."""

    times: Int64s
    points: Int64s
    causes: Int64s
    lengths: Int64s
    joined: Int64s
    joined_start: Int64s
    spare: Int64s
