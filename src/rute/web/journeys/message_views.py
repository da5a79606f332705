"""A message written by forms in two languages beside each other, drawn for a real person as it is
typed; every change is one of the draft's, and one step back takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from csp.decorators import csp_update
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rute.errors import JourneyError, QuestionError, RuteError
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.accounts.services import may
from rute.web.channels.services import facts_shown, preview, sent_by, slips_in
from rute.web.journeys import drafts, message_forms
from rute.web.journeys.looking import in_data
from rute.web.journeys.message_forms import CHANNELS, LANGUAGES, Written
from rute.web.journeys.models import Draft, Journey
from rute.web.journeys.services import folder_of
from rute.web.journeys.texts import reading_of
from rute.web.journeys.typed import words_of
from rute.web.live.services import NotReady
from rute.web.people.services import name_of, whoever_has

LARGEST = 200_000  # bytes of a body that is shown
CATEGORIES = ("marketing", "utility", "authentication", "service")


@csp_update({"img-src": ["https:"]})  # pictures of the letter that is shown
@require_http_methods(["GET", "POST"])
@journey_page(May.EDIT)
def message(request: Asked, journey: Journey) -> HttpResponse:
    """?name= the message, none for a new one; ?channel=, ?campaign= where one came from."""
    draft = drafts.draft_of(journey, request.user)
    sent = {**request.GET.dict(), **request.POST.dict()}
    typed = {key: words_of(str(said)) for key, said in sent.items()}
    design = reading_of(draft.text).journey
    if design is None:
        return redirect("journeys:edit", slug=journey.slug)
    known = next((one for one in design.messages if one.name == request.GET.get("name")), None)
    if known is None and request.GET.get("name"):
        raise Http404
    was = message_forms.written_of(known, _channel(typed, known), design.language)
    typed["person"], missed = _person(request, journey, typed)
    told: dict[str, Any] = {"missed": missed}
    new = message_forms.typed_in(typed, was) if request.method == "POST" else was
    if typed.get("act") == "inline":
        new = _inlined(journey, was, design.language)
    if request.method == "POST":
        try:
            done = _acted(draft, design, known, was, new, typed)
        except RuteError as error:
            done, told = None, told | _refused(request, error)
        if done is not None and not request.htmx:
            return redirect(_address(journey, *done, typed))
    draft.refresh_from_db()
    design = reading_of(draft.text).journey or design
    told |= _shown(request, journey, draft, design, known, new, typed)
    status = 400 if told.get("refusal") and not request.htmx else 200
    return render(request, "journeys/message_edit.html", told, status=status)


def _channel(typed: Mapping[str, str], known: MessageText | None) -> str:
    asked = typed.get("channel", "")
    own = known.channels if known else ()
    return asked if asked in (*CHANNELS, *own) else next(iter(own), CHANNELS[0])


def _acted(
    draft: Draft, design: Design, known: MessageText | None, was: Written, new: Written,
    typed: Mapping[str, str],
) -> tuple[str, str] | None:  # fmt: skip
    """(the message's name, the channel to look at) then; None where only the picture follows."""
    act, text, language = typed.get("act", ""), draft.text, design.language
    if act in ("undo", "redo"):
        (drafts.undo if act == "undo" else drafts.redo)(draft)
        return (known.name if known else ""), new.channel
    if act == "person":
        return None
    if known is None:
        if act == "look":
            return None
        made, name = message_forms.created(text, typed, new, language)
        drafts.save(draft, made, "added", name)
        return name, new.channel
    if act == "without":
        made = message_forms.without_channel(text, known.name, new.channel)
        drafts.save(draft, made, "removed", known.name)
        return known.name, ""
    made = text if new.is_empty and was.is_empty else (
        message_forms.saved(text, known.name, was, new, language))  # fmt: skip
    made = message_forms.with_purpose(made, known, typed.get("purpose", known.purpose))
    name = known.name
    if act != "look":
        made, name = message_forms.renamed(made, known.name, typed.get("called", known.name))
    drafts.save(draft, made, "typed" if act == "look" else "changed", name)
    return (name, new.channel) if act != "look" else None


def _refused(request: Asked, error: RuteError) -> dict[str, Any]:
    listed = error.listed if isinstance(error, JourneyError) else ()
    return {"refusal": error.what, "refusal_do": error.do or "",
            "listed": [one.said(request.language) for one in listed]}  # fmt: skip


def _address(journey: Journey, name: str, channel: str, typed: Mapping[str, str]) -> str:
    kept = {"name": name, "channel": channel, "campaign": typed.get("campaign", ""),
            "person": typed.get("person", "")}  # fmt: skip
    asked = urlencode({key: value for key, value in kept.items() if value})
    return f"{reverse('journeys:message', args=[journey.slug])}?{asked}"


def _inlined(journey: Journey, was: Written, language: str) -> Written:
    """With the words of its file in the journey's own text."""
    body = dict.fromkeys(LANGUAGES, "") | {language: _file(journey, was.file)}
    return Written(was.channel, was.subject, body, was.template, was.category)


def _file(journey: Journey, name: str) -> str:
    """The text of a body's file; "" where it is none that may be shown."""
    if not name:
        return ""
    folder = folder_of(journey).resolve()
    path = (folder / Path(name)).resolve()
    if not path.is_relative_to(folder) or not path.is_file() or path.stat().st_size > LARGEST:
        return ""
    return path.read_text("utf-8", errors="replace")


def _shown(
    request: Asked, journey: Journey, draft: Draft, design: Design, known: MessageText | None,
    new: Written, typed: Mapping[str, str],
) -> dict[str, Any]:  # fmt: skip
    person, language = typed["person"], typed.get("language", "")
    language = language if language in LANGUAGES else design.language
    content = new.content
    name = known.name if known else typed.get("name", "")
    shown = MessageText(
        name, "transactional" if typed.get("purpose") == "transactional" else
        known.purpose if known and "purpose" not in typed else "marketing", (content,),
    )  # fmt: skip
    facts = facts_shown(journey, design, shown, person, language, typed.get("campaign", ""))
    back, forward = drafts.ways(draft)
    return {
        "message": known, "written": new, "purpose": shown.purpose, "name": name,
        "channel": new.channel, "fields": message_forms.fields_of(new.channel),
        "channels": _channels(known, new.channel), "categories": CATEGORIES,
        "columns": _columns(journey, design, new), "file_text": _file(journey, new.file),
        "languages": LANGUAGES, "shown_in": language, "person": person,
        "drawn": None if new.is_empty else preview(journey, shown, new.channel, language, facts),
        "back": back, "forward": forward, "changed": drafts.is_changed(draft), "typed": typed,
        "campaign": typed.get("campaign", ""), "used": sent_by(design, known) if known else [],
        "sees_people": may(request.user, journey, May.SEE_PEOPLE), "names": _names(journey),
    }  # fmt: skip


def _channels(known: MessageText | None, shown: str) -> list[tuple[str, bool]]:
    """(channel, whether the message has words there)."""
    own = known.channels if known else (shown,)
    return [(one, one in own) for one in dict.fromkeys((*CHANNELS, *own))]


def _columns(journey: Journey, design: Design, new: Written) -> list[dict[str, Any]]:
    """Each language with its words and what is wrong with them, line by line; the journey's own
    first."""
    known, found = in_data(journey), []
    for language in sorted(LANGUAGES, key=lambda one: one != design.language):
        own = Content(
            new.channel, _one(new.subject, language),
            Wording(new.file) if new.file else _one(new.body, language),
        )  # fmt: skip
        fields = known.fields if known else None
        slips = slips_in(design, own, language, folder_of(journey), fields)
        body = new.body.get(language, "")
        found.append({
            "language": language, "subject": new.subject.get(language, ""), "body": body,
            "rows": max(8, min(24, body.count("\n") + 2 + len(body) // 70)),
            "slips": [slip for slip in slips if slip.field == "body"],
            "subject_slips": [slip for slip in slips if slip.field == "subject"],
            "untold": not new.file and not body and any(new.body.values()),
        })  # fmt: skip
    return found


def _one(said: Mapping[str, str], language: str) -> Wording | None:
    return Wording(plain=said[language]) if said.get(language) else None


def _names(journey: Journey) -> list[str]:
    """What may stand between braces, the most useful first."""
    known = in_data(journey)
    fields = [f"person.{'_'.join(one.lower().split())}" for one in (known.fields if known else ())]
    return ["person.first_name", "person.name", "campaign.asks", "links.to", "offer.name",
            "offer.price", "offer.code", *fields[:20]]  # fmt: skip


def _person(request: Asked, journey: Journey, typed: Mapping[str, str]) -> tuple[str, bool]:
    """(an opaque name, whether somebody was looked for and not found). Looked for by what was
    typed, which stands in no address."""
    asked = typed.get("identifier", "").strip() if request.method == "POST" else ""
    if not may(request.user, journey, May.SEE_PEOPLE):
        return "", False
    if not asked:
        return ("" if typed.get("act") == "nobody" else typed.get("person", "")), False
    try:
        found = whoever_has(journey, asked)
    except (QuestionError, NotReady):
        found = None
    return (
        (name_of(journey, found), False) if found is not None else (typed.get("person", ""), True)
    )
