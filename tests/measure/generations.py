"""Two generations of histories in memory, as the store lays them: changed people die in the old
blocks and stand in a new one; and states kept in a dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from rute.events.building import Rows, block_edges, lay_out
from rute.events.encoding import Encoding
from rute.events.histories import Block, Histories
from rute.events.in_memory import TableFields, _block, _rows
from rute.events.instants import end_of_day
from rute.events.keeping import Keeper, MemoryShelf
from rute.events.texts import hashes
from rute.measure.refreshing import Kept


@dataclass
class Kepts:
    """States in memory; refreshed: how many were put in the place of an earlier one."""

    states: dict[str, Kept] = field(default_factory=dict)
    refreshed: int = 0

    def get(self, key: str) -> Kept | None:
        return self.states.get(key)

    def put(self, key: str, kept: Kept) -> None:
        self.refreshed += key in self.states
        self.states[key] = kept


def two_generations(
    before: pa.Table, after: pa.Table, *, zone: str = "UTC", block_events: int = 4
) -> tuple[Histories, Histories]:
    """The histories of one table of events, and the next generation, of another. Codes of names
    and values are those of both tables, as they are where new ones were added at the end."""
    both = pa.concat_tables([before, after])
    rows, names = _rows(both)
    old = range(len(before))
    changed = _changed(before, after)
    people = hashes(both["person"].combine_chunks())
    new = [k for k in range(len(before), len(both)) if people[k] in changed]
    edges = block_edges(len(before), block_events)
    base = _blocks(both, _some(rows, old), edges, len(names), "base")
    delta = _blocks(both, _some(rows, new), edges[:1], len(names), "delta")
    moved = np.array(sorted(changed), np.uint64)
    dead = [replace(b, live=~np.isin(b.person_hash, moved)) for b in base]
    then = {block.place: np.ones(block.people, np.bool_) for block in base}
    keeper = Keeper(TableFields(both, "IDR"), MemoryShelf())

    def generation(number: int, blocks: Sequence[Block], table: pa.Table) -> Histories:
        times = table["time"].to_numpy()
        last = int(times.max()) if len(table) else None
        return Histories(
            blocks=tuple(blocks), people=len(table["person"].unique()), events=len(table),
            names=names, as_of=end_of_day(last or 0, zone),
            first=int(times.min()) if len(table) else None, last=last, zone=zone,
            currency="IDR", fields=tuple(n for n in both.column_names if n not in ROLES),
            encoding=Encoding.by_name(len(names)), keeper=keeper, generation=number,
            live_then=lambda asked: then if asked == 1 and number == 2 else None,
            lineage="tested",
        )  # fmt: skip

    return generation(1, base, before), generation(2, [*dead, *delta], after)


ROLES = ("person", "time", "name")


def _changed(before: pa.Table, after: pa.Table) -> set[int]:
    def by_person(table: pa.Table) -> dict[str, list[object]]:
        found: dict[str, list[object]] = {}
        for row in table.to_pylist():
            found.setdefault(row["person"], []).append(row)
        return found

    then, now = by_person(before), by_person(after)
    people = [name for name in {*then, *now} if then.get(name) != now.get(name)]
    return set(hashes(pa.array(people, pa.string())).tolist())


def _some(rows: Rows, which: Sequence[int]) -> Rows:
    at: npt.NDArray[np.int64] = np.array(list(which), np.int64)
    return Rows(rows.person[at], rows.time[at], rows.name[at], rows.value[at], rows.row[at])


def _blocks(
    table: pa.Table, rows: Rows, edges: npt.NDArray[np.uint64], names: int, place: str
) -> list[Block]:
    return [
        replace(_block(table, arrays), place=f"{place}-{number}")
        for number, arrays in enumerate(lay_out(rows, edges, names))
    ]
