"""Big made-up shops, streamed: seeded, in order of time, never more than a million rows in memory.

`python -m benchmarks.big KIND MILLIONS FILE` writes one; KIND is a key of KINDS.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv

from benchmarks.data import EVENTS_PER_PERSON, SEED, YEAR, events, write_parquet

LATER = 80 * YEAR  # far enough ahead that no row can have happened yet


def usual(n: int) -> Iterator[pa.Table]:
    return events(n, n // EVENTS_PER_PERSON)


def one_each(n: int) -> Iterator[pa.Table]:
    """As many people as events."""
    at = 0
    for table in events(n, 1):
        own = pa.array(np.arange(at, at + len(table)) * 7_919 + 1_000_003)
        at += len(table)
        yield table.set_column(0, "person", own)


def one_busy(n: int) -> Iterator[pa.Table]:
    """A tenth of all events are one person's."""
    for k, table in enumerate(usual(n)):
        busy = np.random.default_rng([SEED, 2, k]).random(len(table)) < 0.1
        person = np.where(busy, 42, table["person"].to_numpy())
        yield table.set_column(0, "person", pa.array(person))


def distinct(n: int) -> Iterator[pa.Table]:
    """A field that is another in every row."""
    at = 0
    for table in usual(n):
        own = pc.binary_join_element_wise(
            "session", pa.array(np.arange(at, at + len(table))).cast(pa.string()), "-"
        )
        at += len(table)
        yield table.append_column("session", own)


def future(n: int) -> Iterator[pa.Table]:
    """Every row is dated in the future: all are rejects."""
    for table in usual(n):
        time = pc.add(table["time"].cast(pa.int64()), LATER)
        yield table.set_column(1, "time", time.cast(pa.timestamp("us", "UTC")))


KINDS: dict[str, Callable[[int], Iterator[pa.Table]]] = {
    "usual": usual, "one-each": one_each, "one-busy": one_busy, "distinct": distinct,
    "future": future,
}  # fmt: skip


def write(kind: str, n: int, path: Path) -> Path:
    """The file, CSV or Parquet by its ending; made when missing. A kind that ends in "-ragged"
    has a cell too many in every row but the first million."""
    if path.exists():
        return path
    tables = KINDS[kind.removesuffix("-ragged")](n)
    if path.suffix == ".parquet":
        write_parquet(tables, path)
    else:
        unfinished = path.with_name(f"{path.name}.part")
        _write_csv(tables, unfinished, ragged=kind.endswith("-ragged"))
        unfinished.rename(path)
    return path


def _write_csv(tables: Iterator[pa.Table], path: Path, *, ragged: bool) -> None:
    with path.open("wb") as file:
        for k, table in enumerate(tables):
            plain = _plain(table)
            if ragged and k:
                plain = plain.append_column("more", pa.array(["?"] * len(plain)))
            options = pyarrow.csv.WriteOptions(include_header=k == 0, quoting_style="none")
            pyarrow.csv.write_csv(plain, file, options)


def _plain(table: pa.Table) -> pa.Table:
    """Texts and clock times, the way an export writes them."""
    time = table["time"].cast(pa.timestamp("us")).cast(pa.timestamp("ms"), safe=False)
    columns = {name: table[name].cast(pa.string()) for name in table.column_names if name != "time"}
    return pa.table({**columns, "time": time}).select(table.column_names)


if __name__ == "__main__":
    write(sys.argv[1], int(float(sys.argv[2]) * 1_000_000), Path(sys.argv[3]))
