"""What could be begun about the leaks of a session, with whom it would be for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rute.errors import QuestionError
from rute.insight.draft_fix import explaining
from rute.insight.drafts import chosen, drafts, leaks_to_mend
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Start
from rute.journey.rules import read_duration
from rute.measure.campaign_entries import audience
from rute.measure.meetings import meetings
from rute.measure.planner import UNKNOWN_BASE, WEEKS, plan, visible, weeks_within
from rute.results.drafts import CampaignDraft, Drafts, LeakDraft
from rute.results.numbers import Asked
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Histories
    from rute.session.questions import Session


def drafts_of(session: Session, leak: int | None) -> Drafts:
    """See Session.drafts."""
    journey, histories = session._measured("campaigns")
    found = session.leaks().result
    many = len(leaks_to_mend(journey, found))
    if leak is not None and not 0 < leak <= many:
        raise _no_leak(leak, many)
    some = chosen(journey, found, only=leak)
    asked = any(explaining(each) for _, each in some)
    told = meetings(journey, histories, now=session.now, runner=session.runner) if asked else None
    every = drafts(journey, found, told.pains if told else (), only=leak)
    return Drafts(
        Asked(session.now, journey.zone),
        tuple(_reckoned(each, session, journey, histories) for each in every),
        many,
    )


def campaign_of(draft: CampaignDraft) -> Campaign:
    """The campaign as far as it says whom it is for, and by when they are to move on."""
    return Campaign(
        draft.name, draft.from_stage, draft.to_stage, draft.asks, draft.sources,
        starts=Start("stalled", "stalled"), within=read_duration(draft.within),
    )  # fmt: skip


def _reckoned(
    each: LeakDraft, session: Session, journey: Journey, histories: Histories
) -> LeakDraft:
    campaign = campaign_of(each.campaign)
    people = audience(campaign, journey, histories, session.now, session.runner)
    if not each.campaign.sends:
        return replace(each, audience=int(people.size))
    shown = plan(
        campaign, journey, histories, now=session.now,
        weeks=WEEKS + weeks_within(campaign, journey, session.now),
    )  # fmt: skip
    base = UNKNOWN_BASE if shown.base.value is None else shown.base.value
    at_once = visible(base, shown.share, people.size)
    return replace(each, audience=int(people.size), plan=shown, at_once=at_once)


def _no_leak(leak: int, many: int) -> QuestionError:
    if not many:
        return QuestionError(Message("drafts.none"), do=Message("drafts.none.do"))
    return QuestionError(
        Message("drafts.no_leak", n=leak), exists=Message("drafts.there_are", n=many)
    )
