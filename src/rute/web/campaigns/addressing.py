"""By which channel a person is reached, where, and in which words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rute.journey.campaigns.ways_to_send import wanted_channels
from rute.journey.channels import PERSONAL, message_channel
from rute.web.campaigns.claims import MARKETING
from rute.web.campaigns.models import Outbox
from rute.web.people.services import key_of, kind_of_channel, permitted

if TYPE_CHECKING:
    from rute.journey.model_moving import Campaign, MessageText
    from rute.session.recipients import Recipient
    from rute.web.journeys.models import Journey

ACTS: Final = {"webhook": "webhook", "tell": "team inbox"}


@dataclass(frozen=True, slots=True)
class Target:
    """to: canonical identifier, "" for what goes to nobody's address; key: people's key_of it."""

    channel: str
    to: str
    key: str


def ways_of(
    row: Outbox, message: MessageText | None, recipient: Recipient | None, journey: Journey,
    campaign: Campaign,
) -> tuple[Target, ...]:  # fmt: skip
    """Where a row may go, the best first: by the channel it says, else by those the campaign comes
    through, then by others the message has words for, as far as the person has an address there."""
    if row.kind in ACTS:
        return (Target(ACTS[row.kind], "", ""),)
    if message is None or recipient is None:
        return ()
    said = message_channel(row.channel) if row.channel else None
    found = ((channel, _address(channel, recipient)) for channel in
             ((said,) if said else wanted_channels(campaign, message)))  # fmt: skip
    return tuple(Target(channel, to, key_of(journey, to)) for channel, to in found if to)


def _address(channel: str, recipient: Recipient) -> str | None:
    """Where a channel reaches somebody; what is no address of theirs (a file for the printer) is
    about who they are."""
    return recipient.address(kind_of_channel(channel) if channel in PERSONAL else "user")


def chosen(
    rows: Iterable[tuple[Outbox, Sequence[Target]]], journey: Journey
) -> Mapping[int, Target]:
    """For each row the first way by which it may go now, of those that have none the first: what
    forbids it is then said of that one. By the row's number."""
    asked = [(row, ways) for row, ways in rows if ways]
    every = {(way.key, way.channel) for row, ways in asked for way in ways if asks_leave(row, way)}
    allowed = permitted(journey, every, MARKETING)
    found = {}
    for row, ways in asked:
        good = (way for way in ways
                if not asks_leave(row, way) or (way.key, way.channel) in allowed)  # fmt: skip
        found[row.pk] = next(good, ways[0])
    return found


def asks_leave(row: Outbox, way: Target) -> bool:
    """Whether a row may go this way only to whom has allowed it."""
    return row.kind == "send" and row.purpose == MARKETING and way.channel in PERSONAL
