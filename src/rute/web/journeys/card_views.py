"""Forms for those who do not write YAML: every card can be made, changed, moved and taken out."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from rute.errors import RuteError
from rute.journey.document.shapes import SHORT
from rute.journey.edits.cards import Card, cards
from rute.journey.edits.form import NAME, Field, empty_form, form_of, voices_of
from rute.journey.formats.places import place_text
from rute.journey.simple_rules import simple_rule
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.accounts.services import members
from rute.web.journeys import comments, drafts
from rute.web.journeys.answering import done, not_done, text_of
from rute.web.journeys.editing import HOLDERS, added, keys_of, known_card, place_in, saved
from rute.web.journeys.looking import in_data
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.services import zone_of
from rute.web.journeys.texts import reading_of
from rute.web.journeys.typed import words_of
from rute.words.catalog import say

BELOW = {
    "journey": ("stage", "persona", "campaign"), "stage": ("touchpoint", "pain", "opportunity"),
    "touchpoint": ("pain", "opportunity"), "pain": ("fix",),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def card(request: Asked, journey: Journey) -> HttpResponse:
    """One card's form. In the address, `set.KEY` proposes another value."""
    draft = drafts.draft_of(journey, request.user)
    key = request.GET.get("key", "")
    try:
        draft = text_of(request, draft) if request.method == "POST" else draft
        if request.method == "POST":
            return done(request, journey, draft, saved(draft.text, key, _typed(request)))
        found = known_card(draft.text, key)
        keys = keys_of(draft.text)
        fields = form_of(draft.text, found, request.language, keys)
        voices = voices_of(draft.text, found, request.language, keys)
        return render(request, "journeys/card.html", {
            "card": found, "named": is_named(found.kind), "layout": layout(request),
            "fields": [_proposed(field, request) for field in fields],
            "voices": [(one, [_proposed(each, request) for each in one.fields]) for one in voices],
            "rooms": _rooms(draft, found), "below": BELOW.get(found.kind, ()),
            "comments": comments.of_card(journey, key), "zone": zone_of(journey),
            **_offered(journey, draft),
        })  # fmt: skip
    except RuteError as error:
        return not_done(request, error)


@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def add(request: Asked, journey: Journey) -> HttpResponse:
    """The form of a part that is to be made; keys of it in the address are proposed."""
    draft = drafts.draft_of(journey, request.user)
    kind, under = request.GET.get("kind", ""), request.GET.get("under", "")
    try:
        draft = text_of(request, draft) if request.method == "POST" else draft
        if request.method == "POST":
            return done(request, journey, draft, added(draft.text, kind, under, _typed(request)))
        place_in(kind, ())
        fields = empty_form(kind, request.language, keys_of(draft.text))
        return render(request, "journeys/add.html", {
            "kind": kind, "under": under, "named": is_named(kind), "layout": layout(request),
            "fields": [_proposed(field, request) for field in fields],
            "name": request.GET.get("set.name", ""), **_offered(journey, draft),
        })  # fmt: skip
    except RuteError as error:
        return not_done(request, error)


def layout(request: Asked) -> str:
    """A sheet beside the picture, or a page of its own."""
    return "journeys/sheet.html" if request.htmx else "site/journey.html"


def is_named(kind: str) -> bool:
    """Whether parts of a kind have a heading rather than words they are known by."""
    return kind not in SHORT or kind == "persona"


def _typed(request: Asked) -> dict[str, str]:
    prefix = "field."
    found = {
        key.removeprefix(prefix): words_of(str(value))
        for key, value in request.POST.items()
        if key.startswith(prefix)
    }
    if NAME in request.POST:
        found[NAME] = words_of(request.POST[NAME])
    return found


def _proposed(field: Field, request: Asked) -> dict[str, Any]:
    """A field with what the address proposes for it, and the simple rule it says."""
    value = request.GET.get(f"set.{field.key}", field.value)
    return {
        "field": field, "value": value, "rows": max(2, min(8, value.count("\n") + 2)),
        "proposed": value != field.value,
        "simple": simple_rule(value) if field.how == "rule" and value else None,
    }  # fmt: skip


def _offered(journey: Journey, draft: Draft) -> dict[str, Any]:
    """What may be picked: team mates, event names, channels."""
    from rute.journey.channels import known_channels

    known = in_data(journey)
    return {
        "mates": [str(member.user) for member in members(journey)],
        "events": list(known.events.items()) if known else [],
        "event_fields": list(known.fields) if known else [],
        "channels": sorted(known_channels()),
        "moves": moves_in(draft.text),
        "draft": draft,
    }


def moves_in(text: str) -> list[str]:
    """From each stage to each that is not more than three further: what a campaign may move."""
    return [said for said, _, _ in moves_between(text)]


def moves_between(text: str) -> list[tuple[str, str, str]]:
    """The same, each with its two stages."""
    design = reading_of(text).journey
    names = [stage.name for stage in design.stages] if design else []
    to = say("editor.to", keys_of(text)) if names else ""
    return [
        (f"{start} {to} {end}", start, end)
        for at, start in enumerate(names) for end in names[at + 1 : at + 4]
    ]  # fmt: skip


def _rooms(draft: Draft, card: Card) -> list[dict[str, Any]]:
    """Where the card may go: each holder of its kind, with what stands there, in order."""
    if card.kind not in HOLDERS:
        return []
    holder, every = HOLDERS[card.kind], cards(draft.text)
    found = []
    for above in every:
        if card.kind in BELOW.get(above.kind, ()) and (above.kind != "journey" or not card.under):
            to = (*above.place, holder)
            there = [one for one in every if one.place[:-1] == to]
            found.append({
                "to": place_text(to), "name": above.name, "here": card.place[:-1] == to,
                "cards": [(number, one) for number, one in enumerate(there) if one != card],
            })  # fmt: skip
    return found
