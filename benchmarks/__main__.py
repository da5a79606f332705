"""`python -m benchmarks [MILLIONS …]`: every comparison, then docs/benchmarks.md."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks import (
    build,
    first_answer,
    funnel,
    growth,
    memory,
    opening,
    refresh,
    stages,
    transitions,
)
from benchmarks.data import dataset
from benchmarks.machine import description
from benchmarks.tables import kept

SIZES = (1, 10, 20)
PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
ORDER = (
    "first_answer", "stages", "funnel", "transitions", "build", "opening",
    "refresh", "growth_events", "growth_people", "growth_rules", "growth_rivals", "memory",
)  # fmt: skip
HEAD = """# Benchmarks

Rute beside ClickHouse (chdb), DuckDB and Polars: the same made-up shop (seeded; fifty events a
person, sixteen names, a year), the same machine, the same run, two threads each. Every rival has
a table of its own, sorted by person and time, and the fastest query we could find for it; what we
tried is told in `benchmarks/engines/`. The counts are compared before anything is written here.

Run it again with `make bench` (`python -m benchmarks 1` for the small size of the first six tables;
`python -m benchmarks.refresh`, `.growth` and `.memory` for the last ones alone).

{machine}

{said}
"""


def main(sizes: tuple[int, ...]) -> None:
    for millions in sizes:
        dataset(millions)
    load = os.getloadavg()[0]
    build.compare(sizes)
    first_answer.compare()
    for comparison in (stages, funnel, transitions, opening):
        comparison.compare(sizes)
    if sizes == SIZES:
        refresh.compare()
        growth.compare()
        memory.compare()
    page(f"Load average {load:.1f} before the run, {os.getloadavg()[0]:.1f} after it.")


def page(said: str) -> None:
    """Writes the page from the tables last kept; `said`: what must be known of their run."""
    head = HEAD.format(machine=description(), said=said)
    tables = [table.markdown() for name in ORDER if (table := kept(name))]
    PAGE.write_text("\n".join([head.rstrip() + "\n", *tables]), encoding="utf-8")


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
