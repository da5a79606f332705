"""One event more in a large store: how long until an answer knows it.

`python -m benchmarks.live [MILLIONS]`. A program appends; the journey is opened again, as
`rute watch` does, and asked. Beside it the same question with nothing kept.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable

import numpy as np
import pyarrow as pa

import rute
from benchmarks.data import DAY, NAMES, START, YEAR, home
from benchmarks.engines.rute_journey import journey
from benchmarks.tables import Table, keep, seconds
from rute.engine.threads import Threads
from rute.events.appending import append

SIZES = (20,)
REPEATS = 5
ABOUT = """A program appends events; then the journey is opened again and asked, in the same \
process, as `rute watch` does: from before the append until the answer stands there. The best of \
five, each with new events. *Anew*: the same question of the same store with no state kept."""


class Shop:
    """A store of its own, so that what is appended stays out of the other comparisons."""

    def __init__(self, millions: int) -> None:
        self.file = home() / f"live-{millions}m.journey.yaml"
        self.file.write_text(journey(millions).read_text("utf-8"), encoding="utf-8")
        self.store = home() / ".rute" / f"live-{millions}m"
        shutil.rmtree(self.store, ignore_errors=True)
        self.clock = START + YEAR + DAY
        self.random = np.random.default_rng(7)
        self.people = millions * 1_000_000 // 50

    def open(self) -> rute.Session:
        return rute.open(self.file, store=self.store)

    def add(self, events: int) -> None:
        """Events of as many people, of whom most were there before."""
        self.clock += 60_000_000
        who = self.random.integers(0, self.people, events) * 7_919 + 1_000_003
        names = self.random.choice(np.array(NAMES, object), events)
        time_of = pa.array(np.full(events, self.clock)).cast(pa.timestamp("us", "UTC"))
        table = pa.table({"user": pa.array(who).cast("string"), "time": time_of, "name": names})
        append(self.store, "app-1", table, self.clock)


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    rows = [row for millions in sizes for row in _rows(millions)]
    columns = ("events in the store", "what happens", "stages", "leaks", "stages anew")
    return keep("live", Table("One event more", ABOUT, columns, tuple(rows)))


def _rows(millions: int) -> list[tuple[str, ...]]:
    shop = Shop(millions)
    shop.add(1)
    session = shop.open()
    session.stages(), session.leaks()
    people = shop.people // 100
    acts: dict[str, Callable[[], None]] = {
        "nothing": lambda: None,
        "one event": lambda: shop.add(1),
        "a hundred events": lambda: shop.add(100),
        f"{people:,} people (1%)": lambda: shop.add(people),
    }
    return [
        (
            f"{millions} million",
            name,
            seconds(_best(shop, act, lambda s: s.stages())),
            seconds(_best(shop, act, lambda s: s.leaks())),
            seconds(_best(shop, act, _anew)),
        )
        for name, act in acts.items()
    ]


def _anew(session: rute.Session) -> object:
    session.__dict__["runner"] = Threads()
    return session.stages()


def _best(shop: Shop, act: Callable[[], None], ask: Callable[[rute.Session], object]) -> float:
    found = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        act()
        ask(shop.open())
        found.append(time.perf_counter() - begun)
    return min(found)


if __name__ == "__main__":
    compare(tuple(map(int, sys.argv[1:])) or SIZES)
