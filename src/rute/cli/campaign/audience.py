"""rute campaign audience"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, AsOf, Data, Debug, Language, SaveList
from rute.cli.progress import working

Names = Annotated[list[str], Argument(metavar="[JOURNEY] NAME", help=spoken("argument.planned"))]


def audience(
    names: Names,
    as_of: AsOf = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveList = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    journey = Path(names[0]) if len(names) > 1 else None
    session = ask_journey(journey, "campaign audience", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.audience_counts(names[-1])
    deliver(answer, told, as_json=as_json, save=save)
