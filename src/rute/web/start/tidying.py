"""What nobody came back for is taken away after a day."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rute.web.start.leaving import packs
from rute.web.start.models import Intake
from rute.web.start.places import clear, intakes
from rute.web.work.services import periodic

KEPT = timedelta(days=1)


@periodic("start.tidy", every=900)
def tidy(now: int) -> None:
    """now: µs UTC. Folders without an intake go as well, once they are as old."""
    limit = datetime.fromtimestamp(now / 1e6, UTC) - KEPT
    for intake in Intake.objects.filter(touched__lt=limit):
        intake.delete()
        clear(intake)
    known = set(Intake.objects.values_list("key", flat=True))
    for folder in old(intakes(), limit):
        if folder.name not in known:
            shutil.rmtree(folder, ignore_errors=True)
    for file in old(packs(), limit):
        file.unlink(missing_ok=True)


def old(folder: Path, limit: datetime) -> Iterator[Path]:
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.stat().st_mtime < limit.timestamp():
            yield path
