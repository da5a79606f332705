"""Browsing: first meetings, then sessions of pages, products and baskets."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.random import Generator

from rute.simulate.kopi_senja.answers import answers
from rute.simulate.kopi_senja.people import (
    ENGAGE,
    PHONE,
    Codes,
    People,
)
from rute.simulate.kopi_senja.plan import Index, Plan
from rute.simulate.kopi_senja.rhythm import DAY, END, Seconds, at_a_likely_hour
from rute.simulate.kopi_senja.rows import CHANNEL, ITEMS, Rows, rows

_SESSIONS = np.array([0, 3.0, 4.0, 5.0, 6.0, 10.0, 13.0, 15.0])  # by furthest stage


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
    rng: Generator, people: People, who: Index, start: Seconds, channel: Codes
) -> Iterator[Rows]:
    def at(pick: Index) -> dict[str, Codes]:
        return {"channel": channel[pick], "device": people.device[who[pick]]}

    sessions = np.arange(len(who))
    page = np.repeat(sessions, rng.geometric(0.5, len(who)))
    yield rows(
        who[page],
        start[page] + rng.integers(0, 600, len(page)) // 15 * 15,
        "Page Viewed",
        **at(page),
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
    score = answers(rng, len(read), (0.02, 0.05, 0.13, 0.35, 0.45))
    yield rows(who[read], start[read] + 1000, "Article Rated", score=score, **at(read))
