"""Everybody in a log: which person each row is of, and who moved since."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.files import loaded_arrays, replacing
from rute.events.people.digests import Part, hashed
from rute.events.people.kinds import ALIAS, ANONYMOUS, KINDS, PREFIXES, USER, WEAK, hashes_of
from rute.events.people.links import Links, no_links
from rute.events.people.moving import moved_between
from rute.events.people.naming import Names
from rute.events.people.owners import Owners

if TYPE_CHECKING:
    import pyarrow as pa

FILE = "owners.npz"
_ARRAYS = ("ids", "owner", "devices", "since", "holder", "strong")


@dataclass(frozen=True, eq=False)
class People:
    """parts: the rows of the log they are worked out of; kinds: of identifiers that any row has;
    apart: pairs of identifiers that somebody said are not the same."""

    known: Owners = field(default_factory=Owners)
    kinds: frozenset[int] = frozenset((USER,))
    links: Links = field(default_factory=no_links)
    names: Names = field(default_factory=Names)
    parts: tuple[Part, ...] = ()
    apart: tuple[tuple[int, int], ...] = ()

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns of the log that say who; `owners` needs them, and `time`."""
        return tuple(KINDS[kind] for kind in sorted(self.kinds - {ALIAS} | {USER}))

    @property
    def plain(self) -> bool:
        """Whether everybody is a user under one name."""
        return self.kinds <= {USER}

    def owners(self, table: pa.Table) -> NDArray[np.uint64]:
        """uint64[rows]: the hash of each row's person; 0 for a row that names nobody."""
        if self.plain and not table["user"].null_count:
            return hashes_of(table["user"], USER)
        by_kind, time = hashed(table)
        by_kind.pop(ALIAS, None)
        return self.known.of_rows(by_kind, time)

    def moved(self, older: People) -> NDArray[np.uint64]:
        """uint64[n], rising: hashes of older people some of whose rows may belong to somebody
        else now: all of these, and perhaps some more."""
        return moved_between(older.known, self.known, self.links)

    def canonical(self, table: pa.Table) -> pa.StringArray:
        """The identifier under which each row's person goes. table: as for `owners`."""
        import pyarrow as pa
        import pyarrow.compute as pc

        owners = self.owners(table)
        texts = self.names.texts(owners)
        for kind in (*WEAK, ANONYMOUS, USER):
            if KINDS[kind] in table.column_names:
                own = table[KINDS[kind]].cast(pa.string()).combine_chunks()
                is_it = pa.array(hashes_of(own, kind) == owners)
                named = pc.binary_join_element_wise(PREFIXES[kind], own, "")
                texts = pc.if_else(pc.and_(is_it, own.is_valid()), named, texts)
        return texts

    def save(self, folder: Path) -> None:
        """What `moved` asks of older people."""
        folder.mkdir(parents=True, exist_ok=True)
        with replacing(folder / FILE) as file:
            arrays: dict[str, Any] = owners_as_arrays(self.known)
            np.savez(file, kinds=np.array(sorted(self.kinds)), **arrays)

    @staticmethod
    def load(folder: Path) -> People | None:
        """People as they were saved; None where there are none that can be read."""
        try:
            with loaded_arrays(folder / FILE) as found:
                kinds = frozenset(found["kinds"].tolist())
                return People(owners_of_arrays(found), kinds)
        except (OSError, ValueError, KeyError, EOFError, StoreError):
            return None


def owners_as_arrays(owners: Owners) -> dict[str, Any]:
    return {name: getattr(owners, name) for name in _ARRAYS}


def owners_of_arrays(found: Any) -> Owners:
    return Owners(*(found[name] for name in _ARRAYS))
