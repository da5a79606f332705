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


def journey(millions: int) -> Path:
    """The journey file of this size, written when it is asked for."""
    path = home() / f"shop-{millions}m.journey.yaml"
    lines = ["journey: A made-up shop", "data:", f"  - {dataset(millions).name}", "stages:"]
    for name, events in STAGES:
        rule = " or ".join(f'"{event}"' for event in events)
        lines += [f"  {name}:", f"    reached when: {rule}"]
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
    """Bytes of the histories' columns, which every question maps into memory."""
    return sum(_bytes(folder) for folder in store(millions).rglob("histories*") if folder.is_dir())


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class Opened:
    def __init__(self, millions: int) -> None:
        self.session = rute.open(journey(millions))
        assert self.session.now == now(dataset(millions)), "every engine speaks of one moment"

    def stages(self) -> dict[str, dict[str, int]]:
        return {
            stage.name: dict(
                zip(
                    NUMBERS,
                    (
                        stage.reached or 0,
                        (stage.here or 0) + (stage.asleep or 0),
                        stage.already_further or 0,
                        stage.moved_on_in_time or 0,
                        stage.moved_on_late or 0,
                        stage.stalled or 0,
                        stage.open or 0,
                        stage.skipped or 0,
                        stage.returned or 0,
                        stage.conversion.n if stage.conversion else 0,
                        round(stage.conversion.n * (stage.conversion.value or 0))
                        if stage.conversion
                        else 0,
                    ),
                    strict=True,
                )
            )
            for stage in self.session.stages().result.stages
        }

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
