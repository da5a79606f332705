"""How the app is doing, for its owners: what runs, how far the numbers reach, disk, jobs."""

from __future__ import annotations

import os
import shutil
import socket
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import rute
from rute.web.accounts.services import Role, journeys_of, role_of
from rute.web.live.services import LIVE
from rute.web.operate import arrivals
from rute.web.operate.kept import last_backup
from rute.web.operate.parts import running
from rute.web.operate.state import LATE, LEAST_FREE, readiness
from rute.web.site import folder
from rute.web.work.services import Job, Lease, State, label_of, rhythms
from rute.words.catalog import has, say

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

BEGUN = time.time()
FAILED_SHOWN, RHYTHMS_SHOWN = 20, 50
PARTS = ("collect", "live", "work")


@dataclass(frozen=True)
class PartRuns:
    name: str
    runs: bool


@dataclass(frozen=True)
class JourneyReaches:
    """looked, last_event: µs UTC, None where this process has not read it yet."""

    slug: str
    name: str
    looked: int | None
    last_event: int | None
    trouble: bool


@dataclass(frozen=True)
class RhythmRan:
    """last: µs UTC."""

    label: str
    last: int | None
    holder: str
    error: str


@dataclass(frozen=True)
class LabelledJob:
    pk: int
    label: str
    journey: Journey


@dataclass(frozen=True)
class Status:
    """Sizes in megabytes, moments in µs UTC."""

    version: str
    process: str
    since: int
    ready: dict[str, str]
    parts: tuple[PartRuns, ...]
    journeys: tuple[JourneyReaches, ...]
    free: int
    nearly_full: bool
    arrivals: int
    late: bool
    backup: int | None
    waiting: int
    at_work: tuple[LabelledJob, ...]
    failed: tuple[LabelledJob, ...]
    rhythms: tuple[RhythmRan, ...]


def owns_something(user: User) -> bool:
    return any(role_of(user, journey) == Role.OWNER for journey in journeys_of(user))


def status_for(user: User, language: str) -> Status:
    """What concerns the app, and of journeys and jobs what is the user's own."""
    place, now = folder.root(), time.time()
    owned = [one for one in journeys_of(user) if role_of(user, one) == Role.OWNER]
    free, last = shutil.disk_usage(place).free, last_backup()
    mine = Job.objects.filter(journey__in=owned).select_related("journey")
    return Status(
        version=rute.__version__,
        process=f"{socket.gethostname()}:{os.getpid()}",
        since=int(BEGUN * 1e6),
        ready=readiness().parts(),
        parts=tuple(PartRuns(name, name in _begun()) for name in PARTS),
        journeys=tuple(_reaches(one.pk, one.slug, one.name) for one in owned),
        free=free // 1_000_000,
        nearly_full=free < LEAST_FREE,
        arrivals=arrivals.waiting_bytes(place) // 1_000_000,
        late=arrivals.oldest_seconds(place, now) > LATE,
        backup=None if last is None else int(last * 1e6),
        waiting=Job.objects.filter(state=State.WAITING).count(),
        at_work=_labelled(mine.filter(state=State.RUNNING), language),
        failed=_labelled(mine.filter(state=State.FAILED).order_by("-id")[:FAILED_SHOWN], language),
        rhythms=tuple(_ran(one, language) for one in rhythms()[:RHYTHMS_SHOWN]),
    )  # fmt: skip


def _labelled(jobs: Iterable[Job], language: str) -> tuple[LabelledJob, ...]:
    return tuple(
        LabelledJob(one.pk, label_of(one, language), one.journey)
        for one in jobs
        if one.journey is not None
    )


def _ran(lease: Lease, language: str) -> RhythmRan:
    last = int(lease.last.timestamp() * 1e6) if lease.last else None
    return RhythmRan(_rhythm(lease.name, language), last, lease.holder, lease.error)


def _rhythm(name: str, language: str) -> str:
    key = f"work.rhythm.{name}"
    return say(key, language) if has(key, language) else name


def _begun() -> set[str]:
    return {part.name for parts in running for part in parts.begun}


def _reaches(number: int, slug: str, name: str) -> JourneyReaches:
    known = LIVE.known(number)
    seen = known.newest if known else None
    if known is None or seen is None:
        return JourneyReaches(slug, name, None, None, known is not None and bool(known.trouble))
    histories = seen.session.histories
    last = histories.last if histories is not None else None
    return JourneyReaches(slug, name, known.looked or None, last, known.trouble is not None)
