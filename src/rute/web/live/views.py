"""The pulse: tells an open page that there is something new to show."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django_htmx.http import trigger_client_event

from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys.models import Journey
from rute.web.live.services import revision_of


@journey_page(May.SEE_NUMBERS)
def pulse(request: Asked, journey: Journey) -> HttpResponse:
    """204 where nothing is new since the revision the page has; else the next beat, and the event
    `changed`."""
    revision = revision_of(journey)
    if request.GET.get("since") == str(revision):
        return HttpResponse(status=204)
    return trigger_client_event(render(request, "site/pulse.html"), "changed")
