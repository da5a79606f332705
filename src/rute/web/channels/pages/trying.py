"""A letter to oneself, drawn and sent as customers get theirs."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.contrib import messages

from rute.journey.model_moving import Content, MessageText, Wording
from rute.web.channels import sink
from rute.web.channels.parcels import Outcome, Parcel
from rute.web.channels.services import deliver, sample_facts
from rute.web.journeys.services import design_of
from rute.web.site.clock import now
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.web.accounts.access import Asked
    from rute.web.journeys.models import Journey

PURPOSE = "transactional"


def to_whoever_asks(
    request: Asked, journey: Journey, language: str, message: MessageText | None = None
) -> None:
    """Sends the letter, and says on their next page what became of it. Whoever came by the link
    of the first start may have no address yet."""
    to = request.user.email
    if not to:
        messages.error(request, say("channels.test.nobody", request.language))
        return
    outcome = trial_letter(journey, to, language, message)
    said = say(fate_of(outcome), request.language, to=to)
    why = outcome.reason.said(request.language) if outcome.reason else ""
    note = messages.success if outcome.state == "sent" else messages.error
    note(request, f"{said} {why}".strip())


def trial_letter(
    journey: Journey, to: str, language: str, message: MessageText | None = None
) -> Outcome:
    """Sends a message of the journey, or a few words of ours, to an address of the team. It is
    told to no log: nobody of the people got it."""
    design = design_of(journey)
    letter = message or _ours(journey.name, language)
    parcel = Parcel(
        journey, f"test-{secrets.token_hex(8)}", PURPOSE, "email", f"email:{to}", 0,
        letter, language, sample_facts(design, language),
    )  # fmt: skip
    return deliver(parcel, now())


def fate_of(outcome: Outcome) -> str:
    """The key of the words for what became of it."""
    state = "kept" if outcome.provider == sink.PROVIDER else outcome.state.replace(" ", "_")
    return f"channels.test.{state}"


def _ours(name: str, language: str) -> MessageText:
    subject = say("channels.test.subject", language, name=name)
    body = say("channels.test.text", language, name=name)
    plain = ((Content("email", Wording(escaped(subject)), Wording(escaped(body)))),)
    return MessageText("test", "transactional", plain)


def escaped(text: str) -> str:
    """A journey's name is no template."""
    return text.replace("{", "").replace("}", "")
