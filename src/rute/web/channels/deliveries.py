"""The row of a parcel: claimed before anything leaves, closed with what became of it."""

from __future__ import annotations

from typing import Final

from django.db.models import BigIntegerField, F, Value
from django.db.models.functions import Coalesce, NullIf

from rute.journey.campaigns.happened import SENT
from rute.web.channels.models import SENDING, Delivery
from rute.web.channels.parcels import LATER, MARKETING, UNKNOWN, Outcome, Parcel, State
from rute.web.channels.telling import note
from rute.web.people.services import key_of
from rute.web.site.numbers import person_sql
from rute.web.site.prepared import Inserting, Prepared
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
    number = _NEW.insert(delivery)
    if number is None:
        return _known(parcel, now)
    delivery.pk = number
    return delivery, True


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


def closed(delivery: Delivery, outcome: Outcome, now: int, words: str = "") -> None:
    """Writes down what became of it, inside a transaction; what a webhook wrote meanwhile
    stays."""
    if outcome.state == "sent" and delivery.message:
        note(delivery, SENT, now, facts={"trial": "yes"} if delivery.trial else {})
    _CLOSED.run(
        row=delivery.pk, state=outcome.state, reason=_said(outcome.reason), words=words,
        provider=outcome.provider[:200], sent=now if outcome.state == "sent" else None,
    )  # fmt: skip
    if outcome.cost is not None:
        Delivery.objects.filter(pk=delivery.pk).update(cost=outcome.cost)


_NEW: Final = Inserting(Delivery)
_CLOSED: Final = Prepared(
    lambda of: Delivery.objects.filter(pk=of["row"]),
    lambda of: {
        "state": of["state"], "reason": of["reason"], "words": of["words"],
        "provider": Coalesce(NullIf(Value(of["provider"]), Value("")), F("provider")),
        "sent": Coalesce(Value(of["sent"], BigIntegerField()), F("sent")),
    },
    row=int, state=str, reason=dict, words=str, provider=str, sent=int,
)  # fmt: skip


def outcome_of(delivery: Delivery) -> Outcome:
    """What was written down."""
    reason = Message("channel.was_refused") if delivery.reason else None
    return Outcome(STATES[delivery.state], reason, delivery.provider, delivery.cost)


def _said(reason: Message | None) -> dict[str, str]:
    return {each: said_text(reason, each) for each in LANGUAGES} if reason else {}
