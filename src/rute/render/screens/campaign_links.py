"""The links that a campaign's sources are to carry, ready to be copied."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.campaigns.links import links_of
from rute.journey.model_moving import Campaign
from rute.words.catalog import say


def links_lines(campaigns: tuple[Campaign, ...], language: str) -> Iterator[str]:
    """Line by line, each link on one of its own, however long: a line that was broken could not
    be copied."""
    told = [(campaign, links) for campaign in campaigns if (links := links_of(campaign))]
    if not told:
        yield say("campaign_links.none", language)
    for number, (campaign, links) in enumerate(told):
        yield from ("",) * bool(number)
        yield campaign.name
        for link in links:
            code = say("campaign_links.code", language, code=link.code) if link.code else ""
            yield f"  {link.source} {code}".rstrip()
            yield "    " + (say("campaign_links.by_itself", language) if link.sent else link.url)
