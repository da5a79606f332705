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
from rute.events.rates import Rates
from rute.events.schema import FIELD, TEXT_ROLES
from rute.events.texts import dictionary_codes

if TYPE_CHECKING:
    import pyarrow as pa


class LogFields:
    """The FieldSource of histories that stand on a log."""

    def __init__(
        self, log: Log, currency: str | None, writers: Sequence[str], rates: Rates | None = None
    ) -> None:
        self._log, self._currency, self._writers, self._rates = log, currency, writers, rates

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
            table = self._log.read(segment, ["value", "currency", "time"])
            found.append(values_in(table, self._currency, self._rates))
        return np.concatenate(found)


def column_of(field: str) -> str:
    """Under which name the log's segments hold a field."""
    return field if field in TEXT_ROLES else FIELD + field


def values_in(
    table: pa.Table, currency: str | None, rates: Rates | None = None
) -> NDArray[np.int64]:
    """int64[rows] minor units. Amounts in another currency are turned by the rate of their day;
    where there is none, they are left out."""
    import pyarrow.compute as pc

    values = np.array(table["value"].fill_null(VALUE_MISSING).to_numpy(), np.int64)
    if currency is None or table["currency"].null_count == len(table):
        return values
    for code in pc.unique(table["currency"].drop_null()).to_pylist():
        if code != currency:
            own = pc.equal(table["currency"], code).fill_null(False).to_numpy()
            own &= values != VALUE_MISSING
            values[own] = _turned(values[own], code, table.filter(own), rates)
    return values


def _turned(
    amounts: NDArray[np.int64], code: str, table: pa.Table, rates: Rates | None
) -> NDArray[np.int64]:
    missing = np.full_like(amounts, VALUE_MISSING)
    if rates is None:
        return missing
    found, known = rates.convert(code, amounts, table["time"].cast("int64").to_numpy())
    return np.where(known, found, missing)
