"""Everybody in a log: which person each row is of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.people.kinds import ANONYMOUS, KINDS, PREFIXES, USER, WEAK, hashes_of
from rute.events.people.owners import Owners

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, eq=False)
class People:
    """columns: those of the log that `owners` needs, as far as a segment has them."""

    columns: tuple[str, ...] = KINDS[:5]
    known: Owners = field(default_factory=Owners)

    def owners(self, table: pa.Table) -> NDArray[np.uint64]:
        """uint64[rows]: the hash of each row's person. table: `columns` and `time`."""
        given = [k for k, kind in enumerate(KINDS[:5]) if kind in table.column_names]
        by_kind = {kind: hashes_of(table[KINDS[kind]], kind) for kind in given
                   if table[KINDS[kind]].null_count < len(table)}  # fmt: skip
        if set(by_kind) <= {USER} and not self.known.ids.size:
            return by_kind.get(USER, np.zeros(len(table), np.uint64))
        time = np.asarray(table["time"].cast("int64").to_numpy())
        return self.known.of_rows(by_kind, time)

    def canonical(self, table: pa.Table) -> pa.StringArray:
        """The identifier under which each row's person goes. table: as for `owners`."""
        import pyarrow as pa
        import pyarrow.compute as pc

        owners, texts = self.owners(table), pa.nulls(len(table), pa.string())
        for kind in (*WEAK, ANONYMOUS, USER):
            if KINDS[kind] in table.column_names:
                own = table[KINDS[kind]].cast(pa.string()).combine_chunks()
                is_it = pa.array(hashes_of(own, kind) == owners)
                named = pc.binary_join_element_wise(PREFIXES[kind], own, "")
                texts = pc.if_else(pc.and_(is_it, own.is_valid()), named, texts)
        return texts
