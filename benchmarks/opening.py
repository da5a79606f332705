"""Opening what was built, in a fresh process, and the memory of one answer."""

from __future__ import annotations

import sys

from benchmarks.processes import ENGINES, run
from benchmarks.tables import Table, keep, seconds, size

SIZES = (1, 10, 20)
ABOUT = """Opening what was built, the engine's import not counted; and the peak memory of a \
process that opens it and answers the stages question five times."""


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    rows = [_row(engine, millions) for millions in sizes for engine in ENGINES]
    columns = ("events", "engine", "open", "peak memory with stages", "peak bytes an event")
    return keep("opening", Table("Open", ABOUT, columns, tuple(rows)))


def _row(engine: str, millions: int) -> tuple[str, ...]:
    opened, asked = run(engine, "open", millions), run(engine, "stages", millions)
    peak = asked.peak_bytes
    return (
        f"{millions} million",
        ENGINES[engine],
        seconds(opened.first),
        size(peak),
        "—" if peak is None else f"{peak / millions / 1e6:.0f}",
    )


if __name__ == "__main__":
    compare(tuple(map(int, sys.argv[1:])) or SIZES)
