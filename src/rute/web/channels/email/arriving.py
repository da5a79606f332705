"""What providers tell of letters afterwards: delivered, bounced, complained, opened, clicked. Each
provider's words have been made one by django-anymail; whose they are was checked before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason
from django.conf import settings
from django.db import transaction
from django.dispatch import Signal

from rute.journey.campaigns.happened import BOUNCED, CLICKED, COMPLAINED, DELIVERED, OPENED
from rute.web.channels.email.ours import ours
from rute.web.channels.models import Delivery
from rute.web.channels.telling import note
from rute.web.channels.tracking.scanners import is_program
from rute.web.people.services import Proof, suppress, withdraw
from rute.web.site.clock import now

if TYPE_CHECKING:
    from datetime import datetime

    from rute.web.journeys.models import Journey

CHANNEL: Final = "email"
COLUMNS: Final = {DELIVERED: "delivered", BOUNCED: "bounced", COMPLAINED: "complained",
                  OPENED: "opened", CLICKED: "clicked"}  # fmt: skip
IN_A_ROW: Final = 5  # letters
WEEKS: Final = 14 * 86_400_000_000  # µs between the first and the last of them
LASTING: Final = frozenset({"HardBounce", "BadEmailAddress", "ManuallyDeactivated"})  # Postmark


def signal_of(journey: Journey) -> Signal:
    """Hears what django-anymail has read for one journey."""
    found = Signal()

    def hear(sender: Any, event: AnymailTrackingEvent, **_: Any) -> None:  # noqa: ARG001
        arrived(journey, event)

    found.connect(hear, weak=False)
    return found


@transaction.atomic
def arrived(journey: Journey, event: AnymailTrackingEvent) -> None:
    """Notes one event; one about a letter that is not ours, or an address it did not go to, is
    nothing."""
    delivery = _delivery(journey, event)
    if delivery is None:
        return
    at, why = _micros(event.timestamp), str(event.mta_response or event.description or "")
    match event.event_type:
        case EventType.DELIVERED:
            happened(delivery, DELIVERED, at)
        case EventType.OPENED if not is_program("GET", event.user_agent or " "):
            happened(delivery, OPENED, at)
        case EventType.CLICKED if _followed(event):
            happened(delivery, CLICKED, at, link=str(event.click_url or "")[:500])
        case EventType.BOUNCED | EventType.REJECTED:
            _turned_away(delivery, event, at, why)
        case EventType.COMPLAINED:
            complained(delivery, at, why)
        case EventType.UNSUBSCRIBED:
            left(delivery)


def happened(delivery: Delivery, name: str, at: int, **facts: str) -> None:
    """at: µs UTC; the first time stays."""
    column = COLUMNS[name]
    Delivery.objects.filter(pk=delivery.pk, **{column: None}).update(**{column: at})
    note(delivery, name, at, facts=facts)


def bounced(delivery: Delivery, at: int, why: str, *, lasting: bool) -> None:
    """It did not arrive; why: the server's words. Nothing is sent any more to an address where
    there is nobody, nor to one that took none of the last letters for weeks."""
    happened(delivery, BOUNCED, at, kind="hard" if lasting else "soft")
    if lasting or in_vain(delivery):
        suppress(delivery.journey, delivery.to, CHANNEL, "bounced", said=why)


def complained(delivery: Delivery, at: int, why: str = "") -> None:
    happened(delivery, COMPLAINED, at)
    suppress(delivery.journey, delivery.to, CHANNEL, "complained", said=why)


def left(delivery: Delivery) -> None:
    """Whoever read it asked its provider for no more."""
    proof = Proof(place=str(delivery.provider)[:100] or CHANNEL)
    withdraw(delivery.journey, delivery.to, CHANNEL, delivery.purpose, proof)


def in_vain(delivery: Delivery) -> bool:
    """Whether the last letters to an address all came back, over weeks: a mailbox that is full
    for so long is nobody's any more."""
    sent = Delivery.objects.filter(
        journey=delivery.journey, key=delivery.key, channel=CHANNEL, trial=False
    ).exclude(sent=None)
    last = list(sent.order_by("-sent").values_list("sent", "bounced")[:IN_A_ROW])
    came_back = [at for at, back in last if at is not None and back is not None]
    return len(came_back) == IN_A_ROW and came_back[0] - came_back[-1] >= WEEKS


def _delivery(journey: Journey, event: AnymailTrackingEvent) -> Delivery | None:
    found = next(iter(ours(journey, [str(event.message_id or "")])), None)
    to = str(event.recipient or "").strip().lower()
    if found is None or not found.to or (to and f"email:{to}" != found.to.lower()):
        return None
    return found


def _turned_away(delivery: Delivery, event: AnymailTrackingEvent, at: int, why: str) -> None:
    if event.reject_reason in (RejectReason.SPAM, RejectReason.UNSUBSCRIBED):
        reason = "complained" if event.reject_reason == RejectReason.SPAM else "asked"
        suppress(delivery.journey, delivery.to, CHANNEL, reason, said=why)
        return
    bounced(delivery, at, why, lasting=is_lasting(event))


def is_lasting(event: AnymailTrackingEvent) -> bool:
    """Whether the address will never take anything: a full mailbox or a filter is no such thing.
    Providers say so each in their own field."""
    raw = event.esp_event if hasattr(event.esp_event, "get") else {}
    match raw:
        case {"bounce": {"bounceType": kind}}:  # SES
            return bool(kind == "Permanent")
        case {"RecordType": "Bounce", "Type": kind}:  # Postmark
            return kind in LASTING
        case {"sg_event_id": _, "event": "bounce", "type": kind}:  # SendGrid
            return bool(kind == "bounce")
        case {"event": "soft_bounce" | "blocked"}:  # Brevo
            return False
    return event.reject_reason in (RejectReason.BOUNCED, RejectReason.INVALID)


def _followed(event: AnymailTrackingEvent) -> bool:
    """Links of ours are counted where they lead; a provider that counts as well is not asked."""
    ours = str(event.click_url or "").startswith(f"{settings.SITE_URL}/l/")
    return not ours and not is_program("GET", event.user_agent or " ")


def _micros(moment: datetime | None) -> int:
    return now() if moment is None else int(moment.timestamp() * 1_000_000)
