"""What comes behind an answer: it is done, and not before the answer is printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.running import Run

from rute.events import compacting, refreshing
from rute.events.generations import read_generation

DAY = "customer,time,event,channel,amount\n{who},2026-03-28T1{hour}:00:00+07:00,Page Viewed,web,\n"


def deltas(shop: Path) -> int:
    (histories,) = shop.glob(".rute/*/histories")
    generation = read_generation(histories)
    assert generation is not None
    return sum(block.is_delta and block.people > 0 for block in generation.blocks)


def test_many_small_blocks_are_written_together_behind_the_answer(
    run: Run, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing, "MOST", 1.0)
    monkeypatch.setattr(compacting, "MOVED", 1.0)
    monkeypatch.setattr(compacting, "DELTAS", 2)
    assert run("stages").code == 0
    seen = []
    for k in range(4):
        (shop / "more.csv").write_text(DAY.format(who=f"new{k}", hour=k), encoding="utf-8")
        assert run("add", "shop.journey.yaml", "more.csv").code == 0
        assert run("stages").code == 0
        seen.append(deltas(shop))
    assert seen == [1, 2, 1, 2]
