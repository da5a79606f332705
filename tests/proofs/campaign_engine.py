"""Does the engine do what one person's interpreter says, on both databases, whoever dies?"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from tests.postgres import postgres

ROOT = Path(__file__).parents[2]
CAMPAIGNS = 300  # as tests/web/campaigns/test_against_the_oracle.py has it
ORACLE = "tests/web/campaigns/test_against_the_oracle.py"
CRASHES = "tests/web/campaigns/test_crashes.py"


def held_to_the_oracle() -> list[tuple[str, float]]:
    """(database, seconds) of each on which all random campaigns came out right. Raises where one
    did not."""
    found = [("SQLite", _passed({}))]
    with postgres() as server:
        found.append(("PostgreSQL", _passed({"RUTE_DATABASE_URL": server.create("rute")})))
    return found


def _passed(more: dict[str, str]) -> float:
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-o", "addopts=", "--import-mode=importlib", "-q",
         ORACLE, CRASHES],
        cwd=ROOT, env={**os.environ, "RUTE_PROFILE": "prove", **more}, stdout=subprocess.PIPE,
        text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise AssertionError(done.stdout[-4000:])
    return time.monotonic() - began
