"""Letters that come back: those that did not arrive, complaints, and what people answer. They come
by the provider that passes them on, or out of a mailbox that is read; what they mean is the same.

Whoever answers STOP has left. An answer to a letter of ours is told to the log, and shown to the
team. A letter that says of another that it did not arrive is believed where it quotes the name that
letter bore: only who has had it knows that.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from anymail.signals import AnymailInboundEvent
from django.db import transaction
from django.dispatch import Signal

from rute.journey.campaigns.happened import REPLIED
from rute.web.channels.email import arriving
from rute.web.channels.email.ours import CHANNEL, ours
from rute.web.channels.email.returned.kinds import Complaint, Failure, Written
from rute.web.channels.email.returned.sorting import sorted_out
from rute.web.channels.inbox.answers import put_in
from rute.web.channels.models import Delivery
from rute.web.channels.telling import note
from rute.web.people.services import address_in, heard
from rute.web.site.clock import now

if TYPE_CHECKING:
    from rute.web.channels.email.returned.opening import Letter
    from rute.web.journeys.models import Journey

PLACE: Final = "reply by e-mail"
MILLION: Final = 1_000_000


def signal_of(journey: Journey) -> Signal:
    """Hears the letters that django-anymail has read for one journey."""
    found = Signal()

    def hear(sender: Any, event: AnymailInboundEvent, **_: Any) -> None:  # noqa: ARG001
        came_in(journey, event.message, now())

    found.connect(hear, weak=False)
    return found


def came_in(journey: Journey, letter: bytes | Letter, at: int) -> str:
    """What it was: bounced, complained, answered, stopped, or "" for nothing to us. at: when it
    came (µs UTC)."""
    found = sorted_out(letter)
    with transaction.atomic():
        match found:
            case Failure():
                return _failed(journey, found, at)
            case Complaint():
                return _complained(journey, found, at)
            case Written():
                return _wrote(journey, found, at)
    return ""


def _failed(journey: Journey, found: Failure, at: int) -> str:
    """Where it names another address than the letter went to (it was passed on), the letter did
    not arrive, and the address is no worse for that."""
    for delivery in ours(journey, found.names)[:1]:
        if not delivery.to:
            continue
        theirs = _bare(delivery) in found.to
        arriving.bounced(delivery, at, found.why, lasting=found.lasting and theirs)
        return "bounced"
    return ""


def _complained(journey: Journey, found: Complaint, at: int) -> str:
    """Most networks leave out who it was: the name of the letter says so."""
    for delivery in ours(journey, found.names)[:1]:
        if not delivery.to or (found.to and _bare(delivery) not in found.to):
            continue
        if found.leaving:
            arriving.left(delivery)
        else:
            arriving.complained(delivery, at)
        return "complained"
    return ""


def _wrote(journey: Journey, found: Written, at: int) -> str:
    writer = address_in(found.writer, None)
    if writer is None:
        return ""
    quoted = ours(journey, found.names)
    answered = next((one for one in quoted if one.to == writer), None) or next(iter(quoted), None)
    if answered is not None and answered.to == writer:
        Delivery.objects.filter(pk=answered.pk, replied=None).update(replied=at)
        note(answered, REPLIED, at)
    if _stops(journey, found, {writer, answered.to if answered else ""}, at):
        return "stopped"
    if answered is None or not answered.to:
        return ""
    put_in(answered, found, at)
    return "answered"


def _stops(journey: Journey, found: Written, addresses: set[str], at: int) -> bool:
    """Whoever has a letter may stop those like it, as by the link in it: it may have been passed on
    to where they answer from."""
    said = datetime.fromtimestamp(at / MILLION, UTC)
    for text in (found.text, found.subject):
        heard_at = [heard(journey, one, CHANNEL, text, at=said, place=PLACE)
                    for one in sorted(addresses - {""})]  # fmt: skip
        if any(heard_at):
            return True
    return False


def _bare(delivery: Delivery) -> str:
    return delivery.to.partition(":")[2].lower()
