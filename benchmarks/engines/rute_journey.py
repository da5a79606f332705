"""Rute: a journey file over the same Parquet file, opened as anybody would open it."""

from __future__ import annotations

import shutil
from pathlib import Path

import rute
from benchmarks.data import (
    FUNNEL,
    FUNNEL_WINDOW_DAYS,
    STAGE_WINDOW_DAYS,
    STAGES,
    dataset,
    home,
    now,
)
from benchmarks.engines.stage_sql import NUMBERS
from benchmarks.growing import counting_anew
from rute.results.stages import StageNumbers


def journey(millions: int) -> Path:
    """The journey file of this size, written when it is asked for."""
    path = home() / f"shop-{millions}m.journey.yaml"
    lines = ["journey: A made-up shop", "data:", f"  - {dataset(millions).name}", "stages:"]
    for name, events in STAGES:
        lines += [f"  {name}:", f"    reached when: {' or '.join(events)}"]
        lines += [f"    stalled after: {STAGE_WINDOW_DAYS} days"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def store(millions: int) -> Path:
    """Where Rute keeps what it builds for a journey file: beside it."""
    return home() / ".rute" / f"shop-{millions}m"


def build(millions: int) -> None:
    shutil.rmtree(store(millions), ignore_errors=True)
    open_built(millions)


def size(millions: int) -> int:
    """Bytes of everything kept: the log and the histories."""
    return _bytes(store(millions))


def hot_bytes(millions: int) -> int:
    """Bytes of the columns that questions on event names map into memory."""
    hot = ("time.npy", "signature*.npy", "offsets.npy", "person_hash.npy")
    files = [path for name in hot for path in store(millions).rglob(name)]
    return sum(path.stat().st_size for path in files)


def histories_bytes(millions: int) -> int:
    """Bytes of all columns of the histories: also fields, money, and places in the log."""
    return _bytes(store(millions) / "histories")


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def numbers(stage: StageNumbers) -> dict[str, int]:
    """A stage's counts as the rivals give them."""
    if stage.conversion is None:
        return {"reached": stage.reached or 0}
    n, share = stage.conversion.n, stage.conversion.value or 0
    own = {
        "furthest": (stage.here or 0) + (stage.asleep or 0),
        "n": n,
        "converted": round(n * share),
    }
    return {name: own[name] if name in own else getattr(stage, name) for name in NUMBERS}


class Opened:
    def __init__(self, millions: int) -> None:
        self.session = counting_anew(rute.open(journey(millions)))
        assert self.session.now == now(dataset(millions)), "every engine speaks of one moment"

    def stages(self) -> dict[str, dict[str, int]]:
        stages = self.session.stages().result.stages
        return {stage.name: numbers(stage) for stage in stages}

    def funnel(self) -> list[int]:
        answer = self.session.funnel(*FUNNEL, within=f"{FUNNEL_WINDOW_DAYS} days")
        return [step.people for step in answer.result.steps]

    def transitions(self) -> dict[str, int]:
        result = self.session.transitions(of="events").result
        return {
            f"{a} → {b}": n
            for a, row in zip(result.nodes, result.counts, strict=True)
            for b, n in zip(result.nodes, row, strict=True)
            if n
        }


def open_built(millions: int) -> Opened:
    return Opened(millions)
