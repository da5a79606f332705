"""The last look before something leaves, in the statement that says it is leaving."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import Q, Value

from rute.decide.limits import Limits
from rute.events.instants import day_of
from rute.web.campaigns.addressing import Target, asks_leave
from rute.web.campaigns.caps import has_room
from rute.web.campaigns.claims import GOING, MARKETING, held, machine_time
from rute.web.campaigns.models import (
    ACTIVE,
    CLAIMED,
    DONE,
    SENDING,
    Outbox,
)
from rute.web.people.services import key_of, not_stopped, reachable

if TYPE_CHECKING:
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
    """Says that a claimed row is being sent, if it may be. zone: the person's, or the journey's.
    Caps are counted here, so that two workers cannot both see room for one more."""
    marketing = row.kind == "send" and row.purpose == MARKETING
    until = limits.not_before(now, zone) if marketing else now
    if until > now:
        return Verdict(WAIT, until)
    with transaction.atomic():
        cap = limits.caps.get(way.channel) if marketing else None
        new = cap is not None and row.counted is None
        day = day_of(now, zone) if new else row.counted
        taken = held(row, CLAIMED).filter(_may(row, way, recipient)).update(
            state=SENDING, channel=way.channel, address=way.key, lease=machine_time() + lease,
            counted=day,
        )  # fmt: skip
        if not taken:
            return _why(row, way)
        if new and cap is not None and day and not has_room(row, way.channel, cap, day):
            transaction.set_rollback(True)
            return Verdict("capped")
    return Verdict(GO)


def _may(row: Outbox, way: Target, recipient: Recipient | None) -> Q:
    may = Q(
        enrolment__state__in=ON_THE_WAY, enrolment__goal=None, enrolment__running__state__in=GOING
    )
    if row.kind != "send":
        return may
    if asks_leave(row, way):
        whose = Value(key_of(row.journey, recipient.name if recipient else ""))
        return may & reachable(
            row.journey, way.channel, MARKETING, address=Value(way.key), person=whose
        )
    return may & not_stopped(row.journey, way.channel, address=Value(way.key))


def _why(row: Outbox, way: Target) -> Verdict:
    """What forbids it, the first that does."""
    fresh = held(row, CLAIMED).select_related("enrolment__running").first()
    if fresh is None:
        return Verdict(GONE)
    enrolment = fresh.enrolment
    if enrolment.goal is not None:
        return Verdict("goal")
    if enrolment.running.state not in GOING:
        return Verdict(WAIT)
    if enrolment.state not in ON_THE_WAY:
        return Verdict("left")
    stopped = held(row, CLAIMED).filter(
        not_stopped(row.journey, way.channel, address=Value(way.key))
    )
    return Verdict("no_permission" if stopped.exists() else "stopped")
