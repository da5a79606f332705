"""rute simulate"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.deliver import remark
from rute.cli.find import quoted
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language
from rute.cli.progress import shown_progress
from rute.errors import QuestionError
from rute.words.catalog import say
from rute.words.formats import count
from rute.words.message import Message

File = Annotated[Path, typer.Argument(metavar="FILE", help=spoken("argument.simulation"))]
People = Annotated[
    int | None,
    typer.Option("--people", metavar="NUMBER", min=1, max=5_000_000,
                 help=spoken("option.simulate_people")),
]  # fmt: skip
Seed = Annotated[
    int | None,
    typer.Option("--seed", metavar="NUMBER", min=0, help=spoken("option.simulate_seed")),
]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="FILE", help=spoken("option.simulate_out"))
]
ENDING = ".simulation.yaml"


def simulate(
    file: File,
    people: People = None,
    seed: Seed = None,
    out: Out = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    told = chosen_language(language)
    if file.name.endswith(".journey.yaml"):
        raise QuestionError(
            Message("simulate.is_journey", file=file),
            do=Message("simulate.journey_needs", file=file),
        )
    write_simulated(file, out or events_beside(file), told, people=people, seed=seed)
    journey = file.with_name(file.name.removesuffix(ENDING) + ".journey.yaml")
    if out is None and journey.exists():
        remark(say("simulate.next", told, command=f"rute map {quoted(journey)}"))


def events_beside(file: Path) -> Path:
    """telecom.simulation.yaml → telecom.parquet"""
    name = file.name.removesuffix(ENDING) if file.name.endswith(ENDING) else file.stem
    return file.with_name(f"{name}.parquet")


def write_simulated(
    file: Path, out: Path, language: str, *, people: int | None = None, seed: int | None = None
) -> None:
    """Simulates, writes, and says what lies where."""
    from rute.simulate.file import read_simulation
    from rute.simulate.write import write

    simulation = read_simulation(file)
    with shown_progress() as progress:
        report = progress or (lambda _what, _done, _all: None)
        text = say("simulate.working", language)
        written = write(
            simulation, out, people=people, seed=seed,
            progress=lambda done, of: report(text, done, of),
        )  # fmt: skip
    typer.echo(
        say(
            "simulate.written", language, events=count(written.events, language),
            people=count(written.people, language), file=written.file,
        )
    )  # fmt: skip
    typer.echo(say("simulate.planted", language, file=written.truths))
