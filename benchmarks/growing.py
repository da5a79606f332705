"""One shop of any size, in a process of its own: building it, and what is asked of it.

`python -m benchmarks.growing EVENTS PEOPLE RULES` prints one line of JSON: the processor seconds
of each act, all threads together (other work on the machine hardly touches them), as `work`; its
seconds by the clock as `seconds`; the most memory the process held as `peak`.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable
from typing import Any

import rute
from benchmarks.data import (
    CHANNELS,
    FUNNEL,
    FUNNEL_WINDOW_DAYS,
    NAMES,
    STAGE_WINDOW_DAYS,
    STAGES,
    events,
    home,
    write_parquet,
)
from benchmarks.job import peak_bytes
from rute.engine.threads import Threads

REPEATS = 3


class Shop:
    """Where a shop's data, its journey and its store lie; the data is made when missing."""

    def __init__(self, n: int, people: int, rules: int) -> None:
        self.data = home() / f"shop-{n}-of-{people}.parquet"
        self.journey = home() / f"shop-{n}-of-{people}-{rules}.journey.yaml"
        self.store = home() / ".rute" / self.journey.name.removesuffix(".journey.yaml")
        if not self.data.exists():
            write_parquet(events(n, people), self.data)
        self.write(rules)

    def write(self, rules: int, edited: bool = False) -> None:
        """Five stages on names alone, and as many touchpoints that look at a field. edited: the
        first of these looks for another value."""
        lines = ["journey: A made-up shop", "data:", f"  - {self.data.name}", "stages:"]
        for k, (name, own) in enumerate(STAGES):
            lines += [f"  {name}:", f"    reached when: {' or '.join(own)}"]
            lines += [f"    stalled after: {STAGE_WINDOW_DAYS} days"]
            lines += ["    touchpoints:"] if k < rules else []
            for rule in range(k, rules, len(STAGES)):
                event, channel = NAMES[rule % len(NAMES)], CHANNELS[rule // len(NAMES)]
                said = "nowhere yet" if edited and rule == 0 else channel
                lines += [f"      Touchpoint {rule}:"]
                lines += [f"        happens when: {event} where channel is {said}"]
        self.journey.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def forget(self) -> None:
        shutil.rmtree(self.store, ignore_errors=True)
        self.journey.unlink()


class Clock:
    """What each act took; of several runs the cheapest."""

    def __init__(self) -> None:
        self.work: dict[str, float] = {}
        self.seconds: dict[str, float] = {}

    def run(self, name: str, act: Callable[[], Any]) -> Any:
        begin, worked = time.perf_counter(), time.process_time()
        done = act()
        self._keep(self.work, name, time.process_time() - worked)
        self._keep(self.seconds, name, time.perf_counter() - begin)
        return done

    def _keep(self, kept: dict[str, float], name: str, value: float) -> None:
        kept[name] = min(value, kept.get(name, value))


def main(n: int, people: int, rules: int) -> dict[str, Any]:
    shop, clock = Shop(n, people, rules), Clock()
    shutil.rmtree(shop.store, ignore_errors=True)
    clock.run("build", lambda: rute.open(shop.journey))
    built = peak_bytes()
    ask(shop, clock)
    shop.write(rules, edited=True)
    clock.run("rule edit", lambda: rute.open(shop.journey))
    shop.forget()
    return {"work": clock.work, "seconds": clock.seconds, "built": built, "peak": peak_bytes()}


def counting_anew(session: rute.Session) -> rute.Session:
    """The session without the states that the store keeps of answers: every question is counted
    over all events."""
    session.__dict__["runner"] = Threads()
    return session


def ask(shop: Shop, clock: Clock) -> None:
    session = counting_anew(rute.open(shop.journey))
    within = f"{FUNNEL_WINDOW_DAYS} days"
    for _ in range(REPEATS):
        clock.run("open", lambda: rute.open(shop.journey))
        clock.run("stages", session.stages)
        clock.run("leaks", session.leaks)
        clock.run("funnel", lambda: session.funnel(*FUNNEL, within=within))
        clock.run("transitions", lambda: session.transitions(of="events"))
        clock.run("map", session.map)


if __name__ == "__main__":
    print(json.dumps(main(*map(int, sys.argv[1:4]))))
