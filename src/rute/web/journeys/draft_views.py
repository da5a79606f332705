"""What could be begun about a leak: shown with its size and its steps, and put into one's draft by
one click, to be read there, changed, published."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST, require_safe

from rute.errors import JourneyError, QuestionError, RuteError
from rute.journey.formats.places import place_text
from rute.results.leaks import Leak
from rute.session.questions import Session
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.answering import done, not_done
from rute.web.journeys.editing import Act
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.suggesting import Found, campaign_shown, fix_shown, found_for, text_with
from rute.web.live.services import ask
from rute.words.message import Message

FIX = "fix"


@require_safe
@journey_page(May.EDIT)
def suggested(request: Asked, journey: Journey) -> HttpResponse:
    """?leak= the stage that people got lost in; by default the first of the list."""
    draft = drafts.draft_of(journey, request.user)
    leaks = ask(journey, "leaks to draft for", _leaks)
    leak = request.GET.get("leak") or (leaks[0].from_stage if leaks else "")
    told: dict[str, Any] = {"leaks": leaks, "leak": leak}
    try:
        if leaks:
            told |= _shown(request, journey, draft, leak)
    except RuteError as error:
        listed = error.listed if isinstance(error, JourneyError) else ()
        told |= {"refusal": error.what, "refusal_do": error.do or "",
                 "listed": [one.said(request.language) for one in listed]}  # fmt: skip
    return render(request, "journeys/suggested.html", told)


def _leaks(session: Session) -> tuple[Leak, ...]:
    return session.leaks().result.leaks


def _shown(request: Asked, journey: Journey, draft: Draft, leak: str) -> dict[str, Any]:
    found = found_for(journey, draft.text, leak)
    each = found.draft
    return {
        "each": each,
        "campaign": campaign_shown(journey, draft.text, found, request.language),
        "fix": fix_shown(each.fix, request.language) if each.fix else None,
        "shown_in": journey.language,
    }


@require_POST
@journey_page(May.EDIT)
def take(request: Asked, journey: Journey) -> HttpResponse:
    """The draft for a leak (`leak`), a campaign or, with `what`, a fix, put into one's own draft.
    Where a page asks for it, one comes to the steps of the campaign; else to the editor."""
    draft = drafts.draft_of(journey, request.user)
    try:
        found = found_for(journey, draft.text, request.POST.get("leak", ""))
        act = _act(draft.text, found, request.POST.get("what", ""))
    except RuteError as error:
        return not_done(request, error)
    if act.act == "added" and request.POST.get("to") == "steps" and found.draft.campaign.sends:
        drafts.save(draft, act.text, act.act, act.about)
        address = reverse("journeys:steps", args=[journey.slug])
        return redirect(f"{address}?{urlencode({'campaign': act.about})}")
    return done(request, journey, draft, act)


def _act(text: str, found: Found, what: str) -> Act:
    campaign, fix = found.draft.campaign, found.draft.fix
    if what != FIX:
        card = place_text(("campaigns", campaign.name))
        return Act(text_with(text, campaign.parts), "added", campaign.name, card)
    if fix is None:
        raise QuestionError(
            Message("drafts.no_fix", a=campaign.from_stage, b=campaign.to_stage),
            do=Message("suggested.no_fix.do"),
        )
    if not fix.parts:
        raise QuestionError(Message("drafts.nothing_to_write", fix=fix.fix))
    return Act(text_with(text, fix.parts), "added", fix.fix, place_text(fix.parts[0].place))
