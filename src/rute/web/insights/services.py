"""What other parts may ask: the map for those without an account."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from rute.web.accounts.access import Asked
from rute.web.insights.asked import marked
from rute.web.insights.look import Look
from rute.web.insights.shown import counted
from rute.web.insights.style import style_address
from rute.web.journeys.models import Journey
from rute.web.live.services import ask

__all__ = ["public_map", "style_address"]


def public_map(request: Asked, journey: Journey) -> HttpResponse:
    """The map of everybody, without people, without links and without real words. Who may ask is
    for the caller to say."""
    numbers = ask(journey, ("map", Look()), lambda session: counted(session, Look()))
    found = numbers.drawn(None, request.language)
    told = {
        "shown": found,
        "look": Look(),
        "style": style_address(len(found.view.stages)),
        **marked(request, journey, found.zone),
    }
    return render(request, "insights/public.html", told)
