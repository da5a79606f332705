"""Small worlds with a campaign from A to B, for the tests of what campaigns add."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
from tests.oracles.lift import ENTERED, Event

from rute.events.histories import Histories
from rute.journey.model import Journey, Stage
from rute.journey.model_moving import Campaign
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_happening, read_rule, read_value

DAY = 86_400_000_000
WITHIN = Duration(7, "days")


def journey(*campaigns: Campaign) -> Journey:
    stages = tuple(
        Stage(name, reached_when=read_rule(name), stalled_after=WITHIN) for name in "ABC"
    )
    return Journey(
        "j", stages=stages, campaigns=campaigns or (campaign(),), worth=read_value("total of Paid"),
        currency="IDR",
    )  # fmt: skip


def campaign(name: str = "Pack", leads: str | None = None, **more: object) -> Campaign:
    leads_to = read_happening(leads) if leads else None
    return Campaign(
        name,
        "A",
        "B",
        "Buy",
        ("e-mail",),
        within=WITHIN,
        leads_to=leads_to,
        **more,  # type: ignore[arg-type]
    )


def histories_of(events: Sequence[Event]) -> Histories:
    columns = {
        name: pa.array([getattr(event, name) for event in events],
                       pa.int64() if name in ("time", "value") else pa.string())
        for name in Event._fields
    }  # fmt: skip
    return Histories.from_table(pa.table(columns), currency="IDR")


def crowd(
    random: np.random.Generator, people: int, *, share: float, held: float, treated: float,
    start: int = 0, days: int = 30, campaign: str = "Pack", version: str = "v1", name: str = "p",
    spends: int = 0,
) -> list[Event]:  # fmt: skip
    """People dealt out by a share held out; of the arms the shares `held` and `treated` reach B
    within some days, and spend about so much."""
    entered = np.sort(random.integers(0, days * DAY, people)) + start
    out = random.random(people) < share
    moves = random.random(people) < np.where(out, held, treated)
    wait = (random.random(people) * 6 * DAY).astype(np.int64) + 1
    events = []
    for k in range(people):
        who, at = f"{name}{k}", int(entered[k])
        arm = "held out" if out[k] else "treated"
        events.append(Event(who, at - 1, "A"))
        events.append(Event(who, at, ENTERED, campaign, arm, repr(share), version))
        if moves[k]:
            events.append(Event(who, at + int(wait[k]), "B"))
            if spends:
                paid = int(random.exponential(spends))
                events.append(Event(who, at + int(wait[k]), "Paid", value=paid))
    return events
