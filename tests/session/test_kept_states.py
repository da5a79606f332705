"""Questions of a store whose data changes: what is refreshed equals what a new store says."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest

import rute
from rute.engine.threads import Threads
from rute.measure import refreshing
from rute.measure.refreshing import Refreshing
from rute.measure.states import FolderStates

JOURNEY = """journey: Small shop
time zone: Asia/Jakarta
money: IDR
data: [parts/]
worth: total of Buy
personas:
  Loyal:
    found by: Buy at least 2 times
  Looker:
    found by: Look without Buy within 2 days
stages:
  Look:
    reached when: Look
    stalled after: 2 days
    left when: Look without Cart within 3 days
    touchpoints:
      Shop window:
        happens when: Look where channel is web
        measured by: stars of Buy on 1 to 5
        pains:
          - pain: too dear
            seen as: Look without Cart within 1 day
  Cart:
    reached when: Cart then Buy within 3 days
    stalled after: 1 day
    once per: order_id
  Buy:
    reached when: Buy
  Again:
    reached when: Buy at least 2 times
"""
HEAD = "id,customer,time,event,channel,order_id,amount,stars"


def new_row(number: int, random: Random, day: int) -> str:
    who, what = random.randrange(80), random.choice(["Look", "Look", "Cart", "Buy"])
    when = f"2026-03-{random.randint(1, day):02}T{random.randrange(24):02}:00:00+07:00"
    order = f"o{random.randrange(8)}" if what != "Look" else ""
    amount = random.choice(["10000", "25000"]) if order else ""
    stars = random.choice("12345") if order else ""
    channel = random.choice(["web", "shop", ""])
    return f"{number},c{who},{when},{what},{channel},{order},{amount},{stars}"


def write(folder: Path, rows: list[str]) -> None:
    """One more file: its rows, and some that were there before."""
    number = len(list(folder.iterdir()))
    (folder / f"part-{number}.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")


def answers(session: rute.Session) -> dict[str, object]:
    first = "first channel"
    return {
        "stages": session.stages().result,
        "by channel": session.stages(by="channel").result,
        "by persona": session.stages(by="persona", start="2026-03-02").result,
        "of a persona": session.leaks(persona="Looker").result,
        "leaks": session.leaks(by=first).result,
        "feelings": session.feelings().result,
        "funnel": session.funnel("Look", "Cart", "Buy", within="2 days", by="channel").result,
        "events": session.transitions(of="events").result,
        "stages in order": session.transitions(of="stages", by="channel").result,
        "touchpoints": session.transitions(of="touchpoints").result,
        "map": session.map(split="channel").result,
    }


SEEDS = 30 if os.environ.get("RUTE_PROFILE") == "prove" else 1


@pytest.mark.parametrize("seed", range(SEEDS))
def test_answers_of_a_growing_store_equal_those_of_a_new_one(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUTE_CACHE", str(tmp_path / "cache"))
    file, random = tmp_path / "shop.journey.yaml", Random(seed)
    file.write_text(JOURNEY, encoding="utf-8")
    parts = tmp_path / "parts"
    parts.mkdir()
    rows = [new_row(number, random, 8) for number in range(400)]
    folded: list[str] = []
    anew = refreshing.anew
    monkeypatch.setattr(refreshing, "anew", lambda q, r: folded.append(q.name) or anew(q, r))
    for step in range(3):
        write(parts, rows)
        folded.clear()
        session = rute.open(file)
        states = FolderStates(tmp_path / "states")
        session.__dict__["runner"] = Refreshing(Threads(2, 1), states, fewest=0, most=1e9)
        found = answers(session)
        kept = len(list((tmp_path / "states").glob("*.npz")))
        assert step == 0 or len(folded) < kept / 2, "most states were refreshed"
        assert found == answers(rute.open(file, store=tmp_path / f"new-{step}")), step
        again, new = random.sample(rows, 3), range(1000 + 10 * step, 1006 + 10 * step)
        rows = again + [new_row(number, random, 8 + step) for number in new]
