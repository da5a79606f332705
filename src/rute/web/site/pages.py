"""Pages that any part may answer with: refusals, and waiting."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from rute.errors import JourneyError, RuteError
from rute.words.catalog import has, say
from rute.words.message import said_text

if TYPE_CHECKING:
    from rute.web.accounts.access import Asked, Forbidden
    from rute.web.live.services import NotReady


def refused(request: Asked, error: RuteError, status: int = 400) -> HttpResponse:
    """What was wrong, where, what exists instead, what to do, in the reader's language."""
    language = request.language
    listed = error.listed if isinstance(error, JourneyError) else ()
    told = {
        "what": said_text(error.what, language),
        "where": said_text(error.where or "", language),
        "exists": said_text(error.exists or "", language),
        "do": said_text(error.do or "", language),
        "findings": [finding.said(language) for finding in listed],
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
    return render(request, name, {"title": title, **told}, status=status)


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
