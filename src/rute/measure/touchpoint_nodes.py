"""Which touchpoint an event is at: the first in the file whose rule it is a moment of."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block, Histories
from rute.journey.model import Journey
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import spelled_out
from rute.kernels.reaching import Moments
from rute.kernels.transitions import Nodes
from rute.measure.rule_moments import MOST_RULES, chunks, rule_moments

Numbers = npt.NDArray[np.int64]
NOWHERE = np.iinfo(np.int64).max


def touchpoint_rules(journey: Journey) -> list[Rule]:
    """The rules of the touchpoints that have one, in the order of the file."""
    return [
        spelled_out(point.happens_when, journey)
        for _, point in journey.touchpoints
        if point.happens_when
    ]


def nodes_of(rules: Sequence[Rule], histories: Histories, block: Block, now: int) -> Nodes:
    """Node r + 1 for rule r. Rules are run 64 at a time, and the first of all of them wins."""
    parts = [rule_moments(part, histories, block, now) for part in chunks(rules)]
    node_of = np.full(parts[0].masks.size, NOWHERE, np.int64)
    for number, part in enumerate(parts):
        at = part.masks != 0
        node_of[at] = np.minimum(node_of[at], _lowest(part.masks[at]) + number * MOST_RULES + 1)
    node_of[node_of == NOWHERE] = 0
    return Nodes(node_of, *_extras(parts, len(block.offsets) - 1))


def _extras(parts: Sequence[Moments], people: int) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Extras of all parts by (person, time, event); of several there, the lowest node."""
    person, time, event, node = (
        np.concatenate(column)
        for column in zip(*(_columns(k, part) for k, part in enumerate(parts)), strict=True)
    )
    order = np.lexsort((node, event, time, person))
    person, time, event, node = person[order], time[order], event[order], node[order]
    new = np.ones(person.size, np.bool_)
    new[1:] = (np.diff(person) != 0) | (np.diff(time) != 0) | (np.diff(event) != 0)
    offsets = np.zeros(people + 1, np.int64)
    np.cumsum(np.bincount(person[new], minlength=people), out=offsets[1:])
    return offsets, time[new], event[new], node[new]


def _columns(number: int, part: Moments) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    person = np.repeat(np.arange(len(part.extra_offsets) - 1), np.diff(part.extra_offsets))
    node = _lowest(part.extra_mask) + number * MOST_RULES + 1
    return person, part.extra_time, part.extra_event, node


def _lowest(masks: npt.NDArray[np.uint64]) -> Numbers:
    """int64: the place of the lowest bit of each mask."""
    below = masks ^ (masks - np.uint64(1))
    return np.bitwise_count(below).astype(np.int64) - 1
