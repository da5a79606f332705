"""From rows in order of arrival to blocks of whole people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.encoding import smallest_codes
from rute.events.money import major_texts
from rute.kernels.sorting import sort_by_person_and_time

if TYPE_CHECKING:
    import pyarrow as pa

VALUE_MISSING = np.iinfo(np.int64).min


@dataclass(frozen=True, eq=False)
class Rows:
    """Some rows of the log: uint64 hash of the person, int64 µs, int32 name code, int64 minor
    units, int64 address in the log; all of one length, in order of arrival."""

    person: NDArray[np.uint64]
    time: NDArray[np.int64]
    name: NDArray[np.int32]
    value: NDArray[np.int64]
    row: NDArray[np.int64]

    def chosen(self, which: NDArray[Any]) -> Rows:
        """The rows of a mask, or at places."""
        return Rows(*(getattr(self, each.name)[which] for each in fields(self)))

    @staticmethod
    def joined(parts: Sequence[Rows]) -> Rows:
        def join(name: str, kind: type[np.generic]) -> NDArray[Any]:
            return np.concatenate([np.empty(0, kind), *(getattr(part, name) for part in parts)])

        return Rows(
            join("person", np.uint64), join("time", np.int64), join("name", np.int32),
            join("value", np.int64), join("row", np.int64),
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class BlockArrays:
    """See histories.Block; `names` are name codes, still without tests."""

    offsets: NDArray[np.int64]
    time: NDArray[np.int64]
    names: NDArray[np.uint16 | np.uint32]
    person_hash: NDArray[np.uint64]
    value: NDArray[np.int64]
    row: NDArray[np.int64]


def block_edges(events: int, block_events: int) -> NDArray[np.uint64]:
    """uint64[blocks − 1]: where the ranges of the hash end; equal ranges, about block_events
    events each. Block k holds edges[k − 1] ≤ hash < edges[k]."""
    count = max(1, -(-events // block_events))
    return np.array([(k << 64) // count for k in range(1, count)], np.uint64)


def lay_out(rows: Rows, edges: NDArray[np.uint64], names: int) -> Iterator[BlockArrays]:
    """The blocks between these edges, one more than edges."""
    offsets, people, times, order = sort_by_person_and_time(rows.person, rows.time)
    cuts = [0, *np.searchsorted(people, edges).tolist(), people.size]
    for first, last in pairwise(cuts):
        start, end = int(offsets[first]), int(offsets[last])
        came = order[start:end]
        yield BlockArrays(
            offsets=offsets[first : last + 1] - start,
            time=times[start:end].copy(),
            names=smallest_codes(rows.name[came], names),
            person_hash=people[first:last].copy(),
            value=rows.value[came],
            row=rows.row[came],
        )


def sorted_names(names: Sequence[str]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """(the names in alphabetical order, int32: the new code of each old one), so that the
    order of arrival leaves no trace."""
    order = sorted(range(len(names)), key=names.__getitem__)
    codes = np.empty(len(names), np.int32)
    codes[order] = np.arange(len(names), dtype=np.int32)
    return tuple(names[k] for k in order), codes


def value_codes(
    values: NDArray[np.int64], currency: str | None
) -> tuple[NDArray[np.int32], pa.StringArray]:
    """Money as a field: codes of its distinct amounts, written in major units."""
    import pyarrow as pa

    amounts, codes = np.unique(values, return_inverse=True)
    if amounts.size and amounts[0] == VALUE_MISSING:
        amounts, codes = amounts[1:], codes - 1
    return codes.astype(np.int32), pa.array(major_texts(amounts, currency), pa.string())
