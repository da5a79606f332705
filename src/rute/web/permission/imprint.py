"""The page on which an owner says who writes, and how long proof is kept."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from rute.errors import AppError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.permission.models import Imprint
from rute.web.site.prepared import Prepared
from rute.words.catalog import say
from rute.words.message import Message

YEARS: Final = (3, 5, 10)
PARTS: Final = {"name": 200, "address": 400, "contact": 200}


def imprint_of(journey: Journey) -> str:
    """Who writes, in a few lines; "" where nobody said so."""
    found = _IMPRINT.first(Imprint, journey=journey.pk)
    return found.lines if found else ""


_IMPRINT: Final = Prepared(
    lambda of: Imprint.objects.filter(journey=of["journey"])[:1], journey=int
)  # fmt: skip


@journey_page(May.MANAGE)
def imprint(request: Asked, journey: Journey) -> HttpResponse:
    kept = Imprint.objects.filter(journey=journey).first() or Imprint(journey=journey)
    if request.method == "POST":
        for part, most in PARTS.items():
            said = request.POST.get(part, "").replace("\x00", "")
            setattr(kept, part, " ".join(said.split())[:most])
        kept.years = _years(request.POST.get("years", ""))
        kept.save()
        record(request.user, journey, "imprint_written", name=kept.name)
        messages.success(request, say("permission.imprint.saved", request.language))
        return redirect("permission:imprint", slug=journey.slug)
    return render(request, "permission/imprint.html", {"kept": kept, "years": YEARS})


def _years(text: str) -> int | None:
    """None for always. Raises AppError for what is offered nowhere."""
    if not text:
        return None
    found = next((one for one in YEARS if text == str(one)), None)
    if found is None:
        raise AppError(Message("permission.imprint.years"))
    return found
