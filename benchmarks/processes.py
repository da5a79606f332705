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
from pathlib import Path
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
    peak_bytes: int | None

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
    command = [sys.executable, "-m", "benchmarks.job", engine, task, str(millions)]
    out, whole = timed(command, compiled=compiled)
    return Run(whole=whole, **json.loads(out.splitlines()[-1]))


def timed(command: Sequence[str], *, compiled: bool = True) -> tuple[str, float]:
    """What a command says, and its seconds from start to end.

    compiled: with all that numba needs found compiled. A run that had to compile is not counted
    but done again. Raises SystemExit when it compiles every time: then the source is changing.
    """
    if not compiled:
        with tempfile.TemporaryDirectory(dir=home()) as empty:
            return _timed(command, Path(empty))
    cache = home() / "numba"
    for _ in range(3):
        before = _compiled(cache)
        said = _timed(command, cache)
        if _compiled(cache) == before:
            return said
    raise SystemExit("Rute's source changes while it is measured: wait, and run this again.")


def _compiled(cache: Path) -> set[tuple[str, int]]:
    return {(str(path), path.stat().st_mtime_ns) for path in cache.rglob("*.nb?")}


def _timed(command: Sequence[str], cache: Path) -> tuple[str, float]:
    begin = time.perf_counter()
    out = _output(command, {"NUMBA_CACHE_DIR": str(cache)})
    return out, time.perf_counter() - begin


def _output(command: Sequence[str], extra: dict[str, str]) -> str:
    threads = {"POLARS_MAX_THREADS": THREADS, "NUMBA_NUM_THREADS": THREADS}
    done = subprocess.run(
        command, env=os.environ | threads | extra, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout
