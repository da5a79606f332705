"""Campaigns asked about by name: what they added, with what they cost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rute.events.money import minor_digits
from rute.events.watermark import watermark
from rute.journey.model import Journey
from rute.measure.lift import campaign_results
from rute.measure.planner import WEEKS, plan
from rute.results.campaign import CampaignResults, Plan
from rute.results.numbers import Period
from rute.session.campaigns import campaign_called, no_campaigns
from rute.session.costing import spending

if TYPE_CHECKING:
    from rute.events.rates import Rates
    from rute.session.questions import Session


def results_of(session: Session, name: str | None) -> CampaignResults:
    """What the campaign of that name added (None: each of them)."""
    journey, histories = session._measured("campaigns")
    if name is None and not journey.campaigns:
        raise no_campaigns()
    return campaign_results(
        journey, histories, now=session.now,
        names=None if name is None else [campaign_called(journey, name).name],
        costs=costs_by_campaign(journey, session.folder, _rates(session)),
        spent=costs_by_source(journey, session.folder, _rates(session)),
        unit=10 ** minor_digits(journey.currency), entered_by=_entered_by(session),
    )  # fmt: skip


def _entered_by(session: Session) -> int:
    """Campaigns go on behind the end of what customers' data says: whom they let in since counts as
    entered, unless a moment was asked for."""
    store = session.store
    if store is None or session.now != store.histories.as_of:
        return session.now
    return watermark(store.log, session.zone) or session.now


def plan_of(session: Session, name: str, smallest: float | None, weeks: int | None) -> Plan:
    journey, histories = session._measured("campaigns")
    campaign = campaign_called(journey, name)
    return plan(
        campaign, journey, histories, now=session.now, smallest=smallest, weeks=weeks or WEEKS
    )


def _rates(session: Session) -> Rates | None:
    return session.store.rates if session.store else None


def costs_by_campaign(journey: Journey, folder: Path, rates: Rates | None) -> dict[str, float]:
    """Major units that each campaign has cost, where that is known."""
    unit = 10 ** minor_digits(journey.currency)
    costly = any(campaign.costs for campaign in journey.campaigns)
    return {
        each.what: money / unit
        for each in (spending(journey, folder, rates) if costly else ())
        if each.campaign and (money := each.money(Period())) is not None
    }


def costs_by_source(
    journey: Journey, folder: Path, rates: Rates | None
) -> dict[str, dict[str, float]]:
    """Major units that each campaign has cost, by the source its report names."""
    unit = 10 ** minor_digits(journey.currency)
    reported = any(campaign.costs and campaign.costs.file for campaign in journey.campaigns)
    return {
        each.what: {source: minor / unit for source, minor in each.by("source", Period()).items()}
        for each in (spending(journey, folder, rates) if reported else ())
        if each.campaign
    }
