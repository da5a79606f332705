"""Does the app hold on PostgreSQL as it does on SQLite? (What is marked `postgres` is there in any
run.)"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.postgres import Postgres

ROOT = Path(__file__).parents[2]


def passed_on_postgresql(server: Postgres, *tests: str, workers: int = 0) -> tuple[int, float]:
    """How many of the app's tests passed there, and seconds. Raises where one did not."""
    began = time.monotonic()
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    environment["RUTE_DATABASE_URL"] = server.create("rute")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", str(workers), "--dist", "loadfile",
         "-m", "not postgres", *tests],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    found = re.search(r"(\d+) passed", done.stdout)
    if done.returncode or found is None:
        raise AssertionError(done.stdout[-4000:])
    return int(found.group(1)), time.monotonic() - began
