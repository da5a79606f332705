"""What people say about cards."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from rute.errors import RuteError
from rute.journey.edits.cards import Card
from rute.web.accounts.access import Asked, Forbidden, journey_page
from rute.web.accounts.roles import RIGHTS, May
from rute.web.journeys import comments as talk
from rute.web.journeys.answering import not_done
from rute.web.journeys.models import Journey
from rute.web.journeys.services import text_of, zone_of
from rute.web.journeys.typed import words_of


@require_http_methods(["GET", "POST"])
@journey_page(May.COMMENT)
def comments(request: Asked, journey: Journey) -> HttpResponse:
    """Of one card, where the address names it; else all open ones."""
    named = request.GET.get("card")
    key = None if named is None else words_of(named)[:1000]
    if request.method == "POST":
        try:
            talk.add(journey, key or "", request.POST.get("text", ""), request.user)
        except RuteError as error:
            return not_done(request, error)
        return _again(request, journey, key or "")
    return render(request, "journeys/comments.html", _seen(journey, key))


def _seen(journey: Journey, key: str | None) -> dict[str, Any]:
    known = talk.titles(text_of(journey))
    if key is not None:
        card = known.get(key) or Card((), "journey", talk.name_of(key), 1, 1)
        found = {"card": card, "key": key, "comments": talk.of_card(journey, key)}
        return found | {"zone": zone_of(journey)}
    open_ones = journey.comments.filter(resolved=None).select_related("by").order_by("-made")
    return {
        "every": [(one, known.get(one.card), talk.name_of(one.card)) for one in open_ones[:200]],
        "card": None,
        "zone": zone_of(journey),
    }


def _again(request: Asked, journey: Journey, key: str) -> HttpResponse:
    if not request.htmx:
        where = reverse("journeys:comments", args=[journey.slug])
        return redirect(f"{where}?{urlencode({'card': key})}")
    return render(request, "journeys/talk.html", _seen(journey, key))


@require_POST
@journey_page(May.COMMENT)
def resolve(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """Nothing is left to do about a comment, or there is again: its author, or an editor."""
    comment = get_object_or_404(journey.comments, pk=number)
    assert request.role is not None
    if comment.by != request.user and May.EDIT not in RIGHTS[request.role]:
        raise Forbidden(May.EDIT, request.role)
    talk.resolve(comment, request.user, again=comment.resolved is not None)
    return _again(request, journey, comment.card)
