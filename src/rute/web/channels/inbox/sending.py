"""A word to somebody of the team: a task with who, what and about whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rute.web.channels import sink
from rute.web.channels.models import Task
from rute.web.channels.parcels import Outcome, Trip
from rute.web.site.prepared import Inserting
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey

LONGEST = 2_000
_NEW = Inserting(Task)


def missing(_journey: Journey) -> Message | None:
    """Nothing."""
    return None


def send(trip: Trip) -> tuple[Outcome, str]:
    """The parcel's text is "Agus, call …": to whom, and what."""
    who, comma, what = trip.parcel.text.partition(",")
    if not comma:
        who, what = "", trip.parcel.text
    who, what = who.strip()[:200], what.strip()[:LONGEST]
    if not what:
        return Outcome("refused", Message("channel.nothing_to_say")), ""
    if trip.trial:
        return sink.kept(trip.parcel, {"who": who, "text": what}, "json"), ""
    _NEW.insert(Task(delivery=trip.delivery, who=who, text=what, made=trip.now))
    return Outcome("sent"), ""
