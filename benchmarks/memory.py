"""The most memory that reading and building take: a CSV of 5 GB with 100 million events, and
files made to be difficult. `python -m benchmarks.memory [MILLIONS [CASE …]]`."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.big import write
from benchmarks.data import home
from benchmarks.machine import description
from benchmarks.tables import Table, keep, kept
from benchmarks.watched import Watched, watched

LIMIT = 4 << 30
MILLIONS = 100


class Case(NamedTuple):
    """kind: of benchmarks.big; share: of the rows asked for."""

    kind: str
    share: float
    said: str


CASES = {
    "usual": Case("usual", 1, "50 events a person"),
    "one-each": Case("one-each", 1, "one row a person"),
    "one-busy": Case("one-busy", 1, "one person has a tenth of all events"),
    "distinct": Case("distinct", 0.25, "a rule on a field that is another in every row"),
    "too-distinct": Case("distinct", 1, "the same, with more values than a rule may look at"),
    "future": Case("future", 1, "every row is dated in the future, a reject"),
    "ragged": Case("future-ragged", 0.2, "the same, and a cell too many in all but a million rows"),
}
ABOUT = """One CSV each, read, built and asked for its stages (`rute \
stages FILE --json`). *Own* is the most that the process and all it starts held for themselves, \
looked at forty times a second; past 4 GiB they would have been ended. *With mapped files* counts \
also what the system may take back at any moment."""


def compare(millions: int = MILLIONS, names: Sequence[str] = tuple(CASES)) -> Table:
    """Measures these cases; those measured before stay in the table."""
    before = kept("memory")
    rows = {row[0].split(": ", 1)[1]: row for row in (before.rows if before else ())}
    for case in (CASES[name] for name in names):
        n = int(millions * 1_000_000 * case.share)
        path = write(case.kind, n, home() / f"big-{case.kind}.csv")
        rows[case.said] = _row(case, n, path.stat().st_size, _asked(path, case.kind))
        path.unlink()
    columns = ("rows", "file", "ends", "own", "with mapped files", "seconds")
    ordered = tuple(rows[case.said] for case in CASES.values() if case.said in rows)
    return keep("memory", Table("Memory", ABOUT, columns, ordered))


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


def _row(case: Case, n: int, size: int, done: Watched) -> tuple[str, ...]:
    print(case.said, done.code, done.error[-400:], flush=True)
    rows, file = f"{n / 1e6:.0f} million: {case.said}", f"{size / 1e9:.1f} GB"
    held = _gib(done.own), _gib(done.resident)
    return rows, file, _end(done), *held, f"{done.seconds:.0f} s"


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
    compare(int(sys.argv[1]) if sys.argv[1:] else MILLIONS, sys.argv[2:] or tuple(CASES))
