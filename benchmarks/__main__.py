"""`python -m benchmarks [MILLIONS …]`: every comparison, then docs/benchmarks.md."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks import (
    audience,
    build,
    collect,
    first_answer,
    funnel,
    growth,
    live,
    memory,
    opening,
    pages,
    people,
    refresh,
    sending,
    stages,
    stepping,
    transitions,
)
from benchmarks.data import dataset
from benchmarks.tables import kept

SIZES = (1, 10, 20)
PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
TITLES = {
    "first_answer": "First answer", "stages": "Stages", "funnel": "Funnel",
    "transitions": "Transitions", "build": "Build", "opening": "Open", "refresh": "Refresh",
    "live": "One event more",
    "growth_events": "Growth by events", "growth_people": "Growth by people",
    "growth_rules": "Growth by rules", "growth_rivals": "Growth beside the rivals",
    "memory": "Memory", "collect": "Collecting",
    "pages": "Pages over 20 million events of 1,000,000 people",
    "people": "People among 1,000,000, of 20 million events",
    "stepping": "Stepping campaigns",
    "sending": "Sending campaigns",
    "audience": "Audiences",
}  # fmt: skip
HEAD = """# Benchmarks

Rute beside ClickHouse (chdb), DuckDB and Polars: the same made-up shop (seeded; fifty events a
person, sixteen names, a year), the same machine, the same run, two threads each. Every rival has
a table of its own, sorted by person and time, and the fastest query we could find for it; what we
tried is told in `benchmarks/engines/`. The counts are compared before anything is written here.

Run it again with `make bench` (`python -m benchmarks 1` for the small size of the first six tables;
`python -m benchmarks.refresh`, `.growth`, `.memory`, `.pages`, `.people`, `.stepping`,
`.sending` and `.audience` for the last ones alone, then `python -m benchmarks page`). Under each
title stands when it was measured, on what, and how much other work the machine had (load average of
five minutes).
"""


def main(sizes: tuple[int, ...]) -> None:
    for millions in sizes:
        dataset(millions)
    build.compare(sizes)
    first_answer.compare()
    for comparison in (stages, funnel, transitions, opening):
        comparison.compare(sizes)
    if sizes == SIZES:
        refresh.compare()
        live.compare()
        growth.compare()
        memory.compare()
        collect.compare()
        pages.compare()
        people.compare()
        stepping.compare()
        sending.compare()
        audience.compare()
    page()


def page() -> None:
    """Writes the page from the tables last kept; what has not been measured again stays."""
    written = PAGE.read_text("utf-8") if PAGE.exists() else ""
    earlier = {
        part.partition("\n")[0]: f"## {part.rstrip()}\n" for part in written.split("\n## ")[1:]
    }
    tables = {name: kept(name) for name in TITLES}
    sections = [
        table.markdown() if (table := tables[name]) else earlier.get(title, "")
        for name, title in TITLES.items()
    ]
    PAGE.write_text("\n".join([HEAD, *filter(None, sections)]), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] == ["page"]:
        page()
    else:
        main(tuple(map(int, sys.argv[1:])) or SIZES)
