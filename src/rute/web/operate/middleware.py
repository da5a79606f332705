"""What stands around every request: its number, its line in the log, its place in the metrics."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Callable

import structlog
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from rute.web.operate.metrics import seen_request

log = structlog.get_logger("rute.request")

Answer = Callable[[HttpRequest], HttpResponseBase]
HEADER = "X-Request-Id"
GIVEN = re.compile(r"[A-Za-z0-9._-]{8,64}")
UNTOLD = ("/health/", "/metrics", "/static/")


class Told:
    """Outermost: gives the request a number (or takes a proxy's) and writes its line."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        number = given if GIVEN.fullmatch(given) else secrets.token_hex(8)
        request.number = number  # type: ignore[attr-defined]
        began = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request=number):
            response = self.answer(request)
            took = time.perf_counter() - began
            self._tell(request, response, took)
        response.headers[HEADER] = number
        return response

    def _tell(self, request: HttpRequest, response: HttpResponseBase, took: float) -> None:
        view = request.resolver_match.view_name if request.resolver_match else ""
        seen_request(view, request.method or "", response.status_code, took)
        if request.path.startswith(UNTOLD):
            return
        log.info(
            "answered", method=request.method, view=view or "none", status=response.status_code,
            ms=round(took * 1000, 1), by=_who(request),
        )  # fmt: skip


def _who(request: HttpRequest) -> int | None:
    """The number of the account, where asking for it costs nothing."""
    user = request.__dict__.get("_cached_user")
    return getattr(user, "pk", None)
