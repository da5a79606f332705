"""Whom a campaign found when it began, let in a batch at a time: a process that dies goes on with
those who are not in yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from django.db import transaction

from rute.web.campaigns import bulk
from rute.web.campaigns.asking import Hashes, Known
from rute.web.campaigns.compiled import compiled
from rute.web.campaigns.enrolling import ON_THE_WAY, Entries, enrol, intake_of
from rute.web.campaigns.models import Running
from rute.web.campaigns.watching import LETS_IN
from rute.web.journeys.models import Journey
from rute.web.site.numbers import people_sql

AT_ONCE = 20_000


@dataclass(frozen=True)
class LetIn:
    entered: int = 0
    more: bool = False


def let_in_existing(journey: Journey, known: Known, now: int, most: int = AT_ONCE) -> LetIn:
    """The next of those who are still to be let in."""
    entered, more = 0, False
    asked = Running.objects.filter(journey=journey, existing__isnull=False, state__in=LETS_IN)
    for running in asked.select_related("version"):
        found, left = _next(running, known, now, most)
        entered, more = entered + found, more or left
    return LetIn(entered, more)


def _next(running: Running, known: Known, now: int, most: int) -> tuple[int, bool]:
    """How many entered, and whether there are more."""
    assert running.version is not None
    audience = known.audience(running.name)
    missing = _not_in_yet(running, audience)
    some = missing[:most]
    with transaction.atomic():
        intake_of(running.journey)
        open_ = Running.objects.filter(pk=running.pk, existing=running.existing, state__in=LETS_IN)
        if not open_.exists():
            return 0, False
        entered = _entered(running, some, now)
        if missing.size <= most:
            open_.update(existing=None)
    return entered, missing.size > most


def _entered(running: Running, people: Hashes, now: int) -> int:
    assert running.version is not None
    assert running.existing is not None
    nothing = [""] * people.size
    moments = np.full(people.size, running.existing, np.int64)
    entries = Entries(people, moments, nothing, nothing)
    return enrol(running, compiled(running.version), entries, now)


def _not_in_yet(running: Running, audience: Hashes) -> Hashes:
    """Without those who are on the way, or entered since it began."""
    marks = ", ".join(["%s"] * len(ON_THE_WAY))
    rows = bulk.rows(
        f'SELECT "person" FROM "campaigns_enrolment" WHERE "running_id" = %s '
        f'AND ("state" IN ({marks}) OR "entered" >= %s)',
        [running.pk, *ON_THE_WAY, running.existing],
    )
    known = np.array([person for (person,) in rows], np.int64)
    return audience[~np.isin(people_sql(audience), known)]
