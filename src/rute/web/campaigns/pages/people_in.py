"""The people behind each number of a campaign."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.models import ACTIVE, PARKED, Enrolment, Running
from rute.web.campaigns.pages.asking import Labelled, labelled
from rute.web.campaigns.pages.known import known
from rute.web.campaigns.pages.steps import step_said
from rute.web.campaigns.pages.watching import Someone
from rute.web.campaigns.standing import STATES
from rute.web.journeys.models import Journey
from rute.web.journeys.services import zone_of
from rute.web.people.services import lists_revealed
from rute.web.site.numbers import person_hash

PAGE = 50
ARMS = ("treated", "held out", "everywhere")


@dataclass(frozen=True)
class Row:
    """step: where they stand, in words; "" where they are no longer on the way."""

    who: Labelled
    enrolment: Enrolment
    step: str


@require_safe
@journey_page(May.SEE_PEOPLE)
def people(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """?state= &arm= &step= &version= (its number) &page="""
    each = known(journey, word)
    if each.running is None:
        raise Http404
    found = _asked(each.running, request)
    total, page = found.count(), _page(request)
    rows = list(found.select_related("version__running")[(page - 1) * PAGE : page * PAGE])
    who = labelled(request, journey, [
        Someone(person_hash(row.person), row.step, row.arrived) for row in rows
    ])  # fmt: skip
    told = {
        "one": each, "total": total,
        "rows": [Row(*pair, _step(pair[1], request)) for pair in zip(who, rows, strict=True)],
        "state": request.GET.get("state", ""), "step": _step_asked(each.running, request),
        "zone": zone_of(journey), "page": page, "last": max(1, -(-total // PAGE)), "tab": "people",
        "states": STATES, "revealed": lists_revealed(request, journey),
        "kept": "&".join(f"{key}={request.GET[key]}" for key in ("state", "arm", "step", "version")
                         if request.GET.get(key)),
    }  # fmt: skip
    return render(request, "campaigns/people.html", told)


def _asked(running: Running, request: Asked) -> QuerySet[Enrolment]:
    found = Enrolment.objects.filter(running=running).order_by("-entered", "-id")
    given = request.GET
    if given.get("state") in STATES:
        found = found.filter(state=given["state"])
    if given.get("arm") in ARMS:
        found = found.filter(arm=given["arm"])
    if given.get("step"):
        found = found.filter(step=given["step"][:80])
    if given.get("version", "").isdecimal() and len(given["version"]) < 9:
        found = found.filter(version__number=int(given["version"]))
    return found


def _step(enrolment: Enrolment, request: Asked) -> str:
    if enrolment.state not in (ACTIVE, PARKED):
        return ""
    return step_said(enrolment.version, enrolment.step, request.language)


def _step_asked(running: Running, request: Asked) -> str:
    """In words, as the version that was asked for has it, else the newest."""
    step, number = request.GET.get("step", ""), request.GET.get("version", "")
    known = running.versions.filter(number=number) if number.isdecimal() else None
    version = (known.first() if known is not None and len(number) < 9 else None) or running.version
    return step_said(version, step, request.language) if step and version else step


def _page(request: Asked) -> int:
    text = request.GET.get("page", "")
    return max(1, int(text)) if text.isdecimal() and len(text) < 9 else 1
