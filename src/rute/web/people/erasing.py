"""Erasing a person: looked through first, then from all that lies in the app's folder, with a
receipt that names nobody.

1. Who is meant is noted, as only the log can say it. 2. The app's rows go. 3. The log is erased.
4. Their rows are cut out of the journey's files, and out of arrivals that could not be read; what
was packed to be taken along goes. 5. What this process holds in memory goes. 6. The receipt is
closed, the note and the opaque name with it, and nothing of them stays in the database's files.
Killed anywhere, the job runs again and goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils import timezone

from rute.events.people.kinds import value_of
from rute.session.cutting import cut_people, whom_of
from rute.session.receiving import erase_people
from rute.web.channels.services import forget as forget_deliveries
from rute.web.collect.services import forget_arrivals, forget_damaged
from rute.web.journal.services import record
from rute.web.journeys.services import DATA, file_of
from rute.web.live.services import forget as close
from rute.web.live.services import wake
from rute.web.people import permission
from rute.web.people.forgetting import forgotten
from rute.web.people.known import Known, known, listed_now
from rute.web.people.models import Erasure
from rute.web.site.database import forget_deleted
from rute.web.start.services import brought, forget_packs
from rute.web.work.services import job, start
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.cutting.folder import Cut
    from rute.results.log import Erasure as Told
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
    cut = _cut(erasure.journey, told.identifiers, dry_run=True)
    kept = permission.kept_of(erasure.journey, whom.identifiers)
    erasure.found = _receipt(told, cut, kept)
    erasure.state = LOOKED
    erasure.save(update_fields=["found", "state"])
    return {"events": told.events}


@job("people.erase")
def run_erase(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    erasure = Erasure.objects.select_related("journey", "by").get(pk=payload["erasure"])
    if erasure.state == DONE:
        return dict(erasure.found)
    journey = erasure.journey
    if not _noted(erasure):
        return _closed(erasure)
    names, texts = erasure.found["whom"], erasure.found["texts"]
    tell(Message("people_app.erasing.app"), 0, None)
    gone = permission.forget(journey, names)
    gone += forget_deliveries(journey, erasure.found["key"], names)
    gone += forgotten(journey, erasure.found["key"], names)
    tell(Message("people_app.erasing.log"), 0, None)
    told = erase_people(file_of(journey), texts).result
    tell(Message("people_app.erasing.files"), 0, None)
    cut = _cut(journey, texts)
    forget_arrivals(journey)
    forget_packs(journey)
    erasure.found = _whole(erasure.found, _receipt(told, cut, gone)) | {"until": told.until}
    close(journey)
    wake(journey)
    return _closed(erasure)


def _noted(erasure: Erasure) -> bool:
    """Notes who is meant, until it is done: once the log is erased nobody can say it any more.
    False where nobody is known by the name, and was not noted either."""
    if "whom" in erasure.found:
        return True
    whom = _known(erasure)
    if whom is None:
        return False
    told = erase_people(file_of(erasure.journey), _texts(whom), dry_run=True).result
    texts = list(dict.fromkeys([*_texts(whom), *told.identifiers]))
    noted = {"whom": list(whom.identifiers), "key": int(whom.person), "texts": texts}
    erasure.found = {**erasure.found, **noted}
    erasure.save(update_fields=["found"])
    return True


def _cut(journey: Journey, texts: Sequence[str], dry_run: bool = False) -> list[Cut]:
    """Cuts them out of files of the journey, of those brought for it, and of what of arrivals
    could not be read."""
    path = file_of(journey)
    people = whom_of(path, texts, path.parent / ".rute" / path.stem)
    folders = (path.parent / DATA, *brought(journey))
    found = [one for place in folders for one in cut_people(place, people, dry_run=dry_run)]
    if not dry_run:
        forget_damaged(people.mentioned_in)
    return found


def _receipt(told: Told, cut: Sequence[Cut], kept: int) -> dict[str, Any]:
    """What an erasure counts; names of files and sources, of nobody."""
    return {
        "events": told.events, "mentions": told.mentions, "rejects": told.rejects, "kept": kept,
        "sources": [list(each) for each in told.by_source],
        "cut": [[one.file, one.rows, one.cells] for one in cut if one.rows or one.cells],
        "files": [one.file for one in cut if one.holds], "identifiers": len(told.identifiers),
    }  # fmt: skip


def _whole(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """What was found in all, where a run that was killed had done some of it already."""
    counts = ("events", "mentions", "rejects", "kept", "identifiers")
    found = now | {name: max(now[name], before.get(name, 0)) for name in counts}
    for name in ("sources", "cut"):
        known = {one[0]: one for one in (*before.get(name, ()), *now[name])}
        for one in before.get(name, ()):
            known[one[0]] = max(one, known[one[0]])
        found[name] = list(known.values())
    return found


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
    for name in ("whom", "key", "texts"):
        erasure.found.pop(name, None)
    erasure.save(update_fields=["person", "state", "ended", "found"])
    forget_deleted()
    events = int(erasure.found.get("events", 0))
    record(erasure.by, erasure.journey, "people_erased", events=events, receipt=erasure.pk)
    return {"events": events}
