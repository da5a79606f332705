"""Letters that come back by a provider: who answers STOP has left, and an answer to a letter of
ours is told to the log. What machines answer by themselves is no answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from anymail.signals import AnymailInboundEvent
from django.db import transaction
from django.dispatch import Signal

from rute.journey.campaigns.happened import REPLIED
from rute.web.channels.models import Delivery
from rute.web.channels.telling import note
from rute.web.people.services import address_in, heard
from rute.web.site.clock import now

if TYPE_CHECKING:
    from anymail.inbound import AnymailInboundMessage

    from rute.web.journeys.models import Journey

CHANNEL: Final = "email"
PLACE: Final = "reply by e-mail"
MILLION: Final = 1_000_000


def signal_of(journey: Journey) -> Signal:
    """Hears the letters that django-anymail has read for one journey."""
    found = Signal()

    def hear(sender: Any, event: AnymailInboundEvent, **_: Any) -> None:  # noqa: ARG001
        came_in(journey, event.message)

    found.connect(hear, weak=False)
    return found


@transaction.atomic
def came_in(journey: Journey, letter: AnymailInboundMessage) -> None:
    """A letter of nobody, or of a machine, is nothing."""
    writer = address_in(letter.from_email.addr_spec, None) if letter.from_email else None
    if writer is None or _by_itself(letter):
        return
    at = now()
    answered = _answered(journey, letter, writer)
    if answered is not None:
        Delivery.objects.filter(pk=answered.pk, replied=None).update(replied=at)
        note(answered, REPLIED, at)
    said = datetime.fromtimestamp(at / MILLION, UTC)
    for text in (letter.text or "", letter.subject or ""):
        if heard(journey, writer, CHANNEL, text, at=said, place=PLACE):
            break


def _by_itself(letter: AnymailInboundMessage) -> bool:
    """Out of office, lists, other machines (RFC 3834)."""
    submitted = str(letter.get("Auto-Submitted", "no")).split(";")[0].strip().lower()
    bulk = str(letter.get("Precedence", "")).strip().lower() in ("bulk", "junk", "auto_reply")
    return submitted != "no" or bulk


def _answered(journey: Journey, letter: AnymailInboundMessage, writer: str) -> Delivery | None:
    """The letter of ours that this one answers."""
    said = f"{letter.get('In-Reply-To', '')} {letter.get('References', '')}".split()
    names = {way for one in said[:50] for way in (one, one.strip("<>"))}
    found = Delivery.objects.filter(journey=journey, channel=CHANNEL, to=writer, provider__in=names)
    return found.order_by("-pk").first()
