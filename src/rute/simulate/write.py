"""From a simulation to a file of events, and the truths beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from rute.errors import QuestionError
from rute.events.files import replace_json, replacing
from rute.simulate.columns import Columns, columns, table, words_of
from rute.simulate.crowd import draw_crowd
from rute.simulate.model import Simulation
from rute.simulate.truths import truths
from rute.simulate.walk import MOST_EVENTS, Walk, numbered_fields
from rute.words.message import Message

if TYPE_CHECKING:
    import pyarrow as pa

Progress = Callable[[int, int], None]  # how many people, of how many
AT_ONCE: Final = 50_000  # people walked together: what holds memory down
KINDS: Final = (".parquet", ".csv")


@dataclass(frozen=True, slots=True)
class Written:
    """What lies where."""

    events: int
    people: int
    file: Path
    truths: Path


def simulate(
    simulation: Simulation,
    *,
    people: int | None = None,
    seed: int | None = None,
    progress: Progress | None = None,
) -> pa.Table:
    """The events of a simulation: person, time, event, its traits and fields, value, currency.

    people: how many turn up in all. The same arguments give the same table. Raises
    SimulationError where there would be more than 20 million events.
    """
    asked = simulation.people if people is None else people
    starts = range(0, asked, AT_ONCE)
    seeds = np.random.SeedSequence(simulation.seed if seed is None else seed).spawn(len(starts))
    parts: list[Columns] = []
    room = MOST_EVENTS
    numbers = [0] * len(numbered_fields(simulation))
    words: dict[str, list[str]] = {}
    for start, one in zip(starts, seeds, strict=True):
        if progress:
            progress(start, asked)
        rng = np.random.default_rng(one)
        crowd = draw_crowd(rng, simulation, min(AT_ONCE, asked - start))
        happened = Walk(rng, simulation, crowd, numbers).events(room)
        parts.append(columns(simulation, crowd, happened, start))
        words = words_of(simulation, crowd.values)
        room -= len(parts[-1].time)
    return table(simulation, parts, words, asked)


def write(
    simulation: Simulation,
    file: Path,
    *,
    people: int | None = None,
    seed: int | None = None,
    progress: Progress | None = None,
) -> Written:
    """Writes the events to `file` (.parquet or .csv) and what was planted beside it, as
    NAME.truths.json. The same arguments give the same bytes."""
    if file.suffix.lower() not in KINDS:
        raise QuestionError(
            Message("simulate.not_a_kind", file=file), do=Message("simulate.kinds_are")
        )
    asked = simulation.people if people is None else people
    sown = simulation.seed if seed is None else seed
    events = simulate(simulation, people=asked, seed=sown, progress=progress)
    beside = file.with_name(f"{file.stem}.truths.json")
    file.parent.mkdir(parents=True, exist_ok=True)
    _write_table(events, file)
    replace_json(beside, truths(simulation, asked, sown, events.num_rows))
    return Written(events.num_rows, asked, file, beside)


def _write_table(events: pa.Table, file: Path) -> None:
    with replacing(file) as out:
        if file.suffix.lower() == ".csv":
            from pyarrow import csv

            csv.write_csv(events, out, csv.WriteOptions(quoting_style="needed"))
        else:
            from pyarrow import parquet

            parquet.write_table(events, out, compression="zstd")
