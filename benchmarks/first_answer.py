"""From a command to its answer, on a million events: what a person at a terminal waits for."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.data import home
from benchmarks.engines.rute_journey import journey
from benchmarks.processes import ENGINES, RIVALS, run, timed
from benchmarks.tables import Table, keep, seconds

ABOUT = """Whole processes, from start to end, on 1 million events. Rute: `rute stages FILE \
--json`; the rivals: Python, their import, open, the same question once."""


def compare(millions: int = 1) -> Table:
    rows = [
        ("Rute, everything built", seconds(min(_rute(millions) for _ in range(3)))),
        ("Rute, nothing compiled (cold)", seconds(_rute(millions, compiled=False))),
        ("Rute, from the Parquet file: read, build, answer", seconds(_from_scratch(millions))),
    ]
    rows += [(ENGINES[engine], seconds(_rival(engine, millions))) for engine in RIVALS]
    return keep("first_answer", Table("First answer", ABOUT, ("", "seconds"), tuple(rows)))


def _rute(millions: int, *, compiled: bool = True) -> float:
    return timed(_command(journey(millions)), compiled=compiled)[1]


def _from_scratch(millions: int) -> float:
    """Its store is emptied each time, so that a run done again builds again."""
    with tempfile.TemporaryDirectory(dir=home()) as folder:
        copied = Path(shutil.copy(journey(millions), folder))
        program = f'rm -rf {copied.parent / ".rute"} && exec "$@"'
        command = [*_command(copied), "--data", str(home())]
        return timed(["sh", "-c", program, "sh", *command])[1]


def _rival(engine: str, millions: int) -> float:
    """Its process without the four repeats that a job also runs."""
    done = run(engine, "stages", millions)
    return done.whole - sum(done.seconds[1:])


def _command(file: Path) -> list[str]:
    rute = Path(sys.executable).with_name("rute")
    program = str(rute) if rute.exists() else shutil.which("rute") or "rute"
    return [program, "stages", str(file), "--json"]


if __name__ == "__main__":
    compare()
