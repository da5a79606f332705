"""The most memory that reading and building take: a CSV of 5 GB with 100 million events, and
files made to be difficult. `python -m benchmarks.memory [MILLIONS [KIND …]]`."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.big import write
from benchmarks.data import home
from benchmarks.machine import description
from benchmarks.tables import Table, keep
from benchmarks.watched import Watched, watched

LIMIT = 4 << 30
MILLIONS = 100
KINDS = {
    "usual": "50 events a person",
    "one-each": "one row a person",
    "one-busy": "one person has a tenth of all events",
    "distinct": "a field with another value in every row, and a rule that looks at it",
    "future": "every row is dated in the future, a reject",
    "future-ragged": "every row but the first million has a cell too many, the rest a future date",
}
SLOW = "future-ragged"
ABOUT = """One CSV each (the first of {bytes:.1f} GB), read, built and asked for its stages (`rute \
stages FILE --json`). *Own* is the most that the process and all it starts held for themselves, \
looked at forty times a second; past 4 GiB they would have been ended. *With mapped files* counts \
also what the system may take back at any moment."""


def compare(millions: int = MILLIONS, kinds: Sequence[str] = tuple(KINDS)) -> Table:
    rows, size = [], 0
    for kind in kinds:
        n = millions * 1_000_000 // (5 if kind == SLOW else 1)
        path = write(kind, n, home() / f"big-{kind}.csv")
        size = size or path.stat().st_size
        rows.append(_row(kind, n, _asked(path, kind)))
        path.unlink()
    about = ABOUT.format(bytes=size / 1e9)
    columns = ("rows", "ends", "own", "with mapped files", "seconds")
    return keep("memory", Table("Memory", about, columns, tuple(rows)))


def _asked(path: Path, kind: str) -> Watched:
    with tempfile.TemporaryDirectory(dir=home()) as folder:
        journey = Path(folder, "big.journey.yaml")
        where = " where session starts with session-7" if kind == "distinct" else ""
        journey.write_text(
            f"journey: Big\ndata: [{path.name}]\nstages:\n  Seen:\n    reached when: Page Viewed\n"
            f"  Bought:\n    reached when: Order Completed{where}\n",
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "rute", "stages", str(journey), "--json"]
        done = watched([*command, "--data", str(path.parent)], LIMIT)
        shutil.rmtree(Path(folder, ".rute"), ignore_errors=True)
        return done


def _row(kind: str, n: int, done: Watched) -> tuple[str, ...]:
    print(kind, done.code, done.seconds, done.own, done.resident, done.error[-400:], flush=True)
    held = _gib(done.own), _gib(done.resident)
    return f"{n / 1e6:.0f} million: {KINDS[kind]}", _end(done), *held, f"{done.seconds:.0f} s"


def _end(done: Watched) -> str:
    """The answer, or the first sentence of the error."""
    if done.code == 0:
        stages = json.loads(done.out)["stages"]
        return ", ".join(f"{stage['reached']:,} reached {stage['name']}" for stage in stages)
    said = [line for line in done.error.strip().splitlines() if line.strip()]
    return f"“{said[0].strip()}”" if said else f"stopped with {done.code}"


def _gib(size: int) -> str:
    return f"{size / 2**30:.2f} GiB"


if __name__ == "__main__":
    print(description())
    compare(int(sys.argv[1]) if sys.argv[1:] else MILLIONS, sys.argv[2:] or tuple(KINDS))
