"""One job or one rhythm run from claim to end, its lease renewed beside it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import structlog
from django.db import Error, connection
from django.utils import timezone

from rute.errors import RuteError
from rute.web.work import claims
from rute.web.work.models import Job, Lease
from rute.web.work.registry import KINDS, RHYTHMS, Rhythm
from rute.web.work.states import State
from rute.web.work.stopped import Stopped
from rute.web.work.texts import error_of, text_of

log = structlog.get_logger("rute.work")

BEAT = claims.LEASE.total_seconds() / 3
QUIET = 0.3  # seconds between two notes of how far a job is


def run_job(job: Job, stopping: Callable[[], bool] = lambda: False) -> None:
    """Runs a claimed job. Whatever it raises is kept with it; nothing is raised but what the
    database raises."""
    log.info("job begins", job=job.pk, kind=job.kind, attempt=job.attempts)
    kind, pulse = KINDS[job.kind], Pulse(job, stopping)
    try:
        with beating(lambda now: claims.renew(job, now)):
            result = kind.run(job.payload, pulse.tell)
        claims.finish(job, timezone.now(), State.DONE, result=result or {}, error={})
        log.info("job done", job=job.pk, kind=job.kind)
    except Stopped:
        _stop(job, stopping)
    except RuteError as error:
        claims.finish(job, timezone.now(), State.FAILED, error=error_of(error))
        log.warning("job failed", job=job.pk, kind=job.kind, error=type(error).__name__)
    except Exception as error:
        _broke_off(job, kind.tries, error)


def run_rhythm(rhythm: Rhythm, lease: Lease) -> None:
    """Runs what is done again and again; what it raises is kept until the next time."""
    try:
        with beating(lambda now: claims.hold(lease, now)):
            rhythm.run(time.time_ns() // 1000)
        claims.let_go(lease)
    except Exception as error:
        log.exception("rhythm broke off", rhythm=rhythm.name)
        claims.broke_off(lease, rhythm, timezone.now(), type(error).__name__)


def run_due(holder: str) -> int:
    """Runs everything that is due and that nobody else does; returns how many that were."""
    ran = 0
    for rhythm in claims.due(timezone.now()):
        lease = claims.take(RHYTHMS[rhythm.name], holder, timezone.now())
        if lease is not None:
            run_rhythm(rhythm, lease)
            ran += 1
    return ran


class Pulse:
    """How far one job is, written not more often than anybody can read it."""

    def __init__(self, job: Job, stopping: Callable[[], bool]) -> None:
        self.job = job
        self.stopping = stopping
        self.last = float("-inf")
        self.what = ""

    def tell(self, what: str, done: int, total: int | None) -> None:
        if self.stopping():
            raise Stopped
        soon = time.monotonic() < self.last + QUIET
        if soon and what == self.what:
            return
        self.last, self.what = time.monotonic(), what
        if not claims.note(self.job, text_of(what), done, total):
            raise Stopped


@contextmanager
def beating(renew: Callable[[datetime], bool]) -> Iterator[None]:
    """Renews a lease from a thread of its own, as what runs may say nothing for long."""
    ended = threading.Event()
    heart = threading.Thread(target=_beat, args=(renew, ended), name="rute-lease", daemon=True)
    heart.start()
    try:
        yield
    finally:
        ended.set()
        heart.join()


def _beat(renew: Callable[[datetime], bool], ended: threading.Event) -> None:
    while not ended.wait(BEAT):
        try:
            if not renew(timezone.now()):
                break
        except Error:  # the database is away: until the lease runs out it may come back
            log.warning("lease not renewed: the database does not answer")
        finally:
            connection.close()


def _stop(job: Job, stopping: Callable[[], bool]) -> None:
    if stopping() and claims.give_back(job, timezone.now()):
        log.info("job given back", job=job.pk, kind=job.kind)
        return
    claims.finish(job, timezone.now(), State.CANCELLED)
    log.info("job stopped", job=job.pk, kind=job.kind)


def _broke_off(job: Job, tries: int, error: Exception) -> None:
    log.exception("job broke off", job=job.pk, kind=job.kind, attempt=job.attempts)
    now, text = timezone.now(), error_of(error)
    if job.attempts < tries:
        claims.put_back(job, now, text)
    else:
        claims.finish(job, now, State.FAILED, error=text)
