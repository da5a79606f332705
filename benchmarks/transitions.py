"""What comes after what: every pair of neighbouring events of every person."""

from __future__ import annotations

import sys

from benchmarks.asking import ask
from benchmarks.tables import Table

SIZES = (1, 10, 20)
WHAT = (
    "Sixteen event names, with start and end. The rivals read tables sorted by person and time "
    "and do not sort again. Rute also gives the median time of each pair; the rivals count only."
)


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    return ask("transitions", "Transitions", WHAT, sizes)


if __name__ == "__main__":
    compare(tuple(map(int, sys.argv[1:])) or SIZES)
