"""For whom a message is drawn before anybody gets it: somebody real, or somebody invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rute.errors import RuteError
from rute.journey.model import Journey as Design
from rute.journey.model_moving import MessageText, Send
from rute.journey.steps import all_steps
from rute.session.recipients import recipients
from rute.web.channels.letters.facts import facts_of, sample_facts
from rute.web.live.services import NotReady, session_of
from rute.web.people.services import person_of

if TYPE_CHECKING:
    from rute.web.journeys.models import Journey


def sent_by(design: Design, message: MessageText) -> list[str]:
    """The campaigns that send it."""
    return [
        campaign.name for campaign in design.campaigns
        if any(isinstance(step, Send) and step.message == message.name
               for step in all_steps(campaign.steps))
    ]  # fmt: skip


def facts_shown(
    journey: Journey, design: Design, message: MessageText, person: str, language: str,
    campaign: str = "",
) -> dict[str, Any]:  # fmt: skip
    """person: an opaque name, "" for somebody invented. campaign: default the first that sends
    it."""
    of = campaign or next(iter(sent_by(design, message)), "")
    number = person_of(journey, person) if person else None
    if number is None:
        sample = sample_facts(design, language)
        return facts_of(design, of, sample["person"], language, code=sample["offer"]["code"])
    try:
        found = recipients(session_of(journey), [number])
    except (RuteError, NotReady):
        found = {}
    known = found.get(number)
    return facts_of(design, of, dict(known.facts) if known else {}, language)
