"""What this part does behind the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import structlog

from rute.errors import RuteError
from rute.web.journeys.models import Journey
from rute.web.live.services import NotReady, session_of
from rute.web.site import clock
from rute.web.weekly import calling, reporting
from rute.web.weekly.models import Sending, Watcher
from rute.web.weekly.watching import look
from rute.web.work.services import job, periodic
from rute.words.message import Message

log = structlog.get_logger("rute.weekly")
Tell = Callable[[str, int, int | None], None]


@periodic("weekly.alerts", every=600)
def _look(now: int) -> None:  # noqa: ARG001 (weeks go by the app's own clock)
    for journey in Journey.objects.filter(deleted=None).select_related("published"):
        try:
            session_of(journey)
            look(journey, clock.now())
        except (NotReady, RuteError) as error:  # not read yet, no data, a file away: pages say so
            log.info("not looked at", journey=journey.slug, error=type(error).__name__)


@periodic("weekly.reports", every=60)
def _report(now: int) -> None:  # noqa: ARG001 (as above)
    reporting.order_due(clock.now())


@job("weekly.call", tries=8)
def _call(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """One signed call; the one who is called was perhaps taken off the list meanwhile."""
    tell(Message("weekly.calling"), 0, None)
    watcher = Watcher.objects.filter(pk=payload["watcher"]).first()
    if watcher is None:
        return {"state": "gone"}
    answer = calling.call(watcher, payload["body"], payload["id"], calling.now())
    return {"status": answer.status}


@job("weekly.report")
def _make(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    tell(Message("weekly.making"), 0, None)
    sending = Sending.objects.select_related("report__journey__published").filter(
        pk=payload["sending"]
    )
    found = sending.first()
    return {"letters": reporting.carry_out(found)} if found else {"letters": 0}
