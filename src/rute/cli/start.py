"""rute start"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.deliver import remark_all
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.map import show_map
from rute.cli.options import Currency, Debug, Event, Language, NoOpen, Person, Time, Zone
from rute.cli.progress import working
from rute.errors import QuestionError
from rute.words.message import Message

Files = Annotated[
    list[Path] | None, typer.Argument(metavar="[FILE…]", help=spoken("argument.files"))
]
Row = Annotated[
    str | None, typer.Option("--every-row-is", metavar="EVENT", help=spoken("option.row"))
]
Sheet = Annotated[str | None, typer.Option("--sheet", metavar="NAME", help=spoken("option.sheet"))]
Recipe = Annotated[
    str | None, typer.Option("--recipe", metavar="NAME", help=spoken("option.recipe"))
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=spoken("option.yes"))]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help=spoken("option.out"))]
Force = Annotated[bool, typer.Option("--force", help=spoken("option.force"))]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help=spoken("option.model"))]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help=spoken("option.name"))]


def start(
    files: Files = None,
    yes: Yes = False,
    out: Out = None,
    force: Force = False,
    name: Name = None,
    model: Model = None,
    person: Person = None,
    time: Time = None,
    event: Event = None,
    row: Row = None,
    sheet: Sheet = None,
    recipe: Recipe = None,
    zone: Zone = None,
    currency: Currency = None,
    no_open: NoOpen = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.cli.given import files_meant
    from rute.cli.questions import Asker
    from rute.cli.starting import Wanted, begin
    from rute.events.sources.corrections import Corrections

    told = chosen_language(language)
    asker = Asker(told, yes)
    meant = files_meant(files or (), asker)
    journey = journey_path(meant[0], out, force=force)
    said = Corrections(
        person=person, time=time, event=event, zone=zone, currency=currency, event_name=row,
        sheet=sheet, recipe=recipe,
    )  # fmt: skip
    session = begin(Wanted(meant, journey, name, model, said, force), asker)
    remark_all(session.notes)
    with working("progress.map", told):
        drawn = session.map()
    show_map(drawn, journey, told, no_open=no_open)


def journey_path(file: Path, out: Path | None, *, force: bool) -> Path:
    """Where the journey is to be written; never over one that is there, unless told to."""
    path = out or Path(f"{file.name.split('.')[0]}.journey.yaml")
    if not path.name.endswith((".yaml", ".yml")):
        raise QuestionError(
            Message("wrong.not_journey_name", file=path),
            where="--out",
            do=Message(
                "wrong.for_instance", command=f"--out {path.with_name(path.name + '.journey.yaml')}"
            ),
        )
    if path.exists() and not force:
        raise QuestionError(
            Message("wrong.already_there", file=path),
            do=Message("wrong.already_there.do", file=path),
        )
    return path
