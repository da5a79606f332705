"""rute restore"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rute.cli.app import needs_the_app
from rute.cli.find import quoted
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say

File = Annotated[Path, typer.Argument(metavar="FILE", help=spoken("argument.restore"))]


def restore(
    file: File,
    folder: Folder = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    needs_the_app()
    from rute.web.operate.setting_up import configure, load, migrate

    told = chosen_language(language)
    configure(folder)
    load()
    from rute.web.operate.restore import restore as lay_down
    from rute.web.site.folder import root

    about = lay_down(file)
    migrate()
    typer.echo(say("restore.done", told, made=about["made"], folder=root()))
    typer.echo(say("restore.next", told, command=f"rute serve --folder {quoted(root())}"))
