"""Permission acts told to the log, each once, so that the journey can count them: the log drops a
second event of the same id, so whoever was killed between telling and noting it tells it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from rute.errors import RuteError
from rute.events.people.kinds import KINDS, kind_of, value_of
from rute.web.journeys.models import Journey
from rute.web.live.services import nudge, session_of
from rute.web.people.models import PermissionAct, Speech
from rute.web.people.permission import ASKED, GIVEN

WRITER = "permission"
AT_ONCE = 5000
GIVEN_EVENT, WITHDRAWN_EVENT = "Permission Given", "Permission Withdrawn"
LANGUAGE_EVENT = "Language Chosen"


def tell_log() -> int:
    """Tells what the log does not have yet; returns how many acts that were."""
    waiting = PermissionAct.objects.filter(told=False).exclude(act=ASKED)
    acts = list(waiting.select_related("journey").order_by("journey_id", "id")[:AT_ONCE])
    told = sum(_told(journey, list(some)) for journey, some in groupby(acts, lambda a: a.journey))
    return told + sum(map(_language_told, Speech.objects.filter(told=False)[:AT_ONCE]))


def _told(journey: Journey, acts: list[PermissionAct]) -> int:
    """A journey that cannot be read now is told later."""
    if not _appended(journey, _events(acts)):
        return 0
    PermissionAct.objects.filter(pk__in=[act.pk for act in acts]).update(told=True)
    return len(acts)


def _language_told(speech: Speech) -> int:
    """What was chosen anew meanwhile is told again."""
    event = {
        KINDS[kind_of(speech.address)]: value_of(speech.address), "time": speech.at.isoformat(),
        "name": LANGUAGE_EVENT, "id": f"language-{speech.pk}-{speech.at.timestamp():.6f}",
        "properties": {"language": speech.language},
    }  # fmt: skip
    if not _appended(speech.journey, [event]):
        return 0
    return Speech.objects.filter(pk=speech.pk, at=speech.at).update(told=True)


def _appended(journey: Journey, events: Iterable[dict[str, Any]]) -> bool:
    try:
        session_of(journey).append(events, writer=WRITER)
    except RuteError:
        return False
    nudge(journey.pk)
    return True


def _events(acts: Iterable[PermissionAct]) -> Iterator[dict[str, Any]]:
    for act in acts:
        yield {
            KINDS[kind_of(act.address)]: value_of(act.address),
            "time": act.at.isoformat(),
            "name": GIVEN_EVENT if act.act == GIVEN else WITHDRAWN_EVENT,
            "id": f"permission-{act.pk}",
            "channel": act.channel,
            "properties": {"purpose": act.purpose, "basis": act.basis, "place": act.place},
        }
