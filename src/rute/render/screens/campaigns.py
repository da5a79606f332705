"""The campaigns of a journey as they are written."""

from __future__ import annotations

from rute.journey.model import Journey
from rute.journey.model_moving import Campaign
from rute.journey.steps import all_steps
from rute.render.screens.layout import Column, Screen, Table, titled
from rute.words.catalog import say
from rute.words.formats import count


def campaigns_screen(journey: Journey, language: str) -> Screen:
    """One row a campaign."""
    heads = ("name", "moves", "asks", "sources", "steps")
    columns = tuple(
        Column(say(f"campaigns.{head}", language), "right" if head == "steps" else "left", weight)
        for weight, head in enumerate(heads)
    )
    rows = tuple(_row(campaign, language) for campaign in journey.campaigns)
    title = titled(journey.name, "campaigns", language)
    if not rows:
        return Screen(title, "", (), (say("campaigns.none", language),))
    under = say("campaigns.n", language, n=count(len(rows), language))
    return Screen(title, under, (Table(columns, rows, top=True),))


def _row(campaign: Campaign, language: str) -> tuple[str, ...]:
    moves = say("campaigns.from_to", language, start=campaign.from_stage, end=campaign.to_stage)
    steps = sum(1 for _ in all_steps(campaign.steps))
    return (
        campaign.name, moves, campaign.asks, ", ".join(campaign.sources), count(steps, language),
    )  # fmt: skip
