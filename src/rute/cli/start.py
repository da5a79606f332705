"""rute start"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.help import spoken
from rute.cli.options import Currency, Debug, Event, Language, NoOpen, Person, Time, Zone

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help=spoken("argument.files"))]
Yes = Annotated[bool, typer.Option("--yes", "-y", help=spoken("option.yes"))]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help=spoken("option.out"))]
Force = Annotated[bool, typer.Option("--force", help=spoken("option.force"))]
Model = Annotated[str | None, typer.Option("--model", metavar="NAME", help=spoken("option.model"))]
Name = Annotated[str | None, typer.Option("--name", metavar="NAME", help=spoken("option.name"))]


def start(
    files: Files,
    yes: Yes = False,
    out: Out = None,
    force: Force = False,
    name: Name = None,
    model: Model = None,
    person: Person = None,
    time: Time = None,
    event: Event = None,
    zone: Zone = None,
    currency: Currency = None,
    no_open: NoOpen = False,
    language: Language = None,
    debug: Debug = False,
) -> None:
    raise NotImplementedError
