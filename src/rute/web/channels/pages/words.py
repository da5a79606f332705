"""Messages as people will get them: by channel, language and person."""

from __future__ import annotations

from csp.decorators import csp_update
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from rute.errors import RuteError
from rute.journey.model import Journey as Design
from rute.journey.model_moving import MessageText
from rute.web.accounts.access import Asked, journey_page
from rute.web.accounts.roles import May
from rute.web.channels.fates import fates_of
from rute.web.channels.letters.checking import check_messages
from rute.web.channels.pages.trying import to_whoever_asks
from rute.web.channels.samples import facts_shown, sent_by
from rute.web.channels.services import preview
from rute.web.journeys.models import Journey
from rute.web.journeys.services import design_of, folder_of
from rute.web.live.services import NotReady, session_of
from rute.web.people.services import name_of
from rute.words.catalog import LANGUAGES

MOST = 12  # people to choose from


@require_safe
@journey_page(May.SEND)
def all_of_them(request: Asked, journey: Journey) -> HttpResponse:
    """Every message with its channels and what is wrong with it."""
    design = design_of(journey)
    found, fates = check_messages(design, folder_of(journey)), fates_of(journey)
    told = {
        "texts": [{"message": each, "used": sent_by(design, each), "fate": fates.get(each.name)}
                  for each in design.messages],
        "findings": [each.said(request.language) for each in found], "tab": "words",
    }  # fmt: skip
    return render(request, "channels/messages.html", told)


@csp_update({"img-src": ["https:"]})  # pictures of the letter that is shown
@require_safe
@journey_page(May.SEND)
def one(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """One message, drawn: ?channel= &language= &person= (an opaque name)."""
    design = design_of(journey)
    message = _message(design, name)
    channel = request.GET.get("channel") or message.channels[0]
    language = request.GET.get("language") or design.language
    if channel not in message.channels or language not in LANGUAGES:
        raise Http404
    person = request.GET.get("person", "")
    facts = facts_shown(journey, design, message, person, language)
    drawn = preview(journey, message, channel, language, facts)
    told = {
        "message": message, "channel": channel, "shown_in": language, "drawn": drawn,
        "languages": LANGUAGES, "person": person, "people": _people(journey), "tab": "words",
        "doubts": [each.said(request.language) for each in drawn.doubts],
    }  # fmt: skip
    return render(request, "channels/message.html", told)


@require_POST
@journey_page(May.SEND)
def to_me(request: Asked, journey: Journey, name: str) -> HttpResponse:
    """The message as a letter to oneself."""
    message = _message(design_of(journey), name)
    language = request.POST.get("language", "")
    language = language if language in LANGUAGES else journey.language
    to_whoever_asks(request, journey, language, message)
    return redirect(f"{reverse('channels:message', args=[journey.slug, name])}?language={language}")


def _message(design: Design, name: str) -> MessageText:
    found = next((each for each in design.messages if each.name == name), None)
    if found is None or not found.channels:
        raise Http404
    return found


def _people(journey: Journey) -> list[str]:
    """A few people under their opaque names: those who were there last."""
    try:
        histories = session_of(journey).histories
    except (RuteError, NotReady):
        return []
    if histories is None:
        return []
    hashes = [int(one) for block in histories.blocks for one in block.person_hash[-MOST:]]
    return [name_of(journey, each) for each in hashes[-MOST:]]
