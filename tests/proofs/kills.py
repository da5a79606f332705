"""Is the next run right, whatever moment a build was killed at?"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def ask(folder: Path, journey: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "rute", "stages", str(journey), "--json"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def killed_builds(times: int, seed: int, people: int = 20_000) -> tuple[int, int]:
    """How many of `times` builds were killed before they were done, and how many next runs
    gave another answer than an undisturbed one."""
    from rute.simulate.kopi_senja import write

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, people=people, progress=None)
        journey = folder / "kopi-senja.journey.yaml"
        begun = time.monotonic()
        truth = json.loads(ask(folder, journey).communicate()[0])
        whole = time.monotonic() - begun
        moments = random.Random(seed)
        killed = wrong = 0
        for _ in range(times):
            subprocess.run(["rm", "-rf", str(folder / ".rute")], check=True)
            build = ask(folder, journey)
            time.sleep(moments.uniform(0.1, whole))
            if build.poll() is None:
                os.kill(build.pid, signal.SIGKILL)
                killed += 1
            build.communicate()
            wrong += json.loads(ask(folder, journey).communicate()[0]) != truth
        return killed, wrong
