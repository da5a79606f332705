"""The steps of a campaign written by forms and as text, side by side with their picture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rute.errors import JourneyError, QuestionError, RuteError
from rute.journey.document.document import Document, Value
from rute.journey.edits.edit import filled, insert, remove
from rute.journey.edits.form import part_at
from rute.journey.edits.step_forms import rewritten, step_of
from rute.journey.edits.steps import shifted, stepped, with_step
from rute.journey.formats.places import Place, place_text
from rute.journey.model_moving import Step
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.answering import not_done
from rute.web.journeys.card_views import moves_between
from rute.web.journeys.editing import keys_of, saved, spelt_in
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.step_page import OF_LINKS, OF_OFFER, names_in, own_lines, told
from rute.web.journeys.texts import reading_of
from rute.web.journeys.typed import text_of, words_of
from rute.words.message import Message

DEEPEST = 12
STARTS, SHARES = ("reached", "stalled", "by hand"), ("10%", "20%", "50%")


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def steps(request: Asked, journey: Journey) -> HttpResponse:
    """?campaign=NAME; ?add=PLACE: what may be put there; ?edit=PLACE: the form of the step there;
    ?at=PLACE: where something was done last."""
    draft = drafts.draft_of(journey, request.user)
    names = names_in(draft.text)
    name = request.GET.get("campaign") or (names[0] if names else "")
    if not name:
        return redirect("journeys:edit", slug=journey.slug)
    if request.method != "POST":
        return render(request, "journeys/steps.html", told(request, journey, draft, name, {}))
    typed = {key: words_of(str(said)) for key, said in request.POST.items()}
    try:
        draft, place = _acted(draft, name, typed)
    except RuteError as error:
        if request.htmx:
            return not_done(request, error)
        return _with_refusal(request, journey, draft, name, typed, error)
    if request.htmx:
        return render(request, "journeys/steps.html", told(request, journey, draft, name, {}))
    address = reverse("journeys:steps", args=[journey.slug])
    at = {"at": place} if place else {}
    return redirect(f"{address}?{urlencode({'campaign': name, **at})}{'#here' if place else ''}")


def _with_refusal(
    request: Asked, journey: Journey, draft: Draft, name: str, typed: Mapping[str, str],
    error: RuteError,
) -> HttpResponse:  # fmt: skip
    """The page again, with what was typed and what is wrong with it."""
    shown = told(request, journey, draft, name, typed) | {
        "refusal": error.what, "refusal_do": error.do or "", "opened": typed.get("kind", ""),
        "listed": [one.said(request.language) for one in error.listed]
        if isinstance(error, JourneyError) else [],
    }  # fmt: skip
    return render(request, "journeys/steps.html", shown, status=400)


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def new_campaign(request: Asked, journey: Journey) -> HttpResponse:
    """A campaign begins with what it asks for, of whom, and how it is proved; its steps come
    next."""
    draft = drafts.draft_of(journey, request.user)
    moves, of = moves_between(draft.text), request.GET.get("from", "")
    from_there = next((said for said, first, _ in moves if first == of), "")
    shown: dict[str, Any] = {
        "moves": moves, "moved": request.POST.get("moves") or from_there, "typed": request.POST,
        "starts": STARTS, "shares": SHARES,
    }  # fmt: skip
    if request.method == "POST":
        name = " ".join(request.POST.get("name", "").split())
        try:
            new = insert(draft.text, ("campaigns", name), _campaign(name, request.POST)).text
        except RuteError as error:
            shown |= {"refusal": error.what, "refusal_do": error.do or ""}
            return render(request, "journeys/new_campaign.html", shown, status=400)
        drafts.save(draft, new, "added", name)
        address = reverse("journeys:steps", args=[journey.slug])
        return redirect(f"{address}?{urlencode({'campaign': name})}")
    return render(request, "journeys/new_campaign.html", shown)


def _campaign(name: str, typed: Mapping[str, str]) -> Document:
    """Raises QuestionError for what is missing."""
    keys = ("moves", "asks", "sources", "helps", "starts", "within", "holdout")
    said = {key: " ".join(typed.get(key, "").split()) for key in keys}
    for key in ("name", "moves", "asks", "sources"):
        if not (said | {"name": name})[key]:
            raise QuestionError(Message("stepper.empty", field=Message(f"stepper.field.{key}")))
    sources: list[Value] = [each.strip() for each in said["sources"].split(",") if each.strip()]
    more: Document = {"helps the customer by": said["helps"]} if said["helps"] else {}
    return {
        "moves": said["moves"], "asks": said["asks"], "from": sources, **more,
        "starts when": said["starts"] or "reached", "within": said["within"] or "14 days",
        "holdout": said["holdout"] or "planned",
    }  # fmt: skip


def _acted(draft: Draft, name: str, typed: Mapping[str, str]) -> tuple[Draft, str]:
    """What was pressed; and the place of what was done, as addresses have it ("" for none). Raises
    RuteError for what cannot be done; nothing is changed then."""
    act, text = typed.get("act", ""), draft.text
    if act in ("undo", "redo"):
        (drafts.undo if act == "undo" else drafts.redo)(draft)
        return draft, ""
    if act == "text":
        return drafts.save(draft, _with_own(text, name, text_of(typed.get("own", ""))), "typed"), ""
    if act == "facts":
        return drafts.save(draft, _with_facts(text, name, typed), "changed", name), ""
    if act == "offer":
        return drafts.save(draft, _with_offer(text, typed), "added", typed.get("name", "")), ""
    place = _place(typed.get("place", ""), name)
    if act == "add":
        step = step_of(typed.get("kind", ""), typed, keys_of(text))
        return drafts.save(draft, with_step(text, place, step).text, "added", name), _said(place)
    if act == "change":
        new = rewritten(text, place, _step_at(text, name, place), typed, keys_of(text)).text
        return drafts.save(draft, new, "changed", name), _said(place)
    if act in ("up", "down"):
        by = -1 if act == "up" else 1
        new, there = shifted(text, place, by).text, (*place[:-1], int(place[-1]) + by)
        return drafts.save(draft, new, "moved", name), _said(there)
    if act == "remove":
        return drafts.save(draft, remove(text, place).text, "removed", name), ""
    raise QuestionError(Message("stepper.no_kind"))


def _said(place: Place) -> str:
    return json.dumps(place[3:])


def _step_at(text: str, name: str, place: Place) -> Step:
    design = reading_of(text).journey
    campaign = next((one for one in design.campaigns if one.name == name), None) if design else None
    for each in stepped(campaign) if campaign else ():
        if each.place == place and each.step is not None:
            return each.step
    raise QuestionError(Message("edit.nothing_there", place=_said(place)))


def _with_facts(text: str, name: str, typed: Mapping[str, str]) -> str:
    """What a campaign is, as its form says it, its links beside it."""
    place = ("campaigns", name)
    fields = {key.removeprefix("field."): said for key, said in typed.items()
              if key.startswith("field.")}  # fmt: skip
    new = saved(text, place_text(place), fields).text
    said = {key: " ".join(typed.get(f"link.{key}", "").split()) for key in OF_LINKS}
    if not any(f"link.{key}" in typed for key in OF_LINKS):
        return new
    if not said["to"]:
        return filled(new, place, {"links": None}).text
    there = part_at(new, place).get("links")
    links: dict[str, Value | None] = {
        spelt_in(new, "links", there, key): words or None for key, words in said.items()
    }
    return filled(new, (*place, "links"), links).text


def _with_offer(text: str, typed: Mapping[str, str]) -> str:
    """A new one, or other terms of the one there is (`known`)."""
    name = " ".join(typed.get("name", "").split())
    if not name:
        raise QuestionError(Message("stepper.empty", field=Message("stepper.field.name")))
    if typed.get("known") == name:
        terms: dict[str, Value | None] = {
            key: typed[key].strip() or None for key in OF_OFFER if key in typed
        }
        return filled(text, ("offers", name), terms).text
    said: Document = {key: words for key in OF_OFFER if (words := typed.get(key, "").strip())}
    return insert(text, ("offers", name), said).text


def _place(text: str, name: str) -> Place:
    """A place of the campaign's steps, as addresses have it. Raises QuestionError for any
    other."""
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if (
        not isinstance(found, list) or not 0 < len(found) <= DEEPEST
        or not all(isinstance(each, str | int) and not isinstance(each, bool) for each in found)
        or not isinstance(found[-1], int) or found[-1] < 0
    ):  # fmt: skip
        raise QuestionError(Message("edit.nothing_there", place=text[:80]))
    return ("campaigns", name, "steps", *found)


def _with_own(text: str, name: str, own: str) -> str:
    """The text with other lines for the campaign. Raises QuestionError where it has none."""
    before, first = own_lines(text, name)
    if not first:
        raise QuestionError(Message("stepper.by_text"))
    lines, count = text.split("\n"), before.count("\n") + 1
    end = "\r" if "\r\n" in text else ""
    new = [f"{line}{end}" for line in own.split("\n")]
    return "\n".join([*lines[: first - 1], *new, *lines[first - 1 + count :]])
