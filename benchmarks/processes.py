"""Fresh processes, on two threads, with or without what numba compiled before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.data import home

ENGINES = {
    "rute_journey": "Rute",
    "clickhouse": "ClickHouse (chdb)",
    "duckdb_sql": "DuckDB",
    "polars_frames": "Polars",
}
RIVALS = tuple(engine for engine in ENGINES if engine != "rute_journey")
THREADS = "2"


@dataclass(frozen=True, slots=True)
class Run:
    """seconds: of each run inside; processor: what all threads together worked in them; whole:
    seconds of the process from start to end."""

    seconds: list[float]
    processor: list[float]
    whole: float
    answer: Any
    bytes_on_disk: int
    peak_bytes: int

    @property
    def first(self) -> float:
        return self.seconds[0]

    @property
    def warm(self) -> float:
        """The best of the runs after the first: what other work on the machine disturbs least."""
        return min(self.seconds[1:] or self.seconds)

    @property
    def work(self) -> float:
        """Processor seconds of the cheapest run after the first: other work hardly touches it."""
        return min(self.processor[1:] or self.processor)


def run(engine: str, task: str, millions: int, *, compiled: bool = True) -> Run:
    """One task in a fresh process; compiled False = numba starts with an empty cache."""
    with tempfile.TemporaryDirectory(dir=home()) as empty:
        begin = time.perf_counter()
        out = _output(
            [sys.executable, "-m", "benchmarks.job", engine, task, str(millions)],
            {} if compiled else {"NUMBA_CACHE_DIR": empty},
        )
        whole = time.perf_counter() - begin
    return Run(whole=whole, **json.loads(out.splitlines()[-1]))


def seconds_of(command: Sequence[str], *, compiled: bool = True) -> float:
    """How long a command takes from start to end."""
    with tempfile.TemporaryDirectory(dir=home()) as empty:
        begin = time.perf_counter()
        _output(command, {} if compiled else {"NUMBA_CACHE_DIR": empty})
        return time.perf_counter() - begin


def _output(command: Sequence[str], extra: dict[str, str]) -> str:
    threads = {"POLARS_MAX_THREADS": THREADS, "NUMBA_NUM_THREADS": THREADS}
    done = subprocess.run(
        command, env=os.environ | threads | extra, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout
