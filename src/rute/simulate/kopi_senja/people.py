"""Who they are: where they come from, what they hold in their hand, where they like to buy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.rhythm import Seconds, arrivals
from rute.simulate.kopi_senja.rows import CHANNEL
from rute.simulate.kopi_senja.truths import BUYING_PLACES, FIRST_CHANNELS, STAGES, Truths

Codes = NDArray[np.int8]
ENGAGE, SUBSCRIBE, CONVERT, EXCITE, ASCEND, ADVOCATE, PROMOTE = range(1, len(STAGES))
PHONE, DESKTOP = 0, 1


@dataclass(frozen=True, slots=True)
class People:
    """One entry per person; channels are codes of rows.CHANNELS."""

    arrived: Seconds
    starts_at: Codes  # the stage they arrive in
    channel: Codes  # where they first turn up
    subscribes: NDArray[np.float64]  # how likely they give their contact in time
    device: Codes
    place: Codes  # where they buy first
    letters: Codes  # the channel of their messages

    def __len__(self) -> int:
        return len(self.arrived)


def draw_people(rng: Generator, people: int, truths: Truths) -> People:
    """Everything about a person that later chances depend on, drawn independently."""
    start = rng.choice(
        np.array([ENGAGE, SUBSCRIBE, CONVERT]),
        size=people,
        p=[
            1 - truths.starts_at_subscribe - truths.starts_at_convert,
            truths.starts_at_subscribe,
            truths.starts_at_convert,
        ],
    )
    first = rng.choice(len(FIRST_CHANNELS), size=people, p=truths.first_channel)
    place = _codes(BUYING_PLACES)[rng.choice(4, size=people, p=truths.buying_place)]
    counter = np.where(rng.random(people) < 0.5, CHANNEL["shop"], CHANNEL["marketplace"])
    place = np.where(start == CONVERT, counter, place).astype(np.int8)
    channel = np.select(
        [start == SUBSCRIBE, start == CONVERT],
        [CHANNEL["shop"], place],
        _codes(FIRST_CHANNELS)[first],
    )
    return People(
        arrived=arrivals(rng, people),
        starts_at=start.astype(np.int8),
        channel=channel.astype(np.int8),
        subscribes=np.array(truths.subscribes)[first],
        device=np.where(rng.random(people) < truths.on_phone, PHONE, DESKTOP).astype(np.int8),
        place=place,
        letters=_codes(("e-mail", "whatsapp"))[rng.integers(0, 2, people)],
    )


def _codes(channels: tuple[str, ...]) -> Codes:
    return np.array([CHANNEL[channel] for channel in channels], dtype=np.int8)
