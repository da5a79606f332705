"""E-mail: by the app's mail server, by one of the journey's own, or by a provider."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from email_validator import EmailNotValidError, validate_email

from rute.web.channels import sink
from rute.web.channels.drawn import drawn_of, leave_of_parcel
from rute.web.channels.email import by_provider, smtp
from rute.web.channels.email.composing import Sender, letter_of, written
from rute.web.channels.email.marks import message_id, returns_to
from rute.web.channels.email.posting import posting_of
from rute.web.channels.letters.liquid import Wrong
from rute.web.channels.parcels import Outcome, Trip
from rute.web.people.services import suppress
from rute.web.site.calling import server_place
from rute.web.site.guard import Refused
from rute.words.message import Message

if TYPE_CHECKING:
    from django.core.mail import EmailMultiAlternatives

    from rute.web.channels.email.posting import Posting
    from rute.web.journeys.models import Journey

BARE = re.compile(r"^email:")
NOBODY = "trial@rute.example"
SES_SAID = re.compile(r"250 Ok (\S+)")  # SES gives a letter its own name, in its answer


def missing(journey: Journey) -> Message | None:
    """Why nothing can leave; None where it can."""
    return posting_of(journey).wrong


def send(trip: Trip) -> tuple[Outcome, str]:
    """What became of it, and nothing to keep."""
    parcel = trip.parcel
    posting = posting_of(parcel.journey)
    if posting.wrong is not None and not trip.trial:
        return Outcome("later", posting.wrong), ""
    try:
        to = address_of(parcel.to)
        drawn = drawn_of(trip, pixel=posting.post.pixel)
    except Wrong as wrong:
        return Outcome("refused", wrong.what), ""
    sender = sender_on_trial(posting.sender) if trip.trial else posting.sender
    name = message_id(trip.delivery.pk)
    letter = letter_of(name, to, drawn, sender, leave_of_parcel(parcel))
    if trip.trial:
        return sink.kept(parcel, written(letter), "eml"), ""
    return _given(trip, posting, to, letter), ""


def sender_on_trial(sender: Sender) -> Sender:
    """Where no address is set yet, nobody's: the letter is only looked at."""
    return sender if sender.address else replace(sender, address=NOBODY)


def address_of(identifier: str) -> str:
    """The bare address. Raises Wrong for what no server would take."""
    address = BARE.sub("", identifier)
    try:
        found = validate_email(
            address, check_deliverability=False, allow_smtputf8=False, test_environment=True
        )
    except EmailNotValidError:
        raise Wrong(Message("channel.no_address")) from None
    return str(found.ascii_email or found.normalized)


def _given(trip: Trip, posting: Posting, to: str, letter: EmailMultiAlternatives) -> Outcome:
    parcel = trip.parcel
    answer, name = (
        _by_smtp(trip, posting, to, letter) if posting.server else by_provider.sent(posting, letter)
    )
    said = answer.told or Message("channel.said", said=answer.said)
    match answer.fate:
        case "taken":
            return Outcome("sent", provider=name)
        case "later":
            return Outcome("later", said)
        case "lost":
            return Outcome("unknown", said, name)
        case "nobody":
            suppress(parcel.journey, parcel.to, parcel.channel, "bounced", said=answer.said)
    return Outcome("refused", said)


def _by_smtp(
    trip: Trip, posting: Posting, to: str, letter: EmailMultiAlternatives
) -> tuple[smtp.Answer, str]:
    """A journey's own server is looked at before it is called."""
    server, number = posting.server, trip.delivery.pk
    assert server is not None
    try:
        address = server_place(server.host, server.port) if posting.guarded else None
    except Refused as error:
        told = error.what if isinstance(error.what, Message) else None
        return smtp.Answer("later", str(error.what), told), ""
    returns = posting.post.returns
    sender = returns_to(returns, number) if returns else posting.sender.address
    answer = smtp.sent(server, sender, to, written(letter), address)
    named = SES_SAID.fullmatch(answer.said) if posting.post.way == "ses" else None
    return answer, named[1] if named else message_id(number)
