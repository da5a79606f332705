"""What other parts may ask of channels: deliver a parcel, draw a message, say what can be sent.

Every parcel leaves a row (Delivery) and, once it has left, tells the log `Message Sent`; what
comes back (delivered, opened, clicked, bounced, complained) is told by channels as well. Nobody
else tells the log of messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from rute.web.accounts.services import absolute
from rute.web.channels import deliveries, rates
from rute.web.channels.by_hand.queue import by_hand, how_many, mark_sent, skip, take_back
from rute.web.channels.drawn import drawn
from rute.web.channels.inbox.answers import answers_of
from rute.web.channels.inbox.tasks import inbox, mark_done, reopen
from rute.web.channels.keeping import forget
from rute.web.channels.letters.checking import Slip, check_messages, slips_in
from rute.web.channels.letters.drawing import Drawn, Marks
from rute.web.channels.letters.facts import facts_of, sample_facts
from rute.web.channels.letters.liquid import Wrong
from rute.web.channels.parcels import MARKETING, Outcome, Parcel, Trip
from rute.web.channels.samples import facts_shown, sent_by
from rute.web.channels.signals import MARKED
from rute.web.channels.trial import is_on_trial, on_trial
from rute.web.channels.ways import WAYS
from rute.web.permission.services import imprint_of
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.model_moving import MessageText
    from rute.web.channels.models import Channel, Delivery
    from rute.web.journeys.models import Journey

__all__ = [
    "MARKED", "Able", "Drawn", "Outcome", "Parcel", "Slip", "Taken", "answers_of", "by_hand",
    "channels_of", "check_messages", "close", "deliver", "facts_of", "facts_shown", "forget",
    "how_many", "inbox", "leave", "mark_done", "mark_sent", "preview", "reopen", "sample_facts",
    "sent_by", "skip", "slips_in", "take", "take_back",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Able:
    """wrong: why the channel cannot send; None where it can."""

    channel: str
    wrong: Message | None


def channels_of(journey: Journey) -> tuple[Able, ...]:
    """Every channel there is, and whether it can send; on trial nothing can be missing."""
    return tuple(
        Able(name, None if on_trial(journey, name) else way.missing(journey))
        for name, way in WAYS.items()
    )


@dataclass(frozen=True, slots=True)
class Taken:
    """A parcel whose row is there. known: what became of it already; None where it is for us to
    send it."""

    parcel: Parcel
    setting: Channel | None = None
    delivery: Delivery | None = None
    known: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What became of a parcel that was taken. words: which a person is to send by hand."""

    taken: Taken
    outcome: Outcome
    words: str = ""


def deliver(parcel: Parcel, now: int) -> Outcome:
    """Sends a parcel, once; asked again, it says what became of it. now: µs UTC.

    1. Its row is claimed and committed: so it must not be called inside a transaction.
    2. It leaves. 3. The row is closed. A process that dies between 2 and 3 leaves a row of which
    nobody knows: marketing stays unknown, anything else is sent again under the same name.
    """
    with transaction.atomic():
        taken = take(parcel, now)
    left = leave(taken, now)
    with transaction.atomic():
        close(left, now)
    return left.outcome


def take(parcel: Parcel, now: int) -> Taken:
    """The first of what `deliver` does, for whoever has something to write in the transaction that
    claims the row. It must be committed before the parcel leaves."""
    if parcel.channel not in WAYS:
        refused = Outcome("refused", Message("channel.none", channel=parcel.channel))
        return Taken(parcel, known=refused)
    setting = rates.setting_of(parcel.journey, parcel.channel)
    trial = is_on_trial(parcel.journey, setting)
    delivery, ours = deliveries.claimed(parcel, now, trial=trial)
    return Taken(parcel, setting, delivery, None if ours else deliveries.outcome_of(delivery))


def leave(taken: Taken, now: int) -> Left:
    """The second; not inside a transaction, as nobody knows how long it takes."""
    if taken.known is not None:
        return Left(taken, taken.known)
    assert taken.setting is not None
    assert taken.delivery is not None
    if not rates.may_leave(taken.setting, now):
        return Left(taken, Outcome("later", Message("channel.too_fast")))
    trial = is_on_trial(taken.parcel.journey, taken.setting)
    trip = Trip(taken.parcel, taken.delivery, now, trial)
    return Left(taken, *WAYS[taken.parcel.channel].send(trip))


def close(left: Left, now: int) -> None:
    """The third, inside a transaction with whatever else is to be written of it."""
    if left.taken.known is None and left.taken.delivery is not None:
        deliveries.closed(left.taken.delivery, left.outcome, now, left.words)


def _nobodys(purpose: str) -> str:
    """An address of leaving that is nobody's, so that a preview shows what stands at the end."""
    return absolute("/leave/-") if purpose == MARKETING else ""


def preview(
    journey: Journey, message: MessageText, channel: str, language: str, facts: Mapping[str, Any]
) -> Drawn:
    """A message as somebody would get it; what is wrong with it stands among its doubts."""
    content = next((one for one in message.contents if one.channel == channel), None)
    if content is None:
        return Drawn("", "", "", (Message("channel.no_words", channel=channel),))
    try:
        leave = _nobodys(message.purpose)
        marks = Marks(leave=leave, imprint=imprint_of(journey) if leave else "")
        return drawn(journey, content, language, facts, marks)
    except Wrong as wrong:
        return Drawn("", "", "", (wrong.what,))
