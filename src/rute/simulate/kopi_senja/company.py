"""What people do between the stages: browsing, reading letters, answering, recommending."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.orders import Orders
from rute.simulate.kopi_senja.people import (
    ADVOCATE,
    ASCEND,
    CONVERT,
    DESKTOP,
    ENGAGE,
    EXCITE,
    PHONE,
    PROMOTE,
    SUBSCRIBE,
    People,
)
from rute.simulate.kopi_senja.plan import Index, Plan
from rute.simulate.kopi_senja.rhythm import DAY, END, NEVER, Seconds, at_a_likely_hour
from rute.simulate.kopi_senja.rows import CHANNEL, ITEMS, PURPOSES, Rows, rows
from rute.simulate.kopi_senja.truths import Truths

_SESSIONS = np.array([0, 3.0, 4.0, 5.0, 6.0, 10.0, 13.0, 15.0])  # by furthest stage
_LETTER_EVERY = 14 * DAY
_TENTH_HOUR = 10 * 3600


def browsing_rows(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """First meetings, then sessions of pages and products until about when they stop moving."""
    started = np.flatnonzero((people.starts_at == ENGAGE) & (people.arrived < END))
    scanned = people.channel[started] == CHANNEL["shop"]
    first = {"channel": people.channel[started]}
    device = np.where(scanned, PHONE, people.device[started])
    for name, some in (("QR Scanned", scanned), ("Page Viewed", ~scanned)):
        yield rows(
            started[some],
            people.arrived[started][some],
            name,
            channel=first["channel"][some],
            device=device[some],
        )
    yield from _sessions(rng, people, plan)


def _sessions(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    inside = plan.reached < END
    furthest = np.where(inside, np.arange(len(plan.reached))[:, None], 0).max(axis=0)
    last = np.where(inside, plan.reached, 0).max(axis=0)
    until = np.minimum(END - people.arrived, last + 45 * DAY - people.arrived)
    who = np.repeat(np.arange(len(people)), rng.poisson(_SESSIONS[furthest]))
    offset = 600 + (rng.random(len(who)) ** 1.5 * until[who]).astype(np.int64)
    start = at_a_likely_hour(rng, people.arrived[who], people.arrived[who] + offset)
    own = rng.random(len(who)) < 0.3
    onlines = np.where(people.channel == CHANNEL["shop"], CHANNEL["web"], people.channel)
    channel = np.where(own, onlines[who], CHANNEL["web"])
    yield from _pages(rng, people, who, start, channel)


def _pages(
    rng: Generator, people: People, who: Index, start: Seconds, channel: NDArray[np.int8]
) -> Iterator[Rows]:
    def at(pick: Index) -> dict[str, NDArray[np.int8]]:
        return {"channel": channel[pick], "device": people.device[who[pick]]}

    sessions = np.arange(len(who))
    page = np.repeat(sessions, rng.geometric(0.5, len(who)))
    yield rows(
        who[page], start[page] + rng.integers(0, 600, len(page)) // 15 * 15, "Page Viewed", **at(page)
    )
    seen = np.repeat(sessions, rng.poisson(0.75, len(who)))
    item = rng.integers(0, len(ITEMS), len(seen))
    time = start[seen] + rng.integers(0, 900, len(seen))
    yield rows(who[seen], time, "Product Viewed", item=item, **at(seen))
    put = np.flatnonzero(rng.random(len(seen)) < 0.12)
    yield rows(
        who[seen][put], time[put] + rng.integers(0, 60, len(put)), "Cart Filled",
        item=item[put], **at(seen[put]),
    )  # fmt: skip
    read = np.flatnonzero(rng.random(len(who)) < 0.015)
    score = _answers(rng, len(read), (0.02, 0.05, 0.13, 0.35, 0.45))
    yield rows(who[read], start[read] + 1000, "Article Rated", score=score, **at(read))


def permission_rows(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """Forms opened, lost and sent; the permission that makes a subscriber; service consent."""
    who = np.flatnonzero(plan.reached[SUBSCRIBE] < END)
    when = plan.reached[SUBSCRIBE, who]
    by_form = plan.by_form[who]
    sent, lost = who[by_form], plan.lost_forms
    person = np.concatenate([sent, lost.person])
    opened = np.concatenate([when[by_form] - rng.integers(60, 600, len(sent)), lost.time])
    web = {"channel": CHANNEL["web"], "device": people.device[person]}
    yield rows(person, opened, "Form Opened", **web)
    yield rows(sent, when[by_form], "Form Submitted", channel=CHANNEL["web"],
               device=people.device[sent])  # fmt: skip
    yield rows(
        who,
        when,
        "Permission Given",
        channel=np.where(by_form, CHANNEL["web"], np.where(rng.random(len(who)) < 0.5,
                         CHANNEL["shop"], CHANNEL["whatsapp"])),
        purpose=PURPOSES.index("marketing"),
    )  # fmt: skip
    answered = np.flatnonzero(rng.random(len(person)) < 0.06)
    score = _answers(rng, len(answered), (0.2, 0.38, 0.25, 0.12, 0.05))
    yield rows(person[answered], opened[answered] + 700, "Form Rated", score=score,
               channel=CHANNEL["web"], device=people.device[person[answered]])  # fmt: skip


def letter_rows(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """A letter every second Saturday at ten to every subscriber, and who read it."""
    who = np.flatnonzero(plan.reached[SUBSCRIBE] < END)
    since = plan.reached[SUBSCRIBE, who] // _LETTER_EVERY + 1
    letters = END // _LETTER_EVERY
    person = np.repeat(who, np.maximum(letters - since + 1, 0))
    nth = np.arange(len(person)) - np.searchsorted(person, person) + np.repeat(
        since, np.maximum(letters - since + 1, 0)
    )
    time = nth * _LETTER_EVERY + _TENTH_HOUR
    by = {"channel": people.letters[person], "purpose": PURPOSES.index("marketing")}
    yield rows(person, time, "Message Sent", **by)
    lively = np.where(plan.reached[CONVERT, person] < END, 0.45, 0.22)
    read = rng.random(len(person)) < lively
    wait = rng.exponential(9 * 3600, len(person)).astype(np.int64)
    yield rows(person[read], (time + wait)[read], "Message Read", channel=by["channel"][read])


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
               score=_answers(rng, len(boxed), truths.unboxing))  # fmt: skip
    yield from _reviews(rng, people, plan)
    yield from _plan_answers(rng, plan)
    yield from _recommendations(rng, people, plan)
    yield from _friends(rng, plan)


def _reviews(rng: Generator, people: People, plan: Plan) -> Iterator[Rows]:
    """Four or five stars when the plan says excited; else three or fewer, or silence."""
    glad = np.flatnonzero(plan.reached[EXCITE] < END)
    stars = np.where(rng.random(len(glad)) < 0.68, 5, 4)
    yield rows(glad, plan.reached[EXCITE, glad], "Review Given", rating=stars,
               channel=people.letters[glad], device=people.device[glad])  # fmt: skip
    silent = np.flatnonzero((plan.reached[CONVERT] < END) & (plan.reached[EXCITE] == NEVER))
    cross = silent[rng.random(len(silent)) < 0.22]
    when = plan.reached[CONVERT, cross] + (rng.uniform(5, 20, len(cross)) * DAY).astype(np.int64)
    yield rows(cross, when, "Review Given", rating=rng.choice([1, 2, 3], len(cross), p=[0.2, 0.3, 0.5]),
               channel=people.letters[cross], device=people.device[cross])  # fmt: skip


def _plan_answers(rng: Generator, plan: Plan) -> Iterator[Rows]:
    member = np.flatnonzero(plan.reached[ASCEND] < END)
    member = member[rng.random(len(member)) < 0.3]
    when = plan.reached[ASCEND, member] + (rng.uniform(1, 30, len(member)) * DAY).astype(np.int64)
    score = _answers(rng, len(member), (0.04, 0.1, 0.2, 0.36, 0.3))
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


def _answers(rng: Generator, n: int, shares: tuple[float, ...]) -> NDArray[np.int64]:
    """Answers 1…5 with these shares; int64[n]."""
    return rng.choice(len(shares), size=n, p=shares) + 1
