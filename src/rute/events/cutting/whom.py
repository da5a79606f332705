"""Whose rows and whose names are looked for, in any table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.erased import told, unmistakable
from rute.events.erasing import Wanted, named, spellings
from rute.events.people.contacts import emails
from rute.events.people.phones import phones
from rute.events.sources.headings import candidates, plain

if TYPE_CHECKING:
    import pyarrow as pa

_OF_OTHERS = ("penerima", "recipient", "receiver", "shipping", "consignee", "kirim")


@dataclass(frozen=True)
class Hits:
    """rows: bool[n], which go; cells: bool[n] by column, which of the others are emptied; names:
    of all columns."""

    rows: NDArray[np.bool_]
    cells: dict[str, NDArray[np.bool_]]
    names: tuple[str, ...]

    @property
    def any(self) -> bool:
        return bool(self.rows.any()) or bool(self.cells)

    def counts(self) -> NDArray[np.int64]:
        """(rows, cells)."""
        return np.array([self.rows.sum(), sum(mask.sum() for mask in self.cells.values())])

    def emptied(self, row: int) -> list[str]:
        return [name for name, mask in self.cells.items() if mask[row]]


@dataclass(frozen=True)
class Whom:
    """country: whose phones they may be; persons: further columns that say who, as the journey
    names them."""

    wanted: Wanted
    long: tuple[str, ...]
    country: str | None = None
    persons: frozenset[str] = frozenset()

    def hits(self, table: pa.Table) -> Hits:
        """table: columns of text, under the headings of the file."""
        gone = np.zeros(len(table), np.bool_)
        mine = self.columns(table.column_names)
        for name in mine:
            gone |= self._is(table[name])
        cells = {}
        for name in table.column_names:
            found = self._names(table[name], name in mine) & ~gone
            if found.any():
                cells[name] = found
        return Hits(gone, cells, tuple(table.column_names))

    def columns(self, names: Sequence[str]) -> set[str]:
        """Those that say whose a row is; a recipient's number is of somebody else's order."""
        known = {*candidates("person", names), *candidates("alias", names)}
        own = {name for name in known if not any(word in plain(name) for word in _OF_OTHERS)}
        return own | {name for name in names if plain(name) in self.persons}

    def named_in(self, text: str) -> bool:
        """Whether a text holds an identifier that cannot be anything else."""
        lower = text.lower()
        return any(one in lower for one in self.long)

    def mentioned_in(self, text: str) -> bool:
        """Whether any word of it is one of them, however short."""
        import pyarrow as pa

        return bool(self.wanted.words(pa.array([text], pa.string()))[0])

    def _is(self, column: pa.ChunkedArray) -> NDArray[np.bool_]:
        texts, equal = column.combine_chunks(), self.wanted.equal
        written = equal(texts) | equal(emails(texts)) | equal(phones(texts, self.country))
        return np.asarray(written)

    def _names(self, column: pa.ChunkedArray, is_who: bool) -> NDArray[np.bool_]:
        """An identifier in another spelling is known for one only where it stands alone."""
        found = self.wanted.mentions(column)
        return found if is_who else found | self._is_long(column)

    def _is_long(self, column: pa.ChunkedArray) -> NDArray[np.bool_]:
        return np.asarray(self.wanted.mentions(phones(column.combine_chunks(), self.country)))


def whom(
    identifiers: Sequence[str], country: str | None = None, persons: Sequence[str] = ()
) -> Whom:
    """Everybody whom these identifiers mean."""
    every = spellings(identifiers, country)
    long = tuple(sorted({told(one) for one in every if unmistakable(one)}))
    return Whom(named(every), long, country, frozenset(map(plain, persons)))
