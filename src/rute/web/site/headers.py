"""Headers that Django does not set by itself."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

NOT_ASKED_FOR = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class Headers:
    """HTTPS for good where RUTE_URL says so, also behind a proxy that asks us by plain HTTP; and
    what our pages never ask a browser for."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.answer(request)
        if seconds := settings.SECURE_HSTS_SECONDS:
            response.headers.setdefault("Strict-Transport-Security", f"max-age={seconds}")
        response.headers.setdefault("Permissions-Policy", NOT_ASKED_FOR)
        return response
