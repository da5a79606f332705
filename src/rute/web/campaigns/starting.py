"""Starting, holding, resuming and stopping a campaign: by whoever may send."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

import structlog
from django.db import transaction
from django.utils import timezone

from rute.errors import AppError, RuteError
from rute.journey.campaigns.happened import LEFT as LEFT_EVENT
from rute.journey.campaigns.happened import TREATED
from rute.web.accounts.services import May, may
from rute.web.campaigns import bulk
from rute.web.campaigns.compiled import campaign_in
from rute.web.campaigns.enrolling import intake_of
from rute.web.campaigns.known import known_of
from rute.web.campaigns.models import (
    ACTIVE,
    CLAIMED,
    DRAFT,
    HELD,
    LEFT,
    PARKED,
    RUNNING,
    SKIPPED,
    STOPPED,
    STOPPING,
    WAITING,
    WATCHED,
    Enrolment,
    Intake,
    Outbox,
    Running,
)
from rute.web.campaigns.reasons import reason_of
from rute.web.campaigns.versions import running_called, share_of, version_for
from rute.web.campaigns.watching import watches_of
from rute.web.campaigns.writing import facts_of
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of
from rute.web.live.services import NotReady
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User

log = structlog.get_logger("rute.campaigns")
Leave = Literal["finish", "now"]
FITS: Final = {
    "start": (DRAFT, STOPPED, STOPPING), "hold": (RUNNING,), "resume": (HELD,),
    "stop": (RUNNING, HELD, STOPPING),
}  # fmt: skip
"""In which states what can be done."""
HERE: Final = (ACTIVE, WATCHED, PARKED)


def may_send(by: User | None, journey: Journey) -> None:
    """Raises AppError for who may not; None is whoever runs the app on its own machine."""
    if by is not None and not may(by, journey, May.SEND):
        raise AppError(Message("engine.not_allowed"), do=Message("engine.not_allowed.do"))


def running_named(journey: Journey, name: str) -> Running:
    """Raises AppError for a campaign that was never started."""
    found = Running.objects.filter(journey=journey, name__iexact=name).first()
    if found is not None:
        return found
    campaign = campaign_in(design_of(journey), name)
    raise AppError(
        Message("engine.never_started", name=campaign.name), do=Message("engine.never_started.do")
    )


def start(journey: Journey, name: str, by: User | None, *, existing: bool, now: int) -> Running:
    """From now on people enter. existing: so does everybody who stands where it begins already.
    Raises AppError where it cannot be started."""
    may_send(by, journey)
    design = design_of(journey)
    campaign = campaign_in(design, name)
    running = running_called(journey, campaign.name)
    share = share_of(campaign, design, journey, running)
    version = version_for(running, campaign, design, share)
    begun = Running.objects.filter(pk=running.pk, state__in=FITS["start"]).update(
        state=RUNNING, version=version, share=share, priority=campaign.priority,
        existing=now if existing else None, by=by, changed=timezone.now(), trouble={}, held=None,
        started=now if running.started is None else running.started,
    )  # fmt: skip
    if not begun:
        raise _wrong_state(running, "start")
    record(by, journey, "campaign_started", name=campaign.name, n=version.number)
    begin_to_watch(journey, now)
    running.refresh_from_db()
    return running


def begin_to_watch(journey: Journey, now: int) -> None:
    """From here on whoever enters is told, however long it takes until the first turn: what is
    watched begins with what is known when it is first looked at."""
    watches = list(watches_of(journey).values())
    cursor = Intake.objects.get_or_create(journey=journey)[0].cursor
    try:
        known_of(journey, now).moved(watches, cursor, 1)
    except (NotReady, RuteError):
        log.info("watched from the first turn on", journey=journey.slug)


def hold(journey: Journey, name: str, by: User | None, now: int) -> Running:
    """Nobody takes a step until it is resumed; people still enter, and wait."""
    running = _changed(journey, name, by, "hold", state=HELD, held=now)
    record(by, journey, "campaign_held", name=running.name)
    return running


@transaction.atomic
def resume(journey: Journey, name: str, by: User | None, now: int) -> Running:
    """What came due meanwhile is late: it follows the campaign's `late`."""
    intake_of(journey)
    held = running_named(journey, name).held
    running = _changed(journey, name, by, "resume", state=RUNNING, held=None)
    Enrolment.objects.filter(
        running=running, state=ACTIVE, due__gte=held, due__lt=now
    ).update(late=now)  # fmt: skip
    record(by, journey, "campaign_resumed", name=running.name)
    return running


