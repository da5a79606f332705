"""What is drafted for a leak, as its page shows it: whom it is for, what it could show, its words
and its steps; and the journey's text with it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt
from django.utils.safestring import SafeString, mark_safe

from rute.errors import QuestionError, RuteError
from rute.journey.campaigns.compiling import program_of
from rute.journey.edits.parts import with_parts
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign
from rute.render.draft_words import fix_says, plan_shows, to_say
from rute.render.steps.picture import picture_of
from rute.results.campaign import Plan
from rute.results.drafts import CampaignDraft, FixDraft, LeakDraft, Part
from rute.session.questions import Session
from rute.session.suggesting import audience_for, draft_for
from rute.web.campaigns.services import Reach, reach_of
from rute.web.channels.services import facts_of, preview, sample_facts
from rute.web.journeys.models import Journey
from rute.web.journeys.texts import design_of
from rute.web.live.services import ask
from rute.words.catalog import say
from rute.words.formats import length, number
from rute.words.message import Message, said_text


@dataclass(frozen=True)
class Letter:
    """A message as an invented customer would get it."""

    name: str
    channel: str
    subject: str
    text: str


@dataclass(frozen=True)
class Found:
    """What was counted. people: uint64, whom the campaign would be for now."""

    draft: LeakDraft
    people: npt.NDArray[np.uint64]


def found_for(journey: Journey, text: str, leak: str) -> Found:
    """For the leak out of a stage, by a text's own design, so that no name of it is used again.
    Raises QuestionError where that has no such way."""
    design = design_of(text)
    mark = blake2b(text.encode(), digest_size=8).hexdigest()

    def counted(session: Session) -> Found | None:
        draft = draft_for(session, leak, design)
        return Found(draft, audience_for(session, draft.campaign)) if draft else None

    found = ask(journey, ("draft for a leak", leak, mark), counted)
    if found is None:
        raise QuestionError(
            Message("drafts.no_stage", stage=leak), do=Message("drafts.no_stage.do")
        )
    return found


def text_with(text: str, parts: tuple[Part, ...]) -> str:
    return with_parts(text, [(part.place, part.value) for part in parts]).text


@dataclass(frozen=True)
class Shown:
    """A drafted campaign in a reader's words. picture: of its steps, None where Rute does not send
    it; visible, held_out, weeks: None where it is counted, not proved."""

    draft: CampaignDraft
    written: Campaign
    letters: tuple[Letter, ...]
    picture: SafeString | None
    reach: Reach
    unreached: int
    plan: Plan | None
    within: str
    points: str
    at_once: str
    says: tuple[str, ...]


def campaign_shown(journey: Journey, text: str, found: Found, language: str) -> Shown:
    """Raises JourneyError where the text would not read with it."""
    each = found.draft
    design = design_of(text_with(text, each.campaign.parts))
    written = next(one for one in design.campaigns if one.name == each.campaign.name)
    reach = reach_of(journey, design, written, found.people)
    return Shown(
        each.campaign, written, tuple(_letters(journey, design, each.campaign)),
        _picture(written, design, language), reach, reach.looked_at - reach.reached, each.plan,
        _within(written, language), _points(each.plan.visible if each.plan else None, language),
        _points(each.at_once, language), tuple(_says(each, language)),
    )  # fmt: skip


def _within(written: Campaign, language: str) -> str:
    time = written.within
    return length(time.amount, time.unit, language) if time else ""


def _points(share: float | None, language: str) -> str:
    if share is None:
        return ""
    return say("proof.points", language, n=number(share * 100, language, 1))


def _says(each: LeakDraft, language: str) -> list[str]:
    said = [] if each.plan is None else [plan_shows(each.plan, language)]
    if each.plan and each.at_once is not None:
        points = number(each.at_once * 100, language, 1)
        said.append(say("drafts.says.at_once", language, points=points))
    elif each.plan and not each.plan.enough:
        said.append(say("drafts.says.choose", language))
    elif not each.campaign.sends:
        said.append(say("drafts.says.counted", language))
    in_file, here = (say(key, language) for key in ("drafts.says.link", "suggested.link"))
    return [here if one == in_file else one for one in (*said, *to_say(each.campaign, language))]


def _letters(journey: Journey, design: Design, draft: CampaignDraft) -> list[Letter]:
    named = {str(part.place[1]) for part in draft.parts if part.place[0] == "messages"}
    facts = facts_of(design, draft.name, sample_facts(design, design.language)["person"],
                     design.language)  # fmt: skip
    return [
        Letter(message.name, channel, drawn.subject, drawn.text)
        for message in design.messages if message.name in named
        for channel in message.channels
        for drawn in [preview(journey, message, channel, design.language, facts)]
    ]  # fmt: skip


def _picture(written: Campaign, design: Design, language: str) -> SafeString | None:
    """SVG of ours: every text in it is escaped where it is drawn."""
    if not written.steps:
        return None
    try:
        return mark_safe(picture_of(program_of(written, design), design, language))
    except RuteError:  # said where the campaign is checked
        return None


@dataclass(frozen=True)
class FixShown:
    draft: FixDraft
    says: tuple[str, ...]
    seen_as: str


def fix_shown(draft: FixDraft, language: str) -> FixShown:
    said = tuple(said_text(one, language) for one in fix_says(draft, language))
    rule = draft.parts[0].value.get("seen as", "") if draft.found and draft.parts else ""
    return FixShown(draft, said, str(rule))
