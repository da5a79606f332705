"""rute add"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from rute.cli.deliver import deliver
from rute.cli.find import find_journey, is_journey, journeys_in, missing
from rute.cli.help import spoken
from rute.cli.language import SPOKEN, chosen_language
from rute.cli.options import (
    AsJson,
    Currency,
    Data,
    Debug,
    Event,
    Language,
    Person,
    Time,
    Zone,
)
from rute.cli.progress import shown_progress
from rute.errors import QuestionError
from rute.words.message import Message

Given = Annotated[
    list[Path] | None, Argument(metavar="[JOURNEY] FILE…", help=spoken("argument.added"))
]
At = Annotated[str | None, Option("--at", metavar="PLACE", help=spoken("option.at"))]
Writer = Annotated[str, Option("--writer", metavar="NAME", help=spoken("option.writer"))]


def add(
    files: Given = None,
    writer: Writer = "added",
    at: At = None,
    person: Person = None,
    time: Time = None,
    event: Event = None,
    zone: Zone = None,
    currency: Currency = None,
    data: Data = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.cli.given import events_in, plain_path
    from rute.events.sources.corrections import Corrections
    from rute.session.receiving import add_files

    path, named = parted([plain_path(str(file)) for file in files or []], "add")
    found: list[Path] = []
    for file in named:
        if not file.exists():
            raise missing(file)
        found += events_in(file) if file.is_dir() else [file]
    if not found:
        raise QuestionError(Message("add.no_file"), do=Message("add.no_file.do"))
    said = Corrections(person=person, time=time, event=event)
    with shown_progress() as progress:
        answer = add_files(
            path, found, writer=writer, at=at, corrections=said, zone=zone, currency=currency,
            data=data, progress=progress,
        )  # fmt: skip
    SPOKEN.set(answer.language)
    deliver(answer, chosen_language(language, answer.language), as_json=as_json, save=None)


def parted(given: list[Path], command: str) -> tuple[Path, list[Path]]:
    """The journey, the one that stands first or else the only one here, and what follows."""
    if given and (is_journey(given[0]) or (given[0].is_dir() and journeys_in(given[0]))):
        return find_journey(given[0], command), given[1:]
    return find_journey(None, command), given
