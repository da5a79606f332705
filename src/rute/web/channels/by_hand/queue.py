"""What waits to be sent by hand: marked sent or skipped, and taken back for a minute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.db.models import F, Q, QuerySet

from rute.journey.campaigns.happened import SENT
from rute.web.channels.by_hand.sending import link_of
from rute.web.channels.models import Delivery, Happening
from rute.web.channels.parcels import MARKETING
from rute.web.channels.signals import MARKED
from rute.web.channels.telling import note
from rute.web.people import services as people
from rute.web.people.services import not_a_child, reachable

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

BY_HAND, SENT_BY_HAND, SKIPPED = "by hand", "sent", "skipped"
MINUTE: Final = 60_000_000  # µs, in which a slip can be taken back
MOST: Final = 50


@dataclass(frozen=True, slots=True)
class ByHand:
    """One message that waits. link: opens WhatsApp with the words written."""

    delivery: Delivery
    link: str


def by_hand(journey: Journey) -> list[ByHand]:
    """What waits, the oldest first; nothing that may not be sent any more."""
    found = _waiting(journey).filter(_may(journey))[:MOST]
    return [ByHand(each, link_of(each.to, each.words)) for each in found]


def how_many(journey: Journey) -> int:
    return _waiting(journey).filter(_may(journey)).count()


def just_marked(journey: Journey, now: int) -> QuerySet[Delivery]:
    """What somebody marked less than a minute ago."""
    rows = Delivery.objects.filter(journey=journey, marked__gt=now - MINUTE)
    return rows.filter(state__in=(SENT_BY_HAND, SKIPPED)).order_by("-marked")


@transaction.atomic
def mark_sent(journey: Journey, number: int, by: str, now: int) -> bool:
    """Somebody has sent it; False where that is not for them to say any more. The log is told
    once it cannot be taken back."""
    return _marked(journey, number, by, now, SENT_BY_HAND)


@transaction.atomic
def skip(journey: Journey, number: int, by: str, now: int) -> bool:
    """Nobody will send it."""
    return _marked(journey, number, by, now, SKIPPED)


@transaction.atomic
def said_stop(journey: Journey, number: int, by: User, words: str, now: int) -> bool:
    """Whoever it is for answered that they want no more: nothing else is sent to them there, and
    what lies ready is skipped. words: how that is noted."""
    found = Delivery.objects.filter(journey=journey, pk=number).exclude(to="").first()
    if found is None:
        return False
    people.said_stop(journey, found.to, found.channel, words, by=by)
    drop_withdrawn(journey, now)
    return True


@transaction.atomic
def take_back(journey: Journey, number: int, now: int) -> bool:
    """It waits again. 1. The row, if it was marked less than a minute ago. 2. What the log has
    not been told yet is not told."""
    rows = just_marked(journey, now).filter(pk=number).order_by()
    if not rows.update(state=BY_HAND, marked=None, sent=None, by_name=""):
        return False
    Happening.objects.filter(delivery=number, name=SENT, told=False).delete()
    _say(number, BY_HAND, now)
    return True


@transaction.atomic
def drop_withdrawn(journey: Journey, now: int) -> int:
    """Skips what may not be sent any more: somebody said no while it lay there."""
    gone = list(_waiting(journey).exclude(_may(journey)).values_list("pk", flat=True))
    return sum(_marked(journey, number, "", now, SKIPPED) for number in gone)


def with_waiting() -> QuerySet[Journey]:
    """Journeys in which something waits."""
    from rute.web.journeys.models import Journey

    waiting = Delivery.objects.filter(state=BY_HAND).values("journey")
    return Journey.objects.filter(pk__in=waiting, deleted=None)


def clear(now: int) -> int:
    """Words of what has left are not kept once it cannot be taken back."""
    over = Delivery.objects.filter(marked__lte=now - MINUTE).exclude(words="")
    return over.exclude(state=BY_HAND).update(words="")


def _waiting(journey: Journey) -> QuerySet[Delivery]:
    return Delivery.objects.filter(journey=journey, state=BY_HAND).order_by("id")


def _may(journey: Journey) -> Q:
    """Marketing needs its permission at the moment it is shown, too."""
    allowed = reachable(journey, "whatsapp", MARKETING, address="key", person="key")
    return ~Q(purpose=MARKETING) | allowed & not_a_child(journey, person="person")


def _marked(journey: Journey, number: int, by: str, now: int, state: str) -> bool:
    rows = _waiting(journey).filter(pk=number).order_by()
    sent = now if state == SENT_BY_HAND else F("sent")
    if not rows.update(state=state, marked=now, sent=sent, by_name=by[:200]):
        return False
    if state == SENT_BY_HAND:
        note(Delivery.objects.get(pk=number), SENT, now, due=now + MINUTE)
    _say(number, state, now)
    return True


def _say(number: int, state: str, now: int) -> None:
    delivery = Delivery.objects.select_related("journey").get(pk=number)
    MARKED.send(sender=Delivery, delivery=delivery, state=state, at=now)
