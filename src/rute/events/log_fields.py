"""Fields of the whole log, fetched from its segments as dictionary codes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rute.events.addresses import addresses
from rute.events.coding import AmountCodes, TextCodes
from rute.events.histories import VALUE_MISSING
from rute.events.manifest import Log, Segment
from rute.events.rates import Rates
from rute.events.schema import FIELD, TEXT_ROLES

if TYPE_CHECKING:
    import pyarrow as pa

_BATCH = 1 << 20


class LogFields:
    """The FieldSource of histories that stand on a log."""

    def __init__(
        self, log: Log, currency: str | None, writers: Sequence[str], rates: Rates | None = None
    ) -> None:
        self._log, self._currency, self._writers, self._rates = log, currency, writers, rates

    def codes(self, field: str) -> tuple[NDArray[np.int32], pa.StringArray]:
        """int32[rows of the log] (−1 = missing) and the dictionary, by first appearance."""
        rows = sum(segment.events for segment in self._log.segments)
        if field == "value":
            amounts = AmountCodes(rows)
            for segment in self._log.segments:
                for _, _, table in self._log.batches_of(segment, ["value", "currency", "time"]):
                    amounts.add(values_in(table, self._currency, self._rates))
            return amounts.codes, amounts.dictionary(self._currency)
        texts = TextCodes(field, rows)
        for segment in self._log.segments:
            self._add(texts, segment, column_of(field))
        return texts.codes, texts.dictionary()

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

    def _add(self, texts: TextCodes, segment: Segment, column: str) -> None:
        left = segment.events
        if column in self._log.columns(segment):
            with self._log.open(segment, read_dictionary=[column]) as file:
                for batch in file.iter_batches(_BATCH, columns=[column]):
                    texts.add(batch.column(0).slice(0, left))
                    left -= min(left, batch.num_rows)
        texts.skip(left)


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
