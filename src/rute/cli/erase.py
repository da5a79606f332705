"""rute erase"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from rute.cli.add import parted
from rute.cli.deliver import deliver, tell
from rute.cli.help import spoken
from rute.cli.language import SPOKEN, chosen_language
from rute.cli.options import AsJson, Data, Debug, Language
from rute.cli.progress import working
from rute.words.catalog import say

Given = Annotated[
    list[str] | None, Argument(metavar="[JOURNEY] IDENTIFIER…", help=spoken("argument.erased"))
]
Yes = Annotated[bool, Option("--yes", "-y", help=spoken("option.erase_yes"))]
DryRun = Annotated[bool, Option("--dry-run", help=spoken("option.erase_dry"))]


def erase(
    identifiers: Given = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    data: Data = None,
    as_json: AsJson = False,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    from rute.session.receiving import erase_people

    given = identifiers or []
    path, named = parted([Path(one) for one in given], "erase")
    texts = given[len(given) - len(named) :]
    with working("progress.erasing", chosen_language(language)):
        looked = erase_people(path, texts, dry_run=True, data=data)
    SPOKEN.set(looked.language)
    told = chosen_language(language, looked.language)
    if dry_run:
        deliver(looked, told, as_json=as_json, save=None)
        return
    if not yes:
        looked.show(told)
        if not typer.confirm(say("erase.ask", told)):
            tell(say("erase.left", told))
            raise typer.Exit(1)
    with working("progress.erasing", told):
        done = erase_people(path, texts, data=data)
    deliver(done, told, as_json=as_json, save=None)
