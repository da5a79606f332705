"""What people answer to letters, for the team to read and answer in their turn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.db.models import Q

from rute.render.masked import masked
from rute.web.channels.models import Delivery, Task
from rute.web.people.services import key_of
from rute.web.site.numbers import person_sql

if TYPE_CHECKING:
    from rute.web.channels.email.returned.kinds import Written
    from rute.web.journeys.models import Journey


def put_in(delivery: Delivery, found: Written, at: int) -> None:
    """Once, however often the letter is read. Who answers from another address than the letter
    went to is named, masked."""
    text = found.own or found.text[:1_000] or found.subject
    theirs = found.writer == delivery.to.partition(":")[2].lower()
    who = "" if theirs else masked(f"email:{found.writer}").partition(":")[2]
    new = {"text": text, "made": at, "who": who[:200]}
    Task.objects.get_or_create(delivery=delivery, once=found.name, defaults=new)


def answers_of(
    journey: Journey, person: int, identifiers: Iterable[str]
) -> list[tuple[int, str, str, str]]:
    """(when, by which channel, to which message, what) of everything that a person answered, the
    oldest first."""
    keys = [key_of(journey, one) for one in identifiers]
    theirs = Q(delivery__key__in=keys) | Q(delivery__person=person_sql(person))
    found = Task.objects.filter(theirs, delivery__journey=journey).exclude(once="")
    told = found.order_by("made", "pk")
    return list(told.values_list("made", "delivery__channel", "delivery__message", "text"))
