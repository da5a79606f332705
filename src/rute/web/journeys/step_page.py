"""What the page of a campaign's steps shows: rows with their forms, picture, lines, findings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import mark_safe

from rute.errors import RuteError
from rute.journey.campaigns.compiling import program_of
from rute.journey.channels import message_channel
from rute.journey.document.document import Value
from rute.journey.edits.cards import card_called
from rute.journey.edits.form import Field, form_of, part_at
from rute.journey.edits.step_forms import KINDS, UNITS, WAYS, WITHIN, form_of_step
from rute.journey.edits.steps import Stepped, stepped
from rute.journey.formats.places import place_text
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign, Split
from rute.journey.schema_values import WORDS
from rute.journey.steps import all_steps
from rute.render.steps.picture import picture_of
from rute.render.steps.saying import said_branch, said_step
from rute.web.accounts.access import Asked
from rute.web.accounts.services import members
from rute.web.journeys import drafts
from rute.web.journeys.card_views import moves_in
from rute.web.journeys.looking import in_data, look
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.texts import parts_of, reading_of

OF_LINKS = ("to", "tag", "code")
OF_OFFER = ("kind", "price", "code", "budget", "until")
CHANNELS = ("email", "whatsapp", "sms", "telegram", "line")
CONTROLS = {
    "message": "letter", "yes": "letter", "no": "letter", "gets": "letter", "what": "gift",
    "by": "channel", "unit": "unit", "number": "number", "clock": "clock", "rule": "rule",
    "who": "mate", "field": "trait", "share": "share", "address": "address",
}  # fmt: skip


LABELS = {
    ("wait", "clock"): "then_clock",
    ("if", "rule"): "condition",
    ("wait_for", "number"): "most",
}


@dataclass(frozen=True)
class Box:
    """One field of a step's form. control: what it is typed into; fixed: only said, such as the
    name of a way that has steps; label: the key of its words."""

    key: str
    control: str
    label: str
    value: str = ""
    needed: bool = True
    fixed: bool = False


@dataclass(frozen=True)
class Row:
    """A step as its line says it. place, after: places in the text, as an address has them; boxes:
    its form, where it is being changed."""

    of: Stepped
    said: str
    branch: str
    place: str
    after: str
    kind: str = ""
    boxes: tuple[Box, ...] = ()


def told(
    request: Asked, journey: Journey, draft: Draft, name: str, typed: Mapping[str, str]
) -> dict[str, Any]:
    """typed: what was typed into a form that could not be taken, so that nothing is lost."""
    text, language = draft.text, request.language
    design = reading_of(text).journey
    campaign = next((one for one in design.campaigns if one.name == name), None) if design else None
    own, first = own_lines(text, name)
    back, forward = drafts.ways(draft)
    found: dict[str, Any] = {
        "name": name, "names": names_in(text), "own": own, "back": back, "forward": forward,
        "findings": [one for one in look(text).shown if _is_here(one.finding.line, own, first)],
        "changed": drafts.is_changed(draft), "add": request.GET.get("add", ""),
        "edit": request.GET.get("edit", ""), "at": request.GET.get("at", ""), "typed": typed,
        **_offered(journey, design),
    }  # fmt: skip
    if design is not None and campaign is not None:
        found |= _drawn(campaign, design, language, found["edit"], typed)
        found |= facts_form(text, campaign, language)
    return found


def _offered(journey: Journey, design: Design | None) -> dict[str, Any]:
    """What may be picked: messages, gifts, team mates, event names, fields, lengths."""
    known = in_data(journey)
    given = (
        [[each.name for each in design.offers], [each.name for each in design.rewards]]
        if design else []
    )  # fmt: skip
    return {
        "letters": [message.name for message in design.messages] if design else [],
        "offers": [name for part in given for name in part],
        "mates": [str(member.user) for member in members(journey)],
        "events": list(known.events) if known else [], "units": UNITS,
        "event_fields": list(known.fields) if known else [], "channels": CHANNELS,
        "kinds_of_offer": [
            others[0] if others and design and design.language == "id" else word
            for word, others in WORDS["offer", "kind"].items()
        ],
    }  # fmt: skip


def names_in(text: str) -> list[str]:
    try:
        every, _ = parts_of(text)
    except RuteError:
        return []
    return [card.name for card in every if card.kind == "campaign"]


def _drawn(
    campaign: Campaign, design: Design, language: str, edit: str, typed: Mapping[str, str]
) -> dict[str, Any]:
    try:
        program = program_of(campaign, design)
    except RuteError:  # said among the findings
        return {}
    sent = {step.message.lower() for step in all_steps(campaign.steps) if hasattr(step, "message")}
    return {
        "rows": _rows(campaign, design, language, edit, typed),
        "picture": mark_safe(picture_of(program, design, language)),
        "first": json.dumps([len(campaign.steps)]), "written": campaign,
        "forms": [(kind, _boxes(kind, typed)) for kind in KINDS],
        "sent": [one for one in design.messages if one.name.lower() in sent],
        "by": dict.fromkeys(
            channel for source in campaign.sources if (channel := message_channel(source))
        ),
    }  # fmt: skip


def _boxes(kind: str, typed: Mapping[str, str]) -> tuple[Box, ...]:
    """The form of a new step."""
    return tuple(_box(kind, key, typed.get(key, _usual(key))) for key in KINDS[kind])


def _box(kind: str, key: str, value: str, *, fixed: bool = False) -> Box:
    plain = key.rstrip("0123456789")
    optional = (kind, plain) in {("send", "by"), ("wait", "clock"), ("if", "yes"), ("if", "no"),
                                 ("split", "gets")} or key[-1] in "34"  # fmt: skip
    label = LABELS.get((kind, plain), plain)
    return Box(key, CONTROLS.get(plain, "words"), label, value, not optional, fixed)


def _usual(key: str) -> str:
    return {"unit": "days", "share1": "50", "share2": "50"}.get(key, "")


def _boxes_of(one: Stepped, typed: Mapping[str, str]) -> tuple[str, tuple[Box, ...]]:
    """The form of a step that is there: what lies within it has rows of its own."""
    assert one.step is not None
    kind, said = form_of_step(one.step)
    keys = KINDS[kind]
    if isinstance(one.step, Split):
        keys = WAYS[: 3 * len(one.step.ways)]
    return kind, tuple(
        _box(kind, key, typed.get(key, said.get(key, "")), fixed=key.startswith("way"))
        for key in keys if key.rstrip("0123456789") not in WITHIN
    )  # fmt: skip


def _rows(
    campaign: Campaign, design: Design, language: str, edit: str, typed: Mapping[str, str]
) -> list[Row]:
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
        place = json.dumps(inner)
        after = json.dumps((*inner[:-1], int(inner[-1]) + 1))
        kind, boxes = _boxes_of(each, typed) if each.step and edit == place else ("", ())
        rows.append(Row(each, said, branch, place, after, kind, boxes))
    return rows


def facts_form(text: str, campaign: Campaign, language: str) -> dict[str, Any]:
    """The form of what a campaign is: whom it is for, when it begins, how it is proved."""
    every, keys = parts_of(text)
    card = card_called(every, place_text(("campaigns", campaign.name)))
    if card is None:
        return {}
    fields = form_of(text, card, language, keys)
    offer = campaign.offer or ""
    said = part_at(text, ("offers", offer)) if offer else {}
    return {
        "own_offer": {"name": offer, **{key: _plain(said.get(key)) for key in OF_OFFER}}
        if said else None,
        "facts": [_shown(field) for field in fields],
        "links": {key: getattr(campaign.links, key, None) or "" for key in OF_LINKS},
        "card": card, "moves": moves_in(text),
    }  # fmt: skip


def _shown(field: Field) -> dict[str, Any]:
    return {"field": field, "value": field.value,
            "rows": max(2, min(6, field.value.count("\n") + 2))}  # fmt: skip


def _plain(value: Value | None) -> str:
    return value if isinstance(value, str) else ""


def own_lines(text: str, name: str) -> tuple[str, int]:
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


def _is_here(line: int | None, own: str, first: int) -> bool:
    return not first or line is None or first <= line <= first + own.count("\n")
