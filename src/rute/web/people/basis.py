"""The basis on which the people of a list may be reached, recorded for each address with its
proof. Who was met on marketplaces alone is left out unless they themselves consented, and so is
whoever withdrew later, or must not be reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from rute.session.profile import own_of
from rute.web.accounts.models import User
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.people.asking import List
from rute.web.people.identities import key_of
from rute.web.people.known import contacts, listed_now
from rute.web.people.models import Permission, Suppression
from rute.web.people.permission import (
    Proof,
    checked,
    give,
    kind_of_channel,
    only_of_marketplaces,
)
from rute.web.work.services import Job, job, start
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.session.who import Listing

AT_ONCE = 2000
CAME = ("new", "given", "asked", "withdrawn", "stopped", "marketplace", "without")
Tell = Callable[[str, int, int | None], None]


def begin(journey: Journey, asked: List, channel: str, purpose: str, proof: Proof, by: User) -> Job:
    """Raises AppError for what is not complete."""
    checked(channel, purpose, proof)
    payload = {
        "journey": journey.pk, "list": dict(asked.given), "channel": channel,
        "purpose": purpose, "basis": proof.basis,
        "at": proof.at.isoformat(), "place": proof.place, "wording": proof.wording, "by": by.pk,
    }  # fmt: skip
    return start("people.basis", journey, payload, by)


@job("people.basis")
def run(payload: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Counts what became of each address: new, or given, asked or withdrawn already, or stopped;
    and the people left out: marketplace, and those without an address."""
    journey = Journey.objects.get(pk=payload["journey"])
    by = User.objects.filter(pk=payload["by"]).first()
    proof = Proof(payload["basis"], datetime.fromisoformat(payload["at"]), payload["place"],
                  payload["wording"], by)  # fmt: skip
    found, came = listed_now(journey), Counter[str]()
    people = found.people(List.of(payload["list"]).whom(found.session)).tolist()
    for start_at in range(0, len(people), AT_ONCE):
        tell(Message("people_app.basis.doing"), start_at, len(people))
        some = people[start_at : start_at + AT_ONCE]
        came += _given(journey, found, some, payload["channel"], payload["purpose"], proof)
    record(by, journey, "people_basis", people=came["new"], channel=payload["channel"])
    to = reverse("people:based", args=[journey.slug])
    return {"people": len(people), **came, "to": to}


def _given(
    journey: Journey, found: Listing, people: list[int], channel: str, purpose: str, proof: Proof
) -> Counter[str]:
    kind, came = kind_of_channel(channel), Counter[str]()
    reached = contacts(found, people).get(kind, {})
    keys = {one: key_of(journey, one) for some in reached.values() for one in some}
    held = dict(
        Permission.objects.filter(
            journey=journey, key__in=keys.values(), channel=channel, purpose=purpose
        ).values_list("key", "state")
    )
    stopped = set(
        Suppression.objects.filter(
            journey=journey, key__in=keys.values(), channel__in=("", channel)
        ).values_list("key", flat=True)
    )
    for person in people:
        addresses = reached.get(person, [])
        if not addresses:
            came["without"] += 1
        elif proof.basis != "consent" and _from_marketplace(found, person):
            came["marketplace"] += 1
        else:
            for address in addresses:
                key = keys[address]
                state = "stopped" if key in stopped else held.get(key, "new")
                if state == "new":
                    give(journey, address, channel, purpose, proof)
                came[state] += 1
    return came


def _from_marketplace(found: Listing, person: int) -> bool:
    own = own_of(found, person)
    return own is not None and only_of_marketplaces([c for c, _ in own.channels()])
