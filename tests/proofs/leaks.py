"""Do leaks find nothing where nothing differs, and is what they find as large as they say?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from rute.events.histories import Histories
from rute.journey.model import Journey, Persona, Stage, Target
from rute.journey.rule_tree import Duration
from rute.journey.rules import read_rule, read_value
from rute.measure.leaks import leaks
from rute.results.leaks import Leak

DAY = 86_400_000_000
START = 1_767_225_600_000_000  # 2026-01-01
MONTHS = 10
NOW = START + 330 * DAY
STAGES = ("Look", "Cart", "Order", "Again")
CHANNELS = np.array(["web", "shop", "instagram", "whatsapp", "market", "radio"])
NAMES = np.array(["ani", "budi"])
WORTH = 100_000


@dataclass(frozen=True)
class World:
    """One simulated journey with what is true of it: shares[stage, channel] that move on."""

    histories: Histories
    shares: np.ndarray[tuple[int, int]]
    channels: np.ndarray[tuple[int]]  # how many people enter of each


def journey() -> Journey:
    window = Duration(7, "days")
    names = (*STAGES, "End")
    stages = [
        Stage(name, reached_when=read_rule(name), stalled_after=window,
              worth=read_value("total of End"))
        for name in names
    ]  # fmt: skip
    device = Persona("Phone", found_by=read_rule("last device is phone"))
    return Journey(
        "leaks", currency="IDR", stages=tuple(stages), personas=(device,),
        worth=read_value("total of End"), worth_within=Duration(30, "days"),
    )  # fmt: skip


def world(random: np.random.Generator, people: int, spread: float) -> World:
    """People who come over ten months through six channels of very different size; within a stage
    every channel moves on as often, or channels are `spread` (a deviation) apart."""
    size = random.dirichlet(np.full(CHANNELS.size, 1.5))
    channel = random.choice(CHANNELS.size, people, p=size)
    middle = random.uniform(0.15, 0.7, len(STAGES))
    shares = np.clip(middle[:, None] + random.normal(0, spread, (len(STAGES), 6)), 0.02, 0.95)
    time = START + random.integers(0, MONTHS * 30 * DAY, people)
    phone = random.random(people) < 0.4
    there, rows = np.arange(people), []
    for stage, name in enumerate((*STAGES, "End")):
        rows.append((there, time[there], name))
        if stage < len(STAGES):
            there = there[random.random(there.size) < shares[stage, channel[there]]]
            time = time + random.integers(DAY // 24, 6 * DAY, people)
    return World(_histories(rows, channel, phone, random), shares, np.bincount(channel))


def _histories(
    rows: list[tuple[np.ndarray[tuple[int]], np.ndarray[tuple[int]], str]],
    channel: np.ndarray[tuple[int]],
    phone: np.ndarray[tuple[int]],
    random: np.random.Generator,
) -> Histories:
    who = np.concatenate([row[0] for row in rows])
    name = np.concatenate([np.full(row[0].size, row[2]) for row in rows])
    spent = np.where(name == "End", random.poisson(10, who.size) * WORTH // 10, 0)
    table = pa.table(
        {
            "person": np.char.add("p", who.astype(str)),
            "time": np.concatenate([row[1] for row in rows]),
            "name": name,
            "channel": CHANNELS[channel[who]],
            "device": np.where(phone[who], "phone", "desk"),
            "value": pa.array(spent, pa.int64()),
        }
    )
    return Histories.from_table(table, as_of=NOW, currency="IDR")


def asked(of: World) -> Mapping[str, Leak]:
    found = leaks(journey(), of.histories, now=NOW)
    return {leak.from_stage: leak for leak in found.leaks}


def found_in_nothing(times: int, people: int, seed: int) -> int:
    """In how many of so many journeys in which nothing differs a best group is named."""
    random = np.random.default_rng(seed)
    return sum(
        any(leak.best for leak in asked(world(random, people, 0.0)).values()) for _ in range(times)
    )


@dataclass(frozen=True)
class Truth:
    """What is true of one stage: people a month, everybody's share, the worth of one who moves
    on; gap of each channel to everybody."""

    entering: float
    rate: float
    worth: float
    gaps: np.ndarray[tuple[int]]


def truths(of: World, people: int) -> Mapping[str, Truth]:
    months = (NOW - (of.histories.first or 0)) / (30.4375 * DAY)
    here = of.channels / of.channels.sum()
    found = {}
    for stage, name in enumerate(STAGES):
        share = of.shares[stage]
        moved = here * share
        rate = float(moved.sum() / here.sum())
        onward = float((moved * of.shares[stage + 1 :].prod(axis=0)).sum() / moved.sum())
        found[name] = Truth(people * here.sum() / months, rate, onward * WORTH / 100, share - rate)
        here = moved
    return found


@dataclass
class Found:
    """named: best groups named by channel; right: whose true gap lies in the range; stakes: whose
    true money does; error: the sum of what was said less what is true, in shares; planted: first
    stages whose large channels are more than a tenth apart; missed: of these, none named."""

    named: int = 0
    right: int = 0
    stakes: int = 0
    error: float = 0.0
    planted: int = 0
    missed: int = 0


def found_when_planted(times: int, people: int, spread: float, seed: int) -> Found:
    random, found = np.random.default_rng(seed), Found()
    for _ in range(times):
        of = world(random, people, spread)
        answer, true = asked(of), truths(of, people)
        for name in STAGES:
            _judge(found, answer[name], true[name])
        large = np.ptp(of.shares[0][of.channels > people / 12]) > 0.1
        found.planted += large
        found.missed += large and answer[STAGES[0]].best is None
    return found


def _judge(found: Found, leak: Leak, true: Truth) -> None:
    best, stake = leak.best, leak.at_stake_range
    if best is None or best.axis != "channel":
        return
    gap = max(float(true.gaps[CHANNELS.tolist().index(best.value)]), 0.0)
    found.named += 1
    found.error += best.gap - gap
    found.right += best.gap_range.low <= gap <= best.gap_range.high
    money = true.entering * gap * true.worth
    found.stakes += stake is None or stake.low <= money <= stake.high


def money_covered(times: int, people: int, seed: int) -> tuple[int, int, int]:
    """(amounts at stake up to a target, of which in their range, worths of one in their range)."""
    random = np.random.default_rng(seed)
    told = journey()
    aimed = replace(told, stages=tuple(replace(stage, target=Target(0.9)) for stage in told.stages))
    stakes = right = worths = 0
    for _ in range(times):
        of = world(random, people, 0.03)
        for leak in leaks(aimed, of.histories, now=NOW).leaks:
            true, stake = truths(of, people)[leak.from_stage], leak.at_stake_range
            if stake is None or leak.worth_range is None:
                continue
            stakes += 1
            right += stake.low <= true.entering * (0.9 - true.rate) * true.worth <= stake.high
            worths += leak.worth_range.low <= true.worth <= leak.worth_range.high
    return stakes, right, worths
