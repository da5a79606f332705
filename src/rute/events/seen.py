"""Which events the histories hold: how many, of how many people, how far along."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from rute.events.histories import Histories
from rute.kernels.seen import count_names


@dataclass(frozen=True, slots=True)
class EventSeen:
    """position: mean place of such an event in its person's history, 0 = first, 1 = last."""

    name: str
    events: int
    people: int
    position: float


def events_seen(histories: Histories) -> tuple[EventSeen, ...]:
    """Every event name, the most frequent first."""
    size = len(histories.names)
    events, people, places = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size)
    for block in histories.blocks:
        codes = histories.signature_names()[block.signature]
        counted = count_names(block.offsets, codes, size)
        events, people, places = events + counted[0], people + counted[1], places + counted[2]
    seen = [
        EventSeen(name, int(events[k]), int(people[k]), float(places[k] / max(events[k], 1)))
        for k, name in enumerate(histories.names)
    ]
    return tuple(sorted(seen, key=lambda one: (-one.events, one.name)))
