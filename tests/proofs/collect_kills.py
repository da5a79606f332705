"""Is every event that was answered 200 in the log, once, whenever the server is killed?"""

from __future__ import annotations

import http.client
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Protocol

from tests.served import free_port
from tests.web.collect.house import SERVER, House, counted_rows

SENDERS, BATCH = 3, 7


class Starting(Protocol):
    def begin(self) -> int: ...
    def end(self) -> None: ...


@dataclass
class Killed:
    """acknowledged: events answered 200; lost: of these not in the log; twice: events that count
    more than once; waiting: files
    that were written ahead at the kills."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    twice: int = 0
    waiting: int = 0


@dataclass
class Senders:
    """Threads that send as clients do. With ids they send again until they are answered; without,
    what was not answered may be there or not."""

    port: int
    key: str
    acknowledged: list[int] = field(default_factory=list)
    _next: int = 0
    _lock: Lock = field(default_factory=Lock)
    _end: Event = field(default_factory=Event)

    def begin(self) -> list[Thread]:
        threads = [Thread(target=self._send, args=(k != 0,), daemon=True) for k in range(SENDERS)]
        for thread in threads:
            thread.start()
        return threads

    def end(self, threads: list[Thread]) -> None:
        self._end.set()
        for thread in threads:
            thread.join()

    def _send(self, with_ids: bool) -> None:
        while not self._end.is_set():
            with self._lock:
                numbers = list(range(self._next, self._next + BATCH))
                self._next += BATCH
            body = json.dumps({"batch": [_event(n, with_ids) for n in numbers]})
            while not self._end.is_set():
                if self._answered(body):
                    self.acknowledged += numbers
                    break
                if not with_ids:
                    break

    def _answered(self, body: str) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request("POST", "/v1/batch", body, {"authorization": f"Bearer {self.key}"})
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            time.sleep(0.02)
            return False
        finally:
            connection.close()


def _event(number: int, with_id: bool) -> dict[str, object]:
    event: dict[str, object] = {
        "type": "track", "event": "Seen", "userId": f"u{number % 50}",
        "properties": {"number": number},
    }  # fmt: skip
    return {**event, "messageId": f"m{number}"} if with_id else event


def killed_collectors(
    folder: Path, times: int, seed: int, *, longest: float = 1.5, key: str = SERVER,
    starting: Callable[[Path, int], Starting] | None = None, store: Path | None = None,
) -> Killed:  # fmt: skip
    """A server under load, killed `times` times, then looked at once everything is drained."""
    folder.mkdir(exist_ok=True)
    port, moments, seen = free_port(), random.Random(seed), Killed()
    house = (starting or Nursery)(folder, port)
    process = house.begin()
    senders = Senders(port, key)
    threads = senders.begin()
    for _ in range(times):
        time.sleep(moments.uniform(0.1, longest))
        os.kill(process, signal.SIGKILL)
        seen.kills += 1
        seen.waiting += sum(1 for _ in (folder / "arrivals").glob("*/*.ahead"))
        process = house.begin()
    time.sleep(0.5)
    senders.end(threads)
    _until_drained(folder)
    os.kill(process, signal.SIGKILL)
    house.end()
    found = Counter(
        int(row["field.number"]) for row in counted_rows(store or House(folder).store())
    )
    seen.acknowledged = len(senders.acknowledged)
    seen.lost = sum(number not in found for number in senders.acknowledged)
    seen.twice = sum(count > 1 for count in found.values())
    return seen


class Nursery:
    """Collectors without Django, forked off one process."""

    def __init__(self, folder: Path, port: int) -> None:
        command = [sys.executable, "-m", "tests.web.collect.standing", str(folder), str(port)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def begin(self) -> int:
        """The number of a process that answers."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write("one\n")
        stdin.flush()
        said = {stdout.readline().strip(), stdout.readline().strip()}
        (number,) = said - {"up"}
        return int(number)

    def end(self) -> None:
        self._process.communicate()


def _until_drained(folder: Path) -> None:
    end = time.monotonic() + 120
    while any(path.stat().st_size for path in _waiting(folder)):
        assert time.monotonic() < end, list(_waiting(folder))
        time.sleep(0.1)


def _waiting(folder: Path) -> list[Path]:
    return [path for path in (folder / "arrivals").glob("*/*.ahead") if path.exists()]
