"""Where a rehearsal is asked for, and what it found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from secrets import token_hex
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe

from rute.errors import QuestionError
from rute.render.screens.layout import Column, Screen, Table
from rute.render.screens.page import tables
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.services import May
from rute.web.campaigns.pages.known import Known, known
from rute.web.campaigns.pages.listing import results_for_list
from rute.web.campaigns.pages.records import ran_before
from rute.web.campaigns.pages.rehearsing import KIND
from rute.web.campaigns.reaching import channels_in
from rute.web.insights.services import style_address
from rute.web.journeys.models import Journey
from rute.web.journeys.services import zone_of
from rute.web.work.services import State, jobs_of, start
from rute.words.message import Message


@journey_page(May.ANALYSE)
def rehearsal(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """GET: the last one, or that of ?of=; and the form for another. POST: begins one."""
    each = known(journey, word)
    if request.method == "POST":
        return _begun(request, journey, each)
    of = request.GET.get("of", "")
    found = _found(journey, each, of)
    prices = found.payload.get("prices", {}) if found is not None else {}
    told: dict[str, Any] = {
        "one": each, "tab": "rehearse", "style": style_address(), "zone": zone_of(journey),
        "prices": [
            (channel, prices.get(channel, ""))
            for channel in dict(channels_in(each.design, each.written))
        ],
        "currency": each.design.currency,
        "before": ran_before(journey, each, results_for_list(journey, [each])[0].get(each.name),
                             request.language),
    }  # fmt: skip
    if found is not None:
        said = found.result["said"][request.language]
        told |= {
            "of": found, "said": said, "picture": mark_safe(said["picture"]),
            "tables": mark_safe(str(tables(_screen(said)))), "asked": found.payload,
        }  # fmt: skip
    return render(request, "campaigns/rehearsal.html", told)


def _begun(request: Asked, journey: Journey, each: Known) -> HttpResponse:
    if each.written is None:
        raise Http404
    first, last = day_typed(request.POST.get("start", "")), day_typed(request.POST.get("end", ""))
    payload = {
        "journey": journey.pk, "campaign": each.name, "start": first, "end": last,
        "existing": request.POST.get("existing") == "yes", "key": token_hex(6),
        "prices": dict(_prices(request, each)),
    }  # fmt: skip
    begun = start(KIND, journey, payload, request.user)
    return redirect("work:job", begun.pk)


def _found(journey: Journey, each: Known, of: str) -> Any:
    """The job of that key; without one, the last that came to its end."""
    done = jobs_of(journey, KIND).filter(state=State.DONE, payload__campaign=each.name)
    return done.filter(payload__key=of).first() if of else done.first()


def _screen(said: dict[str, Any]) -> Screen:
    return Screen("", "", tuple(_table(each) for each in said["tables"]), tuple(said["notes"]))


def _table(kept: dict[str, Any]) -> Table:
    columns = tuple(Column(**column) for column in kept["columns"])
    rows = tuple(tuple(row) for row in kept["rows"])
    return Table(**{**kept, "columns": columns, "rows": rows, "shares": tuple(kept["shares"])})


def _prices(request: Asked, each: Known) -> Iterator[tuple[str, str]]:
    """(channel, what a message costs there), where it was said. Raises QuestionError for what is
    no price."""
    for channel, _ in dict.fromkeys(channels_in(each.design, each.written)):
        text = request.POST.get(f"price.{channel}", "").strip().replace(",", ".")
        if not text:
            continue
        try:
            price = Decimal(text)
        except InvalidOperation:
            price = Decimal(-1)
        if not 0 <= price < 10**9:
            raise QuestionError(
                Message("moving.price", text=text[:40]), do=Message("moving.price.do")
            )
        yield channel, str(price)


def day_typed(text: str) -> str:
    """A day as it was typed; "" for none. Raises QuestionError for what is no day."""
    if not text.strip():
        return ""
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError as error:
        raise QuestionError(
            Message("wrong.not_day", text=text[:40]), do=Message("wrong.not_day.do")
        ) from error
