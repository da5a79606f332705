"""How long what names people is kept, and that it goes with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from rute.web.channels import sink
from rute.web.channels.file import sending as lists
from rute.web.channels.models import Delivery, Happening, Hit, Task
from rute.web.people.services import key_of, who_is_held
from rute.web.site.numbers import person_hash, person_sql

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

DAY: Final = 86_400_000_000  # µs
KEPT: Final = 400 * DAY  # addresses: links in a letter are followed for a year and a bit
TOLD: Final = 30 * DAY  # what the log has, and single hits


def forget(journey: Journey, person: int, identifiers: Iterable[str]) -> int:
    """Erases every delivery to a person, by hash and by their identifiers, with all that hangs on
    it, lines of lists and what a trial left in the folder too; how many rows went."""
    keys = [key_of(journey, one) for one in identifiers]
    theirs = Delivery.objects.filter(journey=journey, key__in=keys)
    own = Delivery.objects.filter(journey=journey, person=person_sql(person))
    onces = {once for rows in (theirs, own) for once in rows.values_list("once", flat=True)}
    sink.forget(journey, onces)
    lists.forget(journey, onces)
    return sum(rows.delete()[0] for rows in (theirs, own))


@who_is_held
def people_in(journey: Journey) -> set[int]:
    """To whom anything was delivered."""
    rows = Delivery.objects.filter(journey=journey).order_by()
    return {person_hash(number) for number in rows.values_list("person", flat=True).distinct()}


def forget_old(now: int) -> None:
    """What was sent stays; to whom and in which words does not."""
    old = Delivery.objects.filter(begun__lt=now - KEPT).exclude(to="", words="")
    old.exclude(state="by hand").update(to="", words="")
    Task.objects.filter(made__lt=now - KEPT).exclude(once="").delete()  # what people answered
    Happening.objects.filter(told=True, at__lt=now - TOLD).delete()
    Hit.objects.filter(at__lt=now - TOLD).exclude(scanner=None).delete()
