"""What every template may use: the reader, the journey, what may be done, where one can go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from rute.web.accounts.access import Asked
from rute.web.accounts.roles import RIGHTS, May
from rute.web.live.services import revision_of
from rute.web.site.navigation import PLACES, Place


@dataclass(frozen=True)
class Link:
    key: str
    address: str
    here: bool


def reader(request: HttpRequest) -> dict[str, Any]:
    asked = cast(Asked, request)
    journey = getattr(asked, "journey", None)
    role = getattr(asked, "role", None)
    rights = RIGHTS[role] if role else frozenset()
    found: dict[str, Any] = {
        "language": getattr(asked, "language", "en"),
        "theme": getattr(getattr(asked, "user", None), "theme", ""),
        "journey": journey,
        "role": role,
        "may": {right.value: right in rights for right in May},
    }
    if journey is not None:
        found["layout"] = "site/journey.html"  # also of refusals: from there one can go on
        found["revision"] = revision_of(journey)
        found["places"] = [
            link for place in PLACES if place.right in rights and (link := _link(place, asked))
        ]
    return found


def _link(place: Place, request: Asked) -> Link | None:
    assert request.journey is not None
    try:
        address = reverse(place.url, kwargs={"slug": request.journey.slug})
    except NoReverseMatch:
        return None
    home = address == f"/j/{request.journey.slug}/"
    here = request.path == address if home else request.path.startswith(address)
    return Link(place.key, address, here)
