"""The journal of a journey, to be read and taken away, never to be changed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator
from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rute.errors import RuteError
from rute.render.csv import guarded
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journal import reading
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of
from rute.words.catalog import say

PAGE = 50


@require_safe
@journey_page(May.MANAGE)
def acts(request: Asked, journey: Journey) -> HttpResponseBase:
    """Who changed what and when; filtered by the address, PAGE acts a page."""
    zone = _zone(journey)
    asked = reading.wanted(request.GET)
    page = Paginator(reading.entries(journey, asked, zone), PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    told = {
        "page": page,
        "acts": [reading.told(entry, request.language) for entry in page],
        "asked": asked,
        "people": reading.people(journey),
        "kinds": reading.kinds(journey, request.language),
        "zone": zone,
        "query": query.urlencode(),
    }
    return render(request, "journal/acts.html", told)


@require_safe
@journey_page(May.MANAGE)
def export(request: Asked, journey: Journey) -> HttpResponseBase:
    """The same, all of it, as CSV."""
    zone = _zone(journey)
    found = reading.entries(journey, reading.wanted(request.GET), zone)
    lines = _lines(reading.rows(found, request.language), zone, request.language)
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{journey.slug}-journal.csv"'
    return answer


def _lines(acts: Iterator[reading.Act], zone: str, language: str) -> Iterator[str]:
    heading = [say(f"journal.column.{name}", language) for name in ("at", "who", "kind", "what")]
    yield "\ufeff" + _line(heading)  # the mark by which Excel knows it is UTF-8
    for act in acts:
        at = datetime.fromtimestamp(act.at / 1_000_000, UTC).astimezone(ZoneInfo(zone))
        yield _line([at.isoformat(timespec="seconds"), act.who, act.kind, act.said])


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([guarded(cell) for cell in cells])
    return out.getvalue()


def _zone(journey: Journey) -> str:
    try:
        return design_of(journey).zone
    except (RuteError, OSError):
        return "UTC"
