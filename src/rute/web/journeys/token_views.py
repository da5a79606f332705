"""The page of a person's keys for programs."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from rute.web.accounts.access import Asked, own_page
from rute.web.journeys import tokens as keys
from rute.words.catalog import say


@require_http_methods(["GET", "POST"])
@own_page
def tokens(request: Asked) -> HttpResponse:
    """A key that is made is shown on this one answer, and never again."""
    made = ""
    if request.method == "POST":
        name = request.POST.get("name", "").strip() or say("token.unnamed", request.language)
        made = keys.make(request.user, name)
    told = {"tokens": keys.tokens_of(request.user), "made": made}
    return render(request, "journeys/tokens.html", told)


@require_POST
@own_page
def revoke(request: Asked, number: int) -> HttpResponse:
    if not keys.revoke(request.user, number):
        raise Http404
    return redirect("journeys:tokens")
