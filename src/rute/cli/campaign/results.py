"""rute campaign results"""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver
from rute.cli.find import name_alone
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, AsOf, Data, Debug, JourneyPath, Language, SaveTable
from rute.cli.progress import working

Name = Annotated[str | None, Argument(metavar="[NAME]", help=spoken("argument.campaign_or_all"))]


def results(
    journey: JourneyPath = None,
    name: Name = None,
    as_of: AsOf = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveTable = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    journey, name = name_alone(journey, name)
    session = ask_journey(journey, "campaign results", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    with working("progress.counting", told):
        answer = session.campaign_results(name)
    deliver(answer, told, as_json=as_json, save=save)
