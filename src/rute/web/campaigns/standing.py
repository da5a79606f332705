"""How campaigns stand: who is where in them, what was set aside, what keeps them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db.models import Count, Min, QuerySet

from rute.web.campaigns.models import (
    ACTIVE,
    CLAIMED,
    DONE,
    GOAL,
    LEFT,
    MERGED,
    PARKED,
    WAITING,
    WATCHED,
    Enrolment,
    Outbox,
    Running,
)
from rute.web.campaigns.watching import WORKING
from rute.web.journeys.models import Journey

STATES = (ACTIVE, DONE, GOAL, LEFT, MERGED, PARKED, WATCHED)
MOST_PARKED = 100


@dataclass(frozen=True)
class AtStep:
    """People on the way at a step of a version, by its number."""

    version: int
    step: str
    people: int


@dataclass(frozen=True)
class Parked:
    """person: as the database has it; error: what was raised when their step was taken."""

    enrolment: int
    person: int
    step: str
    error: str


@dataclass(frozen=True)
class Standing:
    """One campaign. version: the number of the one people enter; people: how many enrolments by
    state, arms: by arm; outbox: what was written for them, by state; due: since when the first
    one is due that was not looked at, µs UTC; trouble: why its last turn broke off, by language."""

    name: str
    state: str
    version: int | None
    share: float
    people: Mapping[str, int]
    arms: Mapping[str, int]
    steps: tuple[AtStep, ...]
    parked: tuple[Parked, ...]
    outbox: Mapping[str, int]
    too_late: int
    due: int | None
    trouble: Mapping[str, str]

    @property
    def entered(self) -> int:
        return sum(self.people.values())


def state_of(running: Running) -> Standing:
    of_it = Enrolment.objects.filter(running=running).order_by()
    people = dict(of_it.values_list("state").annotate(Count("id")))
    arms = dict(of_it.values_list("arm").annotate(Count("id")))
    at_steps = (
        of_it.filter(state=ACTIVE).order_by("version__number", "op")
        .values_list("version__number", "step", "op").annotate(people=Count("id"))
    )  # fmt: skip
    outbox = Outbox.objects.filter(enrolment__running=running).order_by()
    return Standing(
        running.name, running.state, running.version.number if running.version else None,
        running.share, {state: people.get(state, 0) for state in STATES}, arms,
        tuple(AtStep(version, step, n) for version, step, _, n in at_steps),
        tuple(parked_in(running)), dict(outbox.values_list("state").annotate(Count("id"))),
        running.too_late, first_due(running), running.trouble,
    )  # fmt: skip


def parked_in(running: Running, most: int = MOST_PARKED) -> Iterator[Parked]:
    """Whose step raised, the first first."""
    parked = Enrolment.objects.filter(running=running, state=PARKED).order_by("id")
    for each in parked[:most]:
        yield Parked(each.pk, each.person, each.step, str(each.error.get("what", "")))


def first_due(running: Running) -> int | None:
    waiting = Enrolment.objects.filter(running=running, state=ACTIVE, due__isnull=False)
    due: int | None = waiting.aggregate(first=Min("due"))["first"]
    return due


def put_off(running: Running) -> QuerySet[Outbox]:
    """What could not leave when it was tried, and is tried again by itself."""
    return Outbox.objects.filter(
        enrolment__running=running, state__in=(WAITING, CLAIMED), reason__code="later"
    )


def running_of(journey: Journey) -> list[Running]:
    """Every campaign of a journey that was ever started, by name."""
    found = Running.objects.filter(journey=journey).select_related("version")
    return list(found.exclude(started=None).order_by("name"))


def working() -> list[Running]:
    """Every campaign in which people are moving, or waiting to."""
    found = Running.objects.filter(state__in=WORKING, journey__deleted=None)
    return list(found.select_related("journey", "version").order_by("journey_id", "id"))


def try_again(running: Running, now: int) -> int:
    """Lets those who were set aside take their step again; how many those are."""
    return Enrolment.objects.filter(running=running, state=PARKED).update(
        state=ACTIVE, due=now, error={}
    )
