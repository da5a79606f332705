"""People in the lists of campaigns, called as everywhere in the app."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rute.web.accounts.access import Asked
from rute.web.accounts.roles import RIGHTS, May
from rute.web.campaigns.pages.watching import Someone
from rute.web.journeys.models import Journey
from rute.web.people.services import labels_shown, person_url


@dataclass(frozen=True)
class Labelled:
    """label: who it is, masked unless revealed; address: of their page."""

    label: str
    address: str
    one: Someone


def sees_people(request: Asked) -> bool:
    return request.role is not None and May.SEE_PEOPLE in RIGHTS[request.role]


def labelled(request: Asked, journey: Journey, people: Iterable[Someone]) -> list[Labelled]:
    """Who may not see people is told how many there are and no more."""
    found = list(people)
    if not found or not sees_people(request):
        return [Labelled("", "", each) for each in found]
    named = labels_shown(request, journey, [each.person for each in found])
    return [Labelled(named[each.person], person_url(journey, each.person), each) for each in found]
