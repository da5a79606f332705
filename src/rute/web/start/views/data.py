"""More data later: what was read, what was left out, and how more comes in."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from rute.errors import RuteError
from rute.events.sources.formats import FORMATS
from rute.journey.named_files import named_files
from rute.results.log import LogSummary, WriterSummary
from rute.web.accounts.access import Asked, journey_page, own_page
from rute.web.accounts.roles import May
from rute.web.accounts.services import may
from rute.web.journeys import services as journeys
from rute.web.journeys.models import Journey
from rute.web.live import services as live
from rute.web.start.limits import largest, most_files
from rute.web.start.models import Intake
from rute.web.start.sent import words
from rute.web.start.services import begin
from rute.web.start.told import told_on_pages
from rute.web.start.views.uploading import intake_of
from rute.web.work import services as work
from rute.words.catalog import has, say
from rute.words.message import said_text
from rute.words.rejects import rejected_for

EXPORTS = ("ga4", "mixpanel", "shopify", "woocommerce", "marketplace", "contacts")
MOST_SHOWN = 100
FILES = "files"  # the writer of what the text names


@journey_page(May.ANALYSE)
@require_GET
def page(request: Asked, journey: Journey) -> HttpResponseBase:
    """What the journey has read, source by source, and the ways for more."""
    summary, trouble = summary_of(journey)
    sources = sources_of(journey, summary)
    told: dict[str, Any] = {
        "missing": any(not one["there"] for one in sources),
        "summary": summary, "trouble": trouble.said(request.language) if trouble else "",
        "sources": sources, "exports": EXPORTS,
        "writers": writers_of(summary, request.language) if summary else [],
        "reasons": reasons_of(summary, request.language), "zone": journeys.design_of(journey).zone,
        "begun": Intake.objects.filter(owner=request.user, journey=journey),
        "largest": largest() >> 20, "most": most_files(),
    }  # fmt: skip
    return render(request, "start/data.html", told)


def writers_of(summary: LogSummary, language: str) -> list[tuple[str, WriterSummary]]:
    """Who wrote to the log, in words where it is one of ours, beside what the text names."""
    found = [one for one in summary.writers if one.writer != FILES]
    keys = [f"web_start.writer.{one.writer}" for one in found]
    return [
        (say(key, language) if has(key, language) else one.writer, one)
        for key, one in zip(keys, found, strict=True)
    ]


def summary_of(journey: Journey) -> tuple[LogSummary | None, RuteError | None]:
    """What was read; the trouble where it cannot be read now."""
    try:
        session = live.session_of(journey)
    except RuteError as error:
        return None, error
    return (session.summary if session.store is not None else None), None


def sources_of(journey: Journey, summary: LogSummary | None) -> list[dict[str, Any]]:
    """Each file the text names, with what was read of it."""
    seen = {one.source: one for one in summary.sources} if summary else {}
    here = journeys.folder_of(journey)
    found = []
    design = journeys.design_of(journey)
    for entry in named_files(design):
        path = here / entry
        read = seen.get(entry) or seen.get(path.name)
        found.append({
            "entry": entry, "there": path.exists(), "is_file": path.is_file(),
            "size": path.stat().st_size if path.is_file() else None,
            "read": read, "notes": told_on_pages(read.notes) if read else (),
            "replaceable": entry.lower().endswith(FORMATS), "events": entry in design.data,
        })  # fmt: skip
    return found


def reasons_of(summary: LogSummary | None, language: str) -> list[tuple[str, int]]:
    if summary is None:
        return []
    return [(reason(why, language), rows) for why, rows in summary.reject_reasons]


def reason(why: str, language: str) -> str:
    """As it is said behind a count: 3 with a time that cannot be read."""
    key = f"reason.{why}"
    return say(key, language) if has(key, language) else said_text(rejected_for(why), language)


@journey_page(May.EDIT)
@require_POST
def add(request: Asked, journey: Journey) -> HttpResponseBase:
    """Begins an intake for the journey. replaces: the entry whose place a file is to take."""
    replaces = request.POST.get("replaces", "")
    if replaces and replaces not in named_files(journeys.design_of(journey)):
        raise Http404
    intake = begin(request.user, request.language, journey, replaces)
    return redirect("start:intake", intake.key)


@own_page
@require_POST
def take(request: Asked, key: str) -> HttpResponseBase:
    """The files of an intake go where somebody said."""
    intake = intake_of(request, key)
    journey, how = intake.journey, request.POST.get("how", "")
    if journey is None or not may(request.user, journey, May.EDIT):
        raise Http404
    if intake.replaces:
        how = "replace"
    elif how not in ("log", "data"):
        return HttpResponse(status=400)
    answers = {
        one["key"]: given for one in intake.questions
        if (given := words(request, one["key"]))
    }  # fmt: skip
    payload = {"intake": intake.key, "how": how, "by": request.user.pk}
    began = work.start("start.add", journey, payload, request.user)
    Intake.objects.filter(pk=intake.pk).update(answers=answers, job=began.pk)
    return redirect("start:intake", key)


@journey_page(May.SEE_PEOPLE)
@require_GET
def rejects(request: Asked, journey: Journey) -> HttpResponseBase:
    """The first rows that were left out, as they stand in their files."""
    summary, _ = summary_of(journey)
    rows = [
        {"source": one.source, "line": one.line, "text": one.text,
         "why": said_text(rejected_for(one.reason), request.language)}
        for one in (summary.rejects if summary else ())[:MOST_SHOWN]
    ]  # fmt: skip
    told = {"rows": rows, "reasons": reasons_of(summary, request.language),
            "rejected": summary.rejected if summary else 0}  # fmt: skip
    return render(request, "start/rejects.html", told)
