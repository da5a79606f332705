"""Every version of the text: who, when, why; any two beside each other; an older one again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from rute.errors import RuteError
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import RIGHTS, May
from rute.web.journeys import drafts
from rute.web.journeys.comparing import (
    Side,
    counted,
    figures_said,
    with_figures,
)
from rute.web.journeys.comparing import (
    compared as side_by_side,
)
from rute.web.journeys.models import Journey
from rute.web.journeys.publish_views import called
from rute.web.journeys.services import publish_and_show, zone_of
from rute.web.journeys.typed import number_of
from rute.web.live.services import NotReady
from rute.words.catalog import say
from rute.words.message import said_text

A_PAGE = 40
DRAFT = "draft"


@require_GET
@journey_page(May.SEE_NUMBERS)
def versions(request: Asked, journey: Journey) -> HttpResponse:
    found = Paginator(journey.versions.select_related("author"), A_PAGE)
    page = found.get_page(request.GET.get("page"))
    told = {"page": page, "many": found.num_pages > 1, "zone": zone_of(journey)}
    return render(request, "journeys/versions.html", told)


@require_GET
@journey_page(May.SEE_NUMBERS)
def version(request: Asked, journey: Journey, number: int) -> HttpResponse:
    found = get_object_or_404(journey.versions.select_related("author"), number=number)
    if request.GET.get("form") == "yaml":
        answer = HttpResponse(found.text, content_type="text/yaml; charset=utf-8")
        name = f"{journey.slug}-{number}.journey.yaml"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer
    return render(request, "journeys/version.html", {
        "version": found, "zone": zone_of(journey), "newest": drafts.newest_of(journey),
    })  # fmt: skip


@require_GET
@journey_page(May.SEE_NUMBERS)
def compared(request: Asked, journey: Journey) -> HttpResponse:
    """Two versions, or a version and one's own draft; part=numbers: only what is counted."""
    old = _side(request, journey, request.GET.get("old", ""))
    new = _side(request, journey, request.GET.get("new", ""))
    told: dict[str, Any] = {
        "old": old, "new": new, "compared": side_by_side(old, new, request.language),
        "numbers": f"{request.get_full_path()}&part=numbers", "is_draft": request.GET.get("new")
        == DRAFT,
    }  # fmt: skip
    if request.GET.get("part") == "numbers":
        return _numbers(request, journey, told)
    return render(request, "journeys/compare.html", told)


def _numbers(request: Asked, journey: Journey, told: dict[str, Any]) -> HttpResponse:
    """The figures of both over the same events; while they are counted, that."""
    both, language = told["compared"], request.language
    try:
        old, new = counted(journey, told["old"].text), counted(journey, told["new"].text)
    except NotReady:
        return render(request, "journeys/numbers.html", told | {"waiting": True})
    except RuteError as error:
        why = said_text(error.what, language)
        return render(request, "journeys/numbers.html", told | {"why": why})
    renamed = both.difference.renamed
    back = {newer: older for older, newer in renamed.items()}
    return render(request, "journeys/numbers.html", told | {
        "sentences": figures_said(both.difference, old, new, language),
        "older": with_figures(both.older, old, new, renamed, language),
        "newer": with_figures(both.newer, new, old, back, language),
    })  # fmt: skip


def _side(request: Asked, journey: Journey, asked: str) -> Side:
    if asked == DRAFT and request.role and May.EDIT in RIGHTS[request.role]:
        draft = drafts.draft_of(journey, request.user)
        return Side(say("editor.your_draft", request.language), draft.text)
    number = number_of(asked)
    if number is None:
        raise Http404
    found = get_object_or_404(journey.versions, number=number)
    return Side(called(found, request.language), found.text)


@require_POST
@journey_page(May.EDIT)
def restore(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """An older text as a new version: nothing that was published is ever lost."""
    found = get_object_or_404(journey.versions, number=number)
    newest = drafts.newest_of(journey)
    said = say("version.restored", journey.language, number=number)
    made = publish_and_show(journey, found.text, request.user, newest.number, said)
    messages.success(request, say("editor.published", request.language, number=made.number))
    return redirect("journeys:versions", journey.slug)
