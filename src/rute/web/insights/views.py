"""The live map, and the evidence behind each of its numbers."""

from __future__ import annotations

import hashlib

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from rute.render.living_map.embedded import embedded_style
from rute.web.accounts.access import Asked, journey_page, open_page
from rute.web.accounts.roles import RIGHTS, May
from rute.web.insights.addresses import Addresses, ref_of
from rute.web.insights.evidence import evidence_of
from rute.web.insights.forms_of import offered
from rute.web.insights.look import Look
from rute.web.insights.menus import menus
from rute.web.insights.shown import Shown, shown
from rute.web.journeys.models import Journey
from rute.web.live.services import ask, watermark_of
from rute.words.formats import to_the_second

MOST_STAGES = 40
A_YEAR = "public, max-age=31536000, immutable"


@journey_page(May.SEE_NUMBERS)
def map_page(request: Asked, journey: Journey) -> HttpResponse:
    """The whole map as the address asks for it; of a lively part only what moves."""
    look = Look.of(request.GET)
    found = ask_shown(request, journey, look, base="")
    told = {
        "shown": found,
        "look": look,
        "menus": menus(found, look, request.language),
        "offered": offered(request, look),
        **marked(request, journey, found),
        "style": style_name(len(found.view.stages)),
    }
    return render(request, f"insights/{'map_part' if request.htmx else 'map'}.html", told)


@journey_page(May.SEE_NUMBERS)
def evidence_page(request: Asked, journey: Journey) -> HttpResponse:
    """What stands behind one number: a page, or the inside of a panel beside the map."""
    look, ref = Look.of(request.GET), ref_of(request.GET)
    base = f"/j/{journey.slug}/"
    found = ask_shown(request, journey, look, base=base)
    addresses = addresses_of(request, look, base)
    evidence = evidence_of(found, ref, addresses, request.language)
    if evidence is None:
        raise Http404
    told = {"evidence": evidence, "look": look}
    name = "evidence_part" if request.htmx else "evidence"
    return render(request, f"insights/{name}.html", told)


@open_page
def style_sheet(request: HttpRequest, stages: int, digest: str) -> HttpResponse:  # noqa: ARG001
    """The drawing's style for a map of so many stages; its name changes with what is in it."""
    if stages > MOST_STAGES:
        raise Http404
    answer = HttpResponse(embedded_style(stages), content_type="text/css; charset=utf-8")
    answer["Cache-Control"] = A_YEAR
    return answer


def ask_shown(request: Asked, journey: Journey, look: Look, base: str) -> Shown:
    """The map of a look as this reader may see it, kept for the revision."""
    addresses, language = addresses_of(request, look, base), request.language
    return ask(
        journey,
        ("map", addresses, language),
        lambda session: shown(session, addresses, look, language),
    )


def addresses_of(request: Asked, look: Look, base: str) -> Addresses:
    assert request.role is not None
    rights = RIGHTS[request.role]
    return Addresses(look, base, May.SEE_PEOPLE in rights, May.EDIT in rights)


def marked(request: Asked, journey: Journey, found: Shown) -> dict[str, object]:
    """How far the numbers reach, to the second."""
    mark, language = watermark_of(journey), request.language
    return {
        "watermark": mark,
        "last": to_the_second(mark.last_event, found.zone, language),
        "looked": to_the_second(mark.looked, found.zone, language),
    }


def style_name(stages: int) -> tuple[int, str]:
    """(stages, a digest of the style), of which its address is made."""
    return stages, hashlib.sha256(embedded_style(stages).encode()).hexdigest()[:12]
