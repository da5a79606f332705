"""WhatsApp by hand: a message is drawn and waits for somebody to send it from their own phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from rute.web.channels import sink
from rute.web.channels.drawn import drawn_of
from rute.web.channels.letters.liquid import Wrong
from rute.web.channels.parcels import Outcome, Trip
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

NUMBER = re.compile(r"phone:\+(\d{6,15})")


def missing(_journey: Journey) -> Message | None:
    """Nothing: a phone is all it takes."""
    return None


def send(trip: Trip) -> tuple[Outcome, str]:
    """The words are kept until somebody has sent them."""
    parcel = trip.parcel
    if not NUMBER.fullmatch(parcel.to):
        return Outcome("refused", Message("channel.no_number")), ""
    try:
        text = drawn_of(trip).text
    except Wrong as wrong:
        return Outcome("refused", wrong.what), ""
    if trip.trial:
        return sink.kept(parcel, {"to": parcel.to, "text": text}, "json"), ""
    return Outcome("by hand"), text


def link_of(to: str, words: str) -> str:
    """Opens the conversation with the words written; nothing is sent by it. "" for no number."""
    number = NUMBER.fullmatch(to)
    return f"https://wa.me/{number[1]}?text={quote(words, safe='')}" if number else ""
