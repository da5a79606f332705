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
from rute.web.people.models import PermissionAct
from rute.web.people.permission import ASKED, GIVEN

WRITER = "permission"
AT_ONCE = 5000
GIVEN_EVENT, WITHDRAWN_EVENT = "Permission Given", "Permission Withdrawn"


def tell_log() -> int:
    """Tells what the log does not have yet; returns how many acts that were."""
    waiting = PermissionAct.objects.filter(told=False).exclude(act=ASKED)
    acts = list(waiting.select_related("journey").order_by("journey_id", "id")[:AT_ONCE])
    return sum(_told(journey, list(some)) for journey, some in groupby(acts, lambda a: a.journey))


def _told(journey: Journey, acts: list[PermissionAct]) -> int:
    """A journey that cannot be read now is told later."""
    try:
        session_of(journey).append(_events(acts), writer=WRITER)
    except RuteError:
        return 0
    PermissionAct.objects.filter(pk__in=[act.pk for act in acts]).update(told=True)
    nudge(journey.pk)
    return len(acts)


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
