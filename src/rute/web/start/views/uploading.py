"""Files come in: by a script in pieces, or by a plain form."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from rute.errors import AppError, RuteError
from rute.web.accounts.access import Asked, own_page
from rute.web.site.pages import refused
from rute.web.start.limits import PIECE
from rute.web.start.models import Brought, Intake
from rute.web.start.receiving import announced, drop, take, take_whole
from rute.web.start.sent import whole, words
from rute.web.start.services import begin, own
from rute.web.start.told import trouble_of
from rute.web.work import services as work
from rute.words.message import Message

P = ParamSpec("P")


def intake_of(request: Asked, key: str) -> Intake:
    """The reader's own; anybody else's does not exist."""
    found = own(request.user, key)
    if found is None:
        raise Http404
    return found


def file_in(intake: Intake, number: int) -> Brought:
    found = intake.files.filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def spoken_of(
    view: Callable[Concatenate[Asked, P], HttpResponseBase],
) -> Callable[Concatenate[Asked, P], HttpResponseBase]:
    """Errors as a script reads them: in the reader's language, with what to do."""

    @wraps(view)
    def answered(request: Asked, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except RuteError as error:
            return JsonResponse({"trouble": trouble_of(error)[request.language]}, status=400)

    return answered


@own_page
@require_POST
def begin_files(request: Asked) -> HttpResponseBase:
    """A new intake. From a form without script its files come along."""
    if request.headers.get("Accept", "").startswith("application/json"):
        intake = begin(request.user, request.language, zone=words(request, "zone"))
        return JsonResponse({"to": reverse("start:intake", args=[intake.key])})
    files = request.FILES.getlist("file")
    if not files:
        raise AppError(Message("web_start.no_files"), do=Message("web_start.no_files.do"))
    intake = begin(request.user, request.language)
    try:
        return taken(request, intake)
    except RuteError:
        if not intake.files.exists():
            intake.delete()
        raise


@own_page
@require_POST
def drop_files(request: Asked, key: str) -> HttpResponseBase:
    """More files from a form without script."""
    return taken(request, intake_of(request, key))


def taken(request: Asked, intake: Intake) -> HttpResponseBase:
    trouble: RuteError | None = None
    for file in request.FILES.getlist("file"):
        try:
            take_whole(intake, file.name or "", file.size or 0, iter(file.chunks()))
        except RuteError as error:
            trouble = trouble or error
    if trouble is not None:
        return refused(request, trouble)
    return look(request, intake)


@own_page
@require_POST
@spoken_of
def announce(request: Asked, key: str) -> JsonResponse:
    """A file is about to come: where its pieces go, and how much of it is there already."""
    intake, size = intake_of(request, key), whole(request.POST.get("size", ""))
    if size is None:
        raise AppError(Message("web_start.no_size"))
    brought = announced(intake, request.POST.get("name", ""), size)
    to = reverse("start:piece", args=[key, brought.pk])
    return JsonResponse(
        {"to": to, "name": brought.name, "received": brought.received, "piece": PIECE}
    )


@own_page
@require_POST
@spoken_of
def piece(request: Asked, key: str, number: int) -> JsonResponse:
    """One piece, which begins at the byte that the header Upload-Offset says."""
    brought = file_in(intake_of(request, key), number)
    at = whole(request.headers.get("Upload-Offset", ""))
    if at is None:
        raise AppError(Message("web_start.out_of_order"), where=brought.name)
    take(brought, at, request)
    return JsonResponse({"received": brought.received})


@own_page
@require_POST
def remove(request: Asked, key: str, number: int) -> HttpResponseBase:
    intake = intake_of(request, key)
    drop(file_in(intake, number))
    if not intake.files.exists():
        return redirect("start:intake", key)
    intake.refresh_from_db()
    return look(request, intake)


@own_page
@require_POST
def look_now(request: Asked, key: str) -> HttpResponseBase:
    """All files are there: what do they say of themselves?"""
    return look(request, intake_of(request, key))


def look(request: Asked, intake: Intake) -> HttpResponseBase:
    began = work.start("start.look", None, {"intake": intake.key}, request.user)
    Intake.objects.filter(pk=intake.pk).update(job=began.pk, looked=False, draft="")
    return redirect("start:intake", intake.key)
