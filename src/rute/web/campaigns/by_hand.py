"""Letting single people in by hand, whatever the campaign starts with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from django.db import transaction

from rute.errors import AppError
from rute.web.campaigns.compiled import compiled
from rute.web.campaigns.enrolling import Entries, enrol, intake_of
from rute.web.campaigns.starting import may_send, running_named
from rute.web.campaigns.watching import LETS_IN
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.accounts.models import User


@transaction.atomic
def enter_by_hand(
    journey: Journey, name: str, people: Sequence[int], by: User | None, now: int, key: str = ""
) -> int:
    """Lets people in by hash; returns how many entered: some may be in it already, or may not be
    again. Raises AppError where nobody is let in now."""
    may_send(by, journey)
    running = running_named(journey, name)
    intake_of(journey)
    running.refresh_from_db()
    if running.state not in LETS_IN or running.version is None:
        raise AppError(
            Message("engine.lets_nobody_in", name=running.name),
            do=Message("engine.lets_nobody_in.do"),
        )
    persons = np.unique(np.array(people, np.uint64))
    moments = np.full(persons.size, now, np.int64)
    entries = Entries(persons, moments, [key] * persons.size, [""] * persons.size)
    entered = enrol(running, compiled(running.version), entries, now)
    record(by, journey, "campaign_by_hand", name=running.name, people=entered)
    return entered
