"""Fields of the whole log, fetched from its segments as dictionary codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.addresses import addresses
from rute.events.building import value_codes
from rute.events.histories import VALUE_MISSING
from rute.events.manifest import Log, Segment
from rute.events.schema import FIELD, TEXT_ROLES
from rute.events.texts import dictionary_codes

if TYPE_CHECKING:
    import pyarrow as pa


class LogFields:
    """The FieldSource of histories that stand on a log."""

    def __init__(self, log: Log, currency: str | None, writers: Sequence[str]) -> None:
        self._log, self._currency, self._writers = log, currency, writers

    def codes(self, field: str) -> tuple[NDArray[np.int32], pa.StringArray]:
        """int32[rows of the log] (−1 = missing) and the dictionary, by first appearance."""
        import pyarrow as pa

        if field == "value":
            return value_codes(self._values(), self._currency)
        column = column_of(field)
        kind = pa.dictionary(pa.int32(), pa.string())
        chunks = [c for s in self._log.segments for c in self._column(s, column, kind)]
        return dictionary_codes(pa.chunked_array(chunks, kind))

    def places(self, row: NDArray[np.int64]) -> NDArray[np.int64]:
        """int64[n]: where in `codes` the rows of these addresses stand."""
        segments = self._log.segments
        if not segments:
            return row
        sizes = np.array([segment.events for segment in segments])
        begins = np.concatenate([
            addresses(self._writers, each.writer, np.array([each.start], np.int64))
            for each in segments
        ])  # fmt: skip
        order = np.argsort(begins, kind="stable")
        own = order[np.searchsorted(begins[order], row, "right") - 1]
        shift = np.cumsum(sizes) - sizes - begins
        return np.asarray(row + shift[own])

    def _column(self, segment: Segment, column: str, kind: pa.DataType) -> list[pa.Array]:
        import pyarrow as pa

        if column not in self._log.columns(segment):
            return [pa.nulls(segment.events, kind)]
        with self._log.open(segment, read_dictionary=[column]) as file:
            found = file.read([column])[column].slice(0, segment.events)
            chunks: list[pa.Array] = found.cast(kind).chunks
            return chunks

    def _values(self) -> NDArray[np.int64]:
        found = [np.empty(0, np.int64)]
        for segment in self._log.segments:
            table = self._log.read(segment, ["value", "currency"])
            found.append(values_in(table, self._currency))
        return np.concatenate(found)


def column_of(field: str) -> str:
    """Under which name the log's segments hold a field."""
    return field if field in TEXT_ROLES else FIELD + field


def values_in(table: pa.Table, currency: str | None) -> NDArray[np.int64]:
    """int64[rows] minor units; amounts in another currency are left out, not converted."""
    import pyarrow.compute as pc

    values = np.array(table["value"].fill_null(VALUE_MISSING).to_numpy(), np.int64)
    if currency is not None and table["currency"].null_count < len(table):
        foreign = pc.not_equal(table["currency"], currency).fill_null(False).to_numpy()
        values[foreign] = VALUE_MISSING
    return values
