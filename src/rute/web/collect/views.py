"""Sources: who may send, how to connect, what arrives, what was refused."""

from __future__ import annotations

import time
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import RIGHTS, May
from rute.web.collect.beginning import store_of
from rute.web.collect.credentials import KINDS
from rute.web.collect.models import WriteKey
from rute.web.collect.rejected import refusals, ways_in
from rute.web.collect.services import arrived, make_key, revoke, state, zone_of
from rute.web.collect.shown import bars, lines
from rute.web.collect.snippets import snippets
from rute.web.journeys.models import Journey
from rute.words.catalog import say


@require_GET
@journey_page(May.ANALYSE)
def sources(request: Asked, journey: Journey) -> HttpResponse:
    return _page(request, journey)


@require_POST
@journey_page(May.EDIT)
def make(request: Asked, journey: Journey) -> HttpResponse:
    """Makes a key, and shows it: this answer is the only one that ever holds it."""
    name = request.POST.get("name", "").strip()[:80]
    kind = request.POST.get("kind", "")
    if not name or kind not in KINDS:
        return _page(request, journey, error="collect.key.nameless", status=400)
    key, text = make_key(journey, name, kind, request.user)
    return _page(request, journey, made=key, text=text)


@require_POST
@journey_page(May.EDIT)
def take_back(request: Asked, journey: Journey, number: int) -> HttpResponse:
    key = get_object_or_404(WriteKey, pk=number, journey=journey)
    revoke(key, request.user)
    messages.success(request, say("collect.key.revoked_now", request.language, name=key.name))
    return redirect("collect:sources", slug=journey.slug)


@require_GET
@journey_page(May.ANALYSE)
def arriving(request: Asked, journey: Journey) -> HttpResponse:
    """The part of the page that looks again every two seconds."""
    return render(request, "collect/arriving.html", _arriving(request, journey))


def _page(
    request: Asked, journey: Journey, *, made: WriteKey | None = None, text: str | None = None,
    error: str | None = None, status: int = 200,
) -> HttpResponse:  # fmt: skip
    store = store_of(journey.slug)
    told = {
        **_arriving(request, journey),
        "keys": WriteKey.objects.filter(journey=journey),
        "kinds": [(kind, f"collect.kind.{kind}") for kind in KINDS],
        "made": made, "text": text, "error": error, "address": settings.SITE_URL,
        "snippets": snippets(settings.SITE_URL, text),
        "refusals": refusals(store), "ways": ways_in(store),
        "sees_people": request.role is not None and May.SEE_PEOPLE in RIGHTS[request.role],
    }  # fmt: skip
    return render(request, "collect/sources.html", told, status=status)


def _arriving(request: Asked, journey: Journey) -> dict[str, Any]:
    kept, zone, now = arrived(journey), zone_of(journey), time.time_ns() // 1000
    return {
        "lines": lines(kept.arrivals, zone, request.language),
        "bars": bars(kept.hours, now, zone, request.language) if kept.hours else [],
        "zone": zone,
        "state": state(),
    }
