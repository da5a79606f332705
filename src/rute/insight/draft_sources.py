"""Where a draft can meet the people it is for: through which channels, and where links lead."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from rute.insight.draft_texts import known_stage
from rute.journey.campaign_checks import allowed_channels
from rute.journey.campaigns.links import word_of
from rute.journey.channels import known_channel, message_channel
from rute.journey.model import Journey, Stage
from rute.words.catalog import say

WRITTEN = ("email", "whatsapp")  # words alone are enough to send there
NOWHERE = frozenset({"any", "apa saja", "internal"})
SOURCES = 2


def sent_sources(journey: Journey, before: str) -> tuple[str, ...]:
    """Channels of the journey that a message can leave by, as far as people in the stage allowed
    it by design; of those they may have allowed, any."""
    own = dict.fromkeys(message_channel(channel) for channel in _channels(journey))
    allowed = allowed_channels(journey, before)
    return tuple(
        channel for channel in own
        if channel in WRITTEN and (allowed is None or channel in allowed)
    )  # fmt: skip


def outside_sources(
    journey: Journey, before: Stage, after: Stage, best: str | None
) -> tuple[str, ...]:
    """Where people of the two stages are met, that whose people move on most first."""
    known = known_stage(journey, before)
    usual = known.texts[journey.language].channels if known else ()
    every = (*_met(before), *_met(after), *_channels(journey), *usual)
    found = dict.fromkeys(channel for channel in every if _outside(channel))
    first = [channel for channel in found if best and channel.casefold() == best.casefold()]
    some = tuple(dict.fromkeys((*first, *found)))[:SOURCES]
    return some or (say("drafts.web", journey.language),)


def address_of(journey: Journey, to: Stage, name: str) -> tuple[str, bool]:
    """The form by which people reach the stage, else where the links of another campaign to it
    lead. Else the front page of the journey's site, or an example, and that it is but a guess."""
    for form in journey.forms:
        if to.anchor == "contactable" and (form.stage or "").casefold() == to.name.casefold():
            return form.name, True
    linked = [each for each in journey.campaigns if each.links and "://" in each.links.to]
    for campaign in linked:
        if campaign.to_stage == to.name and campaign.links:
            return campaign.links.to, True
    for campaign in linked:
        if campaign.links and (site := urlsplit(campaign.links.to)).netloc:
            return f"{site.scheme}://{site.netloc}/", False
    return f"https://example.com/{word_of(name)}", False


def _outside(channel: str) -> bool:
    small = channel.casefold()
    return message_channel(channel) is None and known_channel(channel) and small not in NOWHERE


def _met(stage: Stage) -> Iterator[str]:
    yield from (point.channel for point in stage.touchpoints if point.channel)


def _channels(journey: Journey) -> Iterator[str]:
    """Every channel that the design names, those of campaigns and forms first."""
    for campaign in journey.campaigns:
        yield from campaign.sources
    for form in journey.forms:
        yield from form.permission.channels if form.permission else ()
    for message in journey.messages:
        yield from message.channels
    for stage in journey.stages:
        yield from _met(stage)
