"""An ordered funnel of four steps within seven days, by the latest start."""

from __future__ import annotations

import sys

from benchmarks.asking import ask
from benchmarks.tables import Table

SIZES = (1, 10, 20)
ENGINES = ("rute_journey", "clickhouse", "duckdb_sql")
WHAT = (
    "Four steps in order within 7 days. ClickHouse by windowFunnel, DuckDB by chained ASOF joins. "
    "Rute also counts open people and the median time of each step; the rivals count only."
)


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    return ask("funnel", "Funnel", WHAT, sizes, ENGINES)


if __name__ == "__main__":
    compare(tuple(map(int, sys.argv[1:])) or SIZES)
