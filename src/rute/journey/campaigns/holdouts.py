"""Who gets nothing, where a campaign does not say: to be proved is the rule, to send to all is a
choice."""

from __future__ import annotations

from typing import Final

from rute.journey.campaigns.version import messages_of
from rute.journey.model import Journey
from rute.journey.model_moving import NOBODY, Campaign, Holdout

PLANNED: Final = Holdout(planned=True)


def holdout_of(campaign: Campaign, journey: Journey) -> Holdout:
    """As written; else `planned` where it sends marketing, and nobody where it sends only what
    people are owed or nothing at all."""
    if campaign.holdout is not None:
        return campaign.holdout
    return PLANNED if sends_marketing(campaign, journey) else NOBODY


def sends_marketing(campaign: Campaign, journey: Journey) -> bool:
    return any(message.purpose == "marketing" for message in messages_of(campaign, journey))
