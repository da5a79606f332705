"""The threads that work: some take jobs, one does what is done again and again."""

from __future__ import annotations

import os
import secrets
import socket
import threading
from collections.abc import Callable

import structlog
from django.db import Error, close_old_connections, connections
from django.utils import timezone

from rute.web.work import claims
from rute.web.work.running import run_due, run_job
from rute.web.work.waking import BELL

log = structlog.get_logger("rute.work")

LOOK = 1.0  # seconds between two looks for work of other processes
LONGEST_PAUSE = 15.0  # seconds, while the database does not answer


class Worker:
    """Works until it is told to stop. jobs: how many at once, in this process."""

    def __init__(self, jobs: int = 1) -> None:
        self.name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(3)}"
        self._end = threading.Event()
        tasks: list[tuple[str, Callable[[], bool]]] = [("rute-rhythms", self._tick)]
        tasks += [(f"rute-jobs-{number}", self._work) for number in range(jobs)]
        self._threads = [
            threading.Thread(target=self._run, args=(task,), name=name, daemon=True)
            for name, task in tasks
        ]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self, patience: float = 20.0) -> bool:
        """Lets running jobs come to their next word, and waits; whether all have ended. A job
        that ends neither way is taken by another worker once its lease has run out."""
        self._end.set()
        BELL.set()
        for thread in self._threads:
            thread.join(patience)
        return not any(thread.is_alive() for thread in self._threads)

    def _run(self, task: Callable[[], bool]) -> None:
        """The task again and again, at once while there is work; later and later while the
        database does not answer."""
        pause = LOOK
        while not self._end.is_set():
            try:
                close_old_connections()
                found = task()
                pause = 0.0 if found else LOOK
            except Error as error:
                pause = min(max(pause, LOOK) * 2, LONGEST_PAUSE)
                log.warning("no database to work from", error=type(error).__name__, again_in=pause)
                connections.close_all()
            except Exception:
                pause = LONGEST_PAUSE
                log.exception("a worker stumbled")
            if pause:
                self._wait(pause)
        connections.close_all()

    def _wait(self, seconds: float) -> None:
        if self._end.is_set():
            return
        BELL.wait(seconds)
        if not self._end.is_set():
            BELL.clear()

    def _work(self) -> bool:
        job = claims.claim(self.name, timezone.now())
        if job is None:
            return False
        run_job(job, self._end.is_set)
        return True

    def _tick(self) -> bool:
        run_due(self.name)
        return False
