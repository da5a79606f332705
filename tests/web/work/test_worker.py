"""Workers are threads on one database: each job is run by one of them."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from rute.web.work.models import Job
from rute.web.work.registry import RHYTHMS, Tell
from rute.web.work.services import State, job, start
from rute.web.work.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)
Payload = dict[str, Any]


def until(true: Callable[[], bool], patience: float = 15.0) -> None:
    end = time.monotonic() + patience
    while not true():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)


def test_many_workers_run_every_job_exactly_once() -> None:
    RHYTHMS.clear()
    ran: Counter[int] = Counter()
    lock = threading.Lock()

    @job("count")
    def count(payload: Payload, tell: Tell) -> Payload:
        with lock:
            ran[payload["n"]] += 1
        return {}

    for n in range(20):
        start("count", None, {"n": n})
    workers = [Worker(jobs=2) for _ in range(2)]
    for worker in workers:
        worker.start()
    until(lambda: not Job.objects.exclude(state=State.DONE).exists())
    assert all(worker.stop() for worker in workers)
    assert ran == Counter(range(20))
    assert not Job.objects.exclude(attempts=1).exists()


def test_work_that_comes_while_it_rests_is_begun_at_once() -> None:
    RHYTHMS.clear()
    begun = threading.Event()

    @job("soon")
    def soon(payload: Payload, tell: Tell) -> Payload:
        begun.set()
        return {}

    worker = Worker()
    worker.start()
    time.sleep(0.1)
    start("soon", None, {})
    assert begun.wait(5)
    assert worker.stop()


def test_a_worker_that_stops_gives_back_what_it_had_begun() -> None:
    RHYTHMS.clear()
    begun = threading.Event()

    @job("endless")
    def endless(payload: Payload, tell: Tell) -> Payload:
        begun.set()
        while True:
            tell("on", 0, None)
            time.sleep(0.01)

    start("endless", None, {})
    worker = Worker()
    worker.start()
    assert begun.wait(5)
    assert worker.stop()
    left = Job.objects.get()
    assert (left.state, left.attempts) == (State.WAITING, 0)
