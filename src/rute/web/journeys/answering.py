"""What every act in the editor is answered with: the lively parts of its page, or the page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rute.errors import RuteError
from rute.journey.edits.cards import card_called, cards
from rute.web.accounts.access import Asked
from rute.web.journeys import comments, drafts, typed
from rute.web.journeys.editing import Act, changed_line
from rute.web.journeys.looking import in_data, look
from rute.web.journeys.models import Draft, Journey
from rute.web.site.pages import refused
from rute.words.catalog import say
from rute.words.message import said_text


@dataclass(frozen=True, slots=True)
class Told:
    """What was done last, for the line above the text: the sentence, and the line that changed."""

    sentence: str
    line: int = 0
    is_error: bool = False


def page(request: Asked, journey: Journey, draft: Draft) -> dict[str, Any]:
    """Everything the editor's page and its lively parts show."""
    looked = look(
        draft.text, in_data(journey), comments=comments.counts(journey), me=str(request.user)
    )
    back, forward = drafts.ways(draft)
    base = drafts.base_of(draft)
    newest = drafts.newest_of(journey)
    return {
        "draft": draft,
        "looked": looked,
        "back": back,
        "forward": forward,
        "base": base,
        "newest": newest,
        "changed": base.text != draft.text,
        "others": drafts.others(journey, request.user),
        "mine_only": request.GET.get("mine") == "1" or request.POST.get("mine") == "1",
    }


def did(act: str, about: str, language: str) -> str:
    """What an act was, as a sentence begins."""
    said = say(f"editor.act.{act}", language, about=about)
    return said[:1].upper() + said[1:]


def text_of(request: Asked, draft: Draft) -> Draft:
    """The draft with what stands in the text area, where the page sent it along."""
    if "text" not in request.POST:
        return draft
    text = typed.text_of(request.POST["text"])
    if "\r\n" in draft.text:
        text = text.replace("\n", "\r\n")
    at = typed.number_of(request.POST.get("at", ""))
    return drafts.save(draft, text, drafts.TYPED, at=at)


def done(request: Asked, journey: Journey, draft: Draft, act: Act) -> HttpResponse:
    """Keeps an act as a step, and shows it."""
    before = draft.text
    draft = drafts.save(draft, act.text, act.act, act.about)
    line = _line_of(act) or changed_line(before, draft.text)
    sentence = did(act.act, act.about, request.language)
    return shown(request, journey, draft, Told(sentence, line), card=act.card, fresh=True)


def _line_of(act: Act) -> int:
    """Where a part stands that came there; 0 for other acts, whose first line is looked at."""
    if act.act not in ("added", "moved") or not act.card:
        return 0
    card = card_called(cards(act.text), act.card)
    return card.first if card is not None else 0


def shown(
    request: Asked, journey: Journey, draft: Draft, told: Told | None = None, *, card: str = "",
    fresh: bool = False,
) -> HttpResponse:  # fmt: skip
    """The lively parts; without htmx the page again, at the card. fresh: with the text, because
    it is another one than the page has."""
    if not request.htmx:
        where = urlencode({"card": card, "line": told.line if told else 0})
        return redirect(f"{reverse('journeys:edit', args=[journey.slug])}?{where}")
    context = page(request, journey, draft) | {"told": told, "fresh": fresh}
    answer = render(request, "journeys/parts.html", context)
    if fresh:
        line = told.line if told else 0
        happened = {"editor-done": {"card": card, "line": line}}
        answer["HX-Trigger-After-Settle"] = json.dumps(happened)
    return answer


def not_done(request: Asked, error: RuteError) -> HttpResponse:
    """Why an act was not done, where the page has a place for it."""
    if not request.htmx:
        return refused(request, error)
    listed = [one.said(request.language) for one in getattr(error, "listed", ())]
    told = {
        "what": said_text(error.what, request.language),
        "do": said_text(error.do or "", request.language),
        "exists": said_text(error.exists or "", request.language),
        "findings": listed,
    }
    answer = render(request, "journeys/not_done.html", told, status=422)
    answer["HX-Retarget"] = request.headers.get("X-Refusals", "#refusal")
    answer["HX-Reswap"] = "innerHTML"
    return answer
