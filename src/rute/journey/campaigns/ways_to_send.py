"""The channel of a message in a campaign."""

from __future__ import annotations

from rute.journey.channels import message_channel
from rute.journey.model_moving import Campaign, MessageText, Send


def ways_to_send(step: Send, campaign: Campaign, message: MessageText) -> tuple[str, ...]:
    """The channels a message may leave by, the most wanted first: the one the step names; else
    those the campaign comes through for which the message has words, in their order, and then the
    others it has words for."""
    if step.by:
        named = message_channel(step.by) or step.by
        return (named,) if named in message.channels else ()
    return wanted_channels(campaign, message)


def wanted_channels(campaign: Campaign, message: MessageText) -> tuple[str, ...]:
    """Where no step names one: the order of a message's headings says nothing, that of the
    campaign's sources does."""
    sources = [message_channel(source) or source for source in campaign.sources]
    wanted = [channel for channel in sources if channel in message.channels]
    return tuple(dict.fromkeys((*wanted, *message.channels)))
