"""What runs beside the pages in one process: the live fold, collection, the workers, campaigns."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import structlog

from rute.web.work.services import Worker

log = structlog.get_logger("rute.operate")

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds between tries to begin


@dataclass(frozen=True)
class Part:
    """begin may raise (a disk is full, the database is away): it is tried again."""

    name: str
    begin: Callable[[], None]
    end: Callable[[], None]


@dataclass
class Parts:
    """Begun in order, each as soon as it can be; ended in the opposite order."""

    parts: tuple[Part, ...]
    begun: list[Part] = field(default_factory=list)
    waiting: dict[str, str] = field(default_factory=dict)
    _end: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def begin(self) -> None:
        for part in self.parts:
            if not self._try(part):
                thread = threading.Thread(target=self._until_begun, args=(part,), daemon=True)
                thread.start()
                self._threads.append(thread)

    def end(self) -> None:
        self._end.set()
        for thread in self._threads:
            thread.join()
        for part in reversed(self.begun):
            try:
                part.end()
            except Exception:
                log.exception("part did not end well", part=part.name)
        self.begun.clear()

    def _try(self, part: Part) -> bool:
        try:
            part.begin()
        except Exception as error:
            self.waiting[part.name] = type(error).__name__
            log.warning("part waits", part=part.name, error=f"{type(error).__name__}: {error}")
            return False
        self.waiting.pop(part.name, None)
        self.begun.append(part)
        return True

    def _until_begun(self, part: Part) -> None:
        pause = FIRST_PAUSE
        while not self._end.wait(pause):
            if self._try(part):
                return
            pause = min(pause * 2, LONGEST_PAUSE)


# What runs in this process, for the page that says so; empty where nothing is served.
running: list[Parts] = []


def parts_of_serving() -> Parts:
    """Everything of one `rute serve`."""
    from rute.web.campaigns.services import Loop
    from rute.web.collect.services import begin, end
    from rute.web.live.services import LIVE

    worker, campaigns = Worker(), Loop()
    parts = Parts(
        (
            Part("live", LIVE.follow, LIVE.end),
            Part("collect", begin, end),
            Part("work", worker.start, lambda: _end(worker)),
            Part("campaigns", campaigns.begin, campaigns.end),
        )
    )
    running[:] = [parts]
    return parts


def _end(worker: Worker) -> None:
    worker.stop()
