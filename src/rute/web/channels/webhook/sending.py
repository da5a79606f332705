"""A signed call to another program: where it may go is looked at each time (site/guard), the same
parcel carries the same idempotency key however often it is tried."""

from __future__ import annotations

import json
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

from rute.errors import RuteError
from rute.web.channels import sink
from rute.web.channels.models import Channel
from rute.web.channels.parcels import Outcome, Parcel, Trip
from rute.web.channels.webhook.gateways import gateway_of
from rute.web.people.services import name_of
from rute.web.site.calling import headers_of, new_secret, place_of
from rute.web.site.guard import Answer, post
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

AGAIN = frozenset({408, 425, 429})  # of 4xx those that may change by themselves
NAME = "webhook"


def missing(_journey: Journey) -> Message | None:
    """Nothing."""
    return None


def secret_of(journey: Journey) -> str:
    """What the journey's calls are signed with; made when it is first asked for."""
    setting, _ = Channel.objects.get_or_create(journey=journey, channel=NAME)
    if not setting.secret:
        Channel.objects.filter(pk=setting.pk, secret="").update(secret=new_secret())
        setting.refresh_from_db()
    return setting.secret


def send(trip: Trip) -> tuple[Outcome, str]:
    """The parcel's text is the address."""
    parcel, body = trip.parcel, body_of(trip.parcel)
    if gateway := gateway_of(parcel.text):
        return Outcome("refused", Message("channel.gateway", name=gateway)), ""
    if trip.trial:
        return sink.kept(parcel, {"url": parcel.text, "body": body}, "json"), ""
    return _called(parcel, json.dumps(body, ensure_ascii=False, default=str), trip.now), ""


def body_of(parcel: Parcel) -> dict[str, Any]:
    """What the other program is told; see docs/guide/channels.md."""
    return {
        "type": "campaign.step",
        "journey": parcel.journey.slug,
        "campaign": parcel.campaign,
        "step": parcel.step,
        "person": name_of(parcel.journey, parcel.person),
        "language": parcel.language,
        "facts": {name: dict(parcel.facts.get(name, {})) for name in ("person", "offer")},
    }


def _called(parcel: Parcel, body: str, now: int) -> Outcome:
    sent = body.encode()
    name = f"{parcel.journey.pk} {parcel.once}"
    headers = headers_of(secret_of(parcel.journey), sent, name, now // 1_000_000)
    try:
        place = place_of(parcel.text)
        answer = post(place, sent, headers)
    except RuteError as error:
        what = error.what
        return Outcome("refused", what if isinstance(what, Message) else None)
    except (OSError, HTTPException) as error:
        host, kind = place.host, type(error).__name__
        return Outcome("later", Message("hook.no_answer", host=host, kind=kind))
    return _meaning(answer, place.host)


def _meaning(answer: Answer, host: str) -> Outcome:
    if answer.taken:
        return Outcome("sent")
    said = Message("hook.not_taken", host=host, status=answer.status)
    for_good = 300 <= answer.status < 500 and answer.status not in AGAIN
    return Outcome("refused" if for_good else "later", said)
