"""What somebody answers by the channel they were written to on: STOP acts at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from django.db import transaction

from rute.web.journeys.services import design_of
from rute.web.people.identities import key_of
from rute.web.people.models import Permission
from rute.web.people.permission import (
    CHANNELS,
    PURPOSES,
    WITHDRAWN,
    Proof,
    address_in,
    kind_of_channel,
    withdraw,
)
from rute.web.people.stop_words import says_stop
from rute.web.site import clock
from rute.web.work.services import start

if TYPE_CHECKING:
    from rute.web.accounts.models import User
    from rute.web.journeys.models import Journey

KEPT: Final = 500  # signs of what was said
REPLY: Final = "Message Replied"
SAID_AS: Final = {"e-mail": "email", "mail": "email", "wa": "whatsapp", "text": "sms"}


def heard(
    journey: Journey, address: str, channel: str, text: str,
    *, at: datetime | None = None, place: str = "", by: User | None = None,
) -> bool:  # fmt: skip
    """Takes every permission of the channel back where the text says so; whether it did say so.

    address: canonical identifier; at: when it was said (never later than now); place: where it
    was heard; by: who read it, where a person did. Told again it changes nothing.
    """
    if not says_stop(text, channel):
        return False
    said_stop(journey, address, channel, text, at=at, place=place, by=by)
    return True


@transaction.atomic
def said_stop(
    journey: Journey, address: str, channel: str, text: str,
    *, at: datetime | None = None, place: str = "", by: User | None = None,
) -> int:  # fmt: skip
    """As `heard`, where a person who read it says that it meant so. Returns how many purposes are
    taken back now that were not before."""
    now = clock.moment()
    words = text.replace("\x00", "")[:KEPT]  # a sign that databases refuse
    proof = Proof(at=min(at or now, now), place=place or channel, wording=words, by=by)
    gone = Permission.objects.filter(
        journey=journey, key=key_of(journey, address), channel=channel, state=WITHDRAWN
    ).values_list("purpose", flat=True)
    left = [purpose for purpose in PURPOSES if purpose not in set(gone)]
    for purpose in left:
        withdraw(journey, address, channel, purpose, proof)
    return len(left)


def answered(
    journey: Journey, who: Mapping[str, str], channel: str, text: str, at: datetime
) -> None:
    """As `heard`, of a reply that a program tells. who: email, phone, user, as far as it knows;
    whoever is known by a user id alone is looked up behind this. channel: as it calls it, "" for
    the channels that who can be reached by."""
    who = {name: value.replace("\x00", "") for name, value in who.items()}
    for one in _channels(channel, who):
        if not says_stop(text, one):
            continue
        written = who.get(kind_of_channel(one), "")
        address = address_in(written, design_of(journey).country) if written else None
        if address is not None:
            heard(journey, address, one, text, at=at, place=REPLY)
        elif who.get("user"):
            told = {"journey": journey.pk, "user": who["user"], "channel": one,
                    "text": text.replace("\x00", "")[:KEPT], "at": at.isoformat()}  # fmt: skip
            start("people.answered", journey, told)


def _channels(channel: str, who: Mapping[str, str]) -> Iterator[str]:
    """The channels a reply speaks of; a number without one may be written to by two."""
    named = SAID_AS.get(channel.strip().casefold(), channel.strip().casefold())
    if named in CHANNELS:
        yield named
        return
    if who.get("email") or not who.get("phone"):
        yield "email"
    if who.get("phone") or not who.get("email"):
        yield from ("whatsapp", "sms")
