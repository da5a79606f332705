"""What a part of the log says of who is who, worked out once and kept.

A digest is of rows start … start + events − 1 of one writer, whose numbers never change; a merged
segment is known by the digests of what it was merged of, unless rows of it were erased since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import KINDS, hashes_of
from rute.events.people.links import (
    Links,
    Pairs,
    Stays,
    all_of,
    in_order,
    pairs_in,
    points_in,
    runs,
    summed,
    taken,
    together,
)
from rute.events.people.naming import Names, names_of
from rute.kernels.grouping import grouped
from rute.kernels.hashing import mix
from rute.kernels.lookup import Lookup

if TYPE_CHECKING:
    import pyarrow as pa

Tables = Callable[[], Iterator["pa.Table"]]
POINTS_AT_ONCE = 16_000_000


@dataclass(frozen=True, order=True)
class Part:
    """Rows of a writer."""

    writer: str
    start: int
    events: int
    erased: int = 0

    @property
    def end(self) -> int:
        return self.start + self.events

    @property
    def file(self) -> str:
        return f"{self.writer}-{self.start}-{self.events}-{self.erased}"


@dataclass(frozen=True, eq=False)
class Digest:
    links: Links
    names: Names
    kinds: frozenset[int]  # that any row has


def digest_of(tables: Tables) -> Digest:
    """Of rows as tables with `time` and columns of KINDS; they are read again, perhaps several
    times, where devices changed hands."""
    pairs, stays, names, kinds = [], [], Names(), set[int]()
    for table in tables():
        by_kind, time = hashed(table)
        kinds |= set(by_kind)
        found, points = pairs_in(by_kind, time), summed(points_in(by_kind, time))
        pairs.append(found)
        stays.append(points)
        names = names.adding(names_of(table, by_kind, _linked(found, points)))
    held = summed(all_of(Stays, stays))
    links = Links(together(all_of(Pairs, pairs)), untangled(held, tables))
    return Digest(links, names, frozenset(kinds))


def hashed(table: pa.Table) -> tuple[dict[int, NDArray[np.uint64]], NDArray[np.int64]]:
    """(the hashes of each kind that any row has, 0 = none; µs)."""
    by_kind = {
        kind: hashes_of(table[name], kind)
        for kind, name in enumerate(KINDS)
        if name in table.column_names and table[name].null_count < len(table)
    }
    return by_kind, np.asarray(table["time"].cast("int64").fill_null(0).to_numpy())


def _linked(pairs: Pairs, stays: Stays) -> NDArray[np.uint64]:
    columns = (pairs.a, pairs.b, stays.device, stays.user, stays.email, stays.phone, stays.card)
    return np.unique(np.concatenate(columns))


def untangled(held: Stays, tables: Tables) -> Stays:
    """Stays as runs that are exact: those of devices whose holders overlap are made anew of the
    rows themselves."""
    found, unsure = runs(held)
    devices = np.unique(found.device[unsure])
    if not devices.size:
        return found
    sure = taken(found, np.flatnonzero(~unsure))
    moments = int(found.count[unsure].sum())
    rounds = -(-moments // POINTS_AT_ONCE)
    exact = [sure]
    for turn in range(rounds):
        some = devices[devices % np.uint64(rounds) == turn]
        exact.append(_exact(some, tables))
    return in_order(all_of(Stays, exact))


def _exact(devices: NDArray[np.uint64], tables: Tables) -> Stays:
    wanted, points = Lookup(devices), []
    for table in tables():
        by_kind, time = hashed(table)
        rows = points_in(by_kind, time)
        rows = taken(rows, np.flatnonzero(wanted.places(rows.device) >= 0))
        points.append(_each_moment_once(rows))
    found, _ = runs(_each_moment_once(all_of(Stays, points)))
    return found


def _each_moment_once(points: Stays) -> Stays:
    key = mix(mix(points.device, points.holder), points.first.view(np.uint64))
    row, _, _, count = grouped(key, points.first, points.last, points.count)
    return replace(taken(points, row), count=count)
