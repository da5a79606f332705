"""What a change costs beside building all anew: one per cent of the people with new events, one
event, an edited rule. `python -m benchmarks.refresh [MILLIONS …]`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

import rute
from benchmarks.curves import Curves, draw
from benchmarks.data import EVENTS_PER_PERSON
from benchmarks.growing import Clock, Shop
from benchmarks.processes import timed
from benchmarks.tables import Table, keep, seconds
from rute.events.appending import append

SIZES = (1, 5, 20)
RULES = 4
ABOUT = """A store of the made-up shop, {each} events a person, and what it costs to take in a \
change: from the change to the answer of the stages question, in one process that has asked \
before (*in a fresh process*: `rute stages FILE --json` from start to end). Shares are of *built \
anew*: the histories of the same log from nothing, with the same question, in the same process. \
Every refreshed answer is compared with that of a store built anew, or this page would not exist.

Wall-clock seconds, and in brackets those the processors worked; the picture has the latter. A \
fresh process begins with about a second and a half of imports, more where others are at work.

![Taking in a change](pictures/growth-changes.png)"""


def compare(sizes: tuple[int, ...] = SIZES) -> Table:
    return told({millions: _measured(millions) for millions in sizes})


def told(found: dict[int, dict[str, Any]]) -> Table:
    """The table and the picture of what was measured, by millions of events."""
    rows = [row for millions, one in found.items() for row in _rows(millions, one)]
    lines = {
        said: [(millions * 1e6, one["work"][act]) for millions, one in found.items()]
        for act, said in DRAWN.items()
    }
    draw(Curves("growth-changes", "Taking in a change, by events", "events", "processor seconds",
                lines))  # fmt: skip
    about = ABOUT.format(each=EVENTS_PER_PERSON)
    columns = ("events", "what", "built anew", "taken in", "share", "share of the work")
    return keep("refresh", Table("Refresh", about, columns, tuple(rows)))


def _measured(millions: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.refresh", "job", str(millions)]
    said, _ = timed(command)
    print(said.splitlines()[-1], flush=True)
    return dict(json.loads(said.splitlines()[-1]))


def _rows(millions: int, found: dict[str, Any]) -> list[tuple[str, ...]]:
    whole, work = found["seconds"]["anew"], found["work"]["anew"]
    built = f"{seconds(whole)} ({seconds(work)})"
    rows = []
    for act, said in WHAT.items():
        took, worked = found["seconds"][act], found["work"].get(act)
        own = seconds(took) if worked is None else f"{seconds(took)} ({seconds(worked)})"
        shares = f"{took / whole:.1%}", "" if worked is None else f"{worked / work:.1%}"
        rows.append((f"{millions} million", said, built, own, *shares))
    return rows


DRAWN = {
    "anew": "built anew", "people": "1% of people", "event": "one event", "rule": "rule edit",
}  # fmt: skip
WHAT = {
    "people": "1% of the people have a new event",
    "again": "… and once more, on top of it",
    "event": "one event",
    "event fresh": "one event, in a fresh process",
    "rule": "a rule that looks at a field is edited",
    "back": "… and edited back",
}


def job(millions: int) -> dict[str, Any]:
    n = millions * 1_000_000
    shop, clock = Shop(n, n // EVENTS_PER_PERSON, RULES), Clock()
    shutil.rmtree(shop.store, ignore_errors=True)
    _ask(shop)
    _anew(shop, clock)
    _people(shop, clock, 1)
    for k in range(3):
        row = _new(shop, [f"nobody before {k}"], 10 + k)
        clock.run("event", partial(_taken_in, shop, row, 10 + k))
    _fresh(shop, clock)
    shop.write(RULES, edited=True)
    clock.run("rule", lambda: _ask(shop))
    shop.write(RULES)
    clock.run("back", lambda: _ask(shop))
    _same_as_anew(shop, clock)
    shop.forget()
    shop.data.unlink()
    return {"work": clock.work, "seconds": clock.seconds}


def _taken_in(shop: Shop, events: pa.Table, k: int) -> Any:
    _append(shop, events, k)
    return _ask(shop)


def _ask(shop: Shop) -> Any:
    return rute.open(shop.journey).stages().result.stages


def _anew(shop: Shop, clock: Clock) -> Any:
    shutil.rmtree(shop.store / "histories")
    shutil.rmtree(shop.store / "states", ignore_errors=True)
    return clock.run("anew", lambda: _ask(shop))


def _same_as_anew(shop: Shop, clock: Clock) -> None:
    refreshed = _ask(shop)
    assert refreshed == _anew(shop, clock), (
        "a refreshed store answers otherwise than one built anew"
    )


def _people(shop: Shop, clock: Clock, first: int) -> None:
    for k, act in enumerate(("people", "again")):
        people = _some_people(shop, k)
        _append(shop, _new(shop, people, first + k), first + k)
        clock.run(act, lambda: _ask(shop))


def _some_people(shop: Shop, k: int) -> list[str]:
    """A hundredth of the people, every hundredth of those there are."""
    column = pq.read_table(shop.data, columns=["person"])["person"].to_numpy()
    return [str(person) for person in np.unique(column)[k::100].tolist()]


def _new(shop: Shop, people: list[str], k: int) -> pa.Table:
    """An event of each, a minute apart, after all there were."""
    last = pq.ParquetFile(shop.data).metadata
    moment = last.row_group(last.num_row_groups - 1).column(1).statistics.max
    size = len(people)
    time = int(moment.timestamp() * 1e6) + 1_000_000 * k + np.arange(size)
    return pa.table(
        {
            "user": people,
            "time": pa.array(time).cast(pa.timestamp("us", "UTC")),
            "name": pa.array(["Order Completed"] * size),
            "channel": pa.array(["web"] * size),
        }
    )


def _append(shop: Shop, events: pa.Table, k: int) -> None:
    append(shop.store, "app", events, 1_900_000_000_000_000 + k)


def _fresh(shop: Shop, clock: Clock) -> None:
    _append(shop, _new(shop, ["nobody before again"], 20), 20)
    command = [sys.executable, "-m", "rute", "stages", str(shop.journey), "--json"]
    clock.run("event fresh", lambda: subprocess.run(command, check=True, capture_output=True))
    del clock.work["event fresh"]  # the processor seconds are those of another process


if __name__ == "__main__":
    if sys.argv[1:2] == ["job"]:
        print(json.dumps(job(int(sys.argv[2]))))
    else:
        compare(tuple(map(int, sys.argv[1:])) or SIZES)
