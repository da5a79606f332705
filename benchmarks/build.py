"""From the Parquet file to what questions are asked of: time, disk, memory."""

from __future__ import annotations

import sys

from benchmarks.engines import rute_journey
from benchmarks.processes import ENGINES, run
from benchmarks.tables import Table, keep, seconds, size

SIZES = (1, 10, 20)
ABOUT = """From one Parquet file in order of time to each engine's own form, sorted by person and \
time. Rute's also holds the log: every column of the file in order of arrival, typed and checked. \
Its bytes an event are those of the histories, and of the columns that questions on names use."""


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    rows = [_row(engine, millions) for millions in sizes for engine in ENGINES]
    columns = ("events", "engine", "build", "peak memory", "on disk", "bytes an event", "hot")
    return keep("build", Table("Build", ABOUT, columns, tuple(rows)))


def _row(engine: str, millions: int) -> tuple[str, ...]:
    done = run(engine, "build", millions)
    kept, hot = done.bytes_on_disk, ""
    if engine == "rute_journey":
        kept = rute_journey.histories_bytes(millions)
        hot = f"{rute_journey.hot_bytes(millions) / millions / 1e6:.1f}"
    return (
        f"{millions} million",
        ENGINES[engine],
        seconds(done.first),
        size(done.peak_bytes),
        size(done.bytes_on_disk),
        f"{kept / millions / 1e6:.1f}",
        hot,
    )


if __name__ == "__main__":
    compare(tuple(map(int, sys.argv[1:])) or SIZES)
