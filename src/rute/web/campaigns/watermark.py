"""A send waits until what people did before it was claimed is known: whoever bought a moment ago
is not asked to buy."""

from __future__ import annotations

import time

from rute.web.collect.services import state
from rute.web.journeys.models import Journey
from rute.web.live.services import wake, watermark_of

PATIENCE = 10.0  # seconds: somebody whose events do not stop must not stop the campaigns
PAUSE = 0.02


def caught_up(journey: Journey, claimed: int) -> bool:
    """Waits until all that was received by `claimed` (µs UTC, machine time) is in the log and in
    the session of this process; False where that took too long."""
    until = time.monotonic() + PATIENCE
    while not _drained(claimed):
        if time.monotonic() > until:
            break
        time.sleep(PAUSE)
    wake(journey)
    while watermark_of(journey).known < claimed:
        if time.monotonic() > until:
            return False
        time.sleep(PAUSE)
    return time.monotonic() <= until


def _drained(claimed: int) -> bool:
    known = state()
    return known.waiting == 0 or (known.last is not None and known.last >= claimed)
