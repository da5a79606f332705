"""The real app (`rute serve`) with one journey and one key, for proofs of collection."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.proofs.collect_kills import Killed, killed_collectors
from tests.served import Served, serving, started, wait_until_ready
from tests.web.collect.house import counted_rows

_MADE = """
import sys
from rute.web.collect.beginning import store_of
from rute.web.collect.services import make_key
from rute.web.journeys.services import create
text = "journey: Shop\\ntime zone: Asia/Jakarta\\nmoney: IDR\\n"
text += "stages:\\n  A:\\n    reached when: Seen\\n"
journey = create("Shop", text, None)
key, written = make_key(journey, "proof", sys.argv[1], None)
print(written)
print(store_of(journey.slug))
"""


@dataclass
class App:
    """key: what clients send with; store: of the journey it writes to."""

    served: Served
    key: str
    store: Path

    def rows(self) -> list[dict[str, Any]]:
        """The events that count, once all that was taken is in the log."""
        end = time.monotonic() + 120
        while any(path.exists() for path in (self.served.folder / "arrivals").glob("*/*.ahead")):
            assert time.monotonic() < end
            time.sleep(0.1)
        return counted_rows(self.store)


@contextmanager
def app_with_key(folder: Path, kind: str = "server") -> Iterator[App]:
    with serving(folder) as served:
        yield App(served, *made_in(served, kind))


def made_in(served: Served, kind: str) -> tuple[str, Path]:
    key, store = served.tell(_MADE, kind).splitlines()[-2:]
    return key, Path(store)


class Serving:
    """`rute serve` on one folder and port, begun as often as it is killed."""

    def __init__(self, folder: Path, port: int) -> None:
        self._folder, self._port = folder, port
        self._last: Served | None = None

    def begin(self) -> int:
        self.end()
        self._last = started(self._folder, port=self._port)
        wait_until_ready(self._last)
        return self._last.process.pid

    def end(self) -> None:
        if self._last is not None and self._last.process.poll() is None:
            os.kill(self._last.process.pid, signal.SIGKILL)
        if self._last is not None:
            self._last.process.wait()


def killed_apps(folder: Path, times: int, seed: int) -> Killed:
    """`rute serve` under load, killed so often."""
    with app_with_key(folder) as app:
        key, store = app.key, app.store
    return killed_collectors(
        folder, times, seed, longest=4.0, key=key, store=store, starting=Serving
    )
