"""Erasing a person: looked through first, then from the app's own rows and the log, with a receipt
that names nobody.

1. The app's rows go (they can be found only while the log still says who it is). 2. The log is
erased. 3. What this process holds in memory goes. 4. The receipt is closed and the opaque name
with it. Killed anywhere, the job runs again and goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone

from rute.events.people.kinds import value_of
from rute.session.receiving import erase_people
from rute.web.channels.services import forget as forget_deliveries
from rute.web.collect.services import forget_arrivals
from rute.web.journal.services import record
from rute.web.journeys.services import file_of
from rute.web.live.services import forget as close
from rute.web.live.services import wake
from rute.web.people import permission
from rute.web.people.known import Known, known, listed_now
from rute.web.people.models import Erasure
from rute.web.work.services import job, start
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

LOOKING, LOOKED, ERASING, DONE = "looking", "looked", "erasing", "done"
Tell = Callable[[str, int, int | None], None]


def look(journey: Journey, name: str, by: User) -> Erasure:
    """Begins to look for all there is of somebody; nothing is erased."""
    erasure = Erasure.objects.create(
        journey=journey, person=name, state=LOOKING, by=by, by_name=str(by)
    )
    return _begun(erasure, "people.look", by)


def erase(erasure: Erasure, by: User) -> bool:
    """Begins the erasure that was looked through; False where it was begun already."""
    begun = Erasure.objects.filter(pk=erasure.pk, state=LOOKED).update(state=ERASING)
    if begun:
        erasure.state = ERASING
        _begun(erasure, "people.erase", by)
    return bool(begun)


def _begun(erasure: Erasure, kind: str, by: User) -> Erasure:
    started = start(kind, erasure.journey, {"erasure": erasure.pk}, by, key=f"{kind}-{erasure.pk}")
    erasure.job = started.pk
    erasure.save(update_fields=["job"])
    return erasure


@job("people.look")
def run_look(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    erasure = Erasure.objects.select_related("journey").get(pk=payload["erasure"])
    tell(Message("people_app.erasing.looking"), 0, None)
    whom = _known(erasure)
    if whom is None:
        return _closed(erasure)
    told = erase_people(file_of(erasure.journey), _texts(whom), dry_run=True).result
    erasure.found = {
        "events": told.events, "mentions": told.mentions, "rejects": told.rejects,
        "sources": [list(each) for each in told.by_source], "files": list(told.files),
        "kept": permission.kept_of(erasure.journey, whom.identifiers),
        "identifiers": len(told.identifiers),
    }  # fmt: skip
    erasure.state = LOOKED
    erasure.save(update_fields=["found", "state"])
    return {"events": told.events}


@job("people.erase")
def run_erase(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    erasure = Erasure.objects.select_related("journey", "by").get(pk=payload["erasure"])
    if erasure.state == DONE:
        return dict(erasure.found)
    journey, whom = erasure.journey, _known(erasure)
    if whom is None:  # erased by a run that was killed before it could say so
        return _closed(erasure)
    tell(Message("people_app.erasing.app"), 0, None)
    gone = permission.forget(journey, whom.identifiers)
    gone += forget_deliveries(journey, whom.person, whom.identifiers)
    tell(Message("people_app.erasing.log"), 0, None)
    told = erase_people(file_of(journey), _texts(whom)).result
    forget_arrivals(journey)
    kept = max(gone, erasure.found.get("kept", 0))
    erasure.found = {
        "events": told.events, "mentions": told.mentions, "rejects": told.rejects, "kept": kept,
        "sources": [list(each) for each in told.by_source], "files": list(told.files),
        "until": told.until, "identifiers": len(told.identifiers),
    }  # fmt: skip
    close(journey)
    wake(journey)
    return _closed(erasure)


def _known(erasure: Erasure) -> Known | None:
    listed_now(erasure.journey)
    try:
        return known(erasure.journey, erasure.person)
    except Http404:
        return None


def _texts(whom: Known) -> list[str]:
    return list(dict.fromkeys(value_of(one) for one in whom.identifiers))


def _closed(erasure: Erasure) -> dict[str, Any]:
    erasure.person, erasure.state, erasure.ended = "", DONE, timezone.now()
    erasure.save(update_fields=["person", "state", "ended", "found"])
    events = int(erasure.found.get("events", 0))
    record(erasure.by, erasure.journey, "people_erased", events=events, receipt=erasure.pk)
    return {"events": events}
