"""Does all of the app hold on PostgreSQL as it does on SQLite?"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.postgres import postgres

ROOT = Path(__file__).parents[2]


def passed_on_postgresql() -> tuple[int, float]:
    """How many of the app's tests passed there, and seconds. Raises where one did not."""
    began = time.monotonic()
    with postgres() as server:
        environment = {**os.environ, "RUTE_DATABASE_URL": server.create("rute")}
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadfile", "-o", "addopts=",
             "--import-mode=importlib", "tests/web"],
            cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    if done.returncode:
        raise AssertionError(done.stdout[-4000:])
    found = re.search(r"(\d+) passed", done.stdout)
    return int(found.group(1)) if found else 0, time.monotonic() - began
