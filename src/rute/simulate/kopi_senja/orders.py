"""What is bought: first orders, repeats, baskets, refunds, parcels, and lost checkouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.people import ASCEND, CONVERT, EXCITE, People
from rute.simulate.kopi_senja.plan import Index, Plan
from rute.simulate.kopi_senja.rhythm import (
    DAY,
    END,
    NEVER,
    Seconds,
    at_a_likely_hour,
    log_logistic,
)
from rute.simulate.kopi_senja.rows import CHANNEL

_REPEAT_WINDOW = 90 * DAY  # Ascend: two orders within 90 days
_MOST_REPEATS = 14


@dataclass(frozen=True, slots=True)
class Orders:
    """One entry per order; its number is its place."""

    person: Index
    time: Seconds
    place: NDArray[np.int8]
    first: NDArray[np.bool_]
    delivered: Seconds  # NEVER where it was handed over the counter

    def __len__(self) -> int:
        return len(self.person)


def draw_orders(rng: Generator, people: People, plan: Plan) -> Orders:
    """Orders such that first and repeat purchases happen exactly when the plan says."""
    converted = np.flatnonzero(plan.reached[CONVERT] < END)
    parts = [
        (converted, plan.reached[CONVERT, converted]),
        *_second_orders(rng, plan),
        _repeats(rng, plan),
        _too_slow(rng, plan, converted),
    ]
    person = np.concatenate([who for who, _ in parts])
    time = np.concatenate([when for _, when in parts])
    first = np.arange(len(person)) < len(converted)
    keep = time < END
    person, time, first = person[keep], time[keep], first[keep]
    place = _places(rng, people, plan, person, first)
    return Orders(person, time, place, first, _deliveries(rng, plan, person, time, place, first))


def _second_orders(rng: Generator, plan: Plan) -> Iterator[tuple[Index, Seconds]]:
    """The order that makes a person ascend; where the first one is over 90 days ago, one more
    between them, too late to count with the first and early enough to count with the last."""
    who = np.flatnonzero(plan.reached[ASCEND] < NEVER)
    first, second = plan.reached[CONVERT, who], plan.reached[ASCEND, who]
    yield who, second
    far = second - first > _REPEAT_WINDOW
    earliest = np.maximum(first + _REPEAT_WINDOW + 60, second - _REPEAT_WINDOW + 5 * DAY)[far]
    between = earliest + ((second[far] - earliest) * rng.uniform(0.1, 0.7, far.sum())).astype(int)
    yield who[far], between


def _repeats(rng: Generator, plan: Plan) -> tuple[Index, Seconds]:
    who = np.flatnonzero(plan.reached[ASCEND] < END)
    times = np.minimum(rng.geometric(0.22, len(who)) - 1, _MOST_REPEATS)
    gaps = log_logistic(rng, len(who) * _MOST_REPEATS, 31, 3, 200).reshape(len(who), -1)
    when = plan.reached[ASCEND, who, None] + (np.cumsum(gaps + 1, axis=1) * DAY).astype(np.int64)
    row, column = np.nonzero(np.arange(_MOST_REPEATS) < times[:, None])
    before = plan.reached[ASCEND, who][row]
    return who[row], at_a_likely_hour(rng, before, when[row, column])


def _too_slow(rng: Generator, plan: Plan, converted: Index) -> tuple[Index, Seconds]:
    """A second order more than 90 days after the first, by some who never ascend."""
    once = converted[plan.reached[ASCEND, converted] == NEVER]
    who = once[rng.random(len(once)) < 0.15]
    later = _REPEAT_WINDOW + (rng.uniform(2, 120, len(who)) * DAY).astype(np.int64)
    return who, at_a_likely_hour(
        rng, plan.reached[CONVERT, who], plan.reached[CONVERT, who] + later
    )


def _places(
    rng: Generator, people: People, plan: Plan, person: Index, first: NDArray[np.bool_]
) -> NDArray[np.int8]:
    place = people.place[person].copy()
    at_counter = first & (place == CHANNEL["web"]) & ~plan.by_checkout[person]
    place[at_counter] = CHANNEL["shop"]
    by_message = ~first & (rng.random(len(person)) < 0.25)
    place[by_message] = CHANNEL["whatsapp"]
    return place


def _deliveries(
    rng: Generator,
    plan: Plan,
    person: Index,
    time: Seconds,
    place: NDArray[np.int8],
    first: NDArray[np.bool_],
) -> Seconds:
    """A day to four on the road, but always before the review of a first order."""
    road = (rng.uniform(1.0, 4.0, len(person)) * DAY).astype(np.int64)
    until_review = plan.reached[EXCITE, person] - time
    hurried = first & (until_review > 0)
    road = np.where(hurried, np.minimum(road, until_review * 8 // 10), road)
    return np.where(place == CHANNEL["shop"], NEVER, time + road)
