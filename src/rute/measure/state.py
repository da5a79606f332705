"""The state of kind *sums*: integer arrays that add up over people, and can be taken away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

NEVER: int = int(np.iinfo(np.int64).max)
"""An instant that does not come."""

Counts = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Sums:
    """Named int64 arrays, and the earliest instant (µs UTC) at which time alone would change
    them; NEVER when only new events could."""

    arrays: Mapping[str, Counts]
    next_change_at: int = NEVER

    def __getitem__(self, name: str) -> Counts:
        return self.arrays[name]

    def merge(self, other: Sums) -> Sums:
        """The sums over both groups of people, who must be disjoint."""
        return Sums(_each(np.add, self, other), min(self.next_change_at, other.next_change_at))

    def take_away(self, other: Sums) -> Sums:
        """The sums without those people. Their next change may have been the earliest, so
        what is left is only a lower bound: it is never later than the true one."""
        return Sums(_each(np.subtract, self, other), self.next_change_at)


def _each(combine: Callable[..., Counts], left: Sums, right: Sums) -> dict[str, Counts]:
    if left.arrays.keys() != right.arrays.keys():
        raise ValueError("states of different questions cannot be combined")
    return {name: combine(array, right[name]) for name, array in left.arrays.items()}
