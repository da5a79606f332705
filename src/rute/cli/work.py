"""rute work"""

from __future__ import annotations

from typing import Annotated

import typer

from rute.cli.app import needs_the_app
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import Debug, Language
from rute.cli.serve import Folder
from rute.words.catalog import say

Jobs = Annotated[
    int, typer.Option("--jobs", metavar="NUMBER", min=1, max=64, help=spoken("option.jobs"))
]


def work(
    folder: Folder = None, jobs: Jobs = 2, language: Language = None, debug: Debug = False
) -> None:
    needs_the_app()
    from rute.web.operate.setting_up import configure

    told = chosen_language(language)
    configure(folder)
    from rute.web.operate.starting import work as run_jobs

    def begun() -> None:
        typer.echo(say("work.up", told))
        typer.echo(say("serve.stop", told), err=True)

    run_jobs(jobs, "debug" if debug else "info", begun)
