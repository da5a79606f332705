"""rute demo"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.asking import ask_journey
from rute.cli.find import quoted
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.map import show_map
from rute.cli.options import Debug, Language, NoOpen
from rute.cli.progress import shown_progress, working
from rute.errors import QuestionError
from rute.words.catalog import say
from rute.words.formats import count
from rute.words.message import Message

Folder = Annotated[Path, typer.Argument(metavar="[FOLDER]", help=spoken("argument.demo"))]
People = Annotated[int, typer.Option("--people", metavar="NUMBER", help=spoken("option.people"))]
Seed = Annotated[int, typer.Option("--seed", metavar="NUMBER", help=spoken("option.seed"))]

TRY = (
    ("stages", "rute stages {journey}"),
    ("leaks", "rute leaks {journey} --by channel"),
    ("funnel", 'rute funnel {journey} "Checkout Started" "Order Completed" --within "1 hour"'),
    ("own", "rute start orders.csv"),
)


def demo(
    folder: Folder = Path("kopi-senja"),
    people: People = 40_000,
    seed: Seed = 7,
    no_open: NoOpen = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    told = chosen_language(language)
    journey = write_demo(folder, people, seed, told)
    session = ask_journey(journey, "demo", data=None, as_of=None)
    histories = session.histories
    assert histories is not None
    typer.echo(
        say(
            "demo.written", told, people=count(histories.people, told),
            events=count(histories.events, told), folder=folder,
        )
    )  # fmt: skip
    with working("progress.map", told):
        drawn = session.map()
    show_map(drawn, journey, told, no_open=no_open)
    typer.echo("\n" + say("demo.next", told))
    for key, command in TRY:
        typer.echo(f"  {command.format(journey=quoted(journey))}")
        typer.echo(f"      {say(f'demo.try_{key}', told)}")


def write_demo(folder: Path, people: int, seed: int, language: str) -> Path:
    """Writes the demo's events and journey; returns the journey in the language spoken."""
    from rute.simulate import kopi_senja

    for name, text in kopi_senja.journeys().items():
        keep_changes(folder / name, text)
    with shown_progress() as progress:
        english = kopi_senja.write(folder, people=people, seed=seed, progress=progress)
    return english.with_name(kopi_senja.JOURNEYS[1]) if language == "id" else english


def keep_changes(journey: Path, text: bytes) -> None:
    """Raises QuestionError where somebody has worked on the demo's journey."""
    if journey.exists() and journey.read_bytes() != text:
        raise QuestionError(
            Message("wrong.demo_changed", file=journey),
            do=Message("wrong.demo_changed.do", file=quoted(journey)),
        )
