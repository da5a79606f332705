"""What other parts may ask of work: begin a job, follow it, stop it, try it again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from rute.web.work.models import Job, Lease
from rute.web.work.registry import KINDS, job, periodic
from rute.web.work.states import State
from rute.web.work.stopped import Stopped
from rute.web.work.texts import error_of
from rute.web.work.waking import wake_workers
from rute.web.work.worker import Worker
from rute.words.catalog import has, say

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

__all__ = [
    "Job", "Lease", "State", "Stopped", "Worker", "cancel", "error_of", "job", "job_of", "jobs_of",
    "label_of", "periodic", "retry", "rhythms", "start",
]  # fmt: skip


def start(
    kind: str,
    journey: Journey | None,
    payload: dict[str, Any],
    by: User | None = None,
    *,
    key: str | None = None,
    after: timedelta | None = None,
) -> Job:
    """Puts a job in line; a worker runs it as soon as what asked for it is committed.

    key: at most one job ever has it; where there is one already, that is returned. after: not
    before so long. Raises KeyError for a kind nobody registered.
    """
    if kind not in KINDS:
        raise KeyError(f"no job is called {kind!r}; there are: {', '.join(sorted(KINDS))}")
    now = timezone.now()
    fresh = Job(
        kind=kind, journey=journey, payload=payload, by=by, key=key, created=now,
        not_before=now + (after or timedelta()),
    )  # fmt: skip
    try:
        with transaction.atomic():
            fresh.save()
    except IntegrityError:
        if key is None:
            raise
        return Job.objects.get(key=key)
    transaction.on_commit(wake_workers)
    return fresh


def job_of(number: int) -> Job | None:
    return Job.objects.select_related("journey", "by").filter(pk=number).first()


def jobs_of(journey: Journey, kind: str | None = None) -> QuerySet[Job]:
    """The journey's jobs, the newest first."""
    found = Job.objects.filter(journey=journey).order_by("-id")
    return found if kind is None else found.filter(kind=kind)


def cancel(job: Job) -> bool:
    """Stops a job: at once where it waits, else at the next word of how far it is. False where
    it was over already."""
    now = timezone.now()
    waiting = Job.objects.filter(pk=job.pk, state=State.WAITING)
    if waiting.update(state=State.CANCELLED, ended=now):
        return True
    return bool(Job.objects.filter(pk=job.pk, state=State.RUNNING).update(cancelling=True))


def retry(job: Job) -> bool:
    """Lets a job that failed or was cancelled be run again; False for any other."""
    over = Job.objects.filter(pk=job.pk, state__in=(State.FAILED, State.CANCELLED))
    again = over.update(
        state=State.WAITING, attempts=0, error={}, result={}, ended=None, cancelling=False,
        not_before=timezone.now(), done=0, total=None,
    )  # fmt: skip
    transaction.on_commit(wake_workers)
    return bool(again)


def label_of(job: Job, language: str) -> str:
    """What the job is, in words: the text `work.kind.KIND`, else that it is work."""
    key = f"work.kind.{job.kind}"
    return say(key if has(key, language) else "work.kind", language)


def rhythms() -> QuerySet[Lease]:
    """What is done again and again: when last, by whom, and what went wrong."""
    return Lease.objects.order_by("name")
