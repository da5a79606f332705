"""Times written as text, read as µs UTC."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numba
import numpy as np
from numpy.typing import NDArray

from rute.events.instants import end_of_day
from rute.events.texts import bytes_and_offsets
from rute.journey.zones import zone_table
from rute.kernels.calendar import utc_of_local
from rute.kernels.time_text import ABSOLUTE, DATE, UNREADABLE, read_times

if TYPE_CHECKING:
    import pyarrow as pa

NO_TIME = np.iinfo(np.int64).min


@numba.njit(nogil=True, cache=True)
def _to_utc(local, naive, zone_times, zone_offsets):  # type: ignore[no-untyped-def]
    for i in range(local.size):
        if naive[i]:
            local[i] = utc_of_local(local[i], zone_times, zone_offsets)


def to_utc(local: NDArray[np.int64], naive: NDArray[np.bool_], zone: str) -> None:
    """Turn local clock times (where naive) into µs UTC, in place. A time that happens twice
    is its first; one that is skipped keeps the offset before the change (PEP 495, fold 0)."""
    if zone != "UTC":
        _to_utc(local, naive, *zone_table(zone))


def read_texts(
    texts: pa.StringArray, day_first: bool
) -> tuple[NDArray[np.uint8], NDArray[np.int64], NDArray[np.uint8]]:
    """See kernels.time_text.read_times; a missing text is unreadable."""
    return read_times(*bytes_and_offsets(texts), day_first)


def instants_of(texts: pa.StringArray, zone: str) -> NDArray[np.int64]:
    """int64[n] µs UTC, NO_TIME where a text is no time; times without a zone are local. Day
    first where day and month could be either, unless only month first can be right."""
    import pyarrow as pa

    plain: Any = texts.cast(pa.string()).fill_null("")
    kinds, moments, orders = read_texts(plain, True)
    other = orders == 2
    if other.any():
        kinds2, moments2, _ = read_texts(plain, False)
        kinds, moments = np.where(other, kinds2, kinds), np.where(other, moments2, moments)
    to_utc(moments, kinds != ABSOLUTE, zone)
    moments[kinds == UNREADABLE] = NO_TIME
    return moments


def span_of(text: str, zone: str) -> tuple[int | None, int | None]:
    """First and last microsecond a text speaks of: a whole local day, or one moment."""
    import pyarrow as pa

    start = int(instants_of(pa.array([text], pa.string()), zone)[0])
    if start == NO_TIME:
        return None, None
    kind = int(read_texts(pa.array([text], pa.string()), True)[0][0])
    return start, end_of_day(start, zone) if kind == DATE else start
