"""The editor: text left, picture right; what is typed is kept and checked as it is typed."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from rute.errors import RuteError
from rute.journey.completing import completions
from rute.journey.mending import mend_all, mend_one
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.answering import Told, did, done, not_done, page, shown, text_of
from rute.web.journeys.editing import Act, changed_line, moved, removed
from rute.web.journeys.looking import in_data, look
from rute.web.journeys.models import Draft, Journey, Step
from rute.web.journeys.typed import number_of
from rute.web.journeys.typed import text_of as text_typed
from rute.words.catalog import say


@require_GET
@journey_page(May.EDIT)
def edit(request: Asked, journey: Journey) -> HttpResponse:
    draft = drafts.draft_of(journey, request.user)
    drafts.look_in(draft)
    told = _last_told(request, draft, number_of(request.GET.get("line", "")) or 0)
    context = page(request, journey, draft) | {
        "told": told, "card": request.GET.get("card", ""),
        "at": number_of(request.GET.get("at", "")) or "",
    }  # fmt: skip
    return render(request, "journeys/edit.html", context)


def _last_told(request: Asked, draft: Draft, line: int) -> Told | None:
    """After an act without a script: what was done."""
    step = draft.steps.filter(number=draft.at).first()
    if not line or step is None:
        return None
    return Told(did(step.act, step.about, request.language), line)


@require_POST
@journey_page(May.EDIT)
def check(request: Asked, journey: Journey) -> HttpResponse:
    """Keeps what is typed, and says what is found in it."""
    draft = drafts.draft_of(journey, request.user)
    try:
        return shown(request, journey, text_of(request, draft))
    except RuteError as error:
        return not_done(request, error)


@require_POST
@journey_page(May.EDIT)
def undo(request: Asked, journey: Journey) -> HttpResponse:
    return _gone(request, journey, "undone")


@require_POST
@journey_page(May.EDIT)
def redo(request: Asked, journey: Journey) -> HttpResponse:
    return _gone(request, journey, "redone")


def _gone(request: Asked, journey: Journey, how: str) -> HttpResponse:
    draft = text_of(request, drafts.draft_of(journey, request.user))
    before = draft.text
    step = drafts.undo(draft) if how == "undone" else drafts.redo(draft)
    if step is None:
        return shown(request, journey, draft)
    sentence = say(f"editor.{how}", request.language, what=_said(request, step))
    told = Told(sentence, changed_line(before, draft.text))
    return shown(request, journey, draft, told, fresh=True)


def _said(request: Asked, step: Step) -> str:
    return say(f"editor.act.{step.act}", request.language, about=step.about)


@require_POST
@journey_page(May.EDIT)
def mend(request: Asked, journey: Journey) -> HttpResponse:
    """Sets one finding right (by its number in the list), or all that are safe."""
    draft = text_of(request, drafts.draft_of(journey, request.user))
    number = number_of(request.POST.get("number", ""))
    known = in_data(journey)
    if "number" not in request.POST:
        new, _, _ = mend_all(draft.text, lambda text: [one.finding for one in look(text).findings])
        return done(request, journey, draft, Act(new, "mended", ""))
    found = look(draft.text, known).findings
    picked = found[number].finding if number is not None and number < len(found) else None
    mended = mend_one(draft.text, picked.mend) if picked and picked.mend else None
    if mended is None:
        return shown(request, journey, draft)
    return done(request, journey, draft, Act(mended, "mended", ""))


@require_POST
@journey_page(May.EDIT)
def remove(request: Asked, journey: Journey) -> HttpResponse:
    draft = drafts.draft_of(journey, request.user)
    try:
        draft = text_of(request, draft)
        return done(request, journey, draft, removed(draft.text, request.POST.get("key", "")))
    except RuteError as error:
        return not_done(request, error)


@require_POST
@journey_page(May.EDIT)
def move(request: Asked, journey: Journey) -> HttpResponse:
    """key: the card; to: what holds its like; before: in front of which of them, else last."""
    draft = drafts.draft_of(journey, request.user)
    try:
        draft = text_of(request, draft)
        act = moved(
            draft.text, request.POST.get("key", ""), request.POST.get("to", ""),
            number_of(request.POST.get("before", "")),
        )  # fmt: skip
        return done(request, journey, draft, act)
    except RuteError as error:
        return not_done(request, error)


@require_POST
@journey_page(May.EDIT)
def discard(request: Asked, journey: Journey) -> HttpResponse:
    """The draft is the newest version again; one step back is what it said."""
    draft = drafts.draft_of(journey, request.user)
    drafts.rebase(draft, drafts.newest_of(journey), drafts.newest_of(journey).text, "discarded")
    told = Told(say("editor.act.discarded", request.language))
    return shown(request, journey, draft, told, fresh=True)


@require_POST
@journey_page(May.EDIT)
def here(request: Asked, journey: Journey) -> HttpResponse:
    """Somebody has the editor open; who else has."""
    draft = drafts.draft_of(journey, request.user)
    drafts.look_in(draft)
    told = {
        "others": drafts.others(journey, request.user), "newest": drafts.newest_of(journey),
        "draft": draft,
    }  # fmt: skip
    return render(request, "journeys/others.html", told)


@require_POST
@journey_page(May.EDIT)
def complete(request: Asked, journey: Journey) -> HttpResponse:
    """What may stand where the cursor is: JSON with the part to replace and the ways to go on."""
    text = text_typed(request.POST.get("text", ""))
    at = number_of(request.POST.get("cursor", ""))
    known = in_data(journey)
    found = completions(
        text,
        len(text) if at is None else at,
        known.events if known else {}, known.fields if known else (), request.language,
    )  # fmt: skip
    told = {
        "start": found.start,
        "ways": [{"write": one.write, "says": one.says} for one in found.ways],
    }
    return HttpResponse(json.dumps(told), content_type="application/json")
