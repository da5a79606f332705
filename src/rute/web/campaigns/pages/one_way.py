"""A campaign rehearsed for one person, step by step: found by any identifier, or in the list of
whom it would have let in. Nothing is sent, and no address of a page holds an identifier."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe

from rute.render.screens.rehearsal_ways import one_table
from rute.render.steps.picture import picture_of
from rute.results.rehearsal import Rehearsed
from rute.session.questions import Session
from rute.session.rehearsing import campaign_meant, compiled, entrants, way_of
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.limits import limits_of
from rute.web.campaigns.pages.asking import labelled
from rute.web.campaigns.pages.known import Known, known
from rute.web.campaigns.pages.rehearsals import day_typed
from rute.web.campaigns.pages.watching import Someone
from rute.web.journeys.models import Journey
from rute.web.journeys.services import zone_of
from rute.web.live.services import ask
from rute.web.people.services import labels_shown, name_of, person_of, person_url, whoever_has

MOST = 25  # people of the list
ASKED = ("start", "end", "existing")


@journey_page(May.SEE_PEOPLE)
def one_way(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """GET: ?person=OPAQUE NAME &start= &end= &existing=yes. POST: whoever has an identifier."""
    each = known(journey, word)
    if each.written is None:
        raise Http404
    given = request.POST if request.method == "POST" else request.GET
    terms = {
        "start": day_typed(given.get("start", "")), "end": day_typed(given.get("end", "")),
        "existing": "yes" if given.get("existing") == "yes" else "",
    }  # fmt: skip
    if request.method == "POST":
        person = whoever_has(journey, request.POST.get("identifier", ""))
        if person is not None:
            here = reverse("campaigns:one_way", args=[journey.slug, each.word])
            return redirect(f"{here}?{_asked(terms, name_of(journey, person))}")
        told = _told(request, journey, each, terms)
        return render(request, "campaigns/one_way.html", {**told, "missed": True}, status=404)
    told = _told(request, journey, each, terms)
    name = given.get("person", "")
    if name:
        told |= _way(request, journey, each, terms, name)
    return render(request, "campaigns/one_way.html", told)


def _asked(terms: dict[str, str], name: str) -> str:
    return urlencode({"person": name, **{key: said for key, said in terms.items() if said}})


def _told(
    request: Asked, journey: Journey, each: Known, terms: dict[str, str]
) -> dict[str, Any]:  # fmt: skip
    def found(session: Session) -> tuple[int, tuple[tuple[int, int], ...]]:
        return entrants(session, each.name, terms["start"] or None, terms["end"] or None,
                        existing=bool(terms["existing"]), most=MOST)  # fmt: skip

    total, last = ask(journey, ("campaigns.entrants", each.name, *terms.values()), found)
    people = labelled(request, journey, [Someone(person, "", at) for person, at in last])
    return {
        "one": each, "tab": "rehearse", "terms": terms, "zone": zone_of(journey), "total": total,
        "people": [(one, _asked(terms, name_of(journey, one.one.person))) for one in people],
        "back": urlencode({key: said for key, said in terms.items() if said}),
    }  # fmt: skip


def _way(
    request: Asked, journey: Journey, each: Known, terms: dict[str, str], name: str
) -> dict[str, Any]:
    """One person's ways, one for each time they would have entered."""
    person = person_of(journey, name)
    if person is None or whoever_has(journey, name) != person:
        raise Http404
    limits = limits_of(journey)

    def walked(session: Session) -> tuple[Session, Rehearsed]:
        found = way_of(session, each.name, person, terms["start"] or None, terms["end"] or None,
                       existing=bool(terms["existing"]), limits=limits)  # fmt: skip
        return session, found

    session, found = ask(
        journey, ("campaigns.one_way", each.name, person, repr(limits), *terms.values()), walked
    )
    assert session.journey is not None
    program = compiled(campaign_meant(session.journey, each.name), session.journey,
                       session.path.parent)  # fmt: skip
    came = {step.step: step.came for step in found.steps}
    language = request.language
    return {
        "label": labels_shown(request, journey, [person])[person],
        "page": person_url(journey, person), "chosen": name,
        "ways": [list(one_table(program, found, way, language).rows) for way in found.one],
        "picture": mark_safe(picture_of(program, session.journey, language, came)),
    }  # fmt: skip
