"""The id table: a number for each person, theirs for ever; merged people's numbers point on.

A number belongs to a canonical identifier and is never given again. Where it points follows from
who is who now, so that it survives rebuilds, and a merge undone gives everybody theirs back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rute.events.files import loaded_arrays, replacing
from rute.events.people.kinds import NOBODY
from rute.events.people.owners import Owners
from rute.kernels.lookup import Lookup

FILE = "keys.npz"
ERASED = "somebody-was-erased"  # whom nobody is any more is to be forgotten here too
Hashes = NDArray[np.uint64]
Keys = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class KeyTable:
    """hashes uint64[n], all different, of canonical identifiers; the number of hashes[k] is
    k + 1."""

    hashes: Hashes = field(default_factory=lambda: np.empty(0, np.uint64))

    @cached_property
    def _places(self) -> Lookup:
        return Lookup(self.hashes)

    def giving(self, people: Hashes) -> KeyTable:
        """With a number for each of these, in the order of their hashes."""
        new = np.unique(people[self._places.places(people) < 0])
        return KeyTable(np.concatenate([self.hashes, new])) if new.size else self

    def of(self, people: Hashes) -> Keys:
        """int64[n]: their numbers, 0 where one has none."""
        return self._places.places(people) + 1

    def redirected(self, owners: Owners) -> tuple[KeyTable, Keys]:
        """(the table, with a number for whom others were merged into; int64[n]: to which number
        each one leads now, its own where nobody took it over)."""
        whose = whose_now(self.hashes, owners)
        table = self.giving(whose)
        whose = np.concatenate([whose, table.hashes[whose.size :]])
        return table, table.of(whose)

    def without(self, gone: NDArray[np.bool_]) -> KeyTable:
        """Nobody's hash in the place of some; their numbers are not given again."""
        return KeyTable(np.where(gone, NOBODY, self.hashes))

    def save(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        with replacing(folder / FILE) as file:
            np.savez(file, hashes=self.hashes)
        (folder / ERASED).unlink(missing_ok=True)

    @staticmethod
    def load(folder: Path) -> KeyTable:
        """Empty where there is none. Raises ValueError for one that cannot be read: numbers that
        were given must not be given again."""
        if not (folder / FILE).exists():
            return KeyTable()
        with loaded_arrays(folder / FILE) as found:
            return KeyTable(found["hashes"])


def whose_now(hashes: Hashes, owners: Owners) -> Hashes:
    """Whom each canonical identifier belongs to now; a device to its last holder."""
    whose = owners.of(hashes)
    latest = np.full(hashes.size, np.iinfo(np.int64).max)
    for strong in (True, False):
        held = owners.of_devices(hashes, latest, strong)
        whose = np.where(held != 0, held, whose)
    return np.where(whose == 0, hashes, whose)
