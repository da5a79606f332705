"""Whose part of a state time alone will change, and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.measure.state import NEVER

Int64s = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
FEW = 10_000  # corrections that are kept beside the list, however short it is
PART = 8  # past one in so many, they are merged into it
STEP = 1024


@dataclass(frozen=True)
class Due:
    """at int64[n] µs UTC, rising, and person uint64[n]: everybody whose part changes. What has
    been found since stands beside it, for the list is long and changes are few: newer uint64,
    rising, and newer_at int64 go before what the list says of them, NEVER: not any more."""

    at: Int64s
    person: Hashes
    newer: Hashes
    newer_at: Int64s

    @staticmethod
    def of(noted: Iterable[tuple[Hashes, Int64s]]) -> Due:
        """From (person, change) pairs, a person's earliest counting."""
        person, at = earliest(noted)
        order = np.argsort(at, kind="stable")
        return Due(at[order], person[order], np.zeros(0, np.uint64), np.zeros(0, np.int64))

    def between(self, after: int, until: int) -> Hashes:
        """uint64, rising: who changes after `after`, and by `until`."""
        lo, hi = np.searchsorted(self.at, (after, until), "right")
        listed = self.person[lo:hi]
        now = (self.newer_at > after) & (self.newer_at <= until)
        return np.union1d(listed[~self._is_newer(listed)], self.newer[now])

    def next(self, after: int) -> int:
        """The earliest change after `after`; NEVER when there is none."""
        found = int(np.min(self.newer_at[self.newer_at > after], initial=NEVER))
        start = int(np.searchsorted(self.at, after, "right"))
        for lo in range(start, self.at.size, STEP):
            some = slice(lo, lo + STEP)
            stands = np.flatnonzero(~self._is_newer(self.person[some]))
            if stands.size:
                return min(found, int(self.at[lo + stands[0]]))
        return found

    def with_newer(self, people: Hashes, noted: Iterable[tuple[Hashes, Int64s]]) -> Due:
        """After `people` (uint64, rising) were folded again, of whom the noted ones change."""
        person, at = earliest(noted)
        now: Int64s = np.full(people.size, NEVER, np.int64)
        now[np.searchsorted(people, person)] = at
        rest = ~np.isin(self.newer, people)
        newer = np.concatenate([self.newer[rest], people])
        newer_at = np.concatenate([self.newer_at[rest], now])
        order = np.argsort(newer, kind="stable")
        found = Due(self.at, self.person, newer[order], newer_at[order])
        return found.merged() if newer.size > FEW + self.at.size // PART else found

    def merged(self) -> Due:
        """The same as one list."""
        stands = ~self._is_newer(self.person)
        return Due.of([(self.person[stands], self.at[stands]), (self.newer, self.newer_at)])

    def _is_newer(self, people: Hashes) -> npt.NDArray[np.bool_]:
        if not self.newer.size:
            return np.zeros(people.size, np.bool_)
        place = np.minimum(np.searchsorted(self.newer, people), self.newer.size - 1)
        return np.asarray(self.newer[place] == people)


def earliest(noted: Iterable[tuple[Hashes, Int64s]]) -> tuple[Hashes, Int64s]:
    """(people by rising hash, the earliest change of each), those who never change left out."""
    pairs = [(person[at < NEVER], at[at < NEVER]) for person, at in noted]
    person = np.concatenate([np.zeros(0, np.uint64), *(one for one, _ in pairs)])
    at = np.concatenate([np.zeros(0, np.int64), *(one for _, one in pairs)])
    order = np.lexsort((at, person))
    person, at = person[order], at[order]
    first = np.ones(person.size, np.bool_)
    first[1:] = person[1:] != person[:-1]
    return person[first], at[first]
