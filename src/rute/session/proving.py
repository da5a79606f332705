"""Campaigns asked about by name: what they added, with what they cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rute.errors import QuestionError, did_you_mean
from rute.events.money import minor_digits
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.measure.lift import campaign_results
from rute.results.campaign import CampaignResults
from rute.results.numbers import Period
from rute.session.costing import spending
from rute.words.message import Message

if TYPE_CHECKING:
    from rute.events.histories import Histories
    from rute.session.questions import Session


def results_of(
    session: Session, journey: Journey, histories: Histories, name: str | None
) -> CampaignResults:
    """What the campaign of that name added (None: each of them)."""
    campaign = campaign_called(journey, name) if name is not None else None
    if campaign is None and not journey.campaigns:
        raise no_campaigns()
    return campaign_results(
        journey, histories, now=session.now, names=[campaign.name] if campaign else None,
        costs=_costs(session, journey), unit=10 ** minor_digits(journey.currency),
    )  # fmt: skip


def campaign_called(journey: Journey, name: str) -> Campaign:
    """The campaign of a name, in whatever case. Raises QuestionError where there is none."""
    for campaign in journey.campaigns:
        if campaign.name.casefold() == name.casefold():
            return campaign
    names = [campaign.name for campaign in journey.campaigns]
    if not names:
        raise no_campaigns()
    raise QuestionError(
        Message("proof.no_campaign", name=name),
        exists=did_you_mean(name, names) or Message("proof.campaigns", names=", ".join(names)),
    )


def no_campaigns() -> QuestionError:
    return QuestionError(Message("proof.none"), do=Message("proof.none.do"))


def _costs(session: Session, journey: Journey) -> dict[str, float]:
    """Major units that each campaign has cost, where that is known."""
    rates = session.store.rates if session.store else None
    unit = 10 ** minor_digits(journey.currency)
    found = spending(journey, session.folder, rates) if _any_costs(journey) else ()
    return {
        each.what: money / unit
        for each in found
        if each.campaign and (money := each.money(Period())) is not None
    }


def _any_costs(journey: Journey) -> bool:
    return any(campaign.costs for campaign in journey.campaigns)
