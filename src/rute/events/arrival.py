"""Events of equal time, in the order in which they arrived: by moment, then writer, then row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from rute.events.addresses import Int64s, places_in_order
from rute.events.building import BlockArrays
from rute.events.log_rows import taken
from rute.events.manifest import Log


def arrives_in_order(log: Log) -> bool:
    """Whether its rows, read segment by segment, stand in order of arrival."""
    received = [moment for each in log.segments for moment in each.received]
    return len({each.writer for each in log.segments}) <= 1 and received == sorted(received)


def settled(log: Log, writers: tuple[str, ...], arrays: BlockArrays) -> BlockArrays:
    """The block with events of equal time in order; asked of the log only where there are."""
    order = order_of_ties(log, writers, arrays, arrays.row)
    if order is None:
        return arrays
    return replace(
        arrays, names=arrays.names[order], value=arrays.value[order], row=arrays.row[order]
    )


def order_of_ties(
    log: Log, writers: tuple[str, ...], arrays: BlockArrays, address: Int64s
) -> Int64s | None:
    """int64[events]: which event stands at each place; None where no times are equal."""
    again = _repeats_time(arrays)
    tied = again.copy()
    tied[:-1] |= again[1:]
    at = np.flatnonzero(tied)
    if not at.size:
        return None
    group = np.cumsum(~again[at])
    received = taken(log, writers, ["received"], address[at])["received"]
    moments = received.cast("int64").to_numpy()
    order = np.arange(again.size)
    order[at] = at[np.lexsort((places_in_order(writers, address[at]), moments, group))]
    return order


def _repeats_time(arrays: BlockArrays) -> NDArray[np.bool_]:
    """bool[events]: whether an event has the time of the same person's event before it."""
    same = np.zeros(arrays.time.size, np.bool_)
    same[1:] = arrays.time[1:] == arrays.time[:-1]
    same[arrays.offsets[:-1]] = False
    return same
