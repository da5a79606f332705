"""Friction where there is none, and where it was planted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from rute.events.histories import Histories
from rute.journey.model import Journey, Persona, Stage, Touchpoint
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rating, read_rule
from rute.measure.friction import friction
from rute.results.friction import Friction
from rute.results.numbers import Difference

HOUR = 3_600_000_000
DAY = 24 * HOUR
START = 1_767_225_600_000_000  # 2026-01-01
POINTS = ("Chat", "Guide", "Video", "Price list", "Letter")
NOW = START + 400 * DAY

Column = list[np.ndarray]


@dataclass(frozen=True)
class Planted:
    """What meeting `point` in the first stage does: of those who would move on and have not yet,
    a share `less` does not; of those who would not, a share `more` does."""

    point: str = "Chat"
    less: float = 0.0
    more: float = 0.0


def world(random: np.random.Generator, people: int, planted: Planted) -> pa.Table:
    """Two kinds of people over a year and three stages. How busy people are, how often they meet
    things, how likely and how fast they move on differ by kind and month; some things come at a
    fixed time after entry. Beyond that nothing hangs together but what is planted."""
    kind = random.random(people) < 0.4
    entered = START + random.integers(0, 300 * DAY, people)
    busy = random.gamma(2.0, 0.5, people) * np.where(kind, 2.0, 1.0)
    month = (entered - START) // (30 * DAY) / 10
    out = Events([], [], [], [])
    out.add(np.arange(people), entered, "Entered", kind)
    at, here = entered.copy(), np.ones(people, np.bool_)
    for stage, name in enumerate(("Tried", "Bought")):
        chance = np.where(kind, 0.65, 0.35) - 0.2 * month
        moves = random.random(people) < chance
        wait = random.exponential(np.where(kind, 2.0, 6.0) * DAY).astype(np.int64) + 1
        until = np.where(here & moves, at + wait, at + 40 * DAY)
        for place, point in enumerate(POINTS):
            who, when = _met(random, busy, kind, at, here, place)
            if stage == 0 and point == planted.point:
                _plant(random, planted, who, when, at, until, moves)
            out.add(who, when, point, kind[who])
        moved = here & moves & (until - at <= 30 * DAY)
        out.add(np.flatnonzero(moved), until[moved], name, kind[moved])
        at, here = np.where(moved, until, at), moved
    return out.table(random)


def _met(
    random: np.random.Generator, busy: np.ndarray, kind: np.ndarray, at: np.ndarray,
    here: np.ndarray, place: int,
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Who meets a thing when: the last one a week after entry at noon, the others at any time and
    again, a third of them twice within minutes."""
    people = len(busy)
    if place == len(POINTS) - 1:
        who = np.flatnonzero(here & (random.random(people) < np.where(kind, 0.7, 0.4)))
        return who, at[who] + 7 * DAY
    times = random.poisson(busy * (0.4 + 0.3 * place)) * here
    who = np.repeat(np.arange(people), times)
    when = at[who] + (random.random(len(who)) * 35 * DAY).astype(np.int64)
    again = random.random(len(who)) < 0.3
    soon = when[again] + random.integers(1, 4 * 60, int(again.sum())) * 1_000_000
    return np.concatenate([who, who[again]]), np.concatenate([when, soon])


def _plant(
    random: np.random.Generator, planted: Planted, who: np.ndarray, when: np.ndarray,
    at: np.ndarray, until: np.ndarray, moves: np.ndarray,
) -> None:  # fmt: skip
    first = np.full(len(at), np.iinfo(np.int64).max)
    np.minimum.at(first, who, when)
    luck = random.random(len(at))
    still = first < until
    lost = moves & still & (luck < planted.less)
    won = ~moves & still & (luck < planted.more)
    until[won] = first[won] + random.integers(HOUR, 5 * DAY, int(won.sum()))
    moves[lost], moves[won] = False, True


@dataclass(frozen=True)
class Events:
    person: Column
    time: Column
    name: Column
    kind: Column

    def add(self, who: np.ndarray, when: np.ndarray, name: str, kind: np.ndarray) -> None:
        self.person.append(who)
        self.time.append(when)
        self.name.append(np.full(len(who), name))
        self.kind.append(kind)

    def table(self, random: np.random.Generator) -> pa.Table:
        time = np.concatenate(self.time)
        return pa.table(
            {
                "person": np.char.add("p", np.concatenate(self.person).astype(str)),
                "time": time,
                "name": np.concatenate(self.name),
                "kind": np.where(np.concatenate(self.kind), "regular", "new"),
                "score": random.integers(1, 6, len(time)).astype(str),
            }
        )


def journey() -> Journey:
    """Each rated thing is asked of by its score."""
    window = Duration(30, "days")
    points = tuple(
        Touchpoint(name, happens_when=read_rule(name),
                   measured_by=read_rating("score of Guide on 1 to 5") if name == "Guide" else None)
        for name in POINTS
    )  # fmt: skip
    return Journey(
        "friction",
        stages=(
            Stage("Entered", reached_when=read_rule("Entered"), stalled_after=window,
                  touchpoints=points),
            Stage("Tried", reached_when=read_rule("Tried"), stalled_after=window),
            Stage("Bought", reached_when=read_rule("Bought")),
        ),
        personas=(
            Persona("Regular", found_by=read_rule("Entered where kind is regular")),
            Persona("New", found_by=read_rule("Entered where kind is new")),
        ),
    )  # fmt: skip


def answer(seed: int, people: int, planted: Planted = Planted()) -> Friction:
    table = world(np.random.default_rng(seed), people, planted)
    return friction(journey(), Histories.from_table(table), now=NOW)


def false_discoveries(times: int, people: int, seed: int) -> tuple[int, int, int, list[float]]:
    """Of `times` journeys in which nothing makes a difference: how many had anything found, how
    much was found and compared in all, and the p-values."""
    any_found = found = compared = 0
    p_values: list[float] = []
    for each in range(times):
        told = answer(seed + each, people)
        number = len(told.friction) + len(told.delight)
        any_found, found = any_found + bool(number), found + number
        compared += told.compared
        p_values += [p.difference.p for p in told.patterns if p.difference]
    return any_found, found, compared, p_values


def planted_found(times: int, people: int, seed: int, planted: Planted) -> tuple[int, int]:
    """In how many of `times` journeys the planted touchpoint was found in its stage as what it
    is, and in how many anything else was found that nothing was planted in."""
    kind = "friction" if planted.less else "delight"
    right = elsewhere = 0
    for each in range(times):
        told = answer(seed + each, people, planted)
        found = [*told.friction, *told.delight]
        right += any(
            p.found == kind and p.kind == "met" and p.item == planted.point
            and p.stage == "Entered" for p in found
        )  # fmt: skip
        elsewhere += any(p.stage == "Tried" for p in found)
    return right, elsewhere


def intervals_hold(times: int, people: int, seed: int, planted: Planted) -> tuple[float, int]:
    """The difference a hundred times as many people show, and in how many of `times` journeys
    the interval held it."""
    truth = _difference(answer(seed - 1, 100 * people, planted), planted)
    assert truth
    held = [_difference(answer(seed + each, people, planted), planted) for each in range(times)]
    return truth.value, sum(each is not None and each.low <= truth.value <= each.high
                            for each in held)  # fmt: skip


def _difference(told: Friction, planted: Planted) -> Difference | None:
    return next(
        (p.difference for p in told.patterns
         if (p.kind, p.item, p.stage) == ("met", planted.point, "Entered")), None,
    )  # fmt: skip
