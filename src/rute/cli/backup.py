"""rute backup"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.app import needs_the_app
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say
from rute.words.formats import count

File = Annotated[Path, typer.Argument(metavar="FILE", help=spoken("argument.backup"))]


def backup(
    file: File,
    folder: Folder = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    needs_the_app()
    from rute.web.operate.setting_up import configure, load

    told = chosen_language(language)
    configure(folder)
    load()
    from rute.web.operate.backup import back_up

    made = back_up(file)
    size = count(round(made.size / 1e6, 1), told)
    typer.echo(say("backup.made", told, file=file, n=count(made.members, told), size=size))
    typer.echo(say("backup.guard", told))
