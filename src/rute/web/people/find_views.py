"""Find people: by any identifier, or as a list that the map links to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from rute.errors import QuestionError
from rute.events.money import minor_digits
from rute.measure.personas import counted
from rute.measure.profile import places
from rute.measure.standing import OF_ALL_BUT_THE_LAST, STATES
from rute.results.who import Listed, Someone
from rute.session.times import first_instant
from rute.session.who import NOBODY, SORTS, Listing
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.people.asking import PAGE, List
from rute.web.people.audience import rows_of
from rute.web.people.identities import name_of, shown_name
from rute.web.people.known import labels, listed, whoever_has
from rute.web.people.revealing import LISTS, hide, is_revealed, reveal
from rute.words.catalog import say
from rute.words.formats import day
from rute.words.message import Message


@dataclass(frozen=True)
class Row:
    """One person of a list, as its table says it."""

    name: str
    shown: str
    label: str
    one: Someone
    money: float


@journey_page(May.SEE_PEOPLE)
def people(request: Asked, journey: Journey) -> HttpResponse:
    """GET: a list. POST: whoever has an identifier, which so stands in no address."""
    if request.method == "POST":
        return _searched(request, journey)
    return render(request, "people/find.html", _list(request, journey))


def _searched(request: Asked, journey: Journey) -> HttpResponse:
    text = request.POST.get("identifier", "").strip()
    person = whoever_has(journey, text)
    if person is not None:
        return redirect("people:person", slug=journey.slug, name=name_of(journey, person))
    told = {**_list(request, journey), "asked": text, "missed": True}
    return render(request, "people/find.html", told, status=404)


def _list(request: Asked, journey: Journey) -> dict[str, Any]:
    found, asked = listed(journey), List.of(request.GET)
    whom = asked.whom(found.session)
    page = found.page(whom, asked.sort, (asked.page - 1) * PAGE, PAGE)
    revealed = is_revealed(request, journey, LISTS)
    return {
        "list": asked, "given": dict(asked.given), "page": page,
        "rows": _rows(journey, found, page, revealed=revealed),
        "revealed": revealed, "pages": _pages(asked, page), "sorts": _sorts(asked),
        "conditions": [(key, _told(request, key, value, page.zone), asked.without(key))
                       for key, value in asked.given
                       if key != "state" and not (key == "end" and asked.get("start"))],
        "until": _told(request, "end", asked.get("end"), page.zone),
        "choices": _choices(found), "everybody": found.standing.size, "zone": page.zone,
        "reload": f"?{asked.at(asked.page)}",
    }  # fmt: skip


def _rows(journey: Journey, found: Listing, page: Listed, *, revealed: bool) -> list[Row]:
    named = labels(found, [row.person for row in page.rows], revealed=revealed)
    digits = minor_digits(page.currency)
    return [
        Row((name := name_of(journey, row.person)), shown_name(name), named[row.person], row,
            row.money / 10**digits)
        for row in page.rows
    ]  # fmt: skip


def _told(request: Asked, key: str, value: str, zone: str) -> str:
    """A condition as a reader says it: days in their words, nobody's persona named so."""
    if key in ("start", "end") and value:
        return day(first_instant(value, zone), zone, request.language)
    if key == "persona" and value.casefold() == NOBODY:
        return say("people_app.nobodys", request.language)
    return value


def _pages(asked: List, page: Listed) -> dict[str, Any]:
    last = max(1, -(-page.people // PAGE))
    return {
        "number": asked.page, "last": last,
        "before": f"?{asked.at(asked.page - 1)}" if asked.page > 1 else None,
        "after": f"?{asked.at(asked.page + 1)}" if asked.page < last else None,
    }  # fmt: skip


def _sorts(asked: List) -> list[tuple[str, str, bool]]:
    return [(sort, f"?{asked.sorted_by(sort)}", sort == asked.sort) for sort in SORTS]


def _choices(found: Listing) -> dict[str, Any]:
    met = [p.touchpoint.name for p in places(found.journey) if p.touchpoint and p.pain is None]
    return {
        "stages": [stage.name for stage in found.standing.stages],
        "states": [(state, state in OF_ALL_BUT_THE_LAST) for state in STATES],
        "touchpoints": list(dict.fromkeys(met)),
        "personas": [persona.name for persona in counted(found.journey)],
        "events": found.histories.names,
    }


@require_POST
@journey_page(May.SEE_PEOPLE)
def reveal_lists(request: Asked, journey: Journey) -> HttpResponse:
    """Shows the identifiers of lists in full for a while, or no longer; it is recorded."""
    if request.POST.get("hide"):
        hide(request, journey, LISTS)
    else:
        reveal(request, journey, LISTS)
    asked = List.of(request.POST)
    return redirect(f"{reverse('people:find', args=[journey.slug])}?{asked.at(asked.page)}")


@require_POST
@journey_page(May.SEE_PEOPLE)
def audience(request: Asked, journey: Journey) -> StreamingHttpResponse:
    """The list as a CSV file; it is recorded, with what was asked for and how many people."""
    found, asked = listed(journey), List.of(request.POST)
    size = found.count(asked.whom(found.session))
    if not size:
        raise QuestionError(Message("people_app.nobody_to_export"))
    said = ", ".join(f"{key} {value}" for key, value in asked.given) or "all"
    record(request.user, journey, "people_exported", people=size, list=said)
    answer = StreamingHttpResponse(
        rows_of(journey, found, asked), content_type="text/csv; charset=utf-8"
    )
    name = slugify("-".join(value for _, value in asked.given))[:60] or "people"
    answer["Content-Disposition"] = f'attachment; filename="{journey.slug}-{name}.csv"'
    return answer
