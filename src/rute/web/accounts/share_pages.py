"""A map for whoever has its link: without people, without sign-in, for no search engine."""

from __future__ import annotations

from django.http.response import HttpResponseBase
from django.shortcuts import render

from rute.web.accounts import public_links
from rute.web.accounts.access import Asked, open_page
from rute.web.accounts.limits import slow_down, too_often
from rute.web.insights.services import public_map


@open_page
def shared(request: Asked, token: str) -> HttpResponseBase:
    """Wrong guesses are counted apart, and far fewer of them are allowed."""
    answer = _answer(request, token)
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "no-referrer"
    answer["Cache-Control"] = "no-store"
    return answer


def _answer(request: Asked, token: str) -> HttpResponseBase:
    if too_often(request, "share"):
        return slow_down(request)
    link = public_links.opened(token)
    if link is not None:
        return public_map(request, link.journey)
    if too_often(request, "share_unknown"):
        return slow_down(request)
    return render(request, "accounts/not_shared.html", status=404)
