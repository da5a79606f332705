"""What the engine asks of a journey's histories: the little it needs, so that any can stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from rute.decide.facts import Facts
from rute.decide.zones import Zones
from rute.journey.model import Journey as Design

if TYPE_CHECKING:
    import pyarrow as pa

    from rute.web.campaigns.watching import Watch

Hashes = npt.NDArray[np.uint64]
Int64s = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Moved:
    """What happened after a cursor, in order, and the cursor behind it. watch: text[n], keys of
    what was watched; person uint64[n]; moment int64[n] µs UTC; key, event: text[n]; entered
    bool[n]: False where a late event took it back. read: how many there were after the cursor, of
    which these are what concerns campaigns."""

    cursor: str
    watch: Sequence[str]
    person: Hashes
    moment: Int64s
    key: Sequence[str]
    event: Sequence[str]
    entered: Bools
    read: int


@dataclass(frozen=True, eq=False)
class Merged:
    """Who turned out to be whom since a cursor: person[k] is now[k] from here on; 0: nobody, as
    nothing of theirs is in the log any more. anew: everybody was said again, and who is gone by
    then is not among them."""

    cursor: str
    person: Hashes
    now: Hashes
    anew: bool = False


class Known(Protocol):
    """A journey's histories as they are known now."""

    @property
    def zones(self) -> Zones: ...

    def moved(self, watches: Sequence[Watch], cursor: str, most: int) -> Moved: ...

    def merged(self, cursor: str) -> Merged: ...

    def is_known(self, people: Hashes) -> Bools:
        """bool[n]: of which of these the log has anything still."""
        ...

    def facts(self, design: Design) -> Facts: ...

    def audience(self, campaign: str) -> Hashes: ...

    def identifiers(self, people: Hashes) -> Sequence[str | None]:
        """A canonical identifier of each; None of whom nothing is known any more."""
        ...

    def append(self, events: pa.Table) -> None:
        """Into the log, for good."""
        ...
