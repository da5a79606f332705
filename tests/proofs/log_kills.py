"""Are appended events all there, each once, whatever moment their writer was killed at?"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from rute.events import merging
from rute.events.appending import append
from rute.events.duplicates import repeats
from rute.events.manifest import read_log

NOW = 1_780_000_000_000_000


@dataclass
class Seen:
    """acknowledged: batches of two rows; lost, twice: of these rows, how many count not at all,
    or more than once; left_over: files that nothing names."""

    killed: int = 0
    acknowledged: int = 0
    lost: int = 0
    twice: int = 0
    left_over: int = 0


def killed_appends(folder: Path, times: int, seed: int) -> Seen:
    """A writer killed `times` times at random moments, and looked after each time."""
    command = [sys.executable, "-m", "tests.proofs.log_kills", str(folder), str(times), str(seed)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=3600)
    return Seen(**json.loads(run.stdout))


def main(folder: Path, times: int, seed: int) -> None:
    """This process only forks: the others append, look, and are killed."""
    merging.FAN, os.fsync = 3, lambda _: None  # processes are killed here, the machine is not
    _load()
    moments, seen = random.Random(seed), Seen()
    for _ in range(times):
        said = _killed(folder, seen.acknowledged, moments)
        seen.acknowledged = said[-1] + 1 if said else seen.acknowledged
        seen.killed += 1
        lost, twice = _asked(lambda: _looked(folder, seen.acknowledged))
        seen.lost, seen.twice = seen.lost + lost, seen.twice + twice
    (seen.left_over,) = _asked(lambda: [_left_over(folder)])
    print(json.dumps(asdict(seen)))


def _load() -> None:
    """What every child would load anew."""
    import numpy as np
    import pyarrow.compute
    import pyarrow.parquet  # noqa: F401

    from rute.kernels.hashing import hash_texts, mix

    mix(np.zeros(1, np.uint64), np.zeros(1, np.uint64))
    hash_texts(np.zeros(1, np.uint8), np.zeros(2, np.int64))


def _killed(folder: Path, first: int, moments: random.Random) -> list[int]:
    """The batches that a writer acknowledged until it was killed. Every row carries its sender's
    id; the writer begins with what was not acknowledged, as a sender would that heard nothing."""
    child, reading = _forked(lambda out: _write(folder, first, out))
    with os.fdopen(reading, "rb") as said:
        begun = said.readline()
        time.sleep(moments.uniform(0, 0.3))
        os.kill(child, signal.SIGKILL)
        lines = (begun + said.read()).split(b"\n")[:-1]
    os.waitpid(child, 0)
    return [int(line) for line in lines]


def _write(folder: Path, first: int, out: int) -> None:
    for number in range(first, 10**9):
        rows = [
            {"user": f"p{number % 7}", "time": "2026-03-01T00:00:00Z", "name": "Seen",
             "id": f"{number}-{k}", "size": k}
            for k in range(2)
        ]  # fmt: skip
        append(folder, "app", rows, NOW + number)
        os.write(out, f"{number}\n".encode())


def _looked(folder: Path, acknowledged: int) -> list[int]:
    """[how many acknowledged rows are not there, how many rows count again]."""
    log = read_log(folder / "log")
    hidden, counted = repeats(log), 0
    ids: set[int] = set()
    for segment in log.segments:
        ids.update(log.read(segment, ["id"])["id"].to_pylist())
        counted += segment.events - hidden.of(segment).size
    return [max(0, 2 * acknowledged - len(ids)), counted - len(ids)]


def _left_over(folder: Path) -> int:
    """Files that nothing names, once the next append has tidied up."""
    append(folder, "app", [{"user": "z", "time": "2026-03-02", "name": "Seen"}], NOW)
    share = read_log(folder / "log").shares[0]
    named = {segment.file for segment in share.segments} | {file for file, _ in share.retired}
    return sum(path.name not in named for path in (folder / "log" / "app").glob("segment-*"))


def _asked(answer: Callable[[], list[int]]) -> list[int]:
    child, reading = _forked(lambda out: os.write(out, json.dumps(answer()).encode()))
    with os.fdopen(reading, "rb") as said:
        found = json.loads(said.read())
    os.waitpid(child, 0)
    return found


def _forked(act: Callable[[int], object]) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        act(writing)
    finally:
        os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
