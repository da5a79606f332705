"""What a campaign cost: entered by day and source, or brought as a report, and what that makes for
each person who came, or was moved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from rute.errors import AppError, QuestionError
from rute.journey.reading.amounts import amount
from rute.journey.reading.section import Unreadable
from rute.render.campaign_words import paid_of
from rute.results.campaign import CampaignResult
from rute.session.times import midnight
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import RIGHTS
from rute.web.accounts.services import May
from rute.web.campaigns.ledger import LARGEST, Key, bring, enter, ledger_of
from rute.web.campaigns.pages.known import Known, known
from rute.web.campaigns.pages.listing import results_in
from rute.web.campaigns.pages.records import ran_before
from rute.web.campaigns.pages.rehearsals import day_typed
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.live.services import NotReady
from rute.words.catalog import say
from rute.words.formats import DASH, count, day, money
from rute.words.message import Message

SHOWN = 400  # rows


@journey_page(May.ANALYSE)
def costs(request: Asked, journey: Journey, word: str) -> HttpResponse:
    """GET: what is known. POST, by whoever may edit: a day's amount, or a file."""
    each = known(journey, word)
    if each.written is None:
        raise Http404
    if request.method == "POST":
        return _changed(request, journey, each)
    rows = ledger_of(journey, each.design, each.written)
    own = each.design.currency
    result = _result(journey, each)
    told = {
        "one": each, "tab": "costs", "currency": own, "sources": each.written.sources,
        "rows": [(at.isoformat() if at else "", _said(at, each.design.zone, request.language),
                  source, money(float(paid), own, request.language))
                 for (at, source), paid in list(rows.items())[:SHOWN]],
        "more": max(0, len(rows) - SHOWN), "total": _total(rows, own, request.language),
        "paid": paid_of(result, request.language) if result else (),
        "before": ran_before(journey, each, result, request.language),
    }  # fmt: skip
    return render(request, "campaigns/costs.html", told)


def _total(rows: Mapping[Key, Decimal], currency: str | None, language: str) -> str:
    """What nobody wrote down is not known: that is no zero."""
    return money(float(sum(rows.values(), Decimal(0))), currency, language) if rows else DASH


def _said(at: date | None, zone: str, language: str) -> str:
    return day(midnight(at, zone), zone, language) if at else say("costs_page.no_day", language)


def _result(journey: Journey, each: Known) -> CampaignResult | None:
    try:
        found = results_in(journey)
    except (QuestionError, NotReady):
        return None
    return next((one for one in found.campaigns if one.name == each.name), None)


def _changed(request: Asked, journey: Journey, each: Known) -> HttpResponse:
    if request.role is None or May.EDIT not in RIGHTS[request.role]:
        raise AppError(Message("costs_page.may_not"), do=Message("web.may_not.do"))
    assert each.written is not None
    file = request.FILES.get("file")
    if file is not None:
        content = file.read(LARGEST + 1)
        found = bring(journey, each.design, each.written, each.word, content, request.user,
                      (file.name or "")[:80] or "report.csv")  # fmt: skip
        said = say("costs_page.brought", request.language, n=count(found.rows, request.language),
                   total=money(float(found.total), each.design.currency,
                               request.language))  # fmt: skip
        if found.left_out:
            left = count(found.left_out, request.language)
            messages.warning(request, say("costs_page.left_out", request.language, n=left))
    else:
        key, paid = _typed(request)
        enter(journey, each.name, each.word, {key: paid}, request.user)
        said = say("costs_page.entered" if paid is not None else "costs_page.removed",
                   request.language)  # fmt: skip
    record(request.user, journey, "campaign_costs", name=each.name)
    messages.success(request, said)
    return redirect("campaigns:costs", slug=journey.slug, word=each.word)


def _typed(request: Asked) -> tuple[Key, Decimal | None]:
    """A day (or none), a source and an amount; None takes away what stands there. Raises AppError
    and QuestionError for what is no day or no amount."""
    said = day_typed(request.POST.get("day", ""))
    key = date.fromisoformat(said) if said else None, request.POST.get("source", "").strip()[:80]
    if request.POST.get("act") == "remove":
        return key, None
    text = request.POST.get("amount", "").strip()
    try:
        paid = amount(text)
    except Unreadable:
        paid = Decimal(-1)
    if not 0 <= paid < 10**15:
        raise AppError(Message("costs_page.amount", text=text[:40]),
                       do=Message("costs_page.amount.do"))  # fmt: skip
    return key, paid or None
