"""The live map, and the evidence behind each of its numbers."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render

from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.insights.addresses import card_of, ref_of
from rute.web.insights.asked import addresses_of, ask_shown, base_of, marked
from rute.web.insights.evidence import evidence_of
from rute.web.insights.forms_of import offered
from rute.web.insights.look import Look
from rute.web.insights.menus import menus
from rute.web.insights.remarks import remarks_on
from rute.web.insights.style import style_address
from rute.web.insights.supposing import supposing_of
from rute.web.journeys.models import Journey
from rute.web.journeys.services import talk_of


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
        "style": style_address(len(found.view.stages)),
        "remarks": remarks_on(journey, addresses_of(request, look, "")),
        **marked(request, journey, found.zone),
    }
    return render(request, f"insights/{'map_part' if request.htmx else 'map'}.html", told)


@journey_page(May.SEE_NUMBERS)
def evidence_page(request: Asked, journey: Journey) -> HttpResponse:
    """What stands behind one number: a page, or the inside of a panel beside the map."""
    look, ref = Look.of(request.GET), ref_of(request.GET)
    found = ask_shown(request, journey, look, base_of(journey))
    addresses = addresses_of(request, look, base_of(journey)).within(found.days)
    evidence = evidence_of(found, ref, addresses, request.language)
    if evidence is None:
        raise Http404
    told = {
        "evidence": evidence,
        "look": look,
        "supposing": supposing_of(found, ref.stage, None, request.language)
        if ref.of == "passage"
        else None,
        "talk": None if look.model or ref.of == "event" else talk_of(journey, card_of(ref)),
    }
    name = "evidence_part" if request.htmx else "evidence"
    return render(request, f"insights/{name}.html", told)
