"""Who may see whose identifiers now: revealing is an act, recorded, and ends by itself."""

from __future__ import annotations

import time

from rute.web.accounts.access import Asked
from rute.web.journal.services import record
from rute.web.journeys.models import Journey

LASTS = 15 * 60  # seconds
LISTS = "*"
_KEPT = "people.revealed"


def is_revealed(request: Asked, journey: Journey, name: str) -> bool:
    """Whether somebody's identifiers (or with LISTS those of lists) are shown to this browser."""
    until = request.session.get(_KEPT, {}).get(f"{journey.pk}/{name}", 0)
    return bool(until > time.time())


def reveal(request: Asked, journey: Journey, name: str) -> None:
    now, kept = time.time(), request.session.get(_KEPT, {})
    kept = {key: until for key, until in kept.items() if until > now}
    request.session[_KEPT] = {**kept, f"{journey.pk}/{name}": now + LASTS}
    if name == LISTS:
        record(request.user, journey, "people_revealed_lists", minutes=LASTS // 60)
    else:
        record(request.user, journey, "people_revealed", person=name, minutes=LASTS // 60)


def hide(request: Asked, journey: Journey, name: str) -> None:
    kept = request.session.get(_KEPT, {})
    kept.pop(f"{journey.pk}/{name}", None)
    request.session[_KEPT] = kept
