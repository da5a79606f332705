"""What the data knows of a campaign from before it was started here: it may come from another
program, or be simulated."""

from __future__ import annotations

from rute.results.campaign import CampaignResult
from rute.web.campaigns.pages.known import Known
from rute.web.journeys.models import Journey
from rute.web.journeys.services import zone_of
from rute.words.catalog import say
from rute.words.formats import day


def ran_before(
    journey: Journey, each: Known, result: CampaignResult | None, language: str
) -> str:  # fmt: skip
    """That it ran, and since when; "" where the data has no such record. None has a campaign that
    only counts who comes by its links."""
    first = result.first if result else None
    if first is None or (each.running is None and not each.startable):
        return ""
    started = each.running.started if each.running else None
    if started is not None and first >= started:
        return ""
    return say("moving.ran_before", language, day=day(first, zone_of(journey), language))