def stop(
    journey: Journey, name: str, by: User | None, now: int, leave: Leave = "finish"
) -> Running:
    """Nobody enters any more. finish: who is on the way goes to the end; now: all leave at once,
    and what was not sent yet is not."""
    running = _changed(
        journey, name, by, "stop", state=STOPPING, existing=None,
        held=None,
    )  # fmt: skip
    if leave == "now":
        leave_now(running, now)
    record(by, journey, "campaign_stopped" if leave == "now" else "campaign_stopping",
           name=running.name)  # fmt: skip
    ended(running, now)
    running.refresh_from_db()
    return running


@transaction.atomic
def leave_now(running: Running, now: int) -> int:
    """Everybody leaves; how many that were. Nobody is being let in meanwhile."""
    intake_of(running.journey)
    gone = Enrolment.objects.filter(running=running, state__in=HERE).update(
        state=LEFT, left=now, due=None
    )
    told = [running.journey_id, LEFT_EVENT, facts_of(campaign=running.name, why=LEFT), False]
    bulk.run(
        'INSERT INTO "campaigns_logline" ("journey_id", "name", "facts", "told", "person", "at") '
        f'SELECT %s, %s, {bulk.json_of("%s")}, %s, "person", "left" FROM "campaigns_enrolment" '
        'WHERE "running_id" = %s AND "state" = %s AND "left" = %s AND "arm" = %s',
        [*told, running.pk, LEFT, now, TREATED],
    )
    skip_waiting(running, now)
    return gone


def skip_waiting(running: Running, left: int) -> int:
    """What was written for people who left then, and is not being sent yet."""
    waiting = Outbox.objects.filter(
        enrolment__running=running, enrolment__state=LEFT, enrolment__left=left,
        state__in=(WAITING, CLAIMED),
    )  # fmt: skip
    return waiting.update(state=SKIPPED, reason=reason_of(Message("engine.left"), "left"))


def ended(running: Running, now: int) -> bool:
    """Whether the last one has gone, so that it is stopped; who was held out is let go then."""
    if Enrolment.objects.filter(running=running, state__in=(ACTIVE, PARKED)).exists():
        return False
    stopped = Running.objects.filter(pk=running.pk, state=STOPPING).update(state=STOPPED)
    if stopped:
        Enrolment.objects.filter(running=running, state=WATCHED).update(state=LEFT, left=now)
    return bool(stopped)


def fits(running: Running, act: str) -> None:
    """Raises AppError where this cannot be done now: before anybody is asked whether to."""
    if running.state not in FITS[act]:
        raise _wrong_state(running, act)


def _changed(
    journey: Journey, name: str, by: User | None, act: str,
    **values: object,
) -> Running:  # fmt: skip
    """The campaign, changed if that fits its state. Raises AppError where it does not."""
    may_send(by, journey)
    running = running_named(journey, name)
    found = Running.objects.filter(pk=running.pk, state__in=FITS[act])
    if not found.update(changed=timezone.now(), **values):
        raise _wrong_state(running, act)
    running.refresh_from_db()
    return running


def _wrong_state(running: Running, act: str) -> AppError:
    running.refresh_from_db()
    return AppError(
        Message(
            f"engine.not_{act}", name=running.name, state=Message(f"engine.is.{running.state}")
        ),
        do=Message(f"engine.{running.state}.do"),
    )
