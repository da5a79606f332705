"""By whose clock people wait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

People = npt.NDArray[np.uint64]


@dataclass(frozen=True)
class RowZones:
    """names: the zones there are; code int16[n]: which of them each row goes by."""

    names: tuple[str, ...]
    code: npt.NDArray[np.int16]

    def of(self, rows: npt.NDArray[np.intp]) -> RowZones:
        return RowZones(self.names, self.code[rows])

    def groups(self) -> Iterator[tuple[str, npt.NDArray[np.intp]]]:
        """Each zone that some row goes by, with its rows."""
        if len(self.names) == 1:
            yield self.names[0], np.arange(self.code.size)
            return
        for code in np.unique(self.code).tolist():
            yield self.names[code], np.flatnonzero(self.code == code)


class Zones(Protocol):
    def of(self, people: People) -> RowZones:
        """The zone each person (uint64[n]) lives in, as far as is known."""
        ...


@dataclass(frozen=True)
class OneZone:
    """Everybody lives by the same clock."""

    name: str

    def of(self, people: People) -> RowZones:
        return RowZones((self.name,), np.zeros(people.size, np.int16))
