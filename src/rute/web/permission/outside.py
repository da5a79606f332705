"""Pages for people who have no account: in the language of their letter, no cookie needed to read
them, kept out of search engines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from rute.render.masked import masked
from rute.web.accounts.services import slow_down, too_often
from rute.web.journeys.models import Journey
from rute.web.journeys.services import business
from rute.web.permission.imprint import imprint_of
from rute.words.catalog import LANGUAGES

if TYPE_CHECKING:
    from rute.web.accounts.access import Asked


def journey_of(number: int) -> Journey | None:
    """Also one in the bin: it may come back, and who left meanwhile has left."""
    return Journey.objects.select_related("published").filter(pk=number).first()


def page(
    request: Asked, name: str, journey: Journey, told: Mapping[str, Any], language: str = ""
) -> HttpResponse:
    """language: of the letter that led here; whoever chooses another on the page gets that."""
    speak(request, language)
    lines = imprint_of(journey)
    told = {"of": business(journey.name), "languages": LANGUAGES, "imprint": lines, **told}
    return _unlisted(render(request, f"permission/{name}.html", told))


def speak(request: Asked, language: str) -> None:
    """Sets the page's language: chosen on it, else the letter's, else the browser's."""
    chosen = (request.GET.get("in", ""), language)
    request.language = next((one for one in chosen if one in LANGUAGES), request.language)


def unknown(request: Asked) -> HttpResponseBase:
    """The page for an address that is none of ours; trying many is slowed down."""
    speak(request, "")
    if too_often(request, "outside_unknown"):
        return slow_down(request)
    told = {"languages": LANGUAGES}
    return _unlisted(render(request, "permission/unknown.html", told, status=404))


def shown(address: str | None) -> str:
    """An address as who owns it knows it again, and nobody else learns it."""
    return masked(address).partition(":")[2] if address else ""


def _unlisted(answer: HttpResponse) -> HttpResponse:
    # Not "no-referrer": with it a browser says its form comes from nowhere, and is refused.
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer
