"""Rows that could not become events, as they are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rute.events.entries import Entry
from rute.events.manifest import Log

if TYPE_CHECKING:
    import pyarrow as pa


def rejects_of(log: Log) -> Iterator[tuple[Entry, pa.Table]]:
    """Every file of rejects with the entry it belongs to, in order."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    for share in log.shares:
        for entry in share.entries:
            for file in entry.rejects:
                table = pq.read_table(share.place.source(file))
                if log.until is not None:
                    table = table.filter(pc.less_equal(table["received"], log.until))
                yield entry, table
