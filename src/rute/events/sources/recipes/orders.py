"""What is known of orders by a 64-bit hash of their number, in sorted runs of growing size: an
export may have more orders than texts of them would fit into memory."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint64]


class OrderSums:
    """What all lines of each order are worth together."""

    def __init__(self) -> None:
        self._runs: list[tuple[Keys, NDArray[np.float64]]] = []

    def add(self, keys: Keys, worth: NDArray[np.float64]) -> None:
        self._runs.append(_summed(keys, worth))
        while len(self._runs) > 1 and self._runs[-2][0].size < 2 * self._runs[-1][0].size:
            (keys, worth), (more, its) = self._runs.pop(), self._runs.pop()
            self._runs.append(_summed(np.concatenate([more, keys]), np.concatenate([its, worth])))

    def of(self, keys: Keys) -> NDArray[np.float64]:
        total = np.zeros(keys.size)
        for known, worth in self._runs:
            there, place = _found(known, keys)
            total[there] += worth[place[there]]
        return total


class SeenKeys:
    """Which keys have come before."""

    def __init__(self) -> None:
        self._runs: list[Keys] = []

    def new(self, keys: Keys) -> NDArray[np.bool_]:
        """bool[n]: the first of each key that has not come before; from now on it has."""
        distinct, first = np.unique(keys, return_index=True)
        fresh = np.ones(distinct.size, np.bool_)
        for known in self._runs:
            fresh &= ~_found(known, distinct)[0]
        self._keep(distinct[fresh])
        new = np.zeros(keys.size, np.bool_)
        new[first[fresh]] = True
        return new

    def _keep(self, keys: Keys) -> None:
        self._runs.append(keys)
        while len(self._runs) > 1 and self._runs[-2].size < 2 * self._runs[-1].size:
            both = np.concatenate([self._runs.pop(), self._runs.pop()])
            both.sort(kind="stable")  # two sorted runs are merged
            self._runs.append(both)


def _summed(keys: Keys, worth: NDArray[np.float64]) -> tuple[Keys, NDArray[np.float64]]:
    order = np.argsort(keys, kind="stable")
    keys, worth = keys[order], worth[order]
    starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: keys.size])
    return keys[starts], np.add.reduceat(worth, starts) if starts.size else worth


def _found(known: Keys, keys: Keys) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """(bool[n]: whether each key is among the known, int64[n]: where)."""
    if not known.size:
        return np.zeros(keys.size, np.bool_), np.zeros(keys.size, np.int64)
    place = np.minimum(np.searchsorted(known, keys), known.size - 1)
    return known[place] == keys, place
