"""How often each event name happens, to how many people, and how far along in their histories."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray


@numba.njit(nogil=True, cache=True)
def _count(offsets, names, live, events, people, places):  # type: ignore[no-untyped-def]
    last_seen = np.full(events.size, -1, np.int64)
    for p in range(offsets.size - 1):
        if live.size and not live[p]:
            continue
        start, end = offsets[p], offsets[p + 1]
        for i in range(start, end):
            name = names[i]
            events[name] += 1
            places[name] += (i - start + 0.5) / (end - start)
            if last_seen[name] != p:
                last_seen[name] = p
                people[name] += 1


def count_names(
    offsets: NDArray[np.int64],
    names: NDArray[np.int32],
    size: int,
    live: NDArray[np.bool_] | None = None,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Per name: events, people who have it, sum over its events of their place 0…1 in the
    person's history. offsets int64[people + 1], names int32[events]; live bool[people], None =
    everybody."""
    events, people = np.zeros(size, np.int64), np.zeros(size, np.int64)
    places = np.zeros(size, np.float64)
    _count(offsets, names, _mask(live), events, people, places)
    return events, people, places


@numba.njit(nogil=True, cache=True)
def _precede(offsets, names, place, live, ahead):  # type: ignore[no-untyped-def]
    met = np.empty(ahead.shape[0], np.int64)
    last_seen = np.full(ahead.shape[0], -1, np.int64)
    for p in range(offsets.size - 1):
        if live.size and not live[p]:
            continue
        known = 0
        for i in range(offsets[p], offsets[p + 1]):
            at = place[names[i]]
            if at >= 0 and last_seen[at] != p:
                last_seen[at] = p
                for k in range(known):
                    ahead[met[k], at] += 1
                met[known] = at
                known += 1


def count_precedence(
    offsets: NDArray[np.int64],
    names: NDArray[np.int32],
    place: NDArray[np.int64],
    size: int,
    live: NDArray[np.bool_] | None = None,
) -> NDArray[np.int64]:
    """int64[size, size]: people whose first i comes before their first j in the total order.
    place int64[names]: the row of each name, −1 = not asked."""
    ahead = np.zeros((size, size), np.int64)
    _precede(offsets, names, place, _mask(live), ahead)
    return ahead


def _mask(live: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    return np.zeros(0, np.bool_) if live is None else live
