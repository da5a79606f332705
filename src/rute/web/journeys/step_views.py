"""The steps of a campaign written by forms and as text, side by side with their picture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods

from rute.errors import QuestionError, RuteError
from rute.journey.campaigns.compiling import program_of
from rute.journey.document.document import Document, Value
from rute.journey.edits.cards import card_called
from rute.journey.edits.edit import insert, remove
from rute.journey.edits.steps import KINDS, Stepped, shifted, step_of, stepped, with_step
from rute.journey.formats.places import Place, place_text
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign
from rute.render.steps.picture import picture_of
from rute.render.steps.saying import said_branch, said_step
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.journeys import drafts
from rute.web.journeys.answering import not_done
from rute.web.journeys.looking import look
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.texts import parts_of, reading_of
from rute.web.journeys.typed import text_of
from rute.words.message import Message

DEEPEST = 12


@dataclass(frozen=True)
class Row:
    """A step as its line says it. place, after: places in the text, as an address has them."""

    of: Stepped
    said: str
    branch: str
    place: str
    after: str


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def steps(request: Asked, journey: Journey) -> HttpResponse:
    """?campaign=NAME; ?add=PLACE: what may be put there."""
    draft = drafts.draft_of(journey, request.user)
    names = _names(draft.text)
    name = request.GET.get("campaign") or (names[0] if names else "")
    if not name:
        return redirect("journeys:edit", slug=journey.slug)
    if request.method == "POST":
        try:
            draft = _acted(draft, name, {key: str(said) for key, said in request.POST.items()})
        except RuteError as error:
            return not_done(request, error)
        if not request.htmx:
            address = reverse("journeys:steps", args=[journey.slug])
            return redirect(f"{address}?{urlencode({'campaign': name})}")
    return render(request, "journeys/steps.html", _told(request, draft, name, names))


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def new_campaign(request: Asked, journey: Journey) -> HttpResponse:
    """A campaign begins with what it asks for, of whom, and how it is proved; its steps come
    next."""
    draft = drafts.draft_of(journey, request.user)
    design = reading_of(draft.text).journey
    if request.method == "POST":
        name = " ".join(request.POST.get("name", "").split())
        try:
            new = insert(draft.text, ("campaigns", name), _campaign(name, request.POST)).text
        except RuteError as error:
            return not_done(request, error)
        drafts.save(draft, new, "added", name)
        address = reverse("journeys:steps", args=[journey.slug])
        return redirect(f"{address}?{urlencode({'campaign': name})}")
    told = {"stages": [stage.name for stage in design.stages] if design else [],
            "of": request.GET.get("from", "")}  # fmt: skip
    return render(request, "journeys/new_campaign.html", told)


def _campaign(name: str, typed: Mapping[str, str]) -> Document:
    """Raises QuestionError for what is missing."""
    said = {key: " ".join(typed.get(key, "").split())
            for key in ("of", "to", "asks", "sources", "helps", "within", "holdout")}  # fmt: skip
    for key in ("asks", "sources"):
        if not said[key]:
            raise QuestionError(Message("stepper.empty", field=Message(f"stepper.field.{key}")))
    if not name:
        raise QuestionError(Message("stepper.empty", field=Message("stepper.field.name")))
    sources: list[Value] = [each.strip() for each in said["sources"].split(",") if each.strip()]
    more: Document = {"helps the customer by": said["helps"]} if said["helps"] else {}
    begins: Document = {"starts when": "reached"}
    return {
        "moves": f"{said['of']} to {said['to']}", "asks": said["asks"], "from": sources, **more,
        **begins, "within": said["within"] or "14 days", "holdout": said["holdout"] or "planned",
    }  # fmt: skip


def _acted(draft: Draft, name: str, typed: Mapping[str, str]) -> Draft:
    """What was pressed. Raises RuteError for what cannot be done; nothing is changed then."""
    act, text = typed.get("act", ""), draft.text
    if act == "undo":
        drafts.undo(draft)
        return draft
    if act == "text":
        return drafts.save(draft, _with_own(text, name, text_of(typed.get("own", ""))), "typed")
    if act == "message":
        value = _message(typed)
        new = insert(text, ("messages", typed.get("name", "").strip()), value).text
        return drafts.save(draft, new, "added", typed.get("name", ""))
    place = _place(typed.get("place", ""), name)
    if act == "add":
        step = step_of(typed.get("kind", ""), typed)
        return drafts.save(draft, with_step(text, place, step).text, "added", name)
    if act in ("up", "down"):
        return drafts.save(draft, shifted(text, place, -1 if act == "up" else 1).text,
                           "moved", name)  # fmt: skip
    if act == "remove":
        return drafts.save(draft, remove(text, place).text, "removed", name)
    raise QuestionError(Message("stepper.no_kind"))


def _message(typed: Mapping[str, str]) -> Document:
    """A message as its form says it: words for one channel, in one or both languages."""
    if not typed.get("name", "").strip() or not typed.get("body", "").strip():
        raise QuestionError(Message("stepper.empty", field=Message("stepper.field.body")))
    channel = typed.get("channel", "email")
    content: Document = {"body": typed["body"].replace("\r\n", "\n").strip()}
    if channel == "email" and typed.get("subject", "").strip():
        content = {"subject": typed["subject"].strip(), **content}
    purpose = "transactional" if typed.get("purpose") == "transactional" else "marketing"
    return {"purpose": purpose, channel: content}


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


def _names(text: str) -> list[str]:
    try:
        every, _ = parts_of(text)
    except RuteError:
        return []
    return [card.name for card in every if card.kind == "campaign"]


def _told(request: Asked, draft: Draft, name: str, names: list[str]) -> dict[str, Any]:
    text, language = draft.text, request.language
    design = reading_of(text).journey
    campaign = next((one for one in design.campaigns if one.name == name), None) if design else None
    own, first = _own(text, name)
    findings = [found for found in look(text).shown if _is_here(found.finding.line, own, first)]
    back, _ = drafts.ways(draft)
    told: dict[str, Any] = {
        "name": name, "names": names, "own": own, "findings": findings, "back": back,
        "changed": drafts.is_changed(draft), "add": request.GET.get("add", ""), "kinds": KINDS,
    }  # fmt: skip
    if design is not None and campaign is not None:
        told |= _drawn(campaign, design, language)
    return told


def _drawn(campaign: Campaign, design: Design, language: str) -> dict[str, Any]:
    try:
        program = program_of(campaign, design)
    except RuteError:  # said among the findings
        return {}
    given = [each.name for each in design.offers] + [each.name for each in design.rewards]
    return {
        "rows": _rows(campaign, design, language),
        "picture": mark_safe(picture_of(program, design, language)),
        "first": json.dumps([len(campaign.steps)]), "written": campaign,
        "letters": [message.name for message in design.messages],
        "offers": given,
    }  # fmt: skip


def _rows(campaign: Campaign, design: Design, language: str) -> list[Row]:
    """Steps stand in the program as they stand in the text, so that each is said by its op."""
    program, rows, number, above = program_of(campaign, design), [], 0, dict[int, int]()
    for each in stepped(campaign):
        inner = each.place[3:]
        said = said_step(program.ops[number], language) if each.step is not None else ""
        over = program.ops[above[each.depth - 1]] if each.branch else None
        branch = said_branch(each.branch, over, language) if over is not None else ""
        if each.step is not None:
            above[each.depth] = number
            number += 1
        after = (*inner[:-1], int(inner[-1]) + 1)
        rows.append(Row(each, said, branch, json.dumps(inner), json.dumps(after)))
    return rows


def _own(text: str, name: str) -> tuple[str, int]:
    """The lines that are the campaign's own, and the number of the first; ("", 0) for none."""
    try:
        every, _ = parts_of(text)
    except RuteError:
        return "", 0
    card = card_called(every, place_text(("campaigns", name)))
    if card is None:
        return "", 0
    lines = text.split("\n")[card.first - 1 : card.last]
    return "\n".join(line.rstrip("\r") for line in lines), card.first


def _with_own(text: str, name: str, own: str) -> str:
    """The text with other lines for the campaign. Raises QuestionError where it has none."""
    before, first = _own(text, name)
    if not first:
        raise QuestionError(Message("stepper.by_text"))
    lines, count = text.split("\n"), before.count("\n") + 1
    end = "\r" if "\r\n" in text else ""
    new = [f"{line}{end}" for line in own.split("\n")]
    return "\n".join([*lines[: first - 1], *new, *lines[first - 1 + count :]])


def _is_here(line: int | None, own: str, first: int) -> bool:
    return not first or line is None or first <= line <= first + own.count("\n")
