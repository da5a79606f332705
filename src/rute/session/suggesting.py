"""What could be begun about the leaks of a session, with whom it would be for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rute.errors import QuestionError
from rute.insight.drafts import draft_at, drafts, leaks_to_mend
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Start
from rute.journey.rules import read_duration
from rute.measure.campaign_entries import audience
from rute.measure.friction import friction
from rute.measure.friction_plan import FEWEST_STAGES
from rute.measure.meetings import meetings
from rute.measure.planner import UNKNOWN_BASE, WEEKS, plan, visible, weeks_within
from rute.results.drafts import CampaignDraft, Drafts, LeakDraft
from rute.results.friction import Pattern
from rute.results.meetings import PainSeen
from rute.results.numbers import Asked
from rute.words.message import Message

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from rute.events.histories import Histories
    from rute.session.questions import Session


def drafts_of(session: Session, leak: int | None) -> Drafts:
    """See Session.drafts."""
    journey, histories = session._measured("campaigns")
    found = session.leaks().result
    many = len(leaks_to_mend(journey, found))
    if leak is not None and not 0 < leak <= many:
        raise _no_leak(leak, many)
    every = drafts(journey, found, *_on_the_way(session, journey, histories), only=leak)
    return Drafts(
        Asked(session.now, journey.zone),
        tuple(_reckoned(each, session, journey, histories) for each in every),
        many,
    )


def draft_for(session: Session, from_stage: str, design: Journey) -> LeakDraft | None:
    """What could be begun about the leak out of a stage, in the words of another design of the
    same journey, whose names are not used again; None where the design has no such way."""
    journey, histories = session._measured("campaigns")
    way = _on_the_way(session, journey, histories)
    each = draft_at(design, session.leaks().result, from_stage, *way)
    return _reckoned(each, session, journey, histories) if each else None


def audience_for(session: Session, draft: CampaignDraft) -> npt.NDArray[np.uint64]:
    """uint64, rising: the people it would be for if it started now."""
    journey, histories = session._measured("campaigns")
    return audience(campaign_of(draft), journey, histories, session.now, session.runner)


def _on_the_way(
    session: Session, journey: Journey, histories: Histories
) -> tuple[tuple[PainSeen, ...], tuple[Pattern, ...]]:
    """Pains as far as they were seen, and what goes with moving on less or more."""
    told = meetings(journey, histories, now=session.now, runner=session.runner)
    if len(journey.measured) < FEWEST_STAGES:
        return told.pains, ()
    met = friction(journey, histories, now=session.now, runner=session.runner)
    return told.pains, met.patterns


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
