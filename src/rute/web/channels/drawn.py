"""A parcel's message drawn, with what is put into it besides its words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rute.web.channels.leaving import leave_url
from rute.web.channels.letters.bodies import files_in
from rute.web.channels.letters.drawing import Drawn, Marks, letter, words
from rute.web.channels.letters.liquid import Wrong
from rute.web.channels.parcels import MARKETING, Parcel
from rute.web.journeys.services import folder_of
from rute.web.people.services import key_of
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.journey.model_moving import Content
    from rute.web.journeys.models import Journey


def drawn_of(parcel: Parcel) -> Drawn:
    """Raises Wrong."""
    content = parcel.content
    if content is None:
        raise Wrong(Message("channel.no_words", channel=parcel.channel))
    leave = ""
    if parcel.purpose == MARKETING and parcel.to:
        key = key_of(parcel.journey, parcel.to)
        leave = leave_url(parcel.journey, key, parcel.channel, parcel.purpose)
    return drawn(parcel.journey, content, parcel.language, parcel.facts, Marks(leave=leave))


def drawn(
    journey: Journey, content: Content, language: str, facts: Mapping[str, Any], marks: Marks
) -> Drawn:
    """Raises Wrong."""
    said = dict(facts)
    said["links"] = {**facts.get("links", {}), "leave": marks.leave}
    draw = letter if content.channel == "email" else words
    return draw(content, language, said, files_in(folder_of(journey)), marks)
