"""The pages that must stand when nothing else does: they ask neither the database nor a session."""

from __future__ import annotations

import sys
from typing import Any

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_request

from rute.words.catalog import LANGUAGES, say

AGAIN = 5  # seconds after which a page that could not be had asks again


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, "not_found", 404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, "not_allowed", 403)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, "not_understood", 400)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    return page(request, "form_expired", 403)


def broken(request: HttpRequest) -> HttpResponse:
    """Something of ours broke, or the database is away: told apart by what was raised."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unready(request)
    return page(request, "broken", 500)


def unready(request: HttpRequest) -> HttpResponse:
    answer = page(request, "unready", 503)
    answer["Retry-After"] = str(AGAIN)
    return answer


def page(request: HttpRequest, kind: str, status: int) -> HttpResponse:
    """The page of one kind of failure; for a lively part only its words."""
    language = language_of(request)
    part = "operate/failure_part.html" if request.headers.get("HX-Request") else FAILURE
    values: dict[str, Any] = {
        "language": language,
        "title": say(f"operate.{kind}", language),
        "what": say(f"operate.{kind}.what", language),
        "do": say(f"operate.{kind}.do", language),
        "number": getattr(request, "number", ""),
        "again": AGAIN if status == 503 else None,
    }
    answer = HttpResponse(render_to_string(part, values), status=status)
    answer["Cache-Control"] = "no-store"
    answer["Content-Language"] = language
    return answer


FAILURE = "operate/failure.html"


def language_of(request: HttpRequest) -> str:
    """The language known already, else the one chosen before, else the browser's."""
    chosen = (
        getattr(request, "language", ""),
        request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""),
        get_language_from_request(request),
    )
    return next((one for one in chosen if one in LANGUAGES), LANGUAGES[0])
