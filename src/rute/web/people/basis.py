"""The basis on which the people of a list may be reached, recorded for each address with its
proof. Who was met on marketplaces alone is left out unless they themselves consented, and so is
whoever withdrew later, or must not be reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.urls import reverse

from rute.web.accounts.models import User
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.people.asking import List
from rute.web.people.known import contacts, listed_now
from rute.web.people.permission import (
    MARKETPLACES,
    Proof,
    checked,
    give_all,
    kind_of_channel,
)
from rute.web.work.services import Job, job, start
from rute.words.message import Message

AT_ONCE = 20_000  # people
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
    left_out = set() if proof.basis == "consent" else set(found.only_on(MARKETPLACES).tolist())
    for at in range(0, len(people), AT_ONCE):
        tell(Message("people_app.basis.doing"), at, len(people))
        some = [one for one in people[at : at + AT_ONCE] if one not in left_out]
        came["marketplace"] += len(people[at : at + AT_ONCE]) - len(some)
        reached = contacts(found, some)[kind_of_channel(payload["channel"])]
        came["without"] += len(some) - len(reached)
        addresses = [one for each in reached.values() for one in each]
        came += give_all(journey, addresses, payload["channel"], payload["purpose"], proof)
    record(by, journey, "people_basis", people=came["new"], channel=payload["channel"])
    to = reverse("people:based", args=[journey.slug])
    return {"people": len(people), **+came, "to": to}
