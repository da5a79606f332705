"""When events happened: the client's clock held against ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rute.events.times import NO_TIME, instants_of


def time_text(value: Any) -> str | None:
    """A time as it was written; numbers are seconds or milliseconds since 1970."""
    if value is None:
        return None
    if isinstance(value, str):
        return value.strip()[:64] or None
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) >= 1e18:
        return "?"
    whole = int(value)
    return str(whole) if whole == value else str(round(value * 1000))


def times(
    received: NDArray[np.int64],
    original: Sequence[str | None],
    sent: Sequence[str | None],
    zone: str,
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """(int64[n] µs UTC, bool[n]: a time was written and cannot be read).

    time = received − (sent − original): how long before sending it happened is told by one and
    the same clock, wrong or right. Without `sent` the clock is believed; without `original` it
    happened when it was received. Times without a zone are in `zone`.
    """
    at, then = _instants(original, zone), _instants(sent, zone)
    given = np.fromiter((one is not None for one in original), np.bool_, len(original))
    unreadable = given & (at == NO_TIME)
    corrected = (at != NO_TIME) & (then != NO_TIME)
    found = np.where(at == NO_TIME, received, at)
    found[corrected] = received[corrected] - (then[corrected] - at[corrected])
    return found, unreadable


def _instants(texts: Sequence[str | None], zone: str) -> NDArray[np.int64]:
    import pyarrow as pa

    return instants_of(pa.array(texts, pa.string()), zone)
