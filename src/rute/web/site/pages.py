"""Pages that any part may answer with: refusals, and waiting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from rute.errors import JourneyError, RuteError
from rute.web.site.saying import said_here
from rute.words.catalog import has, say

if TYPE_CHECKING:
    from rute.web.accounts.access import Asked, Forbidden
    from rute.web.live.services import NotReady


def refused(request: Asked, error: RuteError, status: int = 400) -> HttpResponse:
    """What was wrong, where, what exists instead, what to do, in the reader's language."""
    language = request.language
    listed = error.listed if isinstance(error, JourneyError) else ()
    told = {
        "what": said_here(error.what, language),
        "where": said_here(error.where, language),
        "exists": said_here(error.exists, language),
        "do": said_here(error.do, language),
        "findings": [finding.said(language) for finding in listed],
        "to_data": getattr(error.what, "key", "") == "wrong.names_no_data",
    }
    return message(request, say("web.refused", language), told, status)


def forbidden(request: Asked, error: Forbidden) -> HttpResponse:
    """For somebody of the journey whose role is not enough: what is missing, whom to ask."""
    language = request.language
    role = say(f"web.role.{error.role}", language)
    told = {
        "what": say(f"web.may_not.{error.right}", language, role=role),
        "do": say("web.may_not.do", language),
    }
    return message(request, say("web.forbidden", language), told, 403)


def message(request: Asked, title: str, told: Mapping[str, object], status: int) -> HttpResponse:
    """A page with one message; for a lively part only the message."""
    name = "site/message_part.html" if request.htmx else "site/message.html"
    shown = {"title": title, "back": came_from(request), **told}
    return render(request, name, shown, status=status)


def came_from(request: Asked) -> str:
    """The page of ours on which somebody pressed what led here; the journey, or the way in, where
    the browser names none."""
    came = request.headers.get("Referer", "")
    start = f"/j/{request.journey.slug}/" if request.journey else "/"
    if not url_has_allowed_host_and_scheme(came, {request.get_host()}, request.is_secure()):
        return start
    parts = urlsplit(came)
    path = "/" + parts.path.lstrip("/\\")  # two of them would begin the name of another host
    back = f"{path}?{parts.query}" if parts.query else path
    itself = request.method == "GET" and back == request.get_full_path()
    return start if itself else back


def waiting(request: Asked, progress: NotReady) -> HttpResponse:
    """The journey is being read: how far it is; the page, or the lively part, asks again by
    itself."""
    share = None
    if progress.total:
        share = min(100, round(100 * progress.done / progress.total))
    key = f"progress.{progress.stage}"
    stage = say(key, request.language) if has(key, request.language) else progress.stage
    told = {"stage": stage, "share": share}
    if request.htmx:
        return render(request, "site/waiting_part.html", told)
    answer = render(request, "site/waiting.html", told, status=202)
    answer["Retry-After"] = "2"
    return answer
