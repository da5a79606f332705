"""Until when somebody waits at a step."""

from __future__ import annotations

from datetime import time
from typing import Final

import numpy as np
import numpy.typing as npt

from rute.decide.zones import RowZones
from rute.journey.campaigns.program import Op
from rute.journey.model_moving import Wait, WaitFor, WaitUntil
from rute.journey.rule_tree import Duration
from rute.journey.zones import zone_table
from rute.kernels.waits import NO_CLOCK, waits_end

Int64s = npt.NDArray[np.int64]
NOTHING: Final = Duration(0, "hours")
IN_DAYS: Final = {"days": 1, "weeks": 7}


def due_at(op: Op, arrived: Int64s, zones: RowZones) -> Int64s:
    """int64[n]: when a step that people came to at `arrived` is to be taken at the latest: at
    once, when its wait ends, or when nothing that it waits for has happened."""
    match op.step:
        case Wait(length, at):
            return _ends(arrived, length, at, zones)
        case WaitUntil(at):
            return _ends(arrived, NOTHING, at, zones)
        case WaitFor(at_most=length):
            return _ends(arrived, length, None, zones)
        case _:
            return arrived


def _ends(times: Int64s, length: Duration, at: time | None, zones: RowZones) -> Int64s:
    days = length.amount * IN_DAYS.get(length.unit, 0)
    ends = np.empty_like(times)
    for name, rows in zones.groups():
        ends[rows] = waits_end(
            times[rows], length.microseconds, days, length.months, _of_day(at), *zone_table(name)
        )
    return ends


def _of_day(at: time | None) -> int:
    return NO_CLOCK if at is None else (at.hour * 60 + at.minute) * 60_000_000
