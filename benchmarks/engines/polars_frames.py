"""Polars: one frame sorted by person and time, kept as Parquet and read into memory.

Stages and transitions are natural in it; an ordered funnel is not, so it has none.
"""

from __future__ import annotations

import os
from functools import reduce
from pathlib import Path

os.environ.setdefault("POLARS_MAX_THREADS", "2")

import polars as pl

from benchmarks.data import STAGES, dataset, home, now
from benchmarks.engines.stage_sql import NEVER, NUMBERS, WINDOW, by_stage


def _file(millions: int) -> Path:
    return home() / f"polars-{millions}m.parquet"


def build(millions: int) -> None:
    (
        pl.read_parquet(dataset(millions), columns=["person", "time", "event"])
        .with_columns(pl.col("time").to_physical(), name=pl.col("event").cast(pl.Categorical))
        .drop("event")
        .sort("person", "time")
        .write_parquet(_file(millions))
    )


def size(millions: int) -> int:
    return _file(millions).stat().st_size


class Opened:
    def __init__(self, millions: int) -> None:
        self.now = now(dataset(millions))
        self.frame = pl.read_parquet(_file(millions))

    def stages(self) -> dict[str, dict[str, int]]:
        wanted = [name for _, names in STAGES for name in names]
        each = []
        for i, (_, names) in enumerate(STAGES):
            at = pl.col("time").filter(pl.col("name").is_in(list(names)))
            each += [at.min().fill_null(NEVER).alias(f"r{i}"), at.max().alias(f"z{i}")]
        people = self.frame.lazy().filter(pl.col("name").is_in(wanted)).group_by("person").agg(each)
        later = [
            pl.min_horizontal(*(f"r{j}" for j in range(i + 1, len(STAGES))), pl.lit(NEVER)).alias(
                f"l{i}"
            )
            for i in range(len(STAGES))
        ]
        counts = [
            test.sum().alias(f"{i}-{number}")
            for i in range(len(STAGES))
            for number, test in zip(NUMBERS, self._tests(i), strict=True)
        ]
        return by_stage(list(people.with_columns(later).select(counts).collect().row(0)))

    def _tests(self, i: int) -> list[pl.Expr]:
        first, last, later = pl.col(f"r{i}"), pl.col(f"z{i}"), pl.col(f"l{i}")
        reached, moved = first < NEVER, later < NEVER
        elapsed, quick = self.now - first > WINDOW, later.is_between(first, first + WINDOW)
        return [
            reached,
            reached & ~moved,
            reached & (later < first),
            reached & moved & quick,
            reached & moved & (later - first > WINDOW),
            reached & ~moved & elapsed,
            reached & ~moved & ~elapsed,
            moved & (later < first),
            reached & moved & (last > pl.max_horizontal(first, later)),
            reached & (later >= first) & elapsed,
            reached & moved & quick & elapsed,
        ]

    def transitions(self) -> dict[str, int]:
        name, person = pl.col("name"), pl.col("person")
        pairs = self.frame.lazy().select(
            name,
            starts=person.shift(1).ne_missing(person),
            after=pl.when(person.shift(-1) == person).then(name.shift(-1)),
        )
        rows = pairs.group_by("name", "starts", "after").len().collect().rows()
        keys = [(f"{a} → {b or 'end'}", n) for a, _, b, n in rows]
        keys += [(f"start → {a}", n) for a, starts, _, n in rows if starts]
        return reduce(lambda times, one: times | {one[0]: times.get(one[0], 0) + one[1]}, keys, {})


def open_built(millions: int) -> Opened:
    return Opened(millions)
