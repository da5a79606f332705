"""The last look before something leaves, in the statement that says it is leaving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django.db import transaction
from django.db.models import Q, Value

from rute.decide.limits import Limits
from rute.events.instants import day_of
from rute.web.campaigns.addressing import Target, asks_leave
from rute.web.campaigns.caps import has_room
from rute.web.campaigns.claims import GOING, MARKETING, machine_time
from rute.web.campaigns.models import (
    ACTIVE,
    CLAIMED,
    DONE,
    SENDING,
    Enrolment,
    Outbox,
    Running,
)
from rute.web.journeys.models import Journey
from rute.web.people.services import key_of, not_stopped, reachable
from rute.web.site.prepared import Kind, Marks, Prepared

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rute.session.recipients import Recipient

ON_THE_WAY: Final = (ACTIVE, DONE)
SENDING_LEASE = 300_000_000  # µs: longer than any channel takes over one message
GO, WAIT, GONE = "go", "wait", "gone"


@dataclass(frozen=True, slots=True)
class Verdict:
    """go; wait: not before `until` (µs UTC), None: the campaign is held; gone: somebody else has
    the row; anything else: why it is skipped, as `sending.skipped.WHY`."""

    what: str
    until: int | None = None


def begin(
    row: Outbox, way: Target, recipient: Recipient | None, limits: Limits, now: int, zone: str,
    lease: int = SENDING_LEASE,
) -> Verdict:  # fmt: skip
    """Says that a claimed row is being sent, if it may be; asked inside a transaction, which is
    undone where the answer is "capped". zone: the person's, or the journey's. Caps are counted
    here, so that two workers cannot both see room for one more."""
    marketing = row.kind == "send" and row.purpose == MARKETING
    until = limits.not_before(now, zone) if marketing else now
    if until > now:
        return Verdict(WAIT, until)
    cap = limits.caps.get(way.channel) if marketing else None
    new = cap is not None and row.counted is None
    day = day_of(now, zone) if new else row.counted
    if not _marked(row, way, recipient, machine_time() + lease, day):
        return _why(row, way)
    if new and cap is not None and day and not has_room(row, way.channel, cap, day):
        transaction.set_rollback(True)
        return Verdict("capped")
    return Verdict(GO)


def _marked(
    row: Outbox, way: Target, recipient: Recipient | None, lease: int, day: date | None
) -> bool:
    """Whether it is said to be leaving."""
    given: dict[str, Any] = {
        "row": row.pk, "fence": row.fence, "lease": lease, "channel": way.channel, "key": way.key,
        "day": day,
    }  # fmt: skip
    if row.kind != "send":
        return bool(_ACT.run(**given))
    given["journey"] = row.journey_id
    if not asks_leave(row, way):
        return bool(_OWED.run(**given))
    whose = key_of(row.journey, recipient.name if recipient else "")
    return bool(_MARKETING.run(**given, whose=whose))


def _ours(of: Marks) -> QuerySet[Outbox]:
    return Outbox.objects.filter(
        pk=of["row"], fence=of["fence"], state=CLAIMED, enrolment__state__in=ON_THE_WAY,
        enrolment__goal=None, enrolment__running__state__in=GOING,
    )  # fmt: skip


def _leaving(of: Marks) -> dict[str, Any]:
    return {
        "state": SENDING, "channel": of["channel"], "address": of["key"], "lease": of["lease"],
        "counted": of["day"],
    }  # fmt: skip


def _unstopped(of: Marks) -> Q:
    return not_stopped(Journey(pk=of["journey"]), of["channel"], address=Value(of["key"]))


def _permitted(of: Marks) -> Q:
    return reachable(
        Journey(pk=of["journey"]), of["channel"], MARKETING, address=Value(of["key"]),
        person=Value(of["whose"]),
    )  # fmt: skip


_EACH: Final[dict[str, Kind]] = {
    "row": int, "fence": int, "lease": int, "channel": str, "key": str, "day": date,
}  # fmt: skip
_ACT: Final = Prepared(_ours, _leaving, **_EACH)
_OWED: Final = Prepared(
    lambda of: _ours(of).filter(_unstopped(of)), _leaving, journey=int, **_EACH
)  # fmt: skip
_MARKETING: Final = Prepared(
    lambda of: _ours(of).filter(_permitted(of)), _leaving, journey=int, whose=str, **_EACH
)  # fmt: skip


def _why(row: Outbox, way: Target) -> Verdict:
    """What forbids it, the first that does."""
    enrolment = _ENROLMENT.first(Enrolment, enrolment=row.enrolment_id)
    if enrolment is None or _HELD.first(Outbox, row=row.pk, fence=row.fence) is None:
        return Verdict(GONE)
    if enrolment.goal is not None:
        return Verdict("goal")
    if _RUNNING.first(Running, running=enrolment.running_id).state not in GOING:
        return Verdict(WAIT)
    if enrolment.state not in ON_THE_WAY:
        return Verdict("left")
    open_ = _OPEN.first(Outbox, row=row.pk, journey=row.journey_id, channel=way.channel,
                        key=way.key)  # fmt: skip
    return Verdict("stopped" if open_ is None else "no_permission")


_HELD: Final = Prepared(
    lambda of: Outbox.objects.filter(pk=of["row"], fence=of["fence"], state=CLAIMED),
    row=int, fence=int,
)  # fmt: skip
_ENROLMENT: Final = Prepared(
    lambda of: Enrolment.objects.filter(pk=of["enrolment"]), enrolment=int
)  # fmt: skip
_RUNNING: Final = Prepared(lambda of: Running.objects.filter(pk=of["running"]), running=int)
_OPEN: Final = Prepared(
    lambda of: Outbox.objects.filter(_unstopped(of), pk=of["row"]),
    row=int, journey=int, channel=str, key=str,
)  # fmt: skip
