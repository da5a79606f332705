"""Which of a leak's pains those who stalled there were seen to have. Never more than stalled."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rute.events.histories import Block
from rute.journey.belonging import pains_between
from rute.journey.model import Journey
from rute.journey.rule_tree import Rule
from rute.journey.stage_rules import spelled_out
from rute.measure.entries import STALLED, entries_of
from rute.measure.intervals import wilson
from rute.measure.rule_moments import chunks, events_of, rule_moments
from rute.measure.stage_plan import StagePlan
from rute.measure.state import NEVER
from rute.results.leaks import PainInLeak


class Place(NamedTuple):
    """A pain with a rule, and the measured stage out of which its leak goes."""

    stage: int
    touchpoint: str | None
    pain: str
    rule: Rule


def pains_in_leaks(journey: Journey) -> tuple[Place, ...]:
    """The pains that are counted, leak by leak."""
    stages = journey.measured
    return tuple(
        Place(index, point.name if point else None, pain.text, spelled_out(pain.seen_as, journey))
        for index, (stage, following) in enumerate(pairwise(stages))
        for _, point, pain in pains_between(journey, stage.name, following.name)
        if pain.seen_as
    )


def pains_of_the_stalled(
    plan: StagePlan, block: Block, came_of: npt.NDArray[np.uint8]
) -> npt.NDArray[np.bool_]:
    """bool[people, pains]: who stalled there and was seen to have the pain up to now. came_of:
    uint8[people, stages], see measure.entries."""
    places = pains_in_leaks(plan.journey)
    stalled = (came_of >> np.uint8(STALLED) & np.uint8(1)).astype(np.bool_)
    seen = [
        entries_of(
            block, events_of(block), rule_moments(rules, plan.histories, block, plan.now),
            len(rules), plan.now,
        ).time < NEVER
        for rules in chunks([place.rule for place in places])
    ]  # fmt: skip
    at = [place.stage for place in places]
    return np.concatenate(seen, axis=1) & stalled[:, at] if seen else stalled[:, :0]


def told(
    places: tuple[Place, ...], people: list[int], stage: int, stalled: int
) -> list[PainInLeak]:
    """Those of one leak, the most frequent first."""
    found = [
        PainInLeak(place.touchpoint, place.pain, wilson(count, stalled), count)
        for place, count in zip(places, people, strict=True)
        if place.stage == stage
    ]
    return sorted(found, key=lambda each: -each.people)
