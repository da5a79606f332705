"""From rows in order of arrival to histories, in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.errors import StoreError
from rute.events.columns import MemoryColumns
from rute.events.encoding import Encoding, smallest_codes
from rute.events.histories import VALUE_MISSING, Block, Histories
from rute.events.instants import end_of_day
from rute.events.keeping import Keeper, MemoryShelf
from rute.events.money import major_texts
from rute.events.texts import dictionary_codes, hashes
from rute.kernels.sorting import sort_by_person_and_time

if TYPE_CHECKING:
    import pyarrow as pa

_ROLES = ("person", "time", "name")


class TableFields:
    """Fields of a table in memory, as dictionary codes."""

    def __init__(self, table: pa.Table, currency: str | None) -> None:
        self._table, self._currency = table, currency

    def codes(self, field: str) -> tuple[NDArray[np.int32], pa.StringArray]:
        if field == "value":
            return value_codes(values_of(self._table), self._currency)
        return dictionary_codes(self._table[field])


def value_codes(
    values: NDArray[np.int64], currency: str | None
) -> tuple[NDArray[np.int32], pa.StringArray]:
    """Money as a field: codes of its distinct amounts, written in major units."""
    import pyarrow as pa

    amounts, codes = np.unique(values, return_inverse=True)
    if amounts.size and amounts[0] == VALUE_MISSING:
        amounts, codes = amounts[1:], codes - 1
    return codes.astype(np.int32), pa.array(major_texts(amounts, currency), pa.string())


def values_of(table: pa.Table) -> NDArray[np.int64]:
    """int64[rows]: minor units, VALUE_MISSING where there is none."""
    if "value" not in table.column_names:
        return np.full(len(table), VALUE_MISSING, np.int64)
    return np.array(table["value"].fill_null(VALUE_MISSING).to_numpy(), np.int64)


def histories_of_table(
    table: pa.Table, *, zone: str, currency: str | None, as_of: int | None, block_events: int
) -> Histories:
    """See Histories.from_table."""
    if any(table[role].null_count for role in _ROLES):
        raise StoreError("every event needs a person, a time and a name")
    times = np.array(table["time"].to_numpy(), np.int64)
    codes, names = sorted_names(*dictionary_codes(table["name"]))
    last = int(times.max()) if times.size else None
    layout = sort_by_person_and_time(hashes(table["person"].cast("string")), times)
    blocks = tuple(_blocks(table, layout, codes, len(names), block_events))
    fields = tuple(name for name in table.column_names if name not in _ROLES)
    ready = Histories(
        blocks=blocks,
        people=layout[1].size,
        events=times.size,
        names=names,
        as_of=as_of if as_of is not None else end_of_day(last or 0, zone),
        first=int(times.min()) if times.size else None,
        last=last,
        zone=zone,
        currency=currency,
        fields=fields,
        encoding=Encoding.by_name(len(names)),
        keeper=Keeper(TableFields(table, currency), MemoryShelf()),
    )
    return ready.prepare((), [name for name in ("channel",) if name in fields])


def sorted_names(
    codes: NDArray[np.int32], names: pa.StringArray
) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """The same names in alphabetical order, so that the order of arrival leaves no trace."""
    texts = names.to_pylist()
    order = sorted(range(len(texts)), key=texts.__getitem__)
    ranks = np.empty(len(texts), np.int32)
    ranks[order] = np.arange(len(texts), dtype=np.int32)
    return ranks[codes], tuple(texts[k] for k in order)


def block_bounds(
    offsets: NDArray[np.int64], hashes: NDArray[np.uint64], block_events: int
) -> list[tuple[int, int]]:
    """Ranges of people, one per block: equal ranges of the hash, about block_events each."""
    count = max(1, -(-int(offsets[-1]) // block_events))
    edges = [np.uint64((k << 64) // count) for k in range(1, count)]
    cuts = [0, *np.searchsorted(hashes, np.array(edges, np.uint64)).tolist(), hashes.size]
    return list(zip(cuts[:-1], cuts[1:], strict=True))


Layout = tuple[NDArray[np.int64], NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]


def _blocks(
    table: pa.Table, layout: Layout, codes: NDArray[np.int32], names: int, block_events: int
) -> Iterator[Block]:
    offsets, people, times, rows = layout
    values = values_of(table)
    for first, last in block_bounds(offsets, people, block_events):
        start, end = int(offsets[first]), int(offsets[last])
        row = rows[start:end].copy()
        yield Block(
            offsets=offsets[first : last + 1] - start,
            time=times[start:end].copy(),
            signature=smallest_codes(codes[row].astype(np.int64), names),
            person_hash=people[first:last].copy(),
            live=None,
            columns=MemoryColumns({"value": values[row], "row": row}),
            read_person_ids=_person_ids(table, row[offsets[first:last] - start]),
            field_files={},
        )


def _person_ids(table: pa.Table, rows: NDArray[np.int64]) -> Callable[[], pa.StringArray]:
    def read() -> pa.StringArray:
        ids = table["person"].cast("string").take(rows)
        return ids.combine_chunks()

    return read
