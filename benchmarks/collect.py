"""Events taken for good a second: `python -m benchmarks.collect [SECONDS]`.

`rute serve` beside a plain Django view, one after the other in one run; both on one core or two
with the process that sends.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.proofs.collect_app import app_with_key
from tests.served import free_port

from benchmarks.tables import Table, keep, seconds
from rute.events.manifest import read_log

ABOUT = """A second process sends events over 127.0.0.1 as fast as they are answered, each request \
with its own ids, in 16 connections; an event is as segment-analytics-python writes it (330 \
bytes). *Taken*: answered 200, so on the disk (fdatasync). `rute serve` brings them into the \
journey's log meanwhile, and its map follows; *in the log* says how many a second from the first \
request until the last event is there. The Django view (no middleware, the same server) reads a \
request with json, asks the database for the key, appends to a file and syncs it; a log it has \
not."""
CONNECTIONS = 16
SIZES = (100, 20, 1)
WAYS = ("rute serve", "Django view")


@dataclass(frozen=True)
class Seen:
    taken: float  # events a second
    median: float  # seconds
    p99: float
    in_log: float | None


def compare(length: float = 10.0) -> Table:
    rows = []
    for size in SIZES:
        for way, measure in zip(WAYS, (by_rute, by_django), strict=True):
            seen = measure(size, length)
            logged = "—" if seen.in_log is None else f"{seen.in_log:,.0f}"
            rows.append((
                f"{size} events a request, {way}", f"{seen.taken:,.0f}", seconds(seen.median),
                seconds(seen.p99), logged,
            ))  # fmt: skip
    columns = ("", "events taken a second", "median answer", "99% within", "in the log a second")
    return keep("collect", Table("Collecting", ABOUT, columns, tuple(rows)))


def by_rute(size: int, length: float) -> Seen:
    with tempfile.TemporaryDirectory() as folder, app_with_key(Path(folder) / "app") as app:
        sent(int(app.served.url.rpartition(":")[2]), app.key, size, 1.0)  # what is compiled first
        before, begun = _logged(app.store), time.perf_counter()
        found = sent(int(app.served.url.rpartition(":")[2]), app.key, size, length)
        while any((app.served.folder / "arrivals").glob("*/*.ahead")):
            time.sleep(0.1)
        took = time.perf_counter() - begun
        logged = (_logged(app.store) - before) / took
    return _seen(found, logged)


def by_django(size: int, length: float) -> Seen:
    port, key = free_port(), "k" * 32
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "benchmarks.engines.django_view", folder, str(port), key]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        time.sleep(1)
        found = sent(port, key, size, length)
        process.kill()
        process.communicate()
    return _seen(found, None)


def sent(port: int, key: str, size: int, length: float) -> dict[str, float]:
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks.collect_senders", str(port), key, str(size),
         str(CONNECTIONS), str(length)], check=True, capture_output=True, text=True,
    )  # fmt: skip
    found: dict[str, float] = json.loads(said.stdout)
    assert not found["refused"], found
    return found


def _logged(store: Path) -> int:
    return sum(segment.events for segment in read_log(store / "log").segments)


def _seen(found: dict[str, float], logged: float | None) -> Seen:
    return Seen(found["events"] / found["seconds"], found["median"], found["p99"], logged)


if __name__ == "__main__":
    compare(*map(float, sys.argv[1:2]))
