"""After an order: consent at the till, unboxing, reviews, recommendations, friends."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.answers import answers
from rute.simulate.kopi_senja.orders import Orders
from rute.simulate.kopi_senja.people import (
    ADVOCATE,
    ASCEND,
    CONVERT,
    EXCITE,
    PHONE,
    PROMOTE,
    People,
)
from rute.simulate.kopi_senja.plan import Plan
from rute.simulate.kopi_senja.rhythm import DAY, END, NEVER
from rute.simulate.kopi_senja.rows import CHANNEL, CROSS, GLAD, PURPOSES, Rows, rows
from rute.simulate.kopi_senja.truths import Truths


def after_order_rows(
    rng: Generator, people: People, plan: Plan, orders: Orders, truths: Truths
) -> Iterator[Rows]:
    """Consent at the till, unboxing, reviews, the plan, recommendations, friends."""
    asked = np.flatnonzero(rng.random(len(orders)) < 0.3)
    yield rows(orders.person[asked], orders.time[asked], "Permission Given",
               channel=orders.place[asked], purpose=PURPOSES.index("service"))  # fmt: skip
    boxed = np.flatnonzero(
        orders.first & (orders.delivered < END) & (rng.random(len(orders)) < 0.3)
    )
    unboxed = orders.delivered[boxed] + rng.integers(600, 70_000, len(boxed))
    yield rows(orders.person[boxed], unboxed, "Unboxing Rated", device=PHONE,
               score=answers(rng, len(boxed), truths.unboxing))  # fmt: skip
    yield from _reviews(rng, people, plan)
    yield from _plananswers(rng, plan)
    yield from _recommendations(rng, people, plan)
    yield from _friends(rng, plan)


def _reviews(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """Four or five stars when the plan says excited; else three or fewer, or silence."""
    glad = np.flatnonzero(plan.reached[EXCITE] < END)
    stars = np.where(rng.random(len(glad)) < 0.68, 5, 4)
    yield rows(glad, plan.reached[EXCITE, glad], "Review Given", rating=stars,
               channel=people.letters[glad], device=people.device[glad],
               **_words(glad, 0, len(GLAD)))  # fmt: skip
    silent = np.flatnonzero((plan.reached[CONVERT] < END) & (plan.reached[EXCITE] == NEVER))
    cross = silent[rng.random(len(silent)) < 0.22]
    when = plan.reached[CONVERT, cross] + (rng.uniform(5, 20, len(cross)) * DAY).astype(np.int64)
    stars = rng.choice([1, 2, 3], len(cross), p=[0.2, 0.3, 0.5])
    yield rows(cross, when, "Review Given", rating=stars,
               channel=people.letters[cross], device=people.device[cross],
               **_words(cross, len(GLAD), len(CROSS)))  # fmt: skip


def _words(who: NDArray[np.int64], first: int, many: int) -> dict[str, NDArray[np.int64]]:
    """Every other one writes something, every third allows it to be shown."""
    words = np.where(who % 2 == 0, first + who // 2 % many, -1)
    return {"words": words, "may_quote": np.where(words < 0, -1, (who % 3 == 0).astype(np.int64))}


def _plananswers(rng: Generator, plan: Plan) -> Iterator[Rows]:
    member = np.flatnonzero(plan.reached[ASCEND] < END)
    member = member[rng.random(len(member)) < 0.3]
    when = plan.reached[ASCEND, member] + (rng.uniform(1, 30, len(member)) * DAY).astype(np.int64)
    score = answers(rng, len(member), (0.04, 0.1, 0.2, 0.36, 0.3))
    yield rows(member, when, "Plan Rated", score=score, channel=CHANNEL["e-mail"])


def _recommendations(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """Nine or ten of ten when the plan says advocate; lower from some of the others."""
    warm = np.flatnonzero(plan.reached[ADVOCATE] < END)
    yield rows(warm, plan.reached[ADVOCATE, warm], "Recommendation Given",
               score=rng.choice([9, 10], len(warm)), channel=CHANNEL["whatsapp"])  # fmt: skip
    cool = np.flatnonzero((plan.reached[ASCEND] < END) & (plan.reached[ADVOCATE] == NEVER))
    cool = cool[rng.random(len(cool)) < 0.3]
    when = plan.reached[ASCEND, cool] + (rng.uniform(4, 60, len(cool)) * DAY).astype(np.int64)
    yield rows(cool, when, "Recommendation Given", score=rng.integers(3, 9, len(cool)),
               channel=people.letters[cool])  # fmt: skip


def _friends(rng: Generator, plan: Plan) -> Iterator[Rows]:
    promoter = np.flatnonzero(plan.reached[PROMOTE] < END)
    joined = plan.reached[PROMOTE, promoter]
    shared = joined - rng.integers(3600, 20 * 3600, len(promoter))
    yield rows(promoter, shared, "Link Shared", channel=CHANNEL["whatsapp"])
    yield rows(promoter, joined, "Friend Joined", channel=CHANNEL["web"])
    more = np.repeat(promoter, rng.poisson(0.8, len(promoter)))
    when = plan.reached[PROMOTE, more] + (rng.exponential(25, len(more)) * DAY).astype(np.int64)
    yield rows(more, when, "Friend Joined", channel=CHANNEL["web"])
    waiting = np.flatnonzero((plan.reached[ADVOCATE] < END) & (plan.reached[PROMOTE] == NEVER))
    waiting = waiting[rng.random(len(waiting)) < 0.35]
    when = plan.reached[ADVOCATE, waiting] + rng.integers(3600, 30 * DAY, len(waiting))
    yield rows(waiting, when, "Link Shared", channel=CHANNEL["instagram"])
