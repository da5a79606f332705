"""One engine, one task, in a process of its own: `python -m benchmarks.job ENGINE TASK MILLIONS`.

Prints one line of JSON: seconds of each run, and those the processors worked for it (all threads
together), the answer, the peak of resident memory in bytes.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import Any

REPEATS = 5


def main(engine: str, task: str, millions: int) -> dict[str, Any]:
    module = import_module(f"benchmarks.engines.{engine}")
    begin = time.perf_counter()
    opened = None if task == "build" else module.open_built(millions)
    if task == "build":
        module.build(millions)
    seconds = [time.perf_counter() - begin]
    processor = [time.process_time()]
    answer = None
    if task not in ("build", "open"):
        seconds, processor = [], []
        for _ in range(REPEATS):
            begin, worked = time.perf_counter(), time.process_time()
            answer = getattr(opened, task)()
            seconds.append(time.perf_counter() - begin)
            processor.append(time.process_time() - worked)
    return {
        "seconds": seconds,
        "processor": processor,
        "answer": answer,
        "bytes_on_disk": module.size(millions),
        "peak_bytes": peak_bytes(),
    }


def peak_bytes() -> int | None:
    """The most memory this program has held, or None where the system does not tell. Not
    ru_maxrss: that one begins with the peak of the process that started this one."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    peaks = [int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")]
    return peaks[0] if peaks else None


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
