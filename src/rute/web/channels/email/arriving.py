"""What providers tell of letters afterwards: delivered, bounced, complained, opened, clicked. Each
provider's words have been made one by django-anymail; whose they are was checked before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from anymail.signals import AnymailTrackingEvent, EventType, RejectReason
from django.conf import settings
from django.db import transaction
from django.dispatch import Signal

from rute.journey.campaigns.happened import BOUNCED, CLICKED, COMPLAINED, DELIVERED, OPENED
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
    match event.event_type:
        case EventType.DELIVERED:
            _note(delivery, DELIVERED, event)
        case EventType.OPENED if not is_program("GET", event.user_agent or " "):
            _note(delivery, OPENED, event)
        case EventType.CLICKED if _followed(event):
            _note(delivery, CLICKED, event, link=str(event.click_url or "")[:500])
        case EventType.BOUNCED | EventType.REJECTED:
            _bounced(delivery, event)
        case EventType.COMPLAINED:
            _note(delivery, COMPLAINED, event)
            suppress(journey, delivery.to, CHANNEL, "complained")
        case EventType.UNSUBSCRIBED:
            proof = Proof(place=str(delivery.provider)[:100] or CHANNEL)
            withdraw(journey, delivery.to, CHANNEL, delivery.purpose, proof)


def _delivery(journey: Journey, event: AnymailTrackingEvent) -> Delivery | None:
    name = str(event.message_id or "").strip()
    ways = {name, name.strip("<>"), f"<{name.strip('<>')}>"} - {"", "<>"}
    found = Delivery.objects.filter(journey=journey, channel=CHANNEL, provider__in=ways).first()
    to = str(event.recipient or "").strip().lower()
    if found is None or not found.to or (to and f"email:{to}" != found.to.lower()):
        return None
    return found


def _note(delivery: Delivery, name: str, event: AnymailTrackingEvent, **facts: str) -> None:
    at = _micros(event.timestamp)
    column = COLUMNS[name]
    Delivery.objects.filter(pk=delivery.pk, **{column: None}).update(**{column: at})
    note(delivery, name, at, facts=facts)


def _bounced(delivery: Delivery, event: AnymailTrackingEvent) -> None:
    if event.reject_reason in (RejectReason.SPAM, RejectReason.UNSUBSCRIBED):
        reason = "complained" if event.reject_reason == RejectReason.SPAM else "asked"
        suppress(delivery.journey, delivery.to, CHANNEL, reason)
        return
    lasting = is_lasting(event)
    _note(delivery, BOUNCED, event, kind="hard" if lasting else "soft")
    if lasting:
        suppress(delivery.journey, delivery.to, CHANNEL, "bounced")


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
