"""Parquet: the same schema, group by group."""

from __future__ import annotations

from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from rute.events.cutting.whom import Hits, Whom

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 1 << 16


def cut(path: Path, people: Whom, out: IO[bytes] | None) -> NDArray[np.int64]:
    """Rows and cells; written to `out`, or only counted."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    counts = np.zeros(2, np.int64)
    with pq.ParquetFile(path) as file:
        writer = None if out is None else pq.ParquetWriter(out, file.schema_arrow)
        for batch in file.iter_batches(_ROWS):
            table = pa.Table.from_batches([batch])
            hits = people.hits(_texts(table))
            counts += hits.counts()
            if writer is not None:
                writer.write_table(_without(table, hits))
        if writer is not None:
            writer.close()
    return counts


def _texts(table: pa.Table) -> pa.Table:
    """Every column as text; what lies within others as Python says it."""
    import pyarrow as pa

    columns = {}
    for name in table.column_names:
        column: Any = table[name]
        try:
            columns[name] = column.cast(pa.string())
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
            texts = [None if one is None else str(one) for one in column.to_pylist()]
            columns[name] = pa.array(texts, pa.string())
    return pa.table(columns)


def _without(table: pa.Table, hits: Hits) -> pa.Table:
    import pyarrow as pa

    for name, mask in hits.cells.items():
        at = table.column_names.index(name)
        field = table.schema.field(at)
        kept = [None if gone else one for one, gone in
                zip(table[name].to_pylist(), mask, strict=True)]  # fmt: skip
        table = table.set_column(at, field, pa.chunked_array([pa.array(kept, field.type)]))
    return table.filter(pa.array(~hits.rows))
