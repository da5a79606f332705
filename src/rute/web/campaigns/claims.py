"""Which rows of the outbox are whose to send: leases that run out, fences that outlive them.

A lease is in machine time, whatever clock the campaigns go by. Whoever claims a row gets a fence;
every later write asks for it, so that one who was away too long writes nothing any more.
"""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.db.models import F

from rute.web.campaigns.models import (
    CLAIMED,
    RUNNING,
    SENDING,
    STOPPING,
    UNKNOWN,
    WAITING,
    Outbox,
)
from rute.web.campaigns.reasons import reason_of
from rute.words.message import Message

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rute.web.journeys.models import Journey

LEASE = 60_000_000  # µs
AT_ONCE = 50  # rows: few enough that all who send have some
MARKETING = "marketing"
GOING = (RUNNING, STOPPING)


@dataclass(frozen=True, slots=True)
class Settled:
    """unknown: marketing that somebody died over, never repeated; again: all else."""

    unknown: int
    again: int


def machine_time() -> int:
    """µs since 1970."""
    return time.time_ns() // 1000


def claim(
    journey: Journey, now: int, *, most: int = AT_ONCE, lease: int = LEASE,
    but: Collection[int] = (),
) -> list[Outbox]:  # fmt: skip
    """Takes rows that are due by `now` (µs UTC) for this worker, the most urgent campaigns first.
    but: numbers of rows that this worker has looked at in this turn already."""
    clock = machine_time()
    with transaction.atomic():
        due = Outbox.objects.filter(
            state=WAITING, journey=journey, due__lte=now, enrolment__running__state__in=GOING
        ).exclude(pk__in=list(but))
        found = list(_locked(due.order_by("-priority", "due", "pk"))[:most])
        numbers = [row.pk for row in found]
        Outbox.objects.filter(pk__in=numbers).update(
            state=CLAIMED, lease=clock + lease, fence=F("fence") + 1
        )
        place = {number: n for n, number in enumerate(numbers)}
        rows = Outbox.objects.filter(pk__in=numbers).select_related("enrolment__version")
        for row in rows:
            row.journey = journey
        return sorted(rows, key=lambda row: place[row.pk])


def settle(journey: Journey) -> Settled:
    """What somebody had whose lease ran out waits again, if it was only claimed; of what was being
    sent nobody knows whether it left."""
    clock = machine_time()
    why = reason_of(Message("sending.unknown"), "unknown")
    with transaction.atomic():
        over = Outbox.objects.filter(journey=journey, lease__lt=clock)
        over.filter(state=CLAIMED).update(state=WAITING, lease=None, fence=F("fence") + 1)
        lost = over.filter(state=SENDING)
        marketing = lost.filter(kind="send", purpose=MARKETING)
        unknown = marketing.update(state=UNKNOWN, lease=None, reason=why, fence=F("fence") + 1)
        again = lost.update(state=WAITING, lease=None, fence=F("fence") + 1)
    return Settled(unknown, again)


def held(row: Outbox, *states: str) -> QuerySet[Outbox]:
    """The row, as long as it is ours and in one of some states (default: being sent)."""
    return Outbox.objects.filter(pk=row.pk, fence=row.fence, state__in=states or (SENDING,))


def _locked(rows: QuerySet[Outbox]) -> QuerySet[Outbox]:
    """On PostgreSQL those that nobody else is taking; SQLite has one writer at a time."""
    if connection.vendor == "postgresql":
        return rows.select_for_update(skip_locked=True, of=("self",))
    return rows
