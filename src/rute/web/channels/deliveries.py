"""The row of a parcel: claimed before anything leaves, closed with what became of it."""

from __future__ import annotations

from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import F

from rute.journey.campaigns.happened import SENT
from rute.web.channels.models import SENDING, Delivery
from rute.web.channels.parcels import LATER, MARKETING, UNKNOWN, Outcome, Parcel, State
from rute.web.channels.telling import note
from rute.web.people.services import key_of
from rute.web.site.numbers import person_sql
from rute.words.catalog import LANGUAGES
from rute.words.message import Message, said_text

PATIENCE = 300_000_000  # µs: nobody is at one parcel for longer
STATES: Final[dict[str, State]] = {
    "sent": "sent", "by hand": "by hand", "skipped": "refused", "refused": "refused",
    "later": "later", "unknown": "unknown", SENDING: "later",
}  # fmt: skip


def claimed(parcel: Parcel, now: int, *, trial: bool = False) -> tuple[Delivery, bool]:
    """The parcel's row, and whether it is for us to send it now: it is new, or was put off, or
    nobody knows what became of it and it is not marketing."""
    delivery = Delivery(
        journey=parcel.journey, once=parcel.once, person=person_sql(parcel.person), to=parcel.to,
        key=key_of(parcel.journey, parcel.to) if parcel.to else "", channel=parcel.channel,
        purpose=parcel.purpose, campaign=parcel.campaign, step=parcel.step,
        message=parcel.message.name if parcel.message else "", language=parcel.language, begun=now,
        trial=trial,
    )  # fmt: skip
    try:
        with transaction.atomic():
            delivery.save(force_insert=True)
        return delivery, True
    except IntegrityError:
        return _known(parcel, now)


def _known(parcel: Parcel, now: int) -> tuple[Delivery, bool]:
    """A row that may be sent again is taken, if nobody else took it since we looked; one that
    somebody died over is unknown from now on."""
    rows = Delivery.objects.filter(journey=parcel.journey, once=parcel.once)
    found = rows.get()
    same = rows.filter(begun=found.begun, state=found.state)
    dead = found.state == SENDING and found.begun < now - PATIENCE
    lost = dead or found.state == UNKNOWN
    if found.state == LATER or (lost and parcel.purpose != MARKETING):
        taken = same.update(state=SENDING, begun=max(now, found.begun + 1))
        return rows.get(), bool(taken)
    if dead:
        same.update(state=UNKNOWN)
    return rows.get(), False


@transaction.atomic
def closed(delivery: Delivery, outcome: Outcome, now: int, words: str = "") -> Outcome:
    """Writes down what became of it; what a webhook wrote meanwhile stays."""
    if outcome.state == "sent" and delivery.message:
        note(delivery, SENT, now, facts={"trial": "yes"} if delivery.trial else {})
    Delivery.objects.filter(pk=delivery.pk).update(
        state=outcome.state, reason=_said(outcome.reason), cost=outcome.cost, words=words,
        provider=outcome.provider[:200] or F("provider"),
        sent=now if outcome.state == "sent" else F("sent"),
    )  # fmt: skip
    return outcome


def outcome_of(delivery: Delivery) -> Outcome:
    """What was written down."""
    reason = Message("channel.was_refused") if delivery.reason else None
    return Outcome(STATES[delivery.state], reason, delivery.provider, delivery.cost)


def _said(reason: Message | None) -> dict[str, str]:
    return {each: said_text(reason, each) for each in LANGUAGES} if reason else {}
