"""A job on the page: how far it is, stopping it, trying it again."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from rute.web.accounts.access import Asked, own_page
from rute.web.accounts.services import May, may, role_of
from rute.web.work import services
from rute.web.work.models import Job
from rute.words.catalog import say


@own_page
@require_GET
def job(request: Asked, number: int) -> HttpResponseBase:
    """The job's page; for htmx the part that asks again by itself until it is over."""
    found = seen(request, number)
    if found.state == services.State.DONE and (to := goal(found)):
        return onward(request, to)
    values = {
        "job": found,
        "label": services.label_of(found, request.language),
        **texts(request, found),
    }
    part = "work/part.html" if request.htmx else "work/job.html"
    answer = render(request, part, values)
    answer["Cache-Control"] = "no-store"
    return answer


@own_page
@require_POST
def cancel(request: Asked, number: int) -> HttpResponseBase:
    services.cancel(changed(request, number))
    return redirect("work:job", number)


@own_page
@require_POST
def retry(request: Asked, number: int) -> HttpResponseBase:
    services.retry(changed(request, number))
    return redirect("work:job", number)


def seen(request: Asked, number: int) -> Job:
    """The job, for who began it and for those of its journey; to others it does not exist."""
    found = services.job_of(number)
    if found is None or not (is_own(request, found) or is_of_journey(request, found)):
        raise Http404
    return found


def changed(request: Asked, number: int) -> Job:
    """The job, for who began it and who may edit its journey."""
    found = seen(request, number)
    journey = found.journey
    if is_own(request, found) or (journey and may(request.user, journey, May.EDIT)):
        return found
    raise Http404


def is_own(request: Asked, found: Job) -> bool:
    is_by = found.by_id is not None and found.by_id == request.user.pk
    return is_by and (found.journey is None or is_of_journey(request, found))


def is_of_journey(request: Asked, found: Job) -> bool:
    return found.journey is not None and role_of(request.user, found.journey) is not None


def goal(found: Job) -> str | None:
    """The page a finished job leads to (`{"to": "/j/shop/"}`), on this site alone."""
    to = found.result.get("to")
    here = isinstance(to, str) and url_has_allowed_host_and_scheme(to, allowed_hosts=None)
    return to if here else None


def onward(request: Asked, to: str) -> HttpResponseBase:
    if not request.htmx:
        return redirect(to)
    answer = HttpResponse()
    answer["HX-Redirect"] = to
    return answer


def texts(request: Asked, found: Job) -> dict[str, str]:
    language = request.language
    return {
        "doing": found.doing.get(language, ""),
        "error": found.error.get(language, "") if found.state == services.State.FAILED else "",
        "state_words": say(f"work.{found.state}", language),
        "address": reverse("work:job", args=[found.pk]),
    }
