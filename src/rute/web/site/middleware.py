"""Who reads, in which language; and refusals said in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import translation

from rute.errors import RuteError
from rute.web.accounts.access import Asked, Forbidden
from rute.web.live.services import NotReady
from rute.web.site.pages import forbidden, refused, waiting
from rute.words.catalog import LANGUAGES

Answer = Callable[[HttpRequest], HttpResponseBase]


class Reader:
    """Sets the request's language: the account's, else the one chosen, else the browser's."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        asked = cast(Asked, request)
        asked.journey = asked.role = None
        asked.language = language_of(asked)
        with translation.override(asked.language):
            response = self.answer(request)
        response.headers.setdefault("Content-Language", asked.language)
        response.headers.setdefault("Cache-Control", "no-store")
        return response


def language_of(request: Asked) -> str:
    chosen = (
        getattr(request.user, "language", ""),
        request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""),
        translation.get_language_from_request(request),
    )
    return next((one for one in chosen if one in LANGUAGES), LANGUAGES[0])


class Refusals:
    """Turns what our code raises into pages: what, where, what exists, what to do."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        asked = cast(Asked, request)
        if isinstance(error, Forbidden):
            return forbidden(asked, error)
        if isinstance(error, NotReady):
            return waiting(asked, error)
        if isinstance(error, RuteError):
            return refused(asked, error)
        return None
