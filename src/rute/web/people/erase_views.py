"""Erasing a person on pages: looked through, confirmed by typing, done by a job, with a receipt."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from rute.errors import QuestionError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of
from rute.web.people.erasing import DONE, ERASING, LOOKED, LOOKING, erase, look
from rute.web.people.identities import shown_name
from rute.web.people.known import known
from rute.web.people.models import Erasure
from rute.web.work.services import job_of
from rute.words.message import Message

SHOWN = 200
LETTERS = 4  # of the opaque name, that are typed to confirm


@journey_page(May.MANAGE)
def begin(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """GET: what erasing means. POST: looks for all there is; nothing is erased yet."""
    whom = known(journey, name)
    if request.method == "POST":
        return redirect("people:erasure", journey.slug, look(journey, whom.name, request.user).pk)
    return render(request, "people/erase.html", {"whom": whom})


@journey_page(May.MANAGE)
def erasure(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """What was found; confirmed by typing the first signs of the opaque name; then the receipt."""
    found = Erasure.objects.filter(journey=journey, pk=number).first()
    if found is None:
        raise Http404
    if request.method == "POST":
        _confirmed(request, found)
        return redirect("people:erasure", journey.slug, found.pk)
    running = job_of(found.job) if found.job and found.state in (LOOKING, ERASING) else None
    told = {
        "erasure": found, "job": running, "looked": found.state == LOOKED,
        "done": found.state == DONE, "shown": shown_name(found.person),
        "word": found.person[:LETTERS].upper(), "found": found.found,
        "zone": design_of(journey).zone,
    }  # fmt: skip
    return render(request, "people/erasure.html", told)


def _confirmed(request: Asked, found: Erasure) -> None:
    typed = request.POST.get("typed", "").strip().lower()
    if not found.person or typed != found.person[:LETTERS]:
        raise QuestionError(
            Message("people_app.not_typed", word=found.person[:LETTERS].upper()),
            do=Message("people_app.not_typed.do"),
        )
    erase(found, request.user)


@journey_page(May.MANAGE)
def erasures(request: Asked, journey: Journey) -> HttpResponse:
    """Every receipt of this journey."""
    rows = Erasure.objects.filter(journey=journey)[:SHOWN]
    return render(request, "people/erasures.html", {"rows": rows, "zone": design_of(journey).zone})
