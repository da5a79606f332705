"""Stages: who reached what, who moved on in time or late, stalled, is open, skipped, returned."""

from __future__ import annotations

import sys

from benchmarks.asking import ask
from benchmarks.tables import Table

SIZES = (1, 10, 20)
WHAT = (
    "Five stages, a window of 14 days: eleven counts a stage. Rute also gives the quartiles of "
    "the time to the next stage and intervals; the rivals count only."
)


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    return ask("stages", "Stages", WHAT, sizes)


if __name__ == "__main__":
    compare(tuple(map(int, sys.argv[1:])) or SIZES)
