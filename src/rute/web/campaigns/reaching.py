"""Whom the messages of a campaign may reach, of the people it is for, and why not the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rute.journey.campaigns.ways_to_send import ways_to_send
from rute.journey.channels import PERSONAL
from rute.journey.model import Journey as Design
from rute.journey.model_moving import Campaign, MessageText, Send
from rute.journey.steps import all_steps
from rute.session.questions import Session
from rute.session.recipients import recipients
from rute.web.channels.services import channels_of
from rute.web.journeys.models import Journey
from rute.web.live.services import session_of
from rute.web.people.services import key_of, kind_of_channel, permitted
from rute.words.message import Message

LOOKED_AT = 20_000
"""Of a larger audience so many are looked at, evenly spread, and the rest is as they are."""
MARKETING = "marketing"


@dataclass(frozen=True)
class Way:
    """One channel of the campaign. wrong: why it cannot send at all; addressed, allowed: of the
    audience, who has an address there, and of them who has allowed marketing (None: not asked)."""

    channel: str
    wrong: Message | None
    addressed: int
    allowed: int | None


@dataclass(frozen=True)
class Reach:
    """people: the audience; looked_at: of them, whose addresses were looked up; reached: of
    those, who can be reached by some channel of the campaign."""

    people: int
    looked_at: int
    reached: int
    ways: tuple[Way, ...]


def reach_of(
    journey: Journey, design: Design, campaign: Campaign | None, audience: npt.NDArray[np.uint64]
) -> Reach:
    """audience: uint64, people by hash."""
    some = audience[:: max(1, -(-audience.size // LOOKED_AT))]
    asked = dict(channels_in(design, campaign))
    ways, reached = _ways(journey, asked, session_of(journey), some)
    return Reach(int(audience.size), int(some.size), reached, ways)


def _ways(
    journey: Journey, asked: dict[str, bool], session: Session, people: npt.NDArray[np.uint64]
) -> tuple[tuple[Way, ...], int]:
    wrong = {able.channel: able.wrong for able in channels_of(journey)}
    known = recipients(session, people.tolist()) if asked else {}
    ways, reached = [], set[int]()
    for channel, marketing in asked.items():
        kind = kind_of_channel(channel) if channel in PERSONAL else "user"
        there = {one: to for one, of in known.items() if (to := of.address(kind))}
        able = set(there)
        if marketing and channel in PERSONAL:
            keys = {one: key_of(journey, to) for one, to in there.items()}
            may = {key for key, _ in permitted(
                journey, ((key, channel) for key in keys.values()), MARKETING)}  # fmt: skip
            able = {one for one, key in keys.items() if key in may}
        missing = wrong.get(channel, Message("channel.none", channel=channel))
        reached |= able if missing is None else set()
        ways.append(Way(channel, missing, len(there),
                        len(able) if marketing and channel in PERSONAL else None))  # fmt: skip
    return tuple(ways), len(reached) if asked else len(people)


def channels_in(design: Design, campaign: Campaign | None) -> Iterator[tuple[str, bool]]:
    """(channel by which it sends, whether what it sends there is marketing)."""
    if campaign is None:
        return
    by_name = {message.name.lower(): message for message in design.messages}
    for step in all_steps(campaign.steps):
        message = by_name.get(step.message.lower()) if isinstance(step, Send) else None
        if isinstance(step, Send) and isinstance(message, MessageText):
            for channel in ways_to_send(step, campaign, message):
                yield channel, message.purpose == MARKETING
