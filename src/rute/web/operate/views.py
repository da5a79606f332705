"""Health for machines, metrics for Prometheus, and the way in for whoever runs the app."""

from __future__ import annotations

import hmac
import os
from ipaddress import ip_address

from django.contrib.auth import login
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_safe
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from rute.web.accounts.access import Asked, open_page, own_page
from rute.web.operate.entering import user_of
from rute.web.operate.metrics import REGISTRY
from rute.web.operate.state import readiness
from rute.web.operate.status import owns_something, status_for

BACKEND = "django.contrib.auth.backends.ModelBackend"


@open_page
@require_safe
def live(request: Asked) -> HttpResponse:  # noqa: ARG001
    """200 as long as the process answers at all: for what starts it anew."""
    return JsonResponse({"status": "ok"})


@open_page
@require_safe
def ready(request: Asked) -> HttpResponse:  # noqa: ARG001
    """200 where requests can be taken, else 503 and what is wrong: for what sends them here."""
    found = readiness()
    answer = JsonResponse(
        {"status": "ok" if found.ok else "wrong", **found.parts()}, status=200 if found.ok else 503
    )
    if not found.ok:
        answer["Retry-After"] = "5"
    return answer


@open_page
@require_safe
def metrics(request: Asked) -> HttpResponse:
    """For who has the token of RUTE_METRICS_TOKEN; where none is set, for this machine alone."""
    if not may_measure(request, os.environ.get("RUTE_METRICS_TOKEN", "")):
        raise Http404
    return HttpResponse(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)


def may_measure(request: Asked, token: str) -> bool:
    if token:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        return hmac.compare_digest(given.encode(), token.encode())
    forwarded = any(name.startswith("HTTP_X_FORWARDED") for name in request.META)
    try:
        return not forwarded and ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


@open_page
@require_GET
def enter(request: Asked, token: str) -> HttpResponse:
    """Signs in whoever runs the app, once (see entering)."""
    user = user_of(token)
    to = request.GET.get("next", "/")
    inside = url_has_allowed_host_and_scheme(to, {request.get_host()}, request.is_secure())
    if user is not None:
        login(request, user, backend=BACKEND)
    elif not request.user.is_authenticated:
        raise Http404
    return redirect(to if inside else "/")


@own_page
@require_GET
def status(request: Asked) -> HttpResponse:
    """How the app is doing, for whoever owns a journey; to others the page does not exist."""
    if not owns_something(request.user):
        raise Http404
    return render(
        request, "operate/status.html", {"status": status_for(request.user, request.language)}
    )
