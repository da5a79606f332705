"""Replies of whom a program knows by a user id alone: their addresses are looked up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from rute.events.people.kinds import hash_of
from rute.session.profile import current
from rute.web.journeys.models import Journey
from rute.web.people.heard import REPLY, heard
from rute.web.people.known import contacts, listed_now
from rute.web.people.permission import kind_of_channel
from rute.web.work.services import job

Tell = Callable[[str, int, int | None], None]


@job("people.answered")
def run(payload: dict[str, Any], _tell: Tell) -> dict[str, Any]:
    """Hears the reply at every address of theirs that the channel reaches."""
    journey = Journey.objects.get(pk=payload["journey"])
    found = listed_now(journey)
    person = current(found.session, hash_of(payload["user"]))
    addresses = contacts(found, [person])[kind_of_channel(payload["channel"])].get(person, [])
    at = datetime.fromisoformat(payload["at"])
    said = [
        heard(journey, one, payload["channel"], payload["text"], at=at, place=REPLY)
        for one in addresses
    ]
    return {"heard": sum(said)}
