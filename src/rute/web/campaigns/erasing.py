"""Who is erased is in no campaign any more, and nothing is written to them."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q

from rute.web.campaigns.enrolling import intake_of
from rute.web.campaigns.models import Enrolment, LogLine, Outbox, SentCount, Taken
from rute.web.journeys.models import Journey
from rute.web.people.services import when_forgotten, who_is_held
from rute.web.site.numbers import person_hash, person_sql


@when_forgotten
@transaction.atomic
def forget(journey: Journey, people: Sequence[int]) -> int:
    """Removes all rows of a person, known by these hashes; how many enrolments that were."""
    intake_of(journey)
    numbers = [person_sql(person) for person in people]
    theirs = Enrolment.objects.filter(
        Q(person__in=numbers) | Q(origin__in=numbers), running__journey=journey
    )
    # A worker that moves one of them on writes more for it until its transaction ends.
    ids = list(theirs.select_for_update(of=("self",)).values_list("pk", flat=True))
    Outbox.objects.filter(enrolment__in=ids).delete()
    Taken.objects.filter(enrolment__in=ids).delete()
    for each in (Outbox, LogLine, SentCount):
        each.objects.filter(journey=journey, person__in=numbers).delete()
    Enrolment.objects.filter(pk__in=ids).delete()
    return len(ids)


@who_is_held
def people_in(journey: Journey) -> set[int]:
    """Of whom campaigns have rows, also as whom they entered."""
    mine = Enrolment.objects.filter(running__journey=journey).order_by()
    numbers = {*mine.values_list("person", flat=True), *mine.values_list("origin", flat=True)}
    for each in (Outbox, LogLine, SentCount):
        rows = each.objects.filter(journey=journey).order_by()
        numbers.update(rows.values_list("person", flat=True).distinct())
    return {person_hash(number) for number in numbers}
