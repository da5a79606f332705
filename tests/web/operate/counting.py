"""`rute serve` and `rute work` with one more kind of job, which leaves a line wherever it runs."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

from rute.cli.main import main
from rute.web.work.registry import Tell, job

RAN = "ran.txt"


@job("test.count")
def count(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    tell("counting", 0, 1)
    line = f"{payload['n']} {os.getpid()}\n".encode()
    handle = os.open(Path(os.environ["RUTE_FOLDER"]) / RAN, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(handle, line)
    os.close(handle)
    time.sleep(payload.get("seconds", 0))
    return {}


if __name__ == "__main__":
    sys.exit(main())
