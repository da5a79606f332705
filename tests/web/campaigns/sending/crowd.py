"""Many people whose whole future is known: what each does when, on a grid of six hours, so that a
clock that ticks every six hours is never late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from tests.oracles import campaign as oracle
from tests.oracles.rules import Event

from rute.decide.arms import arms
from rute.events.people.kinds import hash_of
from rute.journey.campaigns.program import Program
from rute.journey.model_moving import Campaign, Send, Split

STEP = 6 * 3_600_000_000
START = int(datetime(2026, 3, 1, 17, tzinfo=UTC).timestamp()) * 1_000_000  # midnight in Jakarta
DAYS = 11
END = START + DAYS * 4 * STEP
ZONE = "Asia/Jakarta"
Letter = tuple[int, str, str]  # when, to whom, its subject

SUBJECTS = {
    "tasting-invitation": ("Three roasts, one price", "Tiga sangrai, satu harga"),
    "tasting-story": ("Where it grows", "Tempat tumbuhnya"),
    "last-call": ("Last call", "Kesempatan terakhir"),
}


@dataclass(frozen=True)
class One:
    """entered: when they read their first article; leaves: when they take permission back."""

    number: int
    events: tuple[Event, ...]
    entered: int
    allowed: bool
    leaves: int | None

    @property
    def name(self) -> str:
        return f"person{self.number}"

    @property
    def email(self) -> str:
        return f"{self.name}@example.com"

    @property
    def language(self) -> str:
        return "id" if self.number % 3 == 0 else "en"

    @property
    def goal(self) -> int | None:
        return next((e.time for e in self.events if e.name == "Order Completed"), None)


def crowd(people: int, seed: int = 7) -> list[One]:
    """Of everybody: half open, a third wish, a fifth buy, some leave, some never allowed mail."""
    chance = np.random.default_rng(seed)
    return [_one(number, chance) for number in range(people)]


def _one(number: int, chance: np.random.Generator) -> One:
    entered = START + int(chance.integers(1, 9)) * STEP

    def later(most: int) -> int:
        return entered + int(chance.integers(1, most)) * STEP

    events = [Event(entered, "Article Read", {})]
    for name, share, most in (("Message Opened", 0.5, 12), ("Wishlist Filled", 0.33, 24),
                              ("Order Completed", 0.2, 30)):  # fmt: skip
        if chance.random() < share:
            events.append(Event(later(most), name, {}))
    leaves = later(20) if chance.random() < 0.05 else None
    order = tuple(sorted(events, key=lambda event: event.time))
    return One(number, order, entered, bool(chance.random() < 0.8), leaves)


def letters(
    people: list[One], campaign: Campaign, program: Program, salt: str, held_out: float
) -> list[Letter]:
    """What everybody gets, each walked through the campaign alone."""
    found = []
    for one in people:
        person = np.array([hash_of(one.name)], np.uint64)
        out = arms(salt, campaign.name, person, (held_out, 1 - held_out))[0] == 0
        if not out:
            found += list(_of(one, person, campaign, program, salt))
    return sorted(found)


def _of(
    one: One, person: np.ndarray, campaign: Campaign, program: Program, salt: str
) -> list[Letter]:  # type: ignore[type-arg]
    def way(split: Split) -> str:
        (op,) = (op for op in program.ops if op.step and op.step.line == split.line)
        (chosen,) = arms(salt, f"{campaign.name}\0{op.id}", person, [s for _, s, _ in op.ways])
        return op.ways[chosen][0]

    walker = oracle.Person(one.events, ZONE, one.goal, way)
    acts = oracle.walked(campaign, walker, one.entered, END)
    sends = [(act.at, act.step.message) for act in acts if isinstance(act.step, Send)]
    return [
        (at, one.email, SUBJECTS[message][one.language == "id"])
        for at, message in sends
        if one.allowed and (one.leaves is None or at < one.leaves)
    ]
