"""A parcel's message drawn, with what is put into it besides its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rute.journey.campaigns.links import Mark, mark_of
from rute.web.channels.letters.bodies import Read, files_in, texts_in
from rute.web.channels.letters.drawing import Drawn, Marks, letter, words
from rute.web.channels.letters.liquid import Wrong
from rute.web.channels.models import Delivery
from rute.web.channels.parcels import MARKETING, Parcel, Trip
from rute.web.channels.tracking.marking import Marker, pixel_of
from rute.web.journeys.services import folder_of
from rute.web.people.services import key_of
from rute.web.permission.services import imprint_of, leave_url, preferences_url
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.model_moving import Content
    from rute.web.journeys.models import Journey


def drawn_of(trip: Trip, *, pixel: bool = False) -> Drawn:
    """The message with its links counted; how many there are stands in the delivery. Raises
    Wrong."""
    parcel, content = trip.parcel, trip.parcel.content
    if content is None:
        raise Wrong(Message("channel.no_words", channel=parcel.channel))
    mark = Marker(trip.delivery, mark_on(parcel))
    seen = pixel_of(trip.delivery) if pixel else ""
    leave = leave_of_parcel(parcel)
    marks = Marks(mark, leave, seen, imprint_of(parcel.journey) if leave else "")
    read = texts_in(parcel.files) if parcel.files is not None else None
    found = drawn(parcel.journey, content, parcel.language, facts_for(parcel), marks, read)
    if mark.seen:
        Delivery.objects.filter(pk=trip.delivery.pk).update(links=len(mark.seen))
        trip.delivery.links = len(mark.seen)
    return found


def facts_for(parcel: Parcel) -> dict[str, Any]:
    """What the parcel says, and where its reader chooses what they receive."""
    links = dict(parcel.facts.get("links", {}))
    if parcel.to:
        key = key_of(parcel.journey, parcel.to)
        links["preferences"] = preferences_url(parcel.journey, key, parcel.language)
    return {**parcel.facts, "links": links}


def leave_of_parcel(parcel: Parcel) -> str:
    """The address at which its reader leaves; "" for what is no marketing."""
    if parcel.purpose != MARKETING or not parcel.to:
        return ""
    key = key_of(parcel.journey, parcel.to)
    return leave_url(parcel.journey, key, parcel.channel, parcel.purpose, parcel.language)


def mark_on(parcel: Parcel) -> Mark:
    """What its links say of where somebody comes from."""
    tag = parcel.facts.get("campaign", {}).get("tag")
    called = parcel.message.name if parcel.message else ""
    return mark_of(parcel.channel, parcel.campaign, tag, called)


def drawn(
    journey: Journey,
    content: Content,
    language: str,
    facts: Mapping[str, Any],
    marks: Marks,
    read: Read | None = None,
) -> Drawn:
    """read: where its body is; None: in the journey's folder. Raises Wrong."""
    said = dict(facts)
    said["links"] = {**facts.get("links", {}), "leave": marks.leave}
    draw = letter if content.channel == "email" else words
    return draw(content, language, said, read or files_in(folder_of(journey)), marks)
