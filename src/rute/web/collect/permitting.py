"""What programs say of permission, recorded: with proof, like everything that is said elsewhere."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from django.db import Error, close_old_connections

from rute.errors import RuteError
from rute.web.collect.bodies import Refused
from rute.web.collect.permits import Ask, Give, Permit
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of
from rute.web.people import services as people
from rute.web.people.services import Proof
from rute.web.permission.services import ask
from rute.web.site import clock
from rute.words.catalog import LANGUAGES
from rute.words.message import Message

if TYPE_CHECKING:
    from datetime import datetime


def hear(journey: str, said: Permit, *, public: bool) -> None:
    """As `recorded`, in a thread that lives longer than a database's patience."""
    close_old_connections()
    try:
        recorded(journey, said, public=public)
    finally:
        close_old_connections()


def recorded(journey: str, said: Permit, *, public: bool) -> None:
    """public: by a key that is no secret. What the answer is says nothing of the address: it is the
    same whether somebody is known, agreed, left, or must not be written to. Raises Refused."""
    try:
        found = Journey.objects.filter(slug=journey, deleted=None).first()
        if found is None:
            raise Refused(401, "unknown_key")
        _record(found, said, public=public)
    except RuteError as error:
        raise Refused(400, "not_permitted", said=(error.what, error.do)) from error
    except Error as error:
        raise Refused(503, "unready", retry=5) from error


def _record(journey: Journey, said: Permit, *, public: bool) -> None:
    design = design_of(journey)
    address = people.address_in(said.address, design.country)
    kind = people.kind_of_channel(said.channel)
    if address is None or not address.startswith(f"{kind}:"):
        raise Refused(400, "bad_address")
    which = (journey, address, said.channel, said.purpose)
    if isinstance(said, Give):
        at = _moment(said.at)
        people.give(*which, Proof(said.basis, at, said.where, said.wording))
    elif isinstance(said, Ask):
        ask(*which, Proof(place=said.where, wording=_wording(journey, said, public=public)),
            said.language)  # fmt: skip
    else:
        people.withdraw(*which, Proof(place=said.where, wording=said.wording))


def _moment(at: datetime | None) -> datetime:
    """A time without a zone is UTC."""
    if at is None:
        return clock.moment()
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _wording(journey: Journey, said: Ask, *, public: bool) -> str:
    """By a key that is no secret, only what the app has ready for this channel and purpose."""
    ready = {one: people.wording_of(journey.name, said.channel, said.purpose, one)
             for one in LANGUAGES}  # fmt: skip
    wording = said.wording.strip() or ready[said.language]
    if public and wording not in ready.values():
        raise Refused(403, "own_wording", said=(
            Message("collect.http.own_wording"),
            Message("collect.http.own_wording.do", wording=ready[said.language]),
        ))  # fmt: skip
    return wording
