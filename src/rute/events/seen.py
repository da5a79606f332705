"""Which events the histories hold: how many, of how many people, how far along."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rute.events.histories import Histories
from rute.kernels.seen import count_names, count_precedence

MOST_COMPARED = 60  # names put in order; an export may have thousands


@dataclass(frozen=True, slots=True)
class EventSeen:
    """position: mean place of such an event in its person's history, 0 = first, 1 = last.
    ahead_of: the events that most people who have both have only after this one."""

    name: str
    events: int
    people: int
    position: float
    ahead_of: frozenset[str] = frozenset()


def events_seen(histories: Histories) -> tuple[EventSeen, ...]:
    """Every event name, the most frequent first."""
    size = len(histories.names)
    events, people, places = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros(size)
    for block in histories.blocks:
        codes = histories.signature_names()[block.signature]
        counted = count_names(block.offsets, codes, size, block.live)
        events, people, places = events + counted[0], people + counted[1], places + counted[2]
    ahead = _ahead(histories, np.argsort(-people, kind="stable")[:MOST_COMPARED])
    seen = [
        EventSeen(
            name, int(events[k]), int(people[k]), float(places[k] / max(events[k], 1)),
            ahead.get(k, frozenset()),
        )
        for k, name in enumerate(histories.names)
    ]  # fmt: skip
    return tuple(sorted(seen, key=lambda one: (-one.events, one.name)))


def _ahead(histories: Histories, compared: NDArray[np.int64]) -> dict[int, frozenset[str]]:
    size = compared.size
    place = np.full(len(histories.names), -1, np.int64)
    place[compared] = np.arange(size)
    counts = np.zeros((size, size), np.int64)
    for block in histories.blocks:
        codes = histories.signature_names()[block.signature]
        counts += count_precedence(block.offsets, codes, place, size, block.live)
    mostly = counts > counts.T
    return {
        int(k): frozenset(histories.names[compared[j]] for j in np.flatnonzero(mostly[i]))
        for i, k in enumerate(compared)
    }
