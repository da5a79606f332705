"""From a draft to a version: what it changes in words and numbers, and what others did."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rute.errors import RuteError
from rute.journey.merging import Collision, merge
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.comparing import Side, compared
from rute.web.journeys.looking import look
from rute.web.journeys.models import Draft, Journey, Version
from rute.web.journeys.services import Differs, publish_and_show
from rute.web.journeys.typed import number_of, words_of
from rute.words.catalog import say


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def publish(request: Asked, journey: Journey) -> HttpResponse:
    """Shows what would be published; takes in what others published; publishes."""
    draft = drafts.draft_of(journey, request.user)
    if request.method == "POST":
        return _posted(request, journey, draft)
    return render(request, "journeys/publish.html", _seen(request, journey, draft))


def _posted(request: Asked, journey: Journey, draft: Draft) -> HttpResponse:
    here = redirect("journeys:publish", journey.slug)
    newest = drafts.newest_of(journey)
    act = request.POST.get("act", "publish")
    if act == "merge":
        drafts.merged_into(draft, newest)
        return here
    if act == "settle":
        keep = [
            number for key, value in request.POST.items()
            if value == "mine" and (number := number_of(key.removeprefix("c"))) is not None
        ]  # fmt: skip
        drafts.settled(draft, newest, keep)
        return here
    try:
        made = publish_and_show(
            journey,
            draft.text,
            request.user,
            draft.base,
            words_of(request.POST.get("message", ""))[:300],
        )
    except Differs:
        return here
    drafts.restart(draft, made)
    messages.success(request, say("editor.published", request.language, number=made.number))
    return redirect("journeys:versions", journey.slug)


def _seen(request: Asked, journey: Journey, draft: Draft) -> dict[str, Any]:
    newest = drafts.newest_of(journey)
    looked = look(draft.text)
    told: dict[str, Any] = {
        "draft": draft, "newest": newest, "looked": looked, "changed": drafts.is_changed(draft),
        "behind": newest.number != draft.base,
    }  # fmt: skip
    if told["behind"]:
        told |= {"collisions": collisions(draft, newest), **_theirs(request, draft, newest)}
    elif not looked.errors:
        sides = (
            Side(called(newest, request.language), newest.text),
            Side(say("editor.your_draft", request.language), draft.text),
        )
        told["compared"] = compared(*sides, request.language)
        where = reverse("journeys:compare", args=[journey.slug])
        told["numbers"] = f"{where}?old={newest.number}&new=draft&part=numbers"
    return told


def _theirs(request: Asked, draft: Draft, newest: Version) -> dict[str, Any]:
    """What others published since the draft was begun."""
    base = drafts.base_of(draft)
    try:
        sides = (
            Side(called(base, request.language), base.text),
            Side(called(newest, request.language), newest.text),
        )
        return {"theirs": compared(*sides, request.language)}
    except RuteError:
        return {}


def collisions(draft: Draft, newest: Version) -> tuple[Collision, ...]:
    return merge(drafts.base_of(draft).text, draft.text, newest.text).collisions


def called(version: Version, language: str) -> str:
    return say("remote.version", language, number=version.number)
