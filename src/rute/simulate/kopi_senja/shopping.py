"""Checkouts that worked and that were lost, order lines, refunds, parcels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from rute.simulate.kopi_senja.orders import Orders
from rute.simulate.kopi_senja.people import Codes, People
from rute.simulate.kopi_senja.plan import Index, Plan
from rute.simulate.kopi_senja.rhythm import DAY, END, Seconds
from rute.simulate.kopi_senja.rows import CHANNEL, ITEMS, PRICES, Rows, rows
from rute.simulate.kopi_senja.truths import Truths


def order_rows(
    rng: Generator, people: People, plan: Plan, orders: Orders, truths: Truths
) -> Iterator[Rows]:
    """Checkouts that worked and that were lost, order lines, refunds, parcels."""
    yield from _checkouts(rng, people, plan, orders, truths)
    lines, items = _basket(rng, orders)
    values = PRICES[items] * rng.choice([1, 1, 1, 2, 2, 3], len(items))
    yield rows(
        orders.person[lines],
        orders.time[lines],
        "Order Completed",
        item=items,
        value=values,
        order=lines,
        channel=orders.place[lines],
    )
    back = rng.random(len(orders)) < truths.refunded
    returned = back[lines]
    wait = (rng.uniform(3, 20, len(orders)) * DAY).astype(np.int64)
    yield rows(
        orders.person[lines][returned],
        (orders.time + wait)[lines][returned],
        "Order Refunded",
        item=items[returned],
        value=values[returned],
        order=lines[returned],
        channel=orders.place[lines][returned],
    )
    sent = np.flatnonzero(orders.delivered < END)
    yield rows(orders.person[sent], orders.delivered[sent], "Parcel Delivered", order=sent)


def _basket(rng: Generator, orders: Orders) -> tuple[Index, NDArray[np.int64]]:
    """One to three lines an order: rows at the same time with the same order number."""
    count = rng.choice([1, 2, 3], size=len(orders), p=[0.72, 0.2, 0.08])
    lines = np.repeat(np.arange(len(orders)), count)
    item = rng.choice(len(ITEMS), size=len(lines), p=[0.06, 0.3, 0.22, 0.22, 0.12, 0.08])
    tasting = orders.first[lines] & (rng.random(len(lines)) < 0.55)
    return lines, np.where(tasting, 0, item)


def _checkouts(
    rng: Generator, people: People, plan: Plan, orders: Orders, truths: Truths
) -> Iterator[Rows]:
    online = np.flatnonzero(orders.place == CHANNEL["web"])
    who, when = orders.person[online], orders.time[online] - rng.integers(60, 1200, len(online))
    again_who, again_when = _lost_before_repeats(rng, people, orders, online, truths)
    person = np.concatenate([who, plan.lost_checkouts.person, again_who])
    start = np.concatenate([when, plan.lost_checkouts.time, again_when])
    device = people.device[person]
    web, item = CHANNEL["web"], rng.integers(0, len(ITEMS), len(person))
    filled = start - rng.integers(0, 180, len(person))  # now and then in the same second
    seen = filled - rng.integers(20, 300, len(person))
    yield rows(person, seen, "Product Viewed", item=item, channel=web, device=device)
    yield rows(person, filled, "Cart Filled", item=item, channel=web, device=device)
    yield rows(person, start, "Checkout Started", channel=web, device=device)
    yield from _survey(rng, person, start, device, truths)


def _lost_before_repeats(
    rng: Generator, people: People, orders: Orders, online: Index, truths: Truths
) -> tuple[Index, Seconds]:
    """People who know the shop try until it works: so that each try is lost as often."""
    later = online[~orders.first[online]]
    loss = np.array([truths.checkout_on_phone.loss, truths.checkout_on_desktop.loss])
    mine = loss[people.device[orders.person[later]]]
    lost = np.repeat(later, np.minimum(rng.geometric(1 - mine) - 1, 12))
    hours = rng.uniform(2, 10, len(lost))
    return orders.person[lost], orders.time[lost] - (hours * 3600).astype(np.int64)


def _survey(
    rng: Generator, person: Index, start: Seconds, device: Codes, truths: Truths
) -> Iterator[Rows]:
    """One in eight answers how the checkout was, an hour or more later."""
    asked = np.flatnonzero(rng.random(len(person)) < 0.12)
    shares = np.array([truths.checkout_score_phone, truths.checkout_score_desktop])
    below = rng.random((len(asked), 1)) > np.cumsum(shares[device[asked]], axis=1)
    yield rows(
        person[asked],
        start[asked] + rng.integers(4_000, 30_000, len(asked)),
        "Survey Answered",
        channel=CHANNEL["e-mail"],
        score=np.minimum(below.sum(axis=1), 4) + 1,
    )
