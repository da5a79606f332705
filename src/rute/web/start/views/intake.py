"""From files to a draft: what was recognised, what is asked, what was drawn."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from rute.errors import QuestionError
from rute.events.money import CURRENCIES
from rute.journey.edits.edit import set_value
from rute.journey.stage_models import model_names
from rute.session.settling import NO_MONEY, known_money, known_zone
from rute.web.accounts.access import Asked, own_page
from rute.web.journeys import services as journeys
from rute.web.start import pictures
from rute.web.start.limits import largest, most_files
from rute.web.start.models import Brought, Intake
from rute.web.start.places import place_of
from rute.web.start.reading import redraft
from rute.web.start.sent import column, words
from rute.web.start.services import cancel as forget
from rute.web.start.shown import job_shown, shown
from rute.web.start.simulating import TOUR
from rute.web.start.views.uploading import file_in, intake_of, look
from rute.web.work import services as work
from rute.words.message import Message

SAID = ("person", "time", "event", "event_name", "value", "channel", "recipe", "sheet")
FREE = ("event_name", "sheet")  # said in words, not chosen among columns


@own_page
@require_GET
def page(request: Asked, key: str) -> HttpResponseBase:
    """The files, what each was taken for, and at most three questions."""
    intake = intake_of(request, key)
    told = {
        "intake": intake, "job": job_shown(intake, request.language),
        "largest": largest() >> 20, "most": most_files(), **shown(intake, request.language),
    }  # fmt: skip
    return render(request, "start/intake.html", told)


@own_page
@require_POST
def columns(request: Asked, key: str, number: int) -> HttpResponseBase:
    """What somebody says of a file's columns; it is looked at anew."""
    intake = intake_of(request, key)
    brought = file_in(intake, number)
    known = {column["name"] for column in brought.seen.get("columns", ())}
    said = {name: _said(request, name, known) for name in SAID}
    Brought.objects.filter(pk=brought.pk).update(said={k: v for k, v in said.items() if v})
    return look(request, intake)


def _said(request: Asked, name: str, known: set[str]) -> str:
    if name in FREE:
        return words(request, name)
    given = column(request, name)
    if name == "recipe":
        return "none" if given else ""
    parts = [given] if given in known else given.split(" + ")
    return given if all(part in known for part in parts) else ""


@own_page
@require_POST
def answer(request: Asked, key: str) -> HttpResponseBase:
    """The answers, and now it is read."""
    intake = intake_of(request, key)
    answers = {}
    for question in intake.questions:
        given = words(request, question["key"])
        if given:
            answers[question["key"]] = _checked(question["key"], given)
    began = work.start("start.read", None, {"intake": intake.key}, request.user)
    Intake.objects.filter(pk=intake.pk).update(answers=answers, job=began.pk)
    return redirect("start:intake", key)


def _checked(key: str, given: str) -> str:
    """Raises QuestionError for an answer that is none."""
    kept: str | None = given
    if key == "zone":
        kept = known_zone(given)
    elif key == "currency" and given != NO_MONEY:
        kept = known_money(given)
        kept = kept if kept in CURRENCIES else None
    if kept is None:
        raise QuestionError(
            Message(f"web_start.no_such_{key}", answer=given),
            do=Message(f"web_start.no_such_{key}.do"),
        )
    return kept


@own_page
@require_GET
def draft(request: Asked, key: str) -> HttpResponseBase:
    """The draft with its map, to be named."""
    intake = intake_of(request, key)
    if not intake.draft:
        return redirect("start:intake", key)
    told = {
        "intake": intake, "heard": intake.heard.get(request.language, []),
        "models": model_names(), "job": job_shown(intake, request.language),
    }  # fmt: skip
    return render(request, "start/draft.html", told)


@own_page
@require_GET
def picture(request: Asked, key: str, form: str) -> HttpResponseBase:
    drawn = pictures.draft_picture(intake_of(request, key), form)
    return HttpResponse(drawn, content_type="image/svg+xml")


@own_page
@require_POST
def model(request: Asked, key: str) -> HttpResponseBase:
    """The same data in the stages of another model."""
    wanted = request.POST.get("model", "")
    redraft(intake_of(request, key), wanted if wanted in model_names() else "")
    return redirect("start:draft", key)


@own_page
@require_POST
def make(request: Asked, key: str) -> HttpResponseBase:
    """The draft becomes a journey: its folder is the one its files lie in."""
    intake = intake_of(request, key)
    if not intake.draft:
        return redirect("start:intake", key)
    name = words(request, "name", 100)
    if not name:
        raise QuestionError(Message("web_start.no_name"), do=Message("web_start.no_name.do"))
    text = set_value(intake.draft, ("journey",), name).text
    pictures.forget(intake)
    made = journeys.create(name, text, request.user, built=place_of(intake))
    intake.delete()
    return redirect(f"/j/{made.slug}/{TOUR}")


@own_page
@require_POST
def cancel(request: Asked, key: str) -> HttpResponseBase:
    """Nothing of it stays."""
    intake = intake_of(request, key)
    to: Any = f"/j/{intake.journey.slug}/data" if intake.journey else "start:welcome"
    forget(intake)
    return redirect(to)
