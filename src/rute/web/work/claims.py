"""Who may run what: jobs and leases are taken by conditional updates.

No row is ever locked while work runs. Every claim raises the row's fence; whoever writes later
names the fence it got, and writes nothing when the row has another one by then.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q

from rute.web.work.models import Job, Lease
from rute.web.work.registry import KINDS, RHYTHMS, Rhythm
from rute.web.work.states import State
from rute.web.work.texts import Text, text_of
from rute.words.message import Message

LEASE = timedelta(seconds=30)  # a worker silent for so long is dead
SOON = timedelta(seconds=60)
LOOKED_AT = 20  # jobs, before a worker looks again
FIRST_PAUSE, LONGEST_PAUSE = 10.0, 3600.0  # seconds before a job is tried again


def claim(worker: str, now: datetime) -> Job | None:
    """The next job that may be run, taken for this worker.

    1. Look for the oldest that waits, or whose worker's lease ran out.
    2. One that was begun too often is failed, in the same conditional way.
    3. Take it, if it is still as it was seen: one row changes, or another worker was faster.
    """
    waits = Q(state=State.WAITING, not_before__lte=now)
    orphaned = Q(state=State.RUNNING, lease_until__lt=now)
    in_line = Job.objects.filter(waits | orphaned, kind__in=KINDS).order_by("not_before", "id")
    for seen in in_line[:LOOKED_AT]:
        as_seen = Job.objects.filter(pk=seen.pk, fence=seen.fence, state=seen.state)
        if seen.cancelling:
            as_seen.update(state=State.CANCELLED, ended=now, fence=F("fence") + 1)
        elif seen.attempts >= KINDS[seen.kind].tries:
            as_seen.update(
                state=State.FAILED, ended=now, fence=F("fence") + 1,
                error=text_of(Message("work.died", n=seen.attempts)),
            )  # fmt: skip
        elif as_seen.update(
            state=State.RUNNING, worker=worker, started=now, lease_until=now + LEASE,
            fence=F("fence") + 1, attempts=F("attempts") + 1, done=0, total=None,
        ):  # fmt: skip
            return Job.objects.get(pk=seen.pk)
    return None


def renew(job: Job, now: datetime) -> bool:
    """Whether the job is still this worker's, for another lease."""
    return bool(_mine(job).update(lease_until=now + LEASE))


def note(job: Job, doing: Text, done: int, total: int | None) -> bool:
    """Writes how far the job is; whether it is still this worker's and wanted."""
    wanted = _mine(job).filter(cancelling=False)
    return bool(wanted.update(doing=doing, done=done, total=total))


def finish(job: Job, now: datetime, state: State, **values: Any) -> bool:
    """Ends the job as this worker's; False where it was not its any more."""
    ended = _mine(job).update(state=state, ended=now, lease_until=None, cancelling=False, **values)
    return bool(ended)


def put_back(job: Job, now: datetime, error: Text) -> bool:
    """Lets it be tried again after a pause that doubles each time."""
    pause = min(FIRST_PAUSE * 2 ** (job.attempts - 1), LONGEST_PAUSE)
    return bool(
        _mine(job).update(
            state=State.WAITING, lease_until=None, error=error,
            not_before=now + timedelta(seconds=pause),
        )
    )  # fmt: skip


def give_back(job: Job, now: datetime) -> bool:
    """Leaves a job that a stopping worker had begun to the others; it does not count as tried."""
    return bool(
        _mine(job).update(
            state=State.WAITING, lease_until=None, not_before=now, attempts=F("attempts") - 1
        )
    )


def _mine(job: Job) -> Any:
    return Job.objects.filter(pk=job.pk, fence=job.fence, state=State.RUNNING)


def due(now: datetime) -> list[Rhythm]:
    """What is to be done again now and nobody does, as far as can be seen."""
    known = {lease.name: lease for lease in Lease.objects.filter(name__in=RHYTHMS)}
    return [one for one in RHYTHMS.values() if _is_due(known.get(one.name), one, now)]


def take(rhythm: Rhythm, holder: str, now: datetime) -> Lease | None:
    """The lease, when it is due and nobody holds it; else None."""
    seen, _ = Lease.objects.get_or_create(name=rhythm.name)
    if not _is_due(seen, rhythm, now):
        return None
    taken = Lease.objects.filter(pk=seen.pk, fence=seen.fence).update(
        holder=holder, until=now + LEASE, last=now, fence=F("fence") + 1
    )
    return Lease.objects.get(pk=seen.pk) if taken else None


def hold(lease: Lease, now: datetime) -> bool:
    held = Lease.objects.filter(pk=lease.pk, fence=lease.fence)
    return bool(held.update(until=now + LEASE))


def let_go(lease: Lease) -> None:
    Lease.objects.filter(pk=lease.pk, fence=lease.fence).update(until=None, error="")


def broke_off(lease: Lease, rhythm: Rhythm, now: datetime, error: str) -> None:
    """It comes again when it is due, but no later than in a minute."""
    last = now - max(rhythm.every - SOON, timedelta())
    held = Lease.objects.filter(pk=lease.pk, fence=lease.fence)
    held.update(until=None, last=last, error=error[:300])


def _is_due(lease: Lease | None, rhythm: Rhythm, now: datetime) -> bool:
    if lease is None:
        return True
    held = lease.until is not None and lease.until > now
    return not held and (lease.last is None or lease.last + rhythm.every <= now)
