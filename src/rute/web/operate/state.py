"""How things stand: what health, metrics, the status page and the doctor all ask."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from django.db import Error, connection

from rute.web.journeys.models import Journey
from rute.web.live.services import LIVE
from rute.web.operate import arrivals
from rute.web.site import folder

LEAST_FREE = 200 << 20  # bytes; with less nothing can be kept for long
LATE = 60.0  # seconds that what was written ahead may wait


@dataclass(frozen=True)
class Followed:
    """A journey this process has open. looked, last_event: µs UTC."""

    slug: str
    name: str
    looked: int
    last_event: int | None
    trouble: bool


@dataclass(frozen=True)
class Ready:
    """What must be well for the process to take requests; None where it is, else what is wrong
    as a key of the words."""

    database: str | None
    folder: str | None
    arrivals: str | None

    @property
    def ok(self) -> bool:
        return self.database is None and self.folder is None

    def parts(self) -> dict[str, str]:
        found = {"database": self.database, "folder": self.folder, "arrivals": self.arrivals}
        return {name: wrong or "ok" for name, wrong in found.items()}


def readiness() -> Ready:
    place = folder.root()
    return Ready(database_trouble(), folder_trouble(place), arrivals_trouble(place))


def database_trouble() -> str | None:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    except Error:
        return "away"
    return None


def folder_trouble(place: Path) -> str | None:
    """Whether something can be written there, tried for real."""
    probe = place / f".probe-{time.time_ns()}"
    try:
        probe.write_bytes(b"rute")
        probe.unlink()
        free = shutil.disk_usage(place).free
    except OSError as error:
        return "full" if error.errno == 28 else "not_writable"
    return None if free > LEAST_FREE else "nearly_full"


def arrivals_trouble(place: Path) -> str | None:
    """Arrivals that are late, or cannot be taken, are told, and do not keep pages from being
    served."""
    from rute.web.collect.services import state

    if not state().well:
        return "troubled"
    return "late" if arrivals.oldest_seconds(place, time.time()) > LATE else None


def journeys_followed() -> list[Followed]:
    """Every journey, as this process sees it, those it has not read yet left out."""
    found = []
    for journey in Journey.objects.filter(deleted=None).order_by("name"):
        known = LIVE.known(journey.pk)
        if known is None or known.newest is None:
            continue
        histories = known.newest.session.histories
        last = histories.last if histories else None
        found.append(
            Followed(journey.slug, journey.name, known.looked, last, known.trouble is not None)
        )
    return found
