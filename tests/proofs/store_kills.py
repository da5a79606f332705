"""Does a store come out right, whatever a run was at when it was killed?

A run appends (which merges), asks (which refreshes), compacts, builds anew and replaces a source,
as chance has it, until it is killed without a warning. Then the store is opened as anybody would
open it, and held against what was sent: every acknowledged event counts once, an event sent twice
counts once, and every answer is that of a store built from the same log and nothing else.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import rute
from rute.events import compacting, merging
from rute.events.appending import append
from rute.session import Session

NOW = 1_800_000_000_000_000
BATCH = 5
JOURNEY = """journey: Killed
data: [shop.csv]
stages:
  See:
    reached when: Page Viewed where channel is web
    stalled after: 2 days
  Fill:
    reached when: Cart Filled
    stalled after: 2 days
  Buy:
    reached when: Order Paid
    stalled after: 2 days
"""
NAMES = ("Page Viewed", "Cart Filled", "Order Paid", "Help Asked")
ZONES = ("UTC", "Asia/Jakarta")


@dataclass
class Found:
    """killed: what runs were at when they were killed; sent: batches acknowledged; the rest:
    what went wrong, by kill."""

    killed: Counter[str] = field(default_factory=Counter)
    sent: int = 0
    lost: int = 0
    twice: int = 0
    other_answers: int = 0

    @property
    def wrong(self) -> int:
        return self.lost + self.twice + self.other_answers


def killed_stores(
    folder: Path, times: int, seed: int, longest: float = 0.5, rows: int = 3000
) -> Found:
    """Kills `times` runs of one store, each at most `longest` seconds after it has begun."""
    chance, found = random.Random(seed), Found()
    folder.mkdir(exist_ok=True)
    journey = folder / "killed.journey.yaml"
    journey.write_text(JOURNEY)
    write_source(folder, rows)
    answers(rute.open(journey, store=folder / "store"))
    for k in range(times):
        acts = killed_after(chance.uniform(0, longest), folder, found.sent, seed * 1000 + k, rows)
        found.killed[acts[-1] if acts else "begin"] += 1
        found.sent += acts.count("sent")
        look(folder, found)
    return found


def killed_after(seconds: float, folder: Path, first: int, seed: int, rows: int) -> list[str]:
    """What a run said it was at, up to its end. It is a fork, so that it needs no time to begin."""
    out, into = os.pipe()
    sys.stdout.flush()
    with warnings.catch_warnings():  # newer Pythons warn of forks beside threads
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        os.close(out)
        try:
            run(folder, first, random.Random(seed), rows, lambda act: os.write(into, act.encode()))
        finally:
            os._exit(1)
    os.close(into)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(out) as said:
        acts = said.read().split()
    assert os.WIFSIGNALED(status), f"the run ended by itself, at {acts[-1:]}"
    return acts


def run(
    folder: Path, first: int, chance: random.Random, rows: int, say: Callable[[str], Any]
) -> None:
    """Acts until somebody ends it; says each act before it begins, "sent" when it is safe."""
    merging.FAN, compacting.DELTAS = 3, 1
    number = first
    while True:
        act = chance.choices(("append", "ask", "compact", "rebuild", "source"), (10, 7, 4, 1, 1))[0]
        say(f"{act} ")
        if act == "append":
            append(folder / "store", "app", batch(number), NOW + number)
            number += 1
            say("sent ")
        elif act == "compact":
            compacting.MOVED = chance.choice((0.0, 0.9))  # all blocks, or the small ones
            if store := opened(folder).store:
                store.compact()
        elif act == "source":
            write_source(folder, rows + chance.randrange(3))
            answers(opened(folder))
        else:
            answers(opened(folder, zone=ZONES[act == "rebuild"]))


def opened(folder: Path, zone: str = ZONES[0], store: str = "store") -> Session:
    return rute.open(folder / "killed.journey.yaml", store=folder / store, zone=zone)


def answers(session: Session) -> list[Any]:
    log = session.log().result
    return [
        (log.people, log.events, log.names, log.first, log.last, log.rejected),
        session.stages().result,
        session.funnel("Page Viewed", "Cart Filled", "Order Paid", within="3 days").result,
        session.transitions(of="events").result,
    ]


def batch(number: int) -> list[dict[str, str]]:
    return [event(number * BATCH + k, "a") | {"id": f"{number}-{k}"} for k in range(BATCH)]


def event(place: int, salt: str) -> dict[str, str]:
    chance = random.Random(f"{salt} {place}")
    minute = chance.randrange(20 * 24 * 60)
    day, clock = divmod(minute, 24 * 60)
    return {
        "user": f"p{chance.randrange(300)}",
        "time": f"2026-03-{day + 1:02}T{clock // 60:02}:{clock % 60:02}:00Z",
        "name": chance.choice(NAMES),
        "channel": chance.choice(("web", "shop")),
    }


def write_source(folder: Path, rows: int) -> None:
    lines = ["user,time,event,channel", *(",".join(event(k, "s").values()) for k in range(rows))]
    draft = folder / "shop.csv.part"
    draft.write_text("\n".join(lines) + "\n")
    draft.replace(folder / "shop.csv")


def look(folder: Path, found: Found) -> None:
    ours = opened(folder)
    told = answers(ours)
    rows = len((folder / "shop.csv").read_text().splitlines()) - 1
    count = ours.log().result.events - rows
    safe, begun = found.sent * BATCH, (found.sent + 1) * BATCH
    found.lost += count < safe
    found.twice += count > begun or count not in (safe, begun)
    shutil.rmtree(folder / "fresh", ignore_errors=True)
    kept = shutil.ignore_patterns("histories", "states", "people", "lock")
    shutil.copytree(folder / "store", folder / "fresh", ignore=kept)
    found.other_answers += told != answers(opened(folder, store="fresh"))
