"""The lines of a journey's text that a campaign stands on, with all that it uses."""

from __future__ import annotations

from collections.abc import Iterator

from rute.journey.campaigns.version import messages_of
from rute.journey.model import Journey
from rute.journey.model_moving import Campaign, Give
from rute.journey.steps import all_steps


def lines_of(campaign: Campaign, journey: Journey) -> frozenset[int]:
    """Of the campaign, its messages, its offer and what it gives, counted from 1."""
    text = journey.text.splitlines()
    return frozenset(line for first in _heads(campaign, journey) for line in _block(text, first))


def _heads(campaign: Campaign, journey: Journey) -> Iterator[int]:
    yield campaign.line
    yield from (message.line for message in messages_of(campaign, journey))
    given = {step.what.lower() for step in all_steps(campaign.steps) if isinstance(step, Give)}
    used = given | {(campaign.offer or "").lower()}
    yield from (offer.line for offer in journey.offers if offer.name.lower() in used)
    yield from (reward.line for reward in journey.rewards if reward.name.lower() in used)


def _block(text: list[str], first: int) -> Iterator[int]:
    """A heading and all that stands further in below it."""
    if not 0 < first <= len(text):
        return
    depth = _depth(text[first - 1])
    yield first
    for number in range(first + 1, len(text) + 1):
        line = text[number - 1]
        if line.strip() and _depth(line) <= depth:
            return
        yield number


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
